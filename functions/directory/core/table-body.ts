import type { RosterBody } from '#shared/contracts/roster.ts';
import { bodyOf, type StoredBody, type StoredFacts } from './stored.ts';
import type { NamedRow } from './table-columns.ts';
import type { People } from './table-people.ts';

/** What stands at a path of the roster, and on which line it was read. */
export type Origin = readonly [path: string, line: number];

interface MadeBody {
  readonly body: Readonly<Record<string, unknown>>;
  readonly origins: readonly Origin[];
}

const ROLES: Readonly<Record<string, string>> = {
  '': 'member',
  medlem: 'member',
  'fast medlem': 'member',
  representant: 'member',
  leder: 'leader',
  leiar: 'leader',
  ordfører: 'leader',
  ordförande: 'leader',
  nestleder: 'deputyLeader',
  nestleiar: 'deputyLeader',
  varaordfører: 'deputyLeader',
  'vice ordförande': 'deputyLeader',
  leader: 'leader',
  deputy: 'deputyLeader',
  member: 'member',
};

const KINDS: Readonly<Record<string, string>> = {
  kommunestyre: 'council',
  kommunestyret: 'council',
  fylkesting: 'council',
  formannskap: 'executive',
  formannskapet: 'executive',
  utvalg: 'committee',
  utval: 'committee',
  annet: 'other',
  anna: 'other',
};

/** `vara`, `vara 3`, `3. vara`, `varamedlem`, `substitute 3`: the role, and perhaps the rank. `varaordfører` is none. */
const SUBSTITUTE =
  /^(?:(\d+)\.?\s*)?(?:vara|varamedlem|vararepresentant|ersättare|suppleant|stedfortræder|substitute)\s*(\d+)?$/;

/** One body from the rows that name it. What the table does not say, it leaves out, and so it stays as it was. */
export function bodyOfRows(rows: readonly NamedRow[], people: People, facts: StoredFacts, path: string): MadeBody {
  const [first] = rows;
  const { name, id, before } = bodyNamed(first, facts);
  const seats = rows.filter((row) => substituteRank(row) === undefined);
  const lists = listsIn(rows, before, { path, name, people });
  const listIdOf = (row: NamedRow) => lists.find((list) => list.key === listKeyOf(row, name))?.id;
  const seatIds = seatIdsFor(seats, { id, before, listIdOf, people });
  return {
    body: {
      id,
      ...(first?.cells.body && { name: first.cells.body }),
      ...said(rows, 'bodyKind', (kind) => ({ kind: KINDS[kind.toLowerCase()] ?? kind })),
      ...said(rows, 'termFrom', (date) => ({ termFrom: isoDate(date) })),
      ...said(rows, 'termTo', (date) => ({ termTo: isoDate(date) })),
      lists: lists.map(({ row }) => row),
      ...((seats.length > 0 || before === undefined) && {
        seats: seats.map((row, at) => ({
          id: seatIds[at],
          personId: people.idOf(row),
          listId: listIdOf(row),
          role: ROLES[row.cells.role.toLowerCase()] ?? row.cells.role,
        })),
      }),
    },
    origins: [
      [path, first?.line ?? 1],
      ...lists.flatMap(({ origins }) => origins),
      ...seats.map(({ line }, at): Origin => [`${path}.seats[${at}]`, line]),
    ],
  };
}

function bodyNamed(row: NamedRow | undefined, { bodies }: StoredFacts) {
  const { body: name = '', bodyId = '' } = row?.cells ?? {};
  const known = [...bodies.values()].find(({ source }) =>
    bodyId === '' ? isSameName(source.name, name) : source.id === bodyId,
  );
  const id = bodyId || known?.source.id || freeSlug(name, new Set(bodies.keys()));
  return { name: name || known?.source.name || id, id, before: known === undefined ? undefined : sourceOf(known) };
}

/** Ids and seats as the source had them: a correction lies over the source and is none of the table's business. */
function sourceOf(stored: StoredBody): RosterBody {
  return bodyOf({ ...stored, corrected: {} });
}

interface Around {
  readonly path: string;
  readonly name: string;
  readonly people: People;
}

