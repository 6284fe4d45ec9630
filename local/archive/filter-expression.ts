import type { ElementsRow } from './elements-rows.ts';

const CONDITION = /^([A-Za-z][A-Za-z0-9]*)(!=|>=|<=|=|>|<)(.*)$/;
const TYPED_TIME = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d:\d\d)$/;

/**
 * The filter language of the object model: `UtvalgId=11 AND Dato>=01.11.2026 00:00:00`, several values with commas
 * between, `@` for none.
 *
 * @returns undefined for an expression that the system would not understand
 */
export function filterOf(expression: string): ((row: ElementsRow) => boolean) | undefined {
  if (expression.trim() === '') return () => true;
  const conditions = expression.split(' AND ').map(conditionOf);
  const known = conditions.filter((condition) => condition !== undefined);
  if (known.length < conditions.length) return undefined;
  return (row) => known.every((condition) => condition(row));
}

function conditionOf(text: string): ((row: ElementsRow) => boolean) | undefined {
  const [, field, operator, written] = CONDITION.exec(text.trim()) ?? [];
  if (field === undefined || operator === undefined || written === undefined) return undefined;
  const wanted = written.split(',').map(comparable);
  return (row) => {
    const value = comparable(String(row[field] ?? '@'));
    const [first = ''] = wanted;
    switch (operator) {
      case '=':
        return wanted.includes(value);
      case '!=':
        return !wanted.includes(value);
      case '>=':
        return value !== '@' && value >= first;
      case '<=':
        return value !== '@' && value <= first;
      case '>':
        return value !== '@' && value > first;
      default:
        return value !== '@' && value < first;
    }
  };
}

/** Times as people write them, in the spelling whose order is the order of time. */
function comparable(text: string): string {
  const [, day, month, year, clock] = TYPED_TIME.exec(text.trim()) ?? [];
  return day === undefined ? text.trim() : `${year}-${month}-${day}T${clock}`;
}
