import { tagOf } from '#functions/platform/index.ts';
import type { BodyList, BodyView } from '#shared/contracts/bodies.ts';
import type { Saved } from '#shared/contracts/saved.ts';
import type { BodyId, MunicipalityCode, PersonId } from '#shared/kernel/ids.ts';
import { isSame } from '#shared/kernel/json.ts';
import { byText } from '#shared/kernel/order.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type Changed, changeFacts, type Decided } from './change-facts.ts';
import { bodySummary, bodyView } from './core/body-view.ts';
import { correctBody, readBodyPatch } from './core/correct-body.ts';
import type { Fault } from './core/faults.ts';
import { bodyOf, personIdsOf, type StoredBody, type StoredPerson } from './core/stored.ts';
import { readBodies, readBody, readBodyIds, readPersons } from './facts-documents.ts';
import type { DirectoryNeeds } from './ports.ts';
import { type Saving, savedBy } from './saving.ts';

/** A body as staff see it, with a text that changes whenever it does. */
export interface BodySeen {
  readonly view: BodyView;
  readonly tag: string;
}

export type BodyRefusal =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'outdated'; readonly saved?: Saved }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** Every body, by its own id. */
export async function listBodies({ store }: DirectoryNeeds, code: MunicipalityCode): Promise<BodyList['bodies']> {
  const bodies = await readBodies(store, code, await readBodyIds(store, code));
  return bodies.map(({ value }) => bodySummary(value)).toSorted(byText(({ id }) => id));
}

/** Nothing when there is no such body. */
export async function seeBody(
  { store }: DirectoryNeeds,
  code: MunicipalityCode,
  id: BodyId,
): Promise<BodySeen | undefined> {
  const found = await readBody(store, code, id);
  if (found === undefined) return undefined;
  // Whom the source names counts too: they stand beside whom staff wrote in their place.
  const ids = new Set([...personIdsOf(found.value.source), ...personIdsOf(bodyOf(found.value))]);
  const persons = await readPersons(store, code, [...ids]);
  return seenOf(found.value, new Map(persons.map(({ value }) => [value.id, value])));
}

/** Staff's correction of lists and seats, which later imports leave alone. */
export async function patchBody(
  needs: DirectoryNeeds,
  place: { readonly code: MunicipalityCode; readonly bodyId: BodyId },
  offered: unknown,
  saving: Saving,
): Promise<Result<Changed<BodySeen>, BodyRefusal>> {
  const { code, bodyId } = place;
  const patch = readBodyPatch(offered);
  if (!patch.ok) return err({ kind: 'faulty', faults: patch.error });
  const reading = { bodies: [bodyId], meetings: [] };
  return changeFacts(needs, code, reading, ({ bodies, persons }): Result<Decided<BodySeen>, BodyRefusal> => {
    const before = bodies.get(bodyId);
    if (before === undefined) return err({ kind: 'unknown' });
    const { last } = before.corrected;
    if (!saving.mayChange(tagOf(before))) return err({ kind: 'outdated', ...(last !== undefined && { saved: last }) });
    const corrected = correctBody(before, patch.value, persons, savedBy(saving, needs.clock.now()));
    if (!corrected.ok) return err({ kind: 'faulty', faults: corrected.error });
    const value = corrected.value;
    if (hasNothingNew(value, before)) return ok({ writes: [], answer: seenOf(before, persons) });
    return ok({ writes: [{ kind: 'body', value, before }], answer: seenOf(value, persons) });
  });
}

/** Writing the same once more may still settle what was in doubt. */
function hasNothingNew(value: StoredBody, before: StoredBody): boolean {
  const isAsOpen = isSame([value.doubts, value.unranked], [before.doubts, before.unranked]);
  return isAsOpen && isSame(bodyOf(value), bodyOf(before));
}

function seenOf(stored: StoredBody, persons: ReadonlyMap<string, StoredPerson>): BodySeen {
  const nameOf = (id: PersonId) => persons.get(id)?.source.name ?? id;
  return { view: bodyView(stored, nameOf), tag: tagOf(stored) };
}
