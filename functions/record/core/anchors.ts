import * as z from 'zod/mini';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { byText } from '#shared/kernel/order.ts';

/** One commit by its place and its hash. */
export const StreamHash = z.readonly(z.object({ stream: z.string(), version: z.int(), hash: z.string() }));
export type StreamHash = z.output<typeof StreamHash>;

/** How every stream of a municipality ended at a moment: whatever is changed before that shows. */
export const Anchor = z.readonly(
  z.object({ code: MunicipalityCode, at: Instant, streams: z.readonly(z.array(StreamHash)) }),
);
export type Anchor = z.output<typeof Anchor>;

/** The last commit of each stream, in order of the streams' names. */
export function headsOf(hashes: readonly StreamHash[]): readonly StreamHash[] {
  const heads = new Map<string, StreamHash>();
  for (const one of hashes) {
    const known = heads.get(one.stream);
    if (known === undefined || known.version < one.version) heads.set(one.stream, one);
  }
  return [...heads.values()].toSorted(byText(({ stream }) => stream));
}

export interface Difference {
  readonly stream: string;
  readonly version: number;
  /** `missing`: the commit is gone. `changed`: another stands in its place. */
  readonly what: 'missing' | 'changed';
}

/**
 * Where what is stored does not agree with the anchor.
 * @param isForgotten whether a stream was deleted because its time was up
 */
export function differencesFrom(
  { streams }: Anchor,
  hashes: readonly StreamHash[],
  isForgotten: (stream: string) => boolean,
): readonly Difference[] {
  const stored = new Map(hashes.map((one) => [placeOf(one), one.hash]));
  return streams.flatMap((anchored): readonly Difference[] => {
    const { stream, version, hash } = anchored;
    const found = stored.get(placeOf(anchored));
    if (found === hash || (found === undefined && isForgotten(stream))) return [];
    return [{ stream, version, what: found === undefined ? 'missing' : 'changed' }];
  });
}

function placeOf({ stream, version }: Pick<StreamHash, 'stream' | 'version'>): string {
  return `${version}@${stream}`;
}
