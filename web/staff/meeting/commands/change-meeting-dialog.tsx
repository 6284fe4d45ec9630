import * as z from 'zod/mini';
import type { MeetingView } from '#shared/contracts/meeting-view.ts';
import { MeetingMode } from '#shared/contracts/roster.ts';
import { LocalDate } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { addDays, instantAt, localClockOf, localDateOf } from '#shared/rules/local-time.ts';
import type { Fault } from '#web/staff/act/faults.ts';
import { ChoicesField } from '#web/staff/fields/choices-field.tsx';
import { InputField } from '#web/staff/fields/input-field.tsx';
import { CommandDialog } from '#web/staff/meeting/commands/command-dialog.tsx';
import type { OpenCommand } from '#web/staff/meeting/commands/commands-context.ts';
import { Consequences } from '#web/staff/meeting/commands/consequences.tsx';
import type { SentCommand } from '#web/staff/meeting/commands/sent-command.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useDraft } from '#web/staff/session/drafts.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import type { ReportTexts } from '#web/texts/staff/report.nb.ts';

const Typed = z.readonly(
  z.object({ day: z.string(), start: z.string(), end: z.string(), place: z.string(), mode: MeetingMode }),
);
type Typed = z.output<typeof Typed>;

export function ChangeMeetingDialog({ onClose }: OpenCommand) {
  const { texts } = useStaff();
  const { view, tag } = useMeeting();
  const [typed, setTyped] = useDraft('meeting', Typed, typedOf(view));
  const change = (changed: Partial<Typed>) => setTyped({ ...typed, ...changed });
  const words = texts.report;
  const seated = view.seats.flatMap(({ vacancies }) => vacancies).filter(({ status }) => status === 'filled').length;
  return (
    <CommandDialog
      title={words.changeTitle}
      ifMatch={tag}
      answers={[{ label: words.changeAnswer, told: words.changeTold, body: () => changeCommand(typed, view, words) }]}
      decline={words.changeDecline}
      onClose={onClose}
    >
      <InputField type="date" field="start" label={words.day} value={typed.day} onChange={(day) => change({ day })} />
      <div className="side-by-side">
        <InputField
          type="time"
          field="clock"
          label={words.start}
          value={typed.start}
          onChange={(start) => change({ start })}
        />
        <InputField type="time" field="end" label={words.end} value={typed.end} onChange={(end) => change({ end })} />
      </div>
      <InputField
        type="text"
        field="place"
        label={words.place}
        value={typed.place}
        onChange={(place) => change({ place })}
      />
      <ChoicesField
        type="radio"
        field="mode"
        legend={words.mode}
        chosen={[typed.mode]}
        onChange={([mode = 'inPerson']) => change({ mode })}
        choices={MeetingMode.options.map((mode) => ({ value: mode, label: words.modes[mode] }))}
      />
      <Consequences lines={[words.movedFollows(seated)]} />
    </CommandDialog>
  );
}

function typedOf({ start, end, place, mode, timeZone }: MeetingView): Typed {
  return {
    day: localDateOf(start, timeZone),
    start: localClockOf(start, timeZone),
    end: localClockOf(end, timeZone),
    place,
    mode,
  };
}

/** Only what differs is sent, so that nothing that somebody else has changed is taken back. */
function changeCommand(typed: Typed, view: MeetingView, words: ReportTexts): Result<SentCommand, readonly Fault[]> {
  const before = typedOf(view);
  const day = LocalDate.safeParse(typed.day);
  if (!day.success || typed.start === '' || typed.end === '') return err([{ field: 'start', text: words.noTime }]);
  if (typed.mode === 'inPerson' && typed.place.trim() === '') return err([{ field: 'place', text: words.noPlace }]);
  const start = instantAt(day.data, typed.start, view.timeZone);
  const sameDay = instantAt(day.data, typed.end, view.timeZone);
  const end = sameDay > start ? sameDay : instantAt(addDays(day.data, 1), typed.end, view.timeZone);
  const isMoved = typed.day !== before.day || typed.start !== before.start || typed.end !== before.end;
  const changed = {
    ...(isMoved && { start, end }),
    ...(typed.place.trim() !== before.place && { place: typed.place.trim() }),
    ...(typed.mode !== before.mode && { mode: typed.mode }),
  };
  if (Object.keys(changed).length === 0) return err([{ field: 'start', text: words.nothingChanged }]);
  return ok({ type: 'ChangeMeeting', ...changed });
}
