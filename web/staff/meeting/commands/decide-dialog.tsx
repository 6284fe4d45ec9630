import { useState } from 'react';
import { present } from '#shared/kernel/assert.ts';
import type { ItemNo } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { formatList } from '#shared/texts/format.ts';
import type { Fault } from '#web/staff/act/faults.ts';
import { ChoicesField } from '#web/staff/fields/choices-field.tsx';
import { CommandDialog } from '#web/staff/meeting/commands/command-dialog.tsx';
import type { OpenCommand } from '#web/staff/meeting/commands/commands-context.ts';
import { Consequences } from '#web/staff/meeting/commands/consequences.tsx';
import type { SentCommand } from '#web/staff/meeting/commands/sent-command.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** Writes down what the body itself has decided, which may be about some of the items alone. */
export function DecideDialog({ target, onClose }: OpenCommand) {
  const { texts, language } = useStaff();
  const { view } = useMeeting();
  const words = texts.commands.decide;
  const seat = present(target.seat, 'seat');
  const { absenceId, scopes } = present(target.absence, 'absence');
  const asked = scopes.flatMap((scope) => (scope.kind === 'items' ? scope.items : []));
  const [items, setItems] = useState<readonly ItemNo[]>(asked);

  function disqualified(): Result<SentCommand, readonly Fault[]> {
    if (items.length === 0) return err([{ field: 'items', text: words.noItem }]);
    return ok({ type: 'DecideDisqualification', absenceId, outcome: 'disqualified', items });
  }

  return (
    <CommandDialog
      title={words.title(texts.meeting.item(formatList(asked, language)))}
      seat={seat}
      hasConsequences
      answers={[
        { label: words.yes, told: words.toldYes(seat.name), body: disqualified },
        {
          label: words.no,
          look: 'secondary',
          told: words.toldNo(seat.name),
          body: () => ok({ type: 'DecideDisqualification', absenceId, outcome: 'notDisqualified' }),
        },
      ]}
      decline={words.decline}
      onClose={onClose}
    >
      <Consequences lines={[words.follows]} />
      {asked.length > 1 && (
        <ChoicesField
          type="checkbox"
          field="items"
          legend={words.whichItems}
          choices={asked.map((no) => ({ value: no, label: `${no} ${titleOf(no)}` }))}
          chosen={items}
          onChange={setItems}
        />
      )}
    </CommandDialog>
  );

  function titleOf(no: ItemNo): string {
    return view.items.find((item) => item.no === no)?.title ?? '';
  }
}
