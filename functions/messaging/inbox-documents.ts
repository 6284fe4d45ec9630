import type { SealedStore, Stored } from '#functions/platform/index.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Instant, minutesBetween } from '#shared/kernel/instant.ts';
import { type Handled, InboxEntry, type Reader } from './core/inbox.ts';
import type { InboxRef } from './core/phone-entries.ts';

interface InboxNeeds {
  readonly documents: SealedStore;
}

export const INBOX_STREAM = 'inbox';
const DAY_SECONDS = 24 * 3_600;
/** Whoever loses as many races as this is told that somebody else was first. */
const ROUNDS_MAX = 3;

/** The same text again is the same entry. */
export async function keepInInbox(
  { documents }: InboxNeeds,
  { code, id }: InboxRef,
  entry: InboxEntry,
  { retentionDays }: Pick<Settings, 'retentionDays'>,
): Promise<void> {
  const ttlSeconds = retentionDays.text * DAY_SECONDS;
  await documents.create({ vault: code, stream: INBOX_STREAM, id }, entry, { ttlSeconds, clear: { status: 'open' } });
}

export function inboxOf(
  { documents }: InboxNeeds,
  code: MunicipalityCode,
  status: 'open' | 'handled',
): Promise<readonly Stored<InboxEntry>[]> {
  return documents.list({ vault: code, stream: INBOX_STREAM }, InboxEntry, { status });
}

export function inboxEntry({ documents }: InboxNeeds, { code, id }: InboxRef): Promise<Stored<InboxEntry> | undefined> {
  return documents.read({ vault: code, stream: INBOX_STREAM, id }, InboxEntry);
}

/** Only the first who says what a text means is heard. */
export async function settleInInbox(
  needs: InboxNeeds,
  ref: InboxRef,
  handled: Handled,
  settings: Pick<Settings, 'retentionDays'>,
): Promise<{ readonly kind: 'settled' } | { readonly kind: 'settled-before'; readonly handled?: Handled }> {
  const { entry, isChanged } = await changeEntry(needs, ref, { at: handled.at, ...settings }, (known) =>
    known.handled === undefined ? { ...known, handled } : undefined,
  );
  if (isChanged) return { kind: 'settled' };
  return { kind: 'settled-before', ...(entry?.handled && { handled: entry.handled }) };
}

/** Once for each reader, however often they look. Answers with the text as it then stands; undefined when it is gone. */
export async function noteReader(
  needs: InboxNeeds,
  ref: InboxRef,
  reader: Reader,
  settings: Pick<Settings, 'retentionDays'>,
): Promise<InboxEntry | undefined> {
  const { entry } = await changeEntry(needs, ref, { at: reader.at, ...settings }, (known) =>
    hasRead(known, reader) ? undefined : { ...known, readers: [...(known.readers ?? []), reader] },
  );
  return entry;
}

interface Changed {
  /** As it stands now; missing when it is gone, or when too many were quicker. */
  readonly entry?: InboxEntry;
  readonly isChanged: boolean;
}

/** Over what was read, and again when somebody was quicker. Where `change` gives nothing the entry stays as it is. */
async function changeEntry(
  { documents }: InboxNeeds,
  { code, id }: InboxRef,
  { at, retentionDays }: Pick<Settings, 'retentionDays'> & { readonly at: Instant },
  change: (entry: InboxEntry) => InboxEntry | undefined,
): Promise<Changed> {
  const ref = { vault: code, stream: INBOX_STREAM, id };
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const stored = await documents.read(ref, InboxEntry);
    if (stored === undefined) return { isChanged: false };
    const changed = change(stored.value);
    if (changed === undefined) return { entry: stored.value, isChanged: false };
    const options = optionsOf(changed, retentionDays.text, at);
    const replaced = await documents.replace(ref, changed, stored.etag, options);
    if (replaced.kind === 'replaced') return { entry: changed, isChanged: true };
  }
  return { isChanged: false };
}

export function hasRead({ readers }: InboxEntry, { subject }: Pick<Reader, 'subject'>): boolean {
  return readers?.some((one) => one.subject === subject) ?? false;
}

/** Neither reading a text nor deciding what it means makes it live longer (R24). */
function optionsOf({ receivedAt, handled }: InboxEntry, retentionDays: number, now: Instant) {
  return {
    ttlSeconds: Math.max(1, retentionDays * DAY_SECONDS - minutesBetween(receivedAt, now) * 60),
    clear: { status: handled === undefined ? 'open' : 'handled' },
  };
}
