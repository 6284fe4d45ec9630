import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { SealedStore } from '#functions/platform/index.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Clock, Instant, plusSeconds } from '#shared/kernel/instant.ts';

/** Whose word changed the facts: the case and archive system's, a person's or a file's, or our own putting right. */
const FactsChanger = z.enum(['archive', 'staff', 'system']);
type FactsChanger = z.output<typeof FactsChanger>;

/**
 * Says how new a municipality's facts are, and who is changing them. A writer signs in before the first document and
 * out after the last, and each of the two counts `version` up. So facts that were read while somebody was writing never
 * pass for the finished ones, and a writer that died stays signed in until the next one has put things right.
 */
const FactsHead = z.object({
  version: z.int(),
  /** Who made the latest change; missing in a head that was written before it was told. */
  changedBy: z.optional(FactsChanger),
  writers: z.array(z.object({ id: z.string(), until: Instant })),
});
type FactsHead = z.output<typeof FactsHead>;

export interface FactsVersion {
  readonly version: number;
  /** Somebody is writing, or died while writing: what was read may be half of a change. */
  readonly dirty: boolean;
  readonly changedBy?: FactsChanger;
}

export interface HeadSeen extends FactsVersion {
  /** Somebody signed in long ago and never out: what they wrote may be half done. */
  readonly hasDeadWriter: boolean;
}

export interface Writer {
  readonly id: string;
  /** The version that signing in made. */
  readonly version: number;
  /** Past this moment the writer counts as dead and must not write. */
  readonly until: Instant;
  /** Others were signed in already. */
  readonly hasCompany: boolean;
}

/** Long enough for the largest import while the store is slow. */
const WRITING_SECONDS = 120;

/** So many others may come first, one after the other, before we give up. */
const TRIES_MAX = 20;

/** Too many change the same facts at once: the request may be repeated as it is. */
export class FactsBusyError extends Error {
  // The HTTP edge knows "try again later" by this name.
  override readonly name = 'StoreUnavailableError';
}

export interface HeadNeeds {
  readonly store: SealedStore;
  readonly clock: Clock;
  /** Who is changing the facts: a person, where nothing else is said. */
  readonly changer?: FactsChanger;
}

const FIRST: FactsHead = { version: 0, writers: [] };

export async function readHead({ store, clock }: HeadNeeds, code: MunicipalityCode): Promise<HeadSeen> {
  const { version, writers, changedBy } = (await store.read(refOf(code), FactsHead))?.value ?? FIRST;
  const now = clock.now();
  return {
    version,
    dirty: writers.length > 0,
    ...(changedBy !== undefined && { changedBy }),
    hasDeadWriter: writers.some(({ until }) => until < now),
  };
}

export async function signIn({ store, clock, changer = 'staff' }: HeadNeeds, code: MunicipalityCode): Promise<Writer> {
  const now = clock.now();
  const me = { id: randomUUID(), until: plusSeconds(now, WRITING_SECONDS) };
  const before = await changeHead(store, code, ({ version, writers }) => ({
    version: version + 1,
    changedBy: changer,
    writers: [...writers, me],
  }));
  return { ...me, version: before.version + 1, hasCompany: before.writers.some(({ until }) => until >= now) };
}

/**
 * Signs out, and takes the dead along: `putRight` says that what they left behind has been looked through.
 * @returns whether the writer was alone from beginning to end
 */
export async function signOut(
  { store, clock }: HeadNeeds,
  code: MunicipalityCode,
  writer: Writer,
  { putRight }: { readonly putRight: boolean },
): Promise<boolean> {
  const now = clock.now();
  const before = await changeHead(store, code, ({ version, writers, ...head }) => ({
    ...head,
    version: version + 1,
    writers: writers.filter(({ id, until }) => id !== writer.id && !(putRight && until < now)),
  }));
  return before.version === writer.version && !writer.hasCompany;
}

async function changeHead(
  store: SealedStore,
  code: MunicipalityCode,
  change: (head: FactsHead) => FactsHead,
): Promise<FactsHead> {
  const ref = refOf(code);
  for (let attempt = 1; attempt <= TRIES_MAX; attempt += 1) {
    const found = await store.read(ref, FactsHead);
    const before = found?.value ?? FIRST;
    const after = change(before);
    const written = found === undefined ? await store.create(ref, after) : await store.replace(ref, after, found.etag);
    if (written.kind === 'created' || written.kind === 'replaced') return before;
  }
  throw new FactsBusyError('the facts are being changed by too many at once');
}

function refOf(code: MunicipalityCode) {
  return { vault: code, stream: 'facts-head', id: 'head' };
}
