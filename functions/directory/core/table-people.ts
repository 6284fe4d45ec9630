import type { FaultCode } from './faults.ts';
import type { StoredFacts } from './stored.ts';
import type { Column, NamedRow } from './table-columns.ts';

/** What is wrong at a place in a table, before there is a roster that could have it. */
export interface TableFault {
  readonly line: number;
  readonly column: Column;
  readonly code: FaultCode;
}

export interface People {
  /** Undefined where nobody can say who is meant. */
  readonly idOf: (row: NamedRow) => string | undefined;
  readonly faults: readonly TableFault[];
}

/** Ids of those whom only tables name, counted, because a name must not stand in an id. */
const NUMBERED = /^csv-(\d+)$/;

/**
 * Who is meant by each row: the one with that id, else the one of that name whom we know. Where two may be meant nobody
 * is guessed, and a number or an e-mail address that we know tells them apart.
 */
export function peopleIn(rows: readonly NamedRow[], persons: StoredFacts['persons']): People {
  const ids = new Map<NamedRow, string>();
  const faults: TableFault[] = [];
  let numbered = Math.max(0, ...[...persons.keys()].map((id) => Number(NUMBERED.exec(id)?.[1] ?? 0)));
  for (const [name, group] of groupedByName(rows)) {
    const known = knownIds(group, name, persons);
    const told = group.filter(({ cells }) => cells.personId !== '');
    for (const row of told) ids.set(row, row.cells.personId);
    const untold = group.filter(({ cells }) => cells.personId === '');
    if (untold.length === 0) continue;
    if (known.length > 1 || mobilesOf(untold).size > 1) {
      faults.push(
        ...untold.map(({ line }) => ({ line, column: 'name' as const, code: 'several-have-the-name' as const })),
      );
      continue;
    }
    const [id] = known;
    if (id === undefined) numbered += 1;
    for (const row of untold) ids.set(row, id ?? `csv-${numbered}`);
  }
  return { idOf: (row) => ids.get(row), faults };
}

/** Those whom the untold rows of one name may mean. */
function knownIds(group: readonly NamedRow[], name: string, persons: StoredFacts['persons']): readonly string[] {
  const told = group.map(({ cells }) => cells.personId).filter((id) => id !== '');
  if (told.length > 0) return [...new Set(told)];
  const known = [...persons.values()].filter(({ source }) => keyOf(source.name) === name);
  if (known.length < 2) return known.map(({ id }) => id);
  const mobiles = mobilesOf(group);
  const emails = new Set(group.map(({ cells }) => cells.email.toLowerCase()));
  const same = known.filter(
    ({ source: { phone, email } }) =>
      (phone && mobiles.has(lastDigits(phone.e164))) || (email && emails.has(email.toLowerCase())),
  );
  return (same.length === 1 ? same : known).map(({ id }) => id);
}

function groupedByName(rows: readonly NamedRow[]): ReadonlyMap<string, readonly NamedRow[]> {
  return Map.groupBy(rows, ({ cells }) => keyOf(cells.name));
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function mobilesOf(rows: readonly NamedRow[]): ReadonlySet<string> {
  return new Set(rows.map(({ cells }) => lastDigits(cells.mobile)).filter((digits) => digits !== ''));
}

/** Enough to tell two numbers apart, however each of them is written. */
function lastDigits(phone: string): string {
  return phone.replaceAll(/\D/g, '').slice(-8);
}
