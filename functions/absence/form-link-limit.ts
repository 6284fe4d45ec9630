import * as z from 'zod/mini';
import { phoneStreamOf } from '#functions/messaging/index.ts';
import { digestOf, type KeyedHash, type SealedStore } from '#functions/platform/index.ts';
import type { CommandId, PhoneNumber } from '#shared/kernel/ids.ts';
import { type Clock, Instant, plusSeconds } from '#shared/kernel/instant.ts';

export interface FormLinkLimitNeeds {
  readonly clock: Clock;
  readonly hash: KeyedHash;
  readonly documents: SealedStore;
}

const WINDOW_SECONDS = 3_600;
const REQUESTS_PER_HOUR_MAX = 3;
/** More than this at the same moment is not one person with one phone. */
const ATTEMPTS_MAX = 4;

const Asked = z.readonly(
  z.object({ requests: z.readonly(z.array(z.readonly(z.object({ at: Instant, key: z.optional(z.string()) })))) }),
);

/**
 * Whether a number may be sent its link once more. Counted whether it is registered or not: the answer is the same.
 *
 * @param repeatKey makes a request that was sent again the same one, which is not counted twice
 */
export async function mayAskAgain(
  { clock, hash, documents }: FormLinkLimitNeeds,
  mobile: PhoneNumber,
  repeatKey: CommandId | undefined,
): Promise<boolean> {
  const stream = (await phoneStreamOf(hash, mobile)).replace(/^phone:/, 'form-link:');
  const ref = { vault: 'directory' as const, stream, id: 'asked' };
  const options = { ttlSeconds: WINDOW_SECONDS };
  const key = repeatKey && digestOf(repeatKey);
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const at = clock.now();
    const stored = await documents.read(ref, Asked);
    const recent = (stored?.value.requests ?? []).filter((one) => one.at > plusSeconds(at, -WINDOW_SECONDS));
    if (key !== undefined && recent.some((one) => one.key === key)) return true;
    if (recent.length >= REQUESTS_PER_HOUR_MAX) return false;
    const asked = { requests: [...recent, { at, ...(key !== undefined && { key }) }] };
    const written =
      stored === undefined
        ? await documents.create(ref, asked, options)
        : await documents.replace(ref, asked, stored.etag, options);
    if (written.kind === 'created' || written.kind === 'replaced') return true;
  }
  return false;
}
