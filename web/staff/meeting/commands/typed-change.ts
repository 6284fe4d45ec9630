import * as z from 'zod/mini';
import type { MeetingView } from '#shared/contracts/meeting-view.ts';
import { MeetingMode } from '#shared/contracts/roster.ts';
import { ItemNo } from '#shared/kernel/ids.ts';
import { LocalDate } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { addDays, instantAt, localClockOf, localDateOf } from '#shared/rules/local-time.ts';
import { meetingDays } from '#web/kit/meeting-times.ts';
import type { Fault } from '#web/staff/act/faults.ts';
import type { SentCommand } from '#web/staff/meeting/commands/sent-command.ts';
import type { ReportTexts } from '#web/texts/staff/report.nb.ts';

const TypedItem = z.readonly(z.object({ no: z.string(), title: z.string(), restricted: z.boolean() }));
export type TypedItem = z.output<typeof TypedItem>;

/** A meeting as the fields hold it. */
export const TypedChange = z.readonly(
  z.object({
    day: z.string(),
    start: z.string(),
    end: z.string(),
    place: z.string(),
    mode: MeetingMode,
    items: z.readonly(z.array(TypedItem)),
  }),
);
export type TypedChange = z.output<typeof TypedChange>;

type Changeable = Pick<MeetingView, 'start' | 'end' | 'place' | 'mode' | 'items' | 'timeZone'>;

export function typedOf({ start, end, place, mode, items, timeZone }: Changeable): TypedChange {
  return {
    day: localDateOf(start, timeZone),
    start: localClockOf(start, timeZone),
    end: localClockOf(end, timeZone),
    place,
    mode,
    items: items.map(({ no, title, restricted }) => ({ no, title, restricted })),
  };
}

/** How the meeting was when the writing began, and as whoever writes has last been told that it is. */
export interface KnownMeeting {
  readonly opened: TypedChange;
  readonly seen: TypedChange;
}

/**
 * Only what was changed here is sent, so that nothing that somebody else has changed is taken back. Where both have
 * changed the same it must be pressed once more, now that it is known.
 */
export function changeCommand(
  typed: TypedChange,
  { opened, seen }: KnownMeeting,
  view: Changeable,
  words: ReportTexts,
): Result<SentCommand, readonly Fault[]> {
  const faults = faultsOf(typed, words);
  if (faults.length > 0) return err(faults);
  const now = typedOf(view);
  const changed = FIELDS.filter((field) => !isSame(typed[field], opened[field]));
  if (changed.length === 0) return err([{ field: 'day', text: words.nothingChanged }]);
  const crossed = changed.filter((field) => !isSame(now[field], seen[field]));
  if (crossed.length > 0) return err(crossed.map((field) => ({ field, text: words.meanwhile })));
  const { day, start, end, place, mode, items } = typed;
  const isMoved = changed.some((field) => field === 'day' || field === 'start' || field === 'end');
  return ok({
    type: 'ChangeMeeting',
    ...(isMoved && timesOf({ day, start, end }, view)),
    ...(changed.includes('place') && { place: place.trim() }),
    ...(changed.includes('mode') && { mode }),
    ...(changed.includes('items') && { items: items.map(trimmed) }),
  });
}

const FIELDS = ['day', 'start', 'end', 'place', 'mode', 'items'] as const satisfies readonly (keyof TypedChange)[];

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function faultsOf({ day, start, end, place, mode, items }: TypedChange, words: ReportTexts): readonly Fault[] {
  const isDay = LocalDate.safeParse(day).success && start !== '' && end !== '';
  const numbers = items.map(({ no }) => no.trim());
  return [
    ...(isDay ? [] : [{ field: 'day', text: words.noTime }]),
    ...(mode === 'inPerson' && place.trim() === '' ? [{ field: 'place', text: words.noPlace }] : []),
    ...numbers.flatMap((no, at) => {
      const field = `items[${at}].no`;
      if (!ItemNo.safeParse(no).success) return [{ field, text: words.badItemNo }];
      return numbers.indexOf(no) < at ? [{ field, text: words.sameItemNo }] : [];
    }),
  ];
}

/** An end at or before the start is the night after. A meeting of several days keeps as many. */
function timesOf({ day, start, end }: Pick<TypedChange, 'day' | 'start' | 'end'>, meeting: Changeable) {
  const { timeZone } = meeting;
  const from = instantAt(day, start, timeZone);
  const days = meetingDays(meeting).length - 1;
  const to = instantAt(addDays(day, days), end, timeZone);
  return { start: from, end: to > from ? to : instantAt(addDays(day, 1), end, timeZone) };
}

function trimmed({ no, title, restricted }: TypedItem): TypedItem {
  return { no: no.trim(), title: title.trim(), restricted };
}
