import { digestOf, type KeyedHash, type SealedStore, type Stored } from '#functions/platform/index.ts';
import { CommandId } from '#shared/kernel/ids.ts';
import { earliest, type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { byText } from '#shared/kernel/order.ts';
import { type InboundStatus, type InboundText, StoredText } from './core/inbound.ts';

/** Where a text lies. One partition for each provider: there the sweep finds those that stopped half way. */
export interface InboundRef {
  readonly provider: string;
  readonly id: string;
}

interface StoreNeeds {
  readonly documents: SealedStore;
}

const KEEP_SECONDS = 90 * 24 * 3_600;
const PLAIN_ID = /^[A-Za-z0-9_-]{1,80}$/;

export function inboundRefOf({ provider, messageId }: InboundText): InboundRef {
  if (PLAIN_ID.test(messageId)) return { provider, id: messageId };
  return { provider, id: `h-${digestOf(messageId)}` };
}

/** What makes a text that is delivered twice one command: in any stream, also where it has several in one. */
export function commandIdOf({ provider, id }: InboundRef, ...parts: readonly string[]): CommandId {
  return CommandId.parse(['inbound', provider, id, ...parts].join(':'));
}

export function keyOf({ provider, id }: InboundRef): string {
  return `${provider}-${id}`;
}

/** A text as it is stored first. */
export async function receivedText(hash: KeyedHash, given: InboundText, now: Instant): Promise<StoredText> {
  const { from, to, text, receivedAt } = given;
  return {
    storedAt: now,
    // A provider whose clock is ahead of ours must not answer what we ask in a minute.
    receivedAt: earliest(receivedAt, now) ?? now,
    likeness: await likenessOf(hash, given),
    said: { from, to, text },
  };
}

/** With its route where that is decided already. A text that was stored before stays as it is. */
export function storeReceived({ documents }: StoreNeeds, ref: InboundRef, text: StoredText) {
  return documents.create(placeOf(ref), text, optionsOf(text, text.route === undefined ? 'received' : 'routed'));
}

export function readText({ documents }: StoreNeeds, ref: InboundRef): Promise<Stored<StoredText> | undefined> {
  return documents.read(placeOf(ref), StoredText);
}

/** Only one decision is stored; whoever comes second follows it. */
export function storeRouted({ documents }: StoreNeeds, ref: InboundRef, routed: StoredText, etag: string) {
  return documents.replace(placeOf(ref), routed, etag, optionsOf(routed, 'routed'));
}

/** What was said is not kept here any longer. That it was, and what it led to, is: the provider may tell of it again. */
export async function storeApplied({ documents }: StoreNeeds, ref: InboundRef, routed: StoredText): Promise<void> {
  const { said: _, ...applied } = routed;
  await documents.upsert(placeOf(ref), applied, optionsOf(routed, 'applied'));
}

export async function textsLeftBefore(
  { documents }: StoreNeeds,
  provider: string,
  before: Instant,
): Promise<readonly InboundRef[]> {
  const partition = { vault: 'directory' as const, stream: `inbound:${provider}` };
  const left = await Promise.all(
    (['received', 'routed'] as const).map((status) => documents.list(partition, StoredText, { status })),
  );
  return left
    .flat()
    .filter(({ value }) => value.storedAt < before)
    .toSorted(byText(({ value }) => value.receivedAt))
    .map(({ id }) => ({ provider, id }));
}

/** Texts with the same words from the same number that were received in the minutes before. */
export async function sameTextsBefore(
  { documents }: StoreNeeds,
  ref: InboundRef,
  { likeness, receivedAt }: StoredText,
  minutes: number,
): Promise<readonly StoredText[]> {
  const partition = { vault: 'directory' as const, stream: `inbound:${ref.provider}` };
  const near = await documents.list(partition, StoredText, {
    startFrom: plusMinutes(receivedAt, -minutes),
    startBefore: plusMinutes(receivedAt, 1),
  });
  return near
    .filter(({ id, value }) => id !== ref.id && value.likeness === likeness && value.receivedAt <= receivedAt)
    .map(({ value }) => value);
}

/** The same for the same words from the same number; nobody without our key can tell either from it. */
async function likenessOf(hash: KeyedHash, { from, text }: InboundText): Promise<string> {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  return Buffer.from(await hash.hmac('phone', `${from}\n${words}`)).toString('hex');
}

function placeOf({ provider, id }: InboundRef) {
  return { vault: 'directory' as const, stream: `inbound:${provider}`, id };
}

function optionsOf({ receivedAt }: StoredText, status: InboundStatus) {
  return { ttlSeconds: KEEP_SECONDS, clear: { status, start: receivedAt } };
}
