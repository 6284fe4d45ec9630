import { useState } from 'react';
import type { SeatView } from '#shared/contracts/meeting-view.ts';
import { CommandOutcome, type StaffCommand } from '#shared/contracts/staff-commands.ts';
import type { ItemNo } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { localClockOf } from '#shared/rules/local-time.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import type { Fault } from '#web/staff/act/faults.ts';
import { ChoicesField } from '#web/staff/fields/choices-field.tsx';
import { InputField } from '#web/staff/fields/input-field.tsx';
import { type ExpectedPerson, momentAt } from '#web/staff/items/presence.ts';
import { useCommands } from '#web/staff/meeting/commands/commands-context.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** What happened just now: somebody came, left, or is out for an item. */
export type NotedNow = 'from' | 'to' | 'items';

export interface AttendanceQuestion {
  readonly seat: SeatView;
  readonly person: ExpectedPerson;
  readonly now: NotedNow;
  /** Where the focus goes afterwards. */
  readonly rowId: string;
}

export interface AttendanceDialogProps {
  readonly question: AttendanceQuestion;
  readonly onClose: () => void;
}

type RecordAttendance = Extract<StaffCommand, { type: 'RecordAttendance' }>;

/** Filled in with the time it is now, and with what was noted before. */
export function AttendanceDialog({ question: { seat, person, now, rowId }, onClose }: AttendanceDialogProps) {
  const { texts, clock } = useStaff();
  const { view, when, look } = useMeeting();
  const { tellDone } = useCommands();
  const { timeZone } = view;
  const [openedAt] = useState(clock.now);
  const before = person.noted;
  const clockOf = (at: typeof openedAt | undefined) => (at === undefined ? '' : localClockOf(at, timeZone));
  const [from, setFrom] = useState(clockOf(now === 'from' ? openedAt : before?.from));
  const [to, setTo] = useState(clockOf(now === 'to' ? openedAt : before?.to));
  const [outOfItems, setOutOfItems] = useState<readonly ItemNo[]>(before?.outOfItems ?? []);
  const words = texts.items;

  function body(): Result<RecordAttendance, readonly Fault[]> {
    const came = momentAt(from, view, before?.from ?? openedAt);
    const left = momentAt(to, view, before?.to ?? openedAt);
    if (came !== undefined && left !== undefined && left <= came)
      return err([{ field: 'to', text: words.leftBeforeCame }]);
    const { seatId } = seat;
    return ok({
      type: 'RecordAttendance',
      seatId,
      personId: person.personId,
      ...(came && { from: came }),
      ...(left && { to: left }),
      outOfItems,
    });
  }

  return (
    <ActDialog
      title={words.whenThere(person.name)}
      answers={[{ label: words.save, told: words.saved(person.name), body }]}
      decline={words.discard}
      to={{ method: 'POST', path: `/meetings/${encodeURIComponent(view.id)}/commands`, reads: CommandOutcome }}
      done={(_, { told }) => {
        tellDone({ seatId: seat.seatId, sentence: told });
        look();
      }}
      returnTo={rowId}
      onClose={onClose}
      when={when}
    >
      <p className="quiet">{words.nobodyTold}</p>
      <InputField type="time" field="from" label={words.cameAt} value={from} onChange={setFrom} />
      <InputField type="time" field="to" label={words.leftAt} value={to} onChange={setTo} />
      {view.items.length > 0 && (
        <ChoicesField
          type="checkbox"
          field="outOfItems"
          legend={words.outOfWhich}
          choices={view.items.map(({ no, title }) => ({ value: no, label: `${no} ${title}` }))}
          chosen={outOfItems}
          onChange={setOutOfItems}
        />
      )}
    </ActDialog>
  );
}
