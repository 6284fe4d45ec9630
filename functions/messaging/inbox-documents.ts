import type { SealedStore, Stored } from '#functions/platform/index.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Instant, minutesBetween } from '#shared/kernel/instant.ts';
import { type Handled, InboxEntry } from './core/inbox.ts';
import type { InboxRef } from './core/phone-entries.ts';

interface InboxNeeds {
  readonly documents: SealedStore;
}

const STREAM = 'inbox';
const DAY_SECONDS = 24 * 3_600;

/** The same text again is the same entry. */
export async function keepInInbox(
  { documents }: InboxNeeds,
  { code, id }: InboxRef,
  entry: InboxEntry,
  { retentionDays }: Pick<Settings, 'retentionDays'>,
): Promise<void> {
  const ttlSeconds = retentionDays.text * DAY_SECONDS;
  await documents.create({ vault: code, stream: STREAM, id }, entry, { ttlSeconds, clear: { status: 'open' } });
}

export function inboxOf(
  { documents }: InboxNeeds,
  code: MunicipalityCode,
  status: 'open' | 'handled',
): Promise<readonly Stored<InboxEntry>[]> {
  return documents.list({ vault: code, stream: STREAM }, InboxEntry, { status });
}

export function inboxEntry({ documents }: InboxNeeds, { code, id }: InboxRef): Promise<Stored<InboxEntry> | undefined> {
  return documents.read({ vault: code, stream: STREAM, id }, InboxEntry);
}

/** Only the first who says what a text means is heard. */
export async function settleInInbox(
  { documents }: InboxNeeds,
  { code, id }: InboxRef,
  handled: Handled,
  { retentionDays }: Pick<Settings, 'retentionDays'>,
): Promise<{ readonly kind: 'settled' } | { readonly kind: 'settled-before'; readonly handled?: Handled }> {
  const ref = { vault: code, stream: STREAM, id };
  for (let round = 0; round < 3; round += 1) {
    const stored = await documents.read(ref, InboxEntry);
    if (stored === undefined) return { kind: 'settled-before' };
    if (stored.value.handled !== undefined) return { kind: 'settled-before', handled: stored.value.handled };
    const replaced = await documents.replace(ref, { ...stored.value, handled }, stored.etag, {
      ttlSeconds: retentionDays.text * DAY_SECONDS - secondsBetween(stored.value.receivedAt, handled.at),
      clear: { status: 'handled' },
    });
    if (replaced === 'replaced') return { kind: 'settled' };
  }
  return { kind: 'settled-before' };
}

/** Deciding what a text means does not make it live longer (R24). */
function secondsBetween(receivedAt: Instant, at: Instant): number {
  return minutesBetween(receivedAt, at) * 60;
}
