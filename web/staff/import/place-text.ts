import type { FaultPlace, FaultRow } from '#shared/contracts/field-fault.ts';
import { capitalised } from '#shared/texts/capitalised.ts';
import type { ImportTexts } from '#web/texts/staff/import.nb.ts';

/** Where a fault lies, as one would say it: `Kommunestyret, lista Arbeiderpartiet, vara 4 (Berit Foss), nummer`. */
export function placeText({ rows, field }: FaultPlace, words: ImportTexts): string {
  const bodyName = rows.find(({ row }) => row === 'body')?.name;
  const parts = rows.map((row) => rowText(row, bodyName, words));
  const text = [...parts, ...(field === undefined ? [] : [fieldText(field, words)])].join(', ');
  return capitalised(text);
}

/** Many meetings have one title, often that of their body, so a meeting is told by its number as well. */
function rowText(
  { row, no, name, rank }: FaultRow,
  bodyName: string | undefined,
  { faultRows, faultNamed }: ImportTexts,
): string {
  if (row === 'substitute') {
    const place = rank === undefined ? faultRows.substitute(no) : faultNamed.rank(rank);
    return name === undefined ? place : `${place} (${name})`;
  }
  if (name === undefined) return faultRows[row](no);
  if (row === 'meeting') return name === bodyName ? faultRows.meeting(no) : `${faultRows.meeting(no)} (${name})`;
  return row === 'body' || row === 'person' ? name : faultNamed[row](name);
}

/** A field that has no word here is told as it is. */
function fieldText(field: string, words: ImportTexts): string {
  const known: Readonly<Record<string, unknown>> = { ...words.fields, ...words.faultFields };
  const word = known[field];
  return typeof word === 'string' ? word.toLowerCase() : field;
}
