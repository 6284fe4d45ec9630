import { PersonPatch } from '#shared/contracts/roster.ts';
import type { Saved } from '#shared/contracts/saved.ts';
import { assert } from '#shared/kernel/assert.ts';
import { isSame } from '#shared/kernel/json.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { withoutDoubts } from './doubts.ts';
import { distinct, type Fault, faultsOfIssues } from './faults.ts';
import { isRow } from './fill.ts';
import { type PhoneReader, phoneOf } from './phone-reader.ts';
import { repeated } from './roster-faults.ts';
import {
  CorrectedMeeting,
  CorrectedPerson,
  meetingOf,
  type StoredMeeting,
  type StoredPerson,
  withoutSaver,
} from './stored.ts';

/** Reads a correction as it arrived, or names everything that is wrong with it. */
export function readPersonPatch(offered: unknown, readPhone: PhoneReader): Result<PersonPatch, readonly Fault[]> {
  const parsed = PersonPatch.safeParse(offered, { reportInput: true });
  const mobile = isRow(offered) && typeof offered['mobile'] === 'string' ? offered['mobile'] : null;
  const faults = [
    ...(parsed.success ? [] : faultsOfIssues(parsed.error.issues)),
    ...(phoneOf(mobile, readPhone) === undefined ? [{ path: 'mobile', code: 'bad-phone' as const }] : []),
  ];
  return parsed.success && faults.length === 0 ? ok(parsed.data) : err(distinct(faults));
}

/**
 * Staff's correction of one person. It stands against later imports (R23); writing what the source says takes an
 * earlier correction back, and the source is followed again.
 * @param saved who corrects and when; missing when nobody of the staff does
 */
export function correctPerson(
  person: StoredPerson,
  { mobile, smsOptOut, ...fields }: PersonPatch,
  readPhone: PhoneReader,
  saved?: Saved,
): StoredPerson {
  const phone = phoneOf(mobile, readPhone);
  assert(phone !== undefined, 'a number that cannot be read is a fault');
  const { source } = person;
  const wanted = { ...person.corrected, ...fields, ...(mobile !== undefined && { phone }) };
  const said = {
    phone: source.phone ?? null,
    email: source.email ?? null,
    language: source.language,
    unavailable: source.unavailable ?? [],
  };
  const next = {
    ...withoutDoubts(person, Object.keys({ ...fields, ...(mobile !== undefined && { mobile }) })),
    corrected: CorrectedPerson.parse(without(wanted, said)),
    smsOptOut: smsOptOut ?? person.smsOptOut,
  };
  if (isSame(next, person)) return next;
  return { ...next, corrected: { ...withoutSaver(next.corrected), ...(saved && { last: saved }) } };
}

export interface MeetingChanges {
  readonly start?: CorrectedTime['start'];
  readonly end?: CorrectedTime['end'];
  readonly place?: string;
  readonly mode?: CorrectedMeeting['mode'];
  readonly status?: CorrectedMeeting['status'];
  readonly items?: CorrectedMeeting['items'];
}
type CorrectedTime = NonNullable<CorrectedMeeting['time']>;

/** Staff's change of a meeting, which stands against later imports like the correction of a person. */
export function correctMeeting(
  meeting: StoredMeeting,
  { start, end, ...fields }: MeetingChanges,
): Result<StoredMeeting, readonly Fault[]> {
  const now = meetingOf(meeting);
  const time = { start: start ?? now.start, end: end ?? now.end };
  if (time.start >= time.end) return err([{ path: end === undefined ? 'start' : 'end', code: 'end-not-after-start' }]);
  const numbers = (fields.items ?? []).map(({ no }) => no);
  const faults = repeated(numbers, (index) => `items[${index}].no`, 'duplicate-item');
  if (faults.length > 0) return err(faults);
  const { source, corrected } = meeting;
  const wanted = { ...corrected, ...fields, time };
  const said = { ...source, time: { start: source.start, end: source.end } };
  // Start and end go together, so whoever says one of them has chosen both.
  const settled = [...Object.keys(fields), ...(start === undefined && end === undefined ? [] : ['start', 'end'])];
  return ok({ ...withoutDoubts(meeting, settled), corrected: CorrectedMeeting.parse(without(wanted, said)) });
}

/** The fields that differ from what the source says. */
function without(wanted: Readonly<Record<string, unknown>>, said: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(wanted).filter(([field, value]) => !isSame(value, said[field])));
}
