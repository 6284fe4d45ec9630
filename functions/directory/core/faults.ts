import * as z from 'zod/mini';
import type { FaultPlace } from '#shared/contracts/field-fault.ts';
import { pathText } from '#shared/kernel/path-text.ts';

/** What can be wrong with something offered to the directory. Each has a sentence in `problems.ts`. */
export const FAULT_CODES = [
  'missing',
  'wrong-kind',
  'unknown-value',
  'unknown-field',
  'too-small',
  'too-large',
  'bad-format',
  'bad-id',
  'bad-date',
  'bad-instant',
  'bad-clock',
  'bad-email',
  'bad-phone',
  'not-a-mobile',
  'looks-like-a-birth-number',
  'to-before-from',
  'end-not-after-start',
  'duplicate-id',
  'duplicate-rank',
  'duplicate-person',
  'duplicate-item',
  'list-has-seats',
  'unknown-person',
  'unknown-list',
  'unknown-seat',
  'unknown-body',
  'unknown-time-zone',
  'unreadable-file',
  'other-municipality',
  'no-row-for-the-last-hours',
  'duplicate-row',
  'longer-with-less-time',
  'quiet-all-day',
  'belongs-to-municipality',
  'no-name-column',
  'several-have-the-name',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export interface Fault {
  /** `bodies[0].lists[1].substitutes[3].rank` */
  readonly path: string;
  readonly code: FaultCode;
  readonly place?: FaultPlace | undefined;
}

/** So many faults are enough to mend a file by. */
const FAULTS_MAX = 1_000;

const Code = z.enum(FAULT_CODES);

const CODE_BY_FORMAT: Readonly<Record<string, FaultCode>> = {
  date: 'bad-date',
  datetime: 'bad-instant',
  email: 'bad-email',
};

/** What a schema could not read, in our own words. It must have been asked with `reportInput`. */
export function faultsOfIssues(issues: readonly z.core.$ZodIssue[]): readonly Fault[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: pathText([...issue.path, key]), code: 'unknown-field' as const }));
    return [{ path: pathText(issue.path), code: codeOf(issue) }];
  });
}

function codeOf(issue: z.core.$ZodIssue): FaultCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'wrong-kind';
    case 'invalid_format':
      return CODE_BY_FORMAT[issue.format] ?? codeByField(String(issue.path.at(-1)));
    case 'invalid_value':
      return issue.input === undefined ? 'missing' : 'unknown-value';
    case 'too_small':
      return 'too-small';
    case 'too_big':
      return 'too-large';
    case 'custom':
      return Code.safeParse(issue.message).data ?? 'bad-format';
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return 'wrong-kind';
  }
}

function codeByField(field: string): FaultCode {
  if (/id$/i.test(field)) return 'bad-id';
  return ['from', 'to', 'sundayTo', 'reminderAt'].includes(field) ? 'bad-clock' : 'bad-format';
}

/** In the order they were found, each once: a schema and a check of ours may see the same thing. */
export function distinct(faults: readonly Fault[]): readonly Fault[] {
  const byText = new Map(faults.map((fault) => [`${fault.path} ${fault.code}`, fault]));
  return [...byText.values()].slice(0, FAULTS_MAX);
}
