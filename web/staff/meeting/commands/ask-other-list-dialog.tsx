import * as z from 'zod/mini';
import { present } from '#shared/kernel/assert.ts';
import { err } from '#shared/kernel/result.ts';
import { ChoicesField } from '#web/staff/fields/choices-field.tsx';
import { CommandDialog } from '#web/staff/meeting/commands/command-dialog.tsx';
import type { OpenCommand } from '#web/staff/meeting/commands/commands-context.ts';
import { Consequences } from '#web/staff/meeting/commands/consequences.tsx';
import { useWhy, WhyField } from '#web/staff/meeting/commands/why-field.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useDraft } from '#web/staff/session/drafts.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

const Chosen = z.string();

export function AskOtherListDialog({ target, onClose }: OpenCommand) {
  const { texts } = useStaff();
  const { view } = useMeeting();
  const seat = present(target.seat, 'seat');
  const { vacancyId } = present(target.vacancy, 'vacancy');
  const [chosen, choose] = useDraft('list', Chosen, '');
  const why = useWhy();
  const words = texts.commands.askOtherList;
  const others = view.lists.filter(({ id }) => id !== seat.listId);
  const list = others.find(({ id }) => id === chosen);
  return (
    <CommandDialog
      title={words.title}
      seat={seat}
      answers={[
        {
          label: words.answer,
          told: words.told(list?.name ?? ''),
          body: () =>
            list === undefined
              ? err([{ field: 'listId', text: words.missing }])
              : why.with((reason) => ({ type: 'AskOtherList', vacancyId, listId: list.id, reason })),
        },
      ]}
      decline={words.decline}
      onClose={onClose}
    >
      <Consequences lines={[words.follows]} />
      <ChoicesField
        type="radio"
        field="listId"
        legend={words.legend}
        chosen={[chosen]}
        onChange={([id = '']) => choose(id)}
        choices={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <WhyField why={why} />
    </CommandDialog>
  );
}
