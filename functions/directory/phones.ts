import * as z from 'zod/mini';
import { PersonEntry, phoneStreamOf } from '#functions/messaging/index.ts';
import type { DocumentRef, KeyedHash, SealedStore } from '#functions/platform/index.ts';
import type { Person } from '#shared/contracts/facts.ts';
import type { MunicipalityCode, PersonId, PhoneNumber } from '#shared/kernel/ids.ts';
import { personOf, StoredPerson } from './core/stored.ts';
import { AT_ONCE_MAX, placeOf } from './facts-documents.ts';
import { inParallel } from './parallel.ts';

export interface PhoneNeeds {
  readonly store: SealedStore;
  readonly hash: KeyedHash;
}

export interface PhoneOwner {
  readonly code: MunicipalityCode;
  readonly person: Person;
}

export async function registerPhone({ store, hash }: PhoneNeeds, code: MunicipalityCode, { id, mobile }: Person) {
  if (mobile === undefined) return;
  const entry: PersonEntry = { kind: 'person', code, personId: id };
  await store.upsert(await refOf(hash, mobile, code, id), entry);
}

export async function releasePhone({ store, hash }: PhoneNeeds, code: MunicipalityCode, { id, mobile }: Person) {
  if (mobile === undefined) return;
  await store.remove(await refOf(hash, mobile, code, id));
}

/**
 * Everybody with this mobile, in every municipality of the deployment. The directory only points: whoever has another
 * number by now is left out.
 */
export async function phoneOwners({ store, hash }: PhoneNeeds, mobile: PhoneNumber): Promise<readonly PhoneOwner[]> {
  const stream = await phoneStreamOf(hash, mobile);
  // Offers and frozen choices lie in the same partition.
  const pointers = await store.list({ vault: 'directory', stream }, z.unknown());
  const persons = pointers.flatMap(({ value }) => PersonEntry.safeParse(value).data ?? []);
  const owners = await inParallel(persons, AT_ONCE_MAX, async ({ code, personId }) => {
    const found = await store.read(placeOf.person(code, personId), StoredPerson);
    return found === undefined ? [] : [{ code, person: personOf(found.value) }];
  });
  return owners.flat().filter(({ person }) => person.mobile === mobile);
}

async function refOf(hash: KeyedHash, mobile: PhoneNumber, code: MunicipalityCode, id: PersonId): Promise<DocumentRef> {
  return { vault: 'directory', stream: await phoneStreamOf(hash, mobile), id: `person:${code}:${id}` };
}
