import { SeatRole } from '#shared/contracts/roster.ts';
import { type Reading, valueText } from '#web/staff/import/value-text.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

/** Names by the ids of the persons. */
export type Names = ReadonlyMap<string, string>;

interface ReadingNames extends Reading {
  readonly names: Names;
}

/** What a difference is about, such as `Mobil` or `Rekkefølgen på lista`. */
export function conflictField(field: string, { people, import: words }: StaffTexts): string {
  if (isOrder(field)) return words.order;
  if (isHolder(field)) return words.holder;
  const known: Readonly<Record<string, unknown>> = { ...words.fields, ...people.fields };
  const word = known[field];
  return typeof word === 'string' ? word : field;
}

/** One side of a difference as people say it; persons come by their ids, and are told by name. */
export function conflictText(field: string, value: string, reading: ReadingNames): string {
  if (value === '') return reading.texts.people.nothing;
  if (isOrder(field)) return orderText(value, reading.names);
  return isHolder(field) ? holderText(value, reading) : valueText(field, value, reading);
}

function isOrder(field: string): boolean {
  return field.startsWith('lists.');
}

function isHolder(field: string): boolean {
  return field.startsWith('seats.');
}

/** From `1 p-7, 2 p-9` */
function orderText(value: string, names: Names): string {
  return value
    .split(', ')
    .map((ranked) => {
      const [rank, personId = ''] = ranked.split(' ');
      return `${rank} ${nameOf(personId, names)}`;
    })
    .join(', ');
}

/** From `p-7 member`, with the personal substitute's id after it where there is one. */
function holderText(value: string, { names, texts: { people }, words }: ReadingNames): string {
  const [personId = '', role, personalId] = value.split(' ');
  const known = SeatRole.safeParse(role).data;
  return [
    nameOf(personId, names),
    ...(known === undefined ? [] : [words.roles.elsewhere[known]]),
    ...(personalId === undefined ? [] : [people.personal(nameOf(personalId, names))]),
  ].join(', ');
}

/** Somebody whom only the file knows has no name here yet. */
function nameOf(personId: string, names: Names): string {
  return names.get(personId) ?? personId;
}
