import * as z from 'zod/mini';
import type { MeetingSummary } from '#shared/contracts/meeting-list.ts';
import { BodyId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { byText } from '#shared/kernel/order.ts';
import { periodOf } from '#web/staff/list/weeks.ts';

export const MEETING_STATES = ['needsYou', 'asking', 'full', 'planned', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const WEEKS = ['thisWeek', 'nextWeek', 'later'] as const;

/** What the reader wants to see, as it stands in the address. What cannot be read there is as if it were not. */
export const ListFilter = z.object({
  utvalg: z.catch(z.optional(BodyId), undefined),
  uke: z.catch(z.optional(z.enum(WEEKS)), undefined),
  tilstand: z.catch(z.optional(z.enum(MEETING_STATES)), undefined),
  vis: z.catch(z.optional(z.literal('tidligere')), undefined),
});
export type ListFilter = z.output<typeof ListFilter>;

export function filterIn(parameters: URLSearchParams): ListFilter {
  return ListFilter.parse(Object.fromEntries(parameters));
}

/** The one word that a meeting's row ends in. */
function meetingState({ status, attention, seats }: MeetingSummary): MeetingState {
  if (status !== 'published') return status;
  if (attention.length > 0) return 'needsYou';
  return seats.asking > 0 ? 'asking' : 'full';
}

export interface FilterFacts {
  readonly now: Instant;
  readonly zone: string;
}

/** Coming ones soonest first, earlier ones latest first. A cancelled meeting stays until its day is past. */
export function filtered(
  meetings: readonly MeetingSummary[],
  filter: ListFilter,
  { now, zone }: FilterFacts,
): readonly MeetingSummary[] {
  const isPast = filter.vis === 'tidligere';
  const chosen = meetings.filter(
    (meeting) =>
      meeting.end <= now === isPast &&
      (filter.utvalg === undefined || meeting.bodyId === filter.utvalg) &&
      (filter.tilstand === undefined || meetingState(meeting) === filter.tilstand) &&
      (filter.uke === undefined || weekOf(meeting, now, zone) === filter.uke),
  );
  const inOrder = chosen.toSorted(byText(({ start }) => start));
  return isPast ? inOrder.toReversed() : inOrder;
}

function weekOf({ start }: MeetingSummary, now: Instant, zone: string): (typeof WEEKS)[number] {
  const { kind } = periodOf(start, now, zone);
  return kind === 'month' ? 'later' : kind;
}
