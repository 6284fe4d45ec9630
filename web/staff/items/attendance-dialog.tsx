import { CommandOutcome } from '#shared/contracts/staff-commands.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import { ChoicesField } from '#web/staff/fields/choices-field.tsx';
import { InputField } from '#web/staff/fields/input-field.tsx';
import type { AttendanceQuestion } from '#web/staff/items/attendance-question.ts';
import { useAttendanceForm } from '#web/staff/items/use-attendance-form.ts';
import { useCommands } from '#web/staff/meeting/commands/commands-context.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface AttendanceDialogProps {
  readonly question: AttendanceQuestion;
  readonly onClose: () => void;
}

/** R21: from when to when somebody was there. Nobody is written to. */
export function AttendanceDialog({ question, onClose }: AttendanceDialogProps) {
  const { texts } = useStaff();
  const { view, look } = useMeeting();
  const { tellDone } = useCommands();
  const { seat, person, rowId } = question;
  const form = useAttendanceForm(question);
  const words = texts.items;
  return (
    <ActDialog
      title={words.whenThere(person.name)}
      answers={[{ label: words.save, told: words.saved(person.name), body: form.body }]}
      decline={words.discard}
      to={{ method: 'POST', path: `/meetings/${encodeURIComponent(view.id)}/commands`, reads: CommandOutcome }}
      done={(_, { told }) => {
        tellDone({ seatId: seat.seatId, sentence: told });
        look();
      }}
      returnTo={rowId}
      onClose={onClose}
    >
      <p className="quiet">{words.nobodyTold}</p>
      <InputField type="time" field="from" label={words.cameAt} value={form.from} onChange={form.setFrom} />
      <InputField type="time" field="to" label={words.leftAt} value={form.to} onChange={form.setTo} />
      {view.items.length > 0 && (
        <ChoicesField
          type="checkbox"
          field="outOfItems"
          legend={words.outOfWhich}
          choices={view.items.map(({ no, title }) => ({ value: no, label: `${no} ${title}` }))}
          chosen={form.outOfItems}
          onChange={form.setOutOfItems}
        />
      )}
    </ActDialog>
  );
}
