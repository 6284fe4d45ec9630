import * as z from 'zod/mini';
import type { SealedStore } from '#functions/platform/index.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import { type MunicipalityCode, PhoneNumber } from '#shared/kernel/ids.ts';
import { type Clock, Instant, minutesBetween, plusSeconds } from '#shared/kernel/instant.ts';
import { redirectLine, renderMunicipalitySms } from '#shared/texts/sms-replies.ts';
import type { MunicipalitySmsContent } from '#shared/texts/words.ts';
import type { Correspondent } from './core/routes.ts';
import type { SendOutcome, SmsSender } from './ports.ts';
import { derivedUuid } from './repeat-id.ts';

export interface RepliesNeeds {
  readonly clock: Clock;
  readonly documents: SealedStore;
  readonly sms: SmsSender;
  readonly settingsOf: (code: MunicipalityCode) => Promise<Settings>;
  readonly smsSenderOf: (code: MunicipalityCode) => string;
}

export interface Reply {
  /** Of the text that is answered: one text has one reply. */
  readonly key: string;
  readonly to: PhoneNumber;
  readonly correspondent: Correspondent;
  readonly content: MunicipalitySmsContent;
}

const Claim = z.readonly(
  z.object({
    firstSentAt: Instant,
    from: z.string(),
    to: PhoneNumber,
    text: z.string(),
    tries: z.int(),
    /** Nobody knows what came of an earlier try. */
    mayHaveLeft: z.optional(z.boolean()),
    until: Instant,
    outcome: z.optional(z.enum(['accepted', 'recipientUnusable', 'notNow', 'unknown'])),
  }),
);
type Claim = z.output<typeof Claim>;

/** Longer than a provider call may take. */
const CLAIM_SECONDS = 60;
/** Nobody remembers their question after that. */
const WORTH_SENDING_MINUTES = 60;
const KEEP_SECONDS = 7 * 24 * 3_600;

/**
 * Answers a text about no one meeting, at most once: the claim is stored before the provider is called. Only when it
 * is not known whether the call arrived is it repeated, once, under the same id and in the same words.
 * @returns `open` when it must be looked at again later
 */
export async function sendReply(needs: RepliesNeeds, reply: Reply): Promise<'settled' | 'open'> {
  const { documents, clock } = needs;
  const ref = { vault: 'directory' as const, stream: `reply:${reply.key}`, id: 'reply' };
  const settings = await needs.settingsOf(reply.correspondent.code);
  const written = write(needs, reply, settings);
  if (written === undefined) return 'settled';

  const now = clock.now();
  const first: Claim = { ...written, firstSentAt: now, tries: 1, until: plusSeconds(now, CLAIM_SECONDS) };
  const created = await documents.create(ref, first, { ttlSeconds: KEEP_SECONDS });
  if (created.kind === 'created') return attempt(needs, reply, ref, first);

  const stored = await documents.read(ref, Claim);
  if (stored === undefined || isSettled(stored.value, now)) return 'settled';
  if (stored.value.until > now) return 'open';
  const { tries, outcome, mayHaveLeft } = stored.value;
  const again: Claim = {
    ...stored.value,
    tries: tries + 1,
    mayHaveLeft: mayHaveLeft === true || outcome !== 'notNow',
    until: plusSeconds(now, CLAIM_SECONDS),
  };
  const claimed = await documents.replace(ref, again, stored.etag, { ttlSeconds: KEEP_SECONDS });
  return claimed.kind === 'replaced' ? attempt(needs, reply, ref, again) : 'open';
}

async function attempt(
  { documents, sms, clock }: RepliesNeeds,
  { key }: Reply,
  ref: Parameters<SealedStore['upsert']>[0],
  claim: Claim,
): Promise<'settled' | 'open'> {
  const { firstSentAt, from, to, text, mayHaveLeft = false } = claim;
  const repeatId = derivedUuid('reply', key);
  const outcome: SendOutcome = await sms.send({ repeatId, mayHaveLeft, firstSentAt, from, to, text });
  const known: Claim = { ...claim, outcome: outcome.kind };
  await documents.upsert(ref, known, { ttlSeconds: KEEP_SECONDS });
  return isSettled(known, clock.now()) ? 'settled' : 'open';
}

function isSettled({ outcome, tries, firstSentAt }: Claim, now: Instant): boolean {
  if (outcome === 'accepted' || outcome === 'recipientUnusable') return true;
  if (minutesBetween(firstSentAt, now) > WORTH_SENDING_MINUTES) return true;
  return outcome !== 'notNow' && tries > 1;
}

/** Nothing where the municipality sends nothing, or has nobody to redirect to. */
function write(
  { smsSenderOf }: RepliesNeeds,
  { to, correspondent: { code, name, language: own }, content }: Reply,
  { name: municipality, contact, timeZone, language: usual, sending, redirectTo }: Settings,
): Pick<Claim, 'from' | 'to' | 'text'> | undefined {
  const language = own ?? usual;
  const words = { municipality, timeZone, ...(contact.phone && { contactPhone: contact.phone }) };
  const text = renderMunicipalitySms(content, words, language);
  const from = smsSenderOf(code);
  switch (sending) {
    case 'off':
      return undefined;
    case 'live':
      return { from, to, text };
    case 'redirect': {
      const secretary = PhoneNumber.safeParse(redirectTo?.mobile);
      const firstLine = redirectLine({ name: name ?? '', address: to }, language).replace(/ {2,}/g, ' ');
      return secretary.success ? { from, to: secretary.data, text: firstLine + text } : undefined;
    }
  }
}
