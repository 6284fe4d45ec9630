import type { Table } from '#shared/contracts/table.ts';
import type { Fault } from './faults.ts';
import type { StoredFacts } from './stored.ts';
import { bodyOfRows, type Origin } from './table-body.ts';
import { type Column, headingOf, type NamedRow, namedRow, type Places, placesOf } from './table-columns.ts';
import { type People, peopleIn, type TableFault } from './table-people.ts';

export interface TableRoster {
  /** A roster as `PUT /roster` takes it, not yet parsed. */
  readonly roster: unknown;
  /** What could not be decided before a roster could be made. */
  readonly faults: readonly Fault[];
  /** Names the line and the column of the file instead of a path in the roster. */
  readonly inTable: (faults: readonly Fault[]) => readonly Fault[];
}

const COLUMN_OF_FIELD: Readonly<Record<string, Column>> = {
  id: 'personId',
  personId: 'name',
  name: 'name',
  mobile: 'mobile',
  email: 'email',
  language: 'language',
  rank: 'rank',
  role: 'role',
  kind: 'bodyKind',
  termFrom: 'termFrom',
  termTo: 'termTo',
  shortName: 'shortName',
};

/**
 * A table with one row for each person in each body, as a roster. What it leaves out stays as it is: a body without a
 * member row keeps its seats, a list without a substitute row its substitutes, an empty cell what was known.
 */
export function rosterOfTable(table: Table, facts: StoredFacts): TableRoster {
  const places = placesOf(table);
  const hasNames = places.name !== undefined || places.familyName !== undefined;
  const rows = table.rows.map((row) => namedRow(row, places)).filter(({ cells }) => cells.name !== '');
  const people = peopleIn(rows, facts.persons);
  const persons = personsIn(rows, people);
  const inBodies = rows.filter(({ cells }) => cells.body !== '' || cells.bodyId !== '');
  const bodies = [...Map.groupBy(inBodies, ({ cells }) => cells.bodyId || cells.body.toLowerCase()).values()].map(
    (ofBody, at) => bodyOfRows(ofBody, people, facts, `bodies[${at}]`),
  );
  const origins = new Map<string, number>([
    ...persons.map(({ line }, at): Origin => [`persons[${at}]`, line]),
    ...bodies.flatMap((made) => made.origins),
  ]);
  return {
    roster: { persons: persons.map(({ person }) => person), bodies: bodies.map(({ body }) => body) },
    faults: [...nobodyIn(rows, hasNames), ...people.faults].map(({ line, column, code }) => ({
      path: placeOfLine(line, column, places),
      code,
    })),
    inTable: (faults) => faults.map(({ path, code }) => ({ path: placeInTable(path, origins, places), code })),
  };
}

function nobodyIn(rows: readonly NamedRow[], hasNames: boolean): readonly TableFault[] {
  if (!hasNames) return [{ line: 1, column: 'name', code: 'no-name-column' }];
  return rows.length === 0 ? [{ line: 2, column: 'name', code: 'missing' }] : [];
}

/** Everybody once, with the first word about each matter: a person often stands in several rows. */
function personsIn(rows: readonly NamedRow[], people: People) {
  const groups = Map.groupBy(rows, (row) => people.idOf(row));
  return [...groups].flatMap(([id, ofPerson]) => {
    const [first] = ofPerson;
    if (id === undefined || first === undefined) return [];
    const firstSaid = (column: Column) => ofPerson.find(({ cells }) => cells[column] !== '')?.cells[column];
    const [mobile, email, language] = [firstSaid('mobile'), firstSaid('email'), firstSaid('language')?.toLowerCase()];
    const person = {
      id,
      name: first.cells.name,
      ...(mobile && { mobile }),
      ...(email && { email }),
      ...(language && { language: LANGUAGE_WORDS[language] ?? language }),
    };
    return [{ person, line: first.line }];
  });
}

const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  bokmål: 'nb',
  nynorsk: 'nn',
  svensk: 'sv',
  svenska: 'sv',
  dansk: 'da',
  engelsk: 'en',
};

/** `persons[3].mobile` as `lines[5].Mobil`: the longest part of the path whose line is known, and the field after it. */
function placeInTable(path: string, origins: ReadonlyMap<string, number>, places: Places): string {
  const [nearest] = [...origins]
    .filter(([origin]) => path === origin || path.startsWith(`${origin}.`) || path.startsWith(`${origin}[`))
    .toSorted(([a], [b]) => b.length - a.length);
  if (nearest === undefined) return path;
  const field = path.split('.').at(-1) ?? '';
  return placeOfLine(nearest[1], COLUMN_OF_FIELD[field] ?? field, places);
}

/** @param column one of ours, or a field that no column is for */
function placeOfLine(line: number, column: string, places: Places): string {
  return `lines[${line}].${headingOf(column, places)}`;
}
