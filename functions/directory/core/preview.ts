import type { RosterBody, RosterChange, RosterMeeting, RosterPreview, RosterSeat } from '#shared/contracts/roster.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { Reconciled } from './reconcile.ts';
import type { FactsWrite, SourcePerson, StoredFacts } from './stored.ts';

type Field = RosterChange['fields'][number];
type NameOf = (id: PersonId) => string;

/** What an import would do, field by field, with people by name. */
export function previewOf({ writes, outcome }: Reconciled, { persons }: StoredFacts): RosterPreview {
  const names = new Map<string, string>([...persons.values()].map(({ id, source }) => [id, source.name]));
  for (const write of writes) if (write.kind === 'person') names.set(write.value.id, write.value.source.name);
  const nameOf = (id: PersonId) => names.get(id) ?? id;
  const changes = writes.map((write) => changeOf(write, nameOf));
  // Whoever only shares a number from now on is not what the file is about.
  return { ...outcome, changes: changes.filter(({ change, fields }) => change === 'created' || fields.length > 0) };
}

function changeOf(write: FactsWrite, nameOf: NameOf): RosterChange {
  const change = write.before === undefined ? ('created' as const) : ('updated' as const);
  switch (write.kind) {
    case 'person': {
      const { id, source } = write.value;
      return { kind: 'person', id, name: source.name, change, fields: personFields(write.before?.source, source) };
    }
    case 'body': {
      const { source } = write.value;
      const fields = bodyFields(write.before?.source, source, nameOf);
      return { kind: 'body', id: source.id, name: source.name, change, fields };
    }
    case 'meeting': {
      const { source } = write.value;
      return {
        kind: 'meeting',
        id: source.id,
        name: source.title,
        change,
        fields: meetingFields(write.before?.source, source),
      };
    }
    default:
      return unreachable(write, 'write');
  }
}

function personFields(before: SourcePerson | undefined, after: SourcePerson): readonly Field[] {
  return fieldsOf(before, after, {
    name: ({ name }) => name,
    mobile: ({ phone }) => phone?.e164,
    email: ({ email }) => email ?? undefined,
    language: ({ language }) => language,
    unavailable: ({ unavailable = [] }) => unavailable.map(({ from, to }) => `${from}/${to}`).join(', '),
  });
}

function meetingFields(before: RosterMeeting | undefined, after: RosterMeeting): readonly Field[] {
  return fieldsOf(before, after, {
    title: ({ title }) => title,
    start: ({ start }) => start,
    end: ({ end }) => end,
    place: ({ place }) => place,
    mode: ({ mode }) => mode,
    status: ({ status }) => status,
    papersUrl: ({ papersUrl }) => papersUrl,
    items: ({ items }) => items.map(({ no }) => no).join(', '),
  });
}

function bodyFields(before: RosterBody | undefined, after: RosterBody, nameOf: NameOf): readonly Field[] {
  const listNames = new Map<string, string>(
    [...(before?.lists ?? []), ...after.lists].map(({ id, name }) => [id, name]),
  );
  const named: Named = { nameOf, listOf: (id) => listNames.get(id) ?? id };
  return [
    ...fieldsOf(before, after, {
      name: ({ name }) => name,
      kind: ({ kind }) => kind,
      termFrom: ({ termFrom }) => termFrom,
      termTo: ({ termTo }) => termTo,
      callingOrder: ({ callingOrder }) =>
        callingOrder.map((source) => ('list' in source ? source.list : Object.keys(source).join(''))).join(', '),
    }),
    ...fieldsOf(before, after, Object.fromEntries(namesOfLists(before, after))),
    ...rowFields('seat', seatRows(before, named), seatRows(after, named)),
    ...rowFields('rank', rankRows(before, named), rankRows(after, named)),
  ];
}

function namesOfLists(before: RosterBody | undefined, after: RosterBody) {
  const ids = new Set([...(before?.lists ?? []), ...after.lists].map(({ id }) => id));
  return [...ids].map(
    (id) => [`list ${id}`, ({ lists }: RosterBody) => lists.find((list) => list.id === id)?.name] as const,
  );
}

interface Named {
  readonly nameOf: NameOf;
  /** By its new name, so that a list which is only renamed is not taken for another. */
  readonly listOf: (id: string) => string;
}

/** One line of a body: whom it is about, and what it says. */
type Rows = ReadonlyMap<string, { readonly of: string; readonly text: string }>;

function seatRows(body: RosterBody | undefined, { nameOf, listOf }: Named): Rows {
  const text = ({ role, listId, personalSubstituteId }: RosterSeat) =>
    [role, listOf(listId), ...(personalSubstituteId === undefined ? [] : [nameOf(personalSubstituteId)])].join(', ');
  return new Map(
    (body?.seats ?? []).map((seat) => [
      `${seat.personId} ${seat.listId}`,
      { of: nameOf(seat.personId), text: text(seat) },
    ]),
  );
}

function rankRows(body: RosterBody | undefined, { nameOf, listOf }: Named): Rows {
  return new Map(
    (body?.lists ?? []).flatMap(({ id, substitutes }) =>
      substitutes.map(
        ({ rank, personId }) =>
          [`${personId} ${id}`, { of: `${nameOf(personId)}, ${listOf(id)}`, text: String(rank) }] as const,
      ),
    ),
  );
}

function rowFields(field: string, before: Rows, after: Rows): readonly Field[] {
  const all = new Map([...after, ...before]);
  return [...all].flatMap(([key, { of }]) =>
    changed(field, before.get(key)?.text, after.get(key)?.text).map((one) => ({ ...one, of })),
  );
}

function fieldsOf<T>(
  before: T | undefined,
  after: T,
  texts: Readonly<Record<string, (value: T) => string | undefined>>,
): readonly Field[] {
  return Object.entries(texts).flatMap(([field, textOf]) =>
    changed(field, before === undefined ? undefined : textOf(before), textOf(after)),
  );
}

function changed(field: string, before = '', after = ''): readonly Field[] {
  if (before === after) return [];
  return [{ field, ...(before !== '' && { before }), ...(after !== '' && { after }) }];
}
