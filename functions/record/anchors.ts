import * as z from 'zod/mini';
import type { CommitStore, SealedStore } from '#functions/platform/index.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Clock, Instant } from '#shared/kernel/instant.ts';
import { parsedJson } from '#shared/kernel/json.ts';
import { Anchor, type Difference, differencesFrom, headsOf, type StreamHash } from './core/anchors.ts';
import type { BlobStore, HashesOf } from './ports.ts';

export interface AnchorNeeds {
  readonly clock: Clock;
  readonly blobs: BlobStore;
  readonly documents: SealedStore;
  readonly commits: Pick<CommitStore, 'verify'>;
  readonly hashesOf: HashesOf;
}

export interface Checked {
  readonly anchors: number;
  readonly streams: number;
  readonly differences: readonly (Difference & { readonly anchoredAt: Instant })[];
  /** Streams whose own chain does not hold, and from which version on. */
  readonly broken: readonly { readonly stream: string; readonly brokenAt: number }[];
}

/** Streams that were deleted because their time was up lie here by name, and since when. */
const FORGOTTEN_STREAM = 'forgotten';
const Forgotten = z.object({ at: Instant });

/** One anchor a day, which nobody can write over: the container is closed to changes. */
export async function storeAnchor(needs: AnchorNeeds, code: MunicipalityCode): Promise<'created' | 'exists'> {
  const at = needs.clock.now();
  const anchor: Anchor = { code, at, streams: headsOf(await needs.hashesOf(code)) };
  const bytes = new TextEncoder().encode(JSON.stringify(anchor));
  return needs.blobs.create('anchors', `${code}/${at.slice(0, 10)}.json`, { mediaType: 'application/json', bytes });
}

/** @param only how many of the latest anchors; without it, all */
export async function compareAnchors(
  needs: AnchorNeeds,
  code: MunicipalityCode,
  only = Infinity,
): Promise<Pick<Checked, 'anchors' | 'differences'>> {
  const names = (await needs.blobs.list('anchors', `${code}/`)).slice(-only);
  const hashes = await needs.hashesOf(code);
  const isForgotten = await forgottenIn(needs, code);
  const differences: Checked['differences'][number][] = [];
  for (const name of names) {
    const anchor = await readAnchor(needs, name);
    const found = differencesFrom(anchor, hashes, isForgotten);
    differences.push(...found.map((one) => ({ ...one, anchoredAt: anchor.at })));
  }
  return { anchors: names.length, differences };
}

/** Everything there is to check: each chain by itself, and all of them against every anchor. */
export async function checkRecord(needs: AnchorNeeds, code: MunicipalityCode): Promise<Checked> {
  const compared = await compareAnchors(needs, code);
  const streams = headsOf(await needs.hashesOf(code));
  const broken: Checked['broken'][number][] = [];
  for (const { stream } of streams) {
    const { brokenAt } = await needs.commits.verify(code, stream);
    if (brokenAt !== undefined) broken.push({ stream, brokenAt });
  }
  return { ...compared, streams: streams.length, broken };
}

async function readAnchor({ blobs }: AnchorNeeds, name: string): Promise<Anchor> {
  const bytes = await blobs.read('anchors', name);
  return Anchor.parse(parsedJson(new TextDecoder().decode(bytes)));
}

async function forgottenIn({ documents }: AnchorNeeds, code: MunicipalityCode) {
  const forgotten = await documents.list({ vault: code, stream: FORGOTTEN_STREAM }, Forgotten);
  const names = new Set(forgotten.map(({ id }) => id));
  return (stream: StreamHash['stream']) => names.has(stream);
}

/** Written before the first commit goes: whoever checks meanwhile knows why it is missing. */
export async function noteForgotten(
  { documents, clock }: Pick<AnchorNeeds, 'documents' | 'clock'>,
  code: MunicipalityCode,
  stream: string,
): Promise<void> {
  await documents.create({ vault: code, stream: FORGOTTEN_STREAM, id: stream }, { at: clock.now() });
}
