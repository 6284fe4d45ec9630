import type { FaultPlace, FaultRow } from '#shared/contracts/field-fault.ts';
import type { Fault } from './faults.ts';
import { isRow, type Row } from './fill.ts';
import type { StoredFacts } from './stored.ts';

/** What the rows of each field are: as our roster, as an archive and as a plan of Fiks calls them. */
const ROWS: Readonly<Record<string, FaultRow['row']>> = {
  bodies: 'body',
  utvalg: 'body',
  lists: 'list',
  substitutes: 'substitute',
  seats: 'seat',
  persons: 'person',
  medlem: 'person',
  meetings: 'meeting',
  moete: 'meeting',
  items: 'item',
};

/** Where a row says what it is called, the first that does. */
const NAMES: Readonly<Record<FaultRow['row'], readonly string[]>> = {
  body: ['name', 'utvalgNavn', 'id'],
  list: ['name', 'shortName', 'id'],
  substitute: [],
  seat: [],
  person: ['name', 'navn'],
  meeting: ['title', 'tittel'],
  item: ['no'],
};

/** What others call the fields of our roster. */
const FIELDS: Readonly<Record<string, string>> = {
  person: 'personId',
  list: 'listId',
  personalSubstitute: 'personalSubstituteId',
  navn: 'name',
  epost: 'email',
  rekkefoelge: 'rank',
  tittel: 'title',
  moetedato: 'start',
  fraDato: 'from',
  tilDato: 'to',
};

/** `lists[1]`, or `rank` */
const STEP = /([^.[\]]+)(?:\[(\d+)\])?/g;

type NameOf = (personId: string) => string | undefined;

/**
 * The faults, each with where it lies in words that the sender of the file knows.
 * @param offered what the paths lead into, raw
 */
export function located(
  faults: readonly Fault[],
  offered: unknown,
  { persons }: Pick<StoredFacts, 'persons'>,
): readonly Fault[] {
  const named = namesIn(offered);
  return faults.map((fault) => {
    const place = placeOf(fault.path, offered, (id) => named.get(id) ?? persons.get(id)?.source.name);
    return place.rows.length === 0 ? fault : { ...fault, place };
  });
}

function namesIn(offered: unknown): ReadonlyMap<string, string> {
  const persons = isRow(offered) ? offered['persons'] : undefined;
  if (!Array.isArray(persons)) return new Map();
  return new Map(
    persons.flatMap((person: unknown): readonly [string, string][] => {
      const [id, name] = isRow(person) ? [textIn(person, 'id'), textIn(person, 'name')] : [];
      return id === undefined || name === undefined ? [] : [[id, name]];
    }),
  );
}

function placeOf(path: string, offered: unknown, nameOf: NameOf): FaultPlace {
  const rows: FaultRow[] = [];
  let inside = offered;
  for (const [, key = '', index] of path.matchAll(STEP)) {
    const row = ROWS[key];
    if (row === undefined || index === undefined) return { rows, field: FIELDS[key] ?? key };
    const all: unknown = isRow(inside) ? inside[key] : undefined;
    inside = Array.isArray(all) ? all[Number(index)] : undefined;
    rows.push({ row, no: Number(index) + 1, ...(isRow(inside) && calledIn(row, inside, nameOf)) });
  }
  return { rows };
}

function calledIn(row: FaultRow['row'], fields: Row, nameOf: NameOf): Pick<FaultRow, 'name' | 'rank'> {
  const personId = textIn(fields, 'personId') ?? textIn(fields, 'person');
  const holder = row === 'substitute' || row === 'seat' ? personId && nameOf(personId) : undefined;
  const name = holder ?? NAMES[row].map((field) => textIn(fields, field)).find((text) => text !== undefined);
  const rank = row === 'substitute' ? fields['rank'] : undefined;
  return { ...(name !== undefined && { name }), ...(Number.isInteger(rank) && { rank: Number(rank) }) };
}

function textIn(row: Row, field: string): string | undefined {
  const text = row[field];
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}
