import type { DocumentRef, SealedStore, WriteOptions } from '#functions/platform/index.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { BodyId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { type FactsWrite, meetingOf, personOf } from './core/stored.ts';
import { AT_ONCE_MAX, type BodyEntry, placeOf } from './facts-documents.ts';
import { FactsBusyError, type Writer } from './facts-head.ts';
import { inParallel } from './parallel.ts';
import { type PhoneNeeds, registerPhone, releasePhone } from './phones.ts';

export interface WriteNeeds extends PhoneNeeds {
  readonly clock: Clock;
}

/** The version of each document that was read, by where it lies. */
export type Etags = ReadonlyMap<string, string>;

export type Written = 'written' | 'changed-meanwhile';

export function etagKeyOf({ stream, id }: Pick<DocumentRef, 'stream' | 'id'>): string {
  return `${stream} ${id}`;
}

/** Writes every document over the version that was read, or says that somebody was quicker with one of them. */
export async function writeFacts(
  needs: WriteNeeds,
  code: MunicipalityCode,
  { writes, etags, writer }: { readonly writes: readonly FactsWrite[]; readonly etags: Etags; readonly writer: Writer },
): Promise<Written> {
  const written = await inParallel(writes, AT_ONCE_MAX, async (write) => {
    // Whoever takes that long is counted as dead, and others put right what was left half done.
    if (needs.clock.now() >= writer.until) throw new FactsBusyError('writing the facts took too long');
    return writeOne(needs, code, write, etags);
  });
  return written.includes('changed-meanwhile') ? 'changed-meanwhile' : 'written';
}

async function writeOne(needs: WriteNeeds, code: MunicipalityCode, write: FactsWrite, etags: Etags): Promise<Written> {
  switch (write.kind) {
    case 'person':
      await movePhone(needs, code, write);
      return writeOver(needs.store, placeOf.person(code, write.value.id), etags, { value: write.value });
    case 'body': {
      const { id } = write.value.source;
      // Before the body: an entry without one is passed over, a body without an entry would not be found.
      if (write.before === undefined) await noteBody(needs.store, code, id);
      return writeOver(needs.store, placeOf.body(code, id), etags, { value: write.value });
    }
    case 'meeting': {
      const { id, start } = meetingOf(write.value);
      return writeOver(needs.store, placeOf.meeting(code, id), etags, { value: write.value, clear: { start } });
    }
    default:
      return unreachable(write, 'write');
  }
}

async function noteBody(store: SealedStore, code: MunicipalityCode, id: BodyId): Promise<void> {
  const entry: BodyEntry = { id };
  await store.upsert(placeOf.bodyEntry(code, id), entry);
}

export async function writeOver(
  store: SealedStore,
  ref: DocumentRef,
  etags: Etags,
  { value, ...options }: WriteOptions & { readonly value: unknown },
): Promise<Written> {
  const etag = etags.get(etagKeyOf(ref));
  if (etag === undefined)
    return (await store.create(ref, value, options)).kind === 'created' ? 'written' : 'changed-meanwhile';
  return (await store.replace(ref, value, etag, options)).kind === 'replaced' ? 'written' : 'changed-meanwhile';
}

/** Before the person: whoever dies in between still finds the person to be written, and so comes by here again. */
async function movePhone(
  needs: PhoneNeeds,
  code: MunicipalityCode,
  { value, before }: Extract<FactsWrite, { readonly kind: 'person' }>,
): Promise<void> {
  const [now, old] = [personOf(value), before === undefined ? undefined : personOf(before)];
  if (now.mobile === old?.mobile) return;
  await registerPhone(needs, code, now);
  if (old !== undefined) await releasePhone(needs, code, old);
}
