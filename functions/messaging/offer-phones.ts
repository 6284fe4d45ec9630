import type { KeyedHash, SealedStore } from '#functions/platform/index.ts';
import type { PhoneNumber } from '#shared/kernel/ids.ts';
import { type Instant, secondsBetween } from '#shared/kernel/instant.ts';
import type { OfferEntry } from './core/phone-entries.ts';

export interface OfferPhones {
  /**
   * Written before the question is sent: the answer may come before the provider's own. Writing it again is fine.
   * @param until end of the meeting; the entry is kept 90 days longer
   */
  readonly rememberOffer: (
    offer: Pick<OfferEntry, 'code' | 'meetingId' | 'personId' | 'offerId'>,
    phone: PhoneNumber,
    until: Instant,
  ) => Promise<void>;
}

interface OfferPhonesNeeds {
  readonly hash: KeyedHash;
  readonly documents: SealedStore;
  readonly now: () => Instant;
}

const KEEP_SECONDS = 90 * 24 * 3_600;

export function offerPhones({ hash, documents, now }: OfferPhonesNeeds): OfferPhones {
  return {
    rememberOffer: async ({ code, meetingId, personId, offerId }, phone, until) => {
      const entry: OfferEntry = { kind: 'offer', code, meetingId, personId, offerId, until };
      const ttlSeconds = Math.max(0, secondsBetween(now(), until)) + KEEP_SECONDS;
      const stream = await phoneStreamOf(hash, phone);
      // Two municipalities may number their meetings alike.
      await documents.upsert({ vault: 'directory', stream, id: `offer:${code}:${offerId}` }, entry, { ttlSeconds });
    },
  };
}

/** Numbers are in no document's place, only what a key of ours makes of them. */
export async function phoneStreamOf(hash: KeyedHash, phone: PhoneNumber): Promise<string> {
  return `phone:${Buffer.from(await hash.hmac('phone', phone)).toString('hex')}`;
}