function listsIn(rows: readonly NamedRow[], before: RosterBody | undefined, { path, name, people }: Around) {
  const taken = new Set<string>((before?.lists ?? []).map((list) => list.id));
  return [...Map.groupBy(rows, (row) => listKeyOf(row, name))].map(([key, ofList], at) => {
    const cells = ofList[0]?.cells;
    const listName = cells?.list || name;
    const known = before?.lists.find((list) =>
      cells?.listId ? list.id === cells.listId : isSameName(list.name, listName),
    );
    const id = cells?.listId || known?.id || freeSlug(listName, taken);
    taken.add(id);
    const substitutes = ofList.filter((row) => substituteRank(row) !== undefined);
    const listPath = `${path}.lists[${at}]`;
    return {
      key,
      id,
      row: {
        id,
        name: cells?.list || known?.name || name,
        ...said(ofList, 'shortName', (shortName) => ({ shortName })),
        ...((substitutes.length > 0 || known === undefined) && {
          substitutes: substitutes.map((row) => ({ rank: rankIn(row), personId: people.idOf(row) })),
        }),
      },
      origins: [
        [listPath, ofList[0]?.line ?? 1] as const,
        ...substitutes.map(({ line }, row): Origin => [`${listPath}.substitutes[${row}]`, line]),
      ],
    };
  });
}

/** A seat keeps its id with its member; a new member takes over a seat of the list whose member the table no longer has. */
function seatIdsFor(
  rows: readonly NamedRow[],
  {
    id,
    before,
    listIdOf,
    people,
  }: { id: string; before: RosterBody | undefined; listIdOf: (row: NamedRow) => string | undefined; people: People },
): readonly string[] {
  const free = [...(before?.seats ?? [])];
  const take = (isMine: (seat: RosterBody['seats'][number]) => boolean) => {
    const at = free.findIndex(isMine);
    return at < 0 ? undefined : free.splice(at, 1)[0]?.id;
  };
  const kept = rows.map((row) => take(({ personId }) => personId === people.idOf(row)));
  const passedOn = rows.map((row, at) => kept[at] ?? take(({ listId }) => listId === listIdOf(row)));
  const taken = new Set<string>([
    ...(before?.seats ?? []).map((seat) => seat.id),
    ...passedOn.filter((seat) => seat !== undefined),
  ]);
  let number = 0;
  return passedOn.map((seatId) => {
    if (seatId !== undefined) return seatId;
    do number += 1;
    while (taken.has(`${id.slice(0, 34)}-${number}`));
    return `${id.slice(0, 34)}-${number}`;
  });
}

function listKeyOf({ cells }: NamedRow, bodyName: string): string {
  return cells.listId || (cells.list || bodyName).toLowerCase();
}

/** The rank as a number where it is one. A substitute without one is a fault: it is never read from where the row stands. */
function rankIn(row: NamedRow): number | string | undefined {
  const text = substituteRank(row) ?? '';
  if (text === '') return undefined;
  return /^\d+\.?$/.test(text) ? Number.parseInt(text, 10) : text;
}

/** Nothing for a member; for a substitute what the row says of the rank, if only that it says nothing. */
function substituteRank({ cells }: NamedRow): string | undefined {
  const role = SUBSTITUTE.exec(cells.role.toLowerCase());
  if (role !== null) return cells.rank || role[1] || role[2] || '';
  return cells.role === '' && cells.rank !== '' ? cells.rank : undefined;
}

function said(rows: readonly NamedRow[], column: keyof NamedRow['cells'], as: (text: string) => object): object {
  const row = rows.find(({ cells }) => cells[column] !== '');
  return row === undefined ? {} : as(row.cells[column]);
}

/** `1.10.2023` as people write it; anything else is left for the schema to judge. */
function isoDate(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

const PLAIN_LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o' };
const SLUG_MAX = 34;

/** An id that people can read, made from the name of a body or a list. Those are no secret. */
function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const letters = name.toLowerCase().replaceAll(/[æøåäö]/g, (letter) => PLAIN_LETTERS[letter] ?? '');
  const slug =
    letters
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, SLUG_MAX) || 'x';
  const numbered = Array.from({ length: taken.size + 1 }, (_, at) => (at === 0 ? slug : `${slug}-${at + 1}`));
  return numbered.find((id) => !taken.has(id)) ?? slug;
}
