import * as z from 'zod/mini';
import type { SourceId } from './archive-body.ts';

const pairs = z.readonly(z.array(z.readonly(z.tuple([z.string(), z.string()]))));

/** Which of ours is meant by an id of the source, the first that we met before the later ones. */
export const KnownIds = z.readonly(
  z.object({ persons: pairs, bodies: pairs, lists: pairs, seats: pairs, meetings: pairs }),
);
export type KnownIds = z.output<typeof KnownIds>;

/** The same, to look up and to add to. Those of lists, seats and meetings begin with their body's. */
export interface IdBook {
  readonly persons: ReadonlyMap<SourceId, string>;
  readonly bodies: ReadonlyMap<SourceId, string>;
  readonly lists: ReadonlyMap<SourceId, string>;
  readonly seats: ReadonlyMap<SourceId, string>;
  readonly meetings: ReadonlyMap<SourceId, string>;
}

export const NO_IDS: KnownIds = { persons: [], bodies: [], lists: [], seats: [], meetings: [] };

export function bookOf({ persons, bodies, lists, seats, meetings }: KnownIds): IdBook {
  return {
    persons: new Map(persons),
    bodies: new Map(bodies),
    lists: new Map(lists),
    seats: new Map(seats),
    meetings: new Map(meetings),
  };
}

export function knownIdsOf({ persons, bodies, lists, seats, meetings }: IdBook): KnownIds {
  return {
    persons: [...persons],
    bodies: [...bodies],
    lists: [...lists],
    seats: [...seats],
    meetings: [...meetings],
  };
}

/** Lists, seats and meetings of two bodies may have the same id in the source. */
export function within(body: SourceId, id: SourceId): SourceId {
  return `${body}/${id}`;
}

/** Those of ours that this body's lists or seats have got already. */
export function usedWithin(body: SourceId, ids: ReadonlyMap<SourceId, string>): ReadonlySet<string> {
  const prefix = within(body, '');
  return new Set([...ids].filter(([theirs]) => theirs.startsWith(prefix)).map(([, ours]) => ours));
}

/** As many characters of the source's id as leave room for what keeps two alike apart. */
const READABLE_MAX = 28;
/** By themselves, or between signs: a longer number, or a part of one, is no birth number. */
const ELEVEN_DIGITS = /(?<![0-9A-Za-z])\d{11}(?![0-9A-Za-z])/;

/**
 * An id of ours for one of the source's: the very same where that can be, else one made from it, always the same.
 * Nothing where it holds eleven digits by themselves: that could be a birth number, and no id may tell one.
 */
export function idFrom(theirs: SourceId): string | undefined {
  if (ELEVEN_DIGITS.test(theirs)) return undefined;
  return /^[A-Za-z0-9_-]{1,40}$/.test(theirs) ? theirs : madeFrom(theirs);
}

/** The one that is free: the plain one, or when somebody else has it, one that says where it comes from. */
export function freeId(theirs: SourceId, isTaken: (id: string) => boolean): string {
  const plain = idFrom(theirs);
  // The roster refuses what could be a birth number, and says so.
  if (plain === undefined) return ELEVEN_DIGITS.exec(theirs)?.[0] ?? theirs;
  return isTaken(plain) ? madeFrom(theirs) : plain;
}

function madeFrom(theirs: SourceId): string {
  const readable = theirs.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(0, READABLE_MAX);
  return `${readable}-${fingerprintOf(theirs)}`;
}

/** Two halves of FNV-1a, base 36: keeps ids apart, and is no secret. */
function fingerprintOf(text: string): string {
  const halves = [0x81_1c_9d_c5, 0x01_00_01_93].map((start) => {
    let hash = start;
    for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
    return hash.toString(36);
  });
  return halves.join('').slice(0, 11);
}
