import * as z from 'zod/mini';
import { digestOf, type KeyedHash, newestKept, type SealedStore } from '#functions/platform/index.ts';
import { MeetingId, MunicipalityCode, OfferId, PersonId } from '#shared/kernel/ids.ts';
import { epochMsOf, type Instant, secondsBetween } from '#shared/kernel/instant.ts';

/** What a personal link opens: a member's form, or a substitute's question. Valid until the meeting ends. */
export const PersonalLink = z.readonly(
  z.object({
    purpose: z.enum(['form', 'offer']),
    code: MunicipalityCode,
    meetingId: MeetingId,
    personId: PersonId,
    offerId: z.optional(OfferId),
    /** One higher each time the link is replaced; older ones then open nothing. */
    generation: z.int(),
  }),
);
export type PersonalLink = z.output<typeof PersonalLink>;

export interface Links {
  /** The token, written to the directory first, so that a link never arrives before it works. */
  readonly issue: (link: PersonalLink, meetingEnd: Instant) => Promise<string>;
  readonly resolve: (token: string) => Promise<PersonalLink | undefined>;
}

/** 22 characters of base 62 hold 130 bits: enough that nobody guesses, short enough for a text. */
const TOKEN_LENGTH = 22;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const TOKEN = /^[0-9A-Za-z]{22}$/;

/** A meeting may be moved later than the link knew: the directory keeps it long enough for that. */
const KEEP_SECONDS = 120 * 24 * 3_600;

export interface LinksNeeds {
  readonly hash: KeyedHash;
  readonly documents: SealedStore;
  readonly now: () => Instant;
}

/** Tokens are recomputed, never stored: the directory knows them by their hash alone. */
export function personalLinks({ hash, documents, now }: LinksNeeds): Links {
  const written = newestKept<{ readonly version: number }>();
  return {
    issue: async (link, meetingEnd) => {
      const token = await tokenOf(hash, link);
      const ref = refOf(token);
      const endMs = epochMsOf(meetingEnd);
      // Nobody ever removes one, so what this process wrote for a meeting that ends no earlier still stands.
      if ((written.get(ref.stream)?.version ?? 0) >= endMs) return token;
      const ttlSeconds = Math.max(0, secondsBetween(now(), meetingEnd)) + KEEP_SECONDS;
      await documents.upsert(ref, link, { ttlSeconds });
      written.keep(ref.stream, { version: endMs });
      return token;
    },
    resolve: async (token) => {
      if (!TOKEN.test(token)) return undefined;
      const stored = await documents.read(refOf(token), PersonalLink);
      return stored?.value;
    },
  };
}

async function tokenOf(
  hash: KeyedHash,
  { purpose, code, meetingId, personId, offerId, generation }: PersonalLink,
): Promise<string> {
  const text = [purpose, code, meetingId, personId, offerId ?? '', generation].join('|');
  return base62(await hash.hmac('link', text));
}

function base62(bytes: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (let place = 0; place < TOKEN_LENGTH; place += 1) {
    text += ALPHABET.charAt(Number(number % 62n));
    number /= 62n;
  }
  return text;
}

function refOf(token: string) {
  return { vault: 'directory' as const, stream: `link:${digestOf(token)}`, id: 'link' };
}
