import type { KeyedHash, SealedStore } from '#functions/platform/index.ts';
import type { PhoneNumber } from '#shared/kernel/ids.ts';
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import type { OfferEntry } from './core/phone-entries.ts';

export interface OfferPhones {
  /**
   * Written before the question is sent: the answer may come before the provider's own. Writing it again is fine.
   * @param until the start or the end of what is asked for, whichever is known; kept 90 days longer
   */
  readonly rememberOffer: (offer: Omit<OfferEntry, 'kind'>, phone: PhoneNumber, until: Instant) => Promise<void>;
}

interface PhoneNeeds {
  readonly hash: KeyedHash;
  readonly documents: SealedStore;
  readonly now: () => Instant;
}

const KEEP_SECONDS = 90 * 24 * 3_600;

export function offerPhones({ hash, documents, now }: PhoneNeeds): OfferPhones {
  return {
    rememberOffer: async ({ code, meetingId, personId, offerId }, phone, until) => {
      const entry: OfferEntry = { kind: 'offer', code, meetingId, personId, offerId };
      const ttlSeconds = Math.max(0, (epochMsOf(until) - epochMsOf(now())) / 1_000) + KEEP_SECONDS;
      const stream = await phoneStreamOf(hash, phone);
      await documents.upsert({ vault: 'directory', stream, id: `offer:${code}:${offerId}` }, entry, { ttlSeconds });
    },
  };
}

/** Numbers are in no document's place, only what a key of ours makes of them. */
export async function phoneStreamOf(hash: KeyedHash, phone: PhoneNumber): Promise<string> {
  return `phone:${Buffer.from(await hash.hmac('phone', phone)).toString('hex')}`;
}
