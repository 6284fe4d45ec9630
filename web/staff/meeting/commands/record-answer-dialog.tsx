import { present } from '#shared/kernel/assert.ts';
import { ok } from '#shared/kernel/result.ts';
import { PhoneLink } from '#web/staff/frame/phone-link.tsx';
import { CommandDialog } from '#web/staff/meeting/commands/command-dialog.tsx';
import type { OpenCommand } from '#web/staff/meeting/commands/commands-context.ts';
import { Consequences } from '#web/staff/meeting/commands/consequences.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** The answer that came by phone. */
export function RecordAnswerDialog({ target, onClose }: OpenCommand) {
  const { texts } = useStaff();
  const { name, offerId, phone } = present(target.offer, 'offer to answer');
  const isLast = target.vacancy?.upcoming.length === 0;
  const words = texts.commands.recordAnswer;
  return (
    <CommandDialog
      title={words.title(name)}
      seat={target.seat}
      hasConsequences
      answers={[
        {
          label: words.yes(name),
          told: words.toldYes(name),
          body: () => ok({ type: 'RecordAnswer', offerId, answer: 'yes' }),
        },
        {
          label: words.no(name),
          look: 'secondary',
          told: words.toldNo(name),
          body: () => ok({ type: 'RecordAnswer', offerId, answer: 'no' }),
        },
      ]}
      decline={words.decline}
      onClose={onClose}
    >
      {phone !== undefined && (
        <p>
          {name}: <PhoneLink phone={phone} />
        </p>
      )}
      <Consequences lines={[words.followsYes(name), isLast ? words.followsLastNo(name) : words.followsNo(name)]} />
    </CommandDialog>
  );
}
