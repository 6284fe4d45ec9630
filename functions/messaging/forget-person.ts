import type { KeyedHash, SealedStore } from '#functions/platform/index.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { MunicipalityCode, PersonId, PhoneNumber } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { InboxEntry } from './core/inbox.ts';
import { PhoneEntry } from './core/phone-entries.ts';
import { INBOX_STREAM } from './inbox-documents.ts';
import { phoneStreamOf } from './offer-phones.ts';

export interface ForgetNeeds {
  readonly documents: SealedStore;
  readonly hash: KeyedHash;
}

/** Somebody as messages know them. */
export interface Known {
  readonly code: MunicipalityCode;
  readonly personId: PersonId;
  readonly mobile?: PhoneNumber;
}

export interface KnownText {
  readonly id: string;
  readonly entry: InboxEntry;
}

/** Texts in the inbox from the person's number, or that may be about what the person was asked. */
export async function inboxTextsOf(
  { documents }: Pick<ForgetNeeds, 'documents'>,
  { code, personId, mobile }: Known,
): Promise<readonly KnownText[]> {
  const all = await documents.list({ vault: code, stream: INBOX_STREAM }, InboxEntry);
  return all
    .filter(({ value: { about, from } }) => from === mobile || about.some((one) => one.personId === personId))
    .map(({ id, value }) => ({ id, entry: value }));
}

/** @returns how many there were */
export async function forgetInboxTexts(needs: Pick<ForgetNeeds, 'documents'>, person: Known): Promise<number> {
  const texts = await inboxTextsOf(needs, person);
  for (const { id } of texts) await needs.documents.remove({ vault: person.code, stream: INBOX_STREAM, id });
  return texts.length;
}

/** Texts received before the moment: settings may have become stricter since their own time was set. */
export async function forgetTextsBefore(
  { documents }: Pick<ForgetNeeds, 'documents'>,
  code: MunicipalityCode,
  before: Instant,
): Promise<void> {
  const all = await documents.list({ vault: code, stream: INBOX_STREAM }, InboxEntry);
  for (const { id } of all.filter(({ value }) => value.receivedAt < before))
    await documents.remove({ vault: code, stream: INBOX_STREAM, id });
}

/** What stands in the directory under the person's number. Somebody else with the same number keeps theirs. */
export async function forgetPhone({ documents, hash }: ForgetNeeds, { code, personId, mobile }: Known): Promise<void> {
  if (mobile === undefined) return;
  const stream = await phoneStreamOf(hash, mobile);
  const entries = await documents.list({ vault: 'directory', stream }, PhoneEntry);
  const isTheirs = (one: Pick<Known, 'code' | 'personId'>) => one.code === code && one.personId === personId;
  for (const { id, value } of entries) {
    if (concernedBy(value).some(isTheirs)) await documents.remove({ vault: 'directory', stream, id });
  }
}

function concernedBy(entry: PhoneEntry): readonly Pick<Known, 'code' | 'personId'>[] {
  switch (entry.kind) {
    case 'offer':
    case 'person':
      return [entry];
    case 'choice':
      return entry.choices;
    case 'told':
      return [];
    default:
      return unreachable(entry, 'entry about a number');
  }
}
