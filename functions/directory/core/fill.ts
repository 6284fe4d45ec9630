import type { RosterBody } from '#shared/contracts/roster.ts';
import type { StoredFacts, StoredPerson } from './stored.ts';

export type Row = Readonly<Record<string, unknown>>;

/**
 * R23: what a source leaves out is untouched. Lays what was offered over what the source said before, field by field,
 * while it is still raw: after parsing, a field that was left out and one with its default look the same.
 */
export function fillFromStored(offered: unknown, { persons, bodies, meetings }: StoredFacts): unknown {
  if (!isRow(offered)) return offered;
  return {
    ...offered,
    ...filled(offered, 'persons', (row) => over(sourceRowOf(persons.get(idOf(row))), row)),
    ...filled(offered, 'bodies', (row) => overBody(bodies.get(idOf(row))?.source, row)),
    ...filled(offered, 'meetings', (row) => over({ ...meetings.get(idOf(row))?.source }, row)),
  };
}

/** The fields of one row about which the source says something, if only that they are empty. */
export function offeredRow(offered: unknown, kind: 'persons' | 'bodies' | 'meetings', index: number): Row {
  const rows = isRow(offered) ? offered[kind] : undefined;
  const row: unknown = Array.isArray(rows) ? rows[index] : undefined;
  return isRow(row) ? row : {};
}

/** The ids of the rows of one kind, and of what they point at, however good or bad the rest of them is. */
export function textsIn(offered: unknown, kind: 'bodies' | 'meetings', field: 'id' | 'bodyId'): readonly string[] {
  const rows = isRow(offered) ? offered[kind] : undefined;
  if (!Array.isArray(rows)) return [];
  return rows.map((row: unknown) => (isRow(row) ? row[field] : undefined)).filter((text) => typeof text === 'string');
}

/** Whether the row of a body says who stands on one of its lists, if only that nobody does. */
export function statesSubstitutes({ lists }: Row, listId: string): boolean {
  return Array.isArray(lists) && lists.some((list) => isRow(list) && list['id'] === listId && 'substitutes' in list);
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function filled(parent: Row, field: string, fill: (row: Row) => Row): Row {
  const rows = parent[field];
  return Array.isArray(rows) ? { [field]: rows.map((row: unknown) => (isRow(row) ? fill(row) : row)) } : {};
}

function over(before: Row, row: Row): Row {
  return { ...before, ...row };
}

/** A body's lists are merged by id like everything else; only the substitutes of each are complete. */
function overBody(before: RosterBody | undefined, row: Row): Row {
  if (before === undefined) return row;
  const { lists } = row;
  if (!Array.isArray(lists)) return over({ ...before }, row);
  const named = new Set(lists.map((list: unknown) => idOf(list)));
  const known = new Map<string, Row>(before.lists.map((list) => [list.id, { ...list }]));
  const offered = lists.map((list: unknown) => (isRow(list) ? over({ ...known.get(idOf(list)) }, list) : list));
  return { ...before, ...row, lists: [...offered, ...before.lists.filter(({ id }) => !named.has(id))] };
}

function idOf(row: unknown): string {
  return isRow(row) && typeof row['id'] === 'string' ? row['id'] : '';
}

function sourceRowOf(person: StoredPerson | undefined): Row {
  if (person === undefined) return {};
  const { phone, ...rest } = person.source;
  return { id: person.id, ...rest, ...(phone && { mobile: phone.e164 }) };
}
