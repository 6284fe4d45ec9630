import * as z from 'zod/mini';
import { type BodyPatch, BodyView, type ListView } from '#shared/contracts/bodies.ts';
import { PersonList } from '#shared/contracts/persons.ts';
import { PersonId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import { useAnnouncer } from '#web/staff/frame/announcer.tsx';
import { useBody } from '#web/staff/people/body-context.ts';
import { PersonPicker } from '#web/staff/people/person-picker.tsx';
import { useOvertaken } from '#web/staff/people/use-overtaken.ts';
import { useDraft } from '#web/staff/session/drafts.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';
import { NumberField } from '#web/staff/settings/fields/number-field.tsx';

interface OrderDialogProps {
  readonly list: ListView;
  readonly onClose: () => void;
}

/** A rank that is being typed may be no number yet, which JSON cannot say. */
const Rank = z.pipe(
  z.nullable(z.number()),
  z.transform((rank) => rank ?? Number.NaN),
);
const Row = z.readonly(z.object({ personId: PersonId, name: z.string(), rank: Rank }));
type Row = z.output<typeof Row>;
const Rows = z.readonly(z.array(Row));

/** The whole order of a list. Ranks are typed, never dragged: they are what the election gave. */
export function OrderDialog({ list, onClose }: OrderDialogProps) {
  const { texts } = useStaff();
  const { view, look } = useBody();
  const { ifMatch, overtaken, isOvertaken } = useOvertaken();
  const [rows, setRows] = useDraft(`order of ${list.id}`, Rows, list.substitutes);
  const words = texts.people;
  const fresh = view.lists.find(({ id }) => id === list.id)?.substitutes ?? [];
  const patch = (): BodyPatch => ({
    lists: [{ id: list.id, substitutes: rows.map(({ personId, rank }) => ({ personId, rank })) }],
  });
  const missing = rows.flatMap(({ rank }, at) =>
    Number.isNaN(rank) ? [{ field: `lists[0].substitutes[${at}].rank`, text: texts.settings.numberMissing }] : [],
  );
  return (
    <ActDialog
      title={words.askOrder(list.name)}
      answers={[
        {
          label: words.saveOrder,
          told: words.savedOrder(list.name),
          body: () => (missing.length > 0 ? err(missing) : ok(patch())),
        },
      ]}
      decline={words.discardOrder}
      to={{ method: 'PATCH', path: `/bodies/${view.id}`, reads: BodyView, ifMatch }}
      overtaken={overtaken}
      done={look}
      onClose={onClose}
    >
      <p>{words.orderFollows}</p>
      {isOvertaken && (
        <p className="strong">
          {words.standsNow(fresh.map(({ rank, name }) => `${rank} ${name}`).join(', ') || words.noSubstitutes)}
        </p>
      )}
      <OrderRows rows={rows} onChange={setRows} />
      <AddPerson rows={rows} onChange={setRows} />
    </ActDialog>
  );
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
}

function OrderRows({ rows, onChange }: RowsProps) {
  const { texts } = useStaff();
  const { say } = useAnnouncer();
  const words = texts.people;
  return (
    <ul className="plain-list order-rows">
      {rows.map((row, at) => (
        <li key={row.personId}>
          <NumberField
            field={`lists[0].substitutes[${at}].rank`}
            label={words.rankOf(row.name)}
            isLabelHidden
            value={row.rank}
            onChange={(rank) => onChange(rows.map((one) => (one === row ? { ...one, rank } : one)))}
          />
          <span className="order-name">{row.name}</span>
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            data-color="neutral"
            onClick={() => {
              onChange(rows.filter((one) => one !== row));
              say(words.takenOff(row.name));
            }}
          >
            {words.takeOff(row.name)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function AddPerson({ rows, onChange }: RowsProps) {
  const { texts } = useStaff();
  const persons = useFresh('/persons', PersonList, SELDOM_MS);
  if (persons.phase !== 'shown') return null;
  const others = persons.body.persons.filter(({ id }) => !rows.some(({ personId }) => personId === id));
  const last = Math.max(0, ...rows.map(({ rank }) => (Number.isNaN(rank) ? 0 : rank)));
  return (
    <PersonPicker
      field="addPerson"
      label={texts.people.addPerson}
      persons={others}
      value=""
      onChange={(person) => onChange([...rows, { personId: person.id, name: person.name, rank: last + 1 }])}
    />
  );
}
