import { ok } from '#shared/kernel/result.ts';
import { CommandDialog } from '#web/staff/meeting/commands/command-dialog.tsx';
import type { OpenCommand } from '#web/staff/meeting/commands/commands-context.ts';
import { Consequences } from '#web/staff/meeting/commands/consequences.tsx';
import { simpleQuestion } from '#web/staff/meeting/commands/simple-questions.ts';
import type { SimpleQuestionType } from '#web/staff/meeting/commands/target.ts';
import { useWhy, WhyField } from '#web/staff/meeting/commands/why-field.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface SimpleDialogProps extends OpenCommand {
  readonly type: SimpleQuestionType;
}

export function SimpleDialog({ type, target, why: given, onClose }: SimpleDialogProps) {
  const { texts } = useStaff();
  const { view } = useMeeting();
  const why = useWhy(given);
  const asked = simpleQuestion(type, target, texts.commands, view);
  const { also } = asked;
  return (
    <CommandDialog
      title={asked.title}
      seat={target.seat}
      hasConsequences
      answers={[
        {
          label: asked.answer,
          told: asked.told,
          look: asked.isDangerous === true ? 'danger' : 'primary',
          body: () => (asked.asksWhy ? why.with(asked.command) : ok(asked.command(''))),
        },
        ...(also === undefined
          ? []
          : [{ label: also.answer, told: also.told, look: 'secondary' as const, body: () => ok(also.command()) }]),
      ]}
      decline={asked.decline}
      onClose={onClose}
    >
      <Consequences lines={asked.follows} />
      {asked.asksWhy && <WhyField why={why} />}
    </CommandDialog>
  );
}
