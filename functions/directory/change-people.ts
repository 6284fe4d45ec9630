import { tagOf } from '#functions/platform/index.ts';
import type { Person } from '#shared/contracts/facts.ts';
import type { Saved } from '#shared/contracts/saved.ts';
import { present } from '#shared/kernel/assert.ts';
import type { MeetingId, MunicipalityCode, PersonId } from '#shared/kernel/ids.ts';
import { isSame } from '#shared/kernel/json.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type Changed, changeFacts, type Decided } from './change-facts.ts';
import { correctMeeting, correctPerson, type MeetingChanges, readPersonPatch } from './core/correct.ts';
import { erasePerson as withoutContact } from './core/erase.ts';
import type { Fault } from './core/faults.ts';
import { personChanges } from './core/reconcile.ts';
import { withSharedNumbers } from './core/shared-numbers.ts';
import { personOf, type StoredPerson } from './core/stored.ts';
import type { DirectoryNeeds } from './ports.ts';
import { type Saving, savedBy } from './saving.ts';

const NOTHING_ELSE = { bodies: [], meetings: [] };

export type PersonRefusal =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'outdated'; readonly saved?: Saved }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** Staff's correction, which later imports leave alone. What nobody of the staff does has no `saving`. */
export async function patchPerson(
  needs: DirectoryNeeds,
  { code, personId }: { readonly code: MunicipalityCode; readonly personId: PersonId },
  offered: unknown,
  saving?: Saving,
): Promise<Result<Changed<Person>, PersonRefusal>> {
  const patch = readPersonPatch(offered, needs.readPhone);
  if (!patch.ok) return err({ kind: 'faulty', faults: patch.error });
  return changeFacts(needs, code, NOTHING_ELSE, ({ persons }): Result<Decided<Person>, PersonRefusal> => {
    const person = persons.get(personId);
    if (person === undefined) return err({ kind: 'unknown' });
    const { last } = person.corrected;
    if (saving?.mayChange(tagOfPerson(person)) === false)
      return err({ kind: 'outdated', ...(last && { saved: last }) });
    const saved = saving && savedBy(saving, needs.clock.now());
    const corrected = correctPerson(person, patch.value, needs.readPhone, saved);
    const all = withSharedNumbers(new Map(persons).set(personId, corrected).values());
    const answer = all.find(({ id }) => id === personId);
    return ok({
      writes: personChanges(persons, all),
      answer: personOf(present(answer, 'the person who was corrected')),
    });
  });
}

/** Changes whenever the person does. That somebody else has got the same number is no change of theirs. */
export function tagOfPerson({ sharesNumber: _, ...person }: StoredPerson): string {
  return tagOf(person);
}

/** Everything that is only there to reach the person, and the name of somebody who holds no office. */
export async function erasePerson(
  needs: DirectoryNeeds,
  code: MunicipalityCode,
  id: PersonId,
  isInOffice: boolean,
): Promise<Result<Changed<'erased'>, { readonly kind: 'unknown' }>> {
  return changeFacts(needs, code, NOTHING_ELSE, ({ persons }): Result<Decided<'erased'>, { kind: 'unknown' }> => {
    const person = persons.get(id);
    if (person === undefined) return err({ kind: 'unknown' });
    const erased = withoutContact(person, isInOffice, needs.clock.now());
    const all = withSharedNumbers(new Map(persons).set(id, erased).values());
    return ok({ writes: personChanges(persons, all), answer: 'erased' });
  });
}

export type MeetingRefusal = Exclude<PersonRefusal, { readonly kind: 'outdated' }>;
export type MeetingChange = 'changed' | 'unchanged';

/** Staff's change of a meeting, which later imports leave alone. */
export async function changeMeeting(
  needs: DirectoryNeeds,
  code: MunicipalityCode,
  id: MeetingId,
  changes: MeetingChanges,
): Promise<Result<Changed<MeetingChange>, MeetingRefusal>> {
  return changeFacts(
    needs,
    code,
    { bodies: [], meetings: [id] },
    ({ meetings }): Result<Decided<MeetingChange>, MeetingRefusal> => {
      const before = meetings.get(id);
      if (before === undefined) return err({ kind: 'unknown' });
      const corrected = correctMeeting(before, changes);
      if (!corrected.ok) return err({ kind: 'faulty', faults: corrected.error });
      const value = corrected.value;
      if (isSame(value, before)) return ok({ writes: [], answer: 'unchanged' });
      return ok({ writes: [{ kind: 'meeting', value, before }], answer: 'changed' });
    },
  );
}
