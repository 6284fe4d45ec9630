import * as z from 'zod/mini';
import { orWarn, type SealedStore, type Warn } from '#functions/platform/index.ts';
import type { Meeting, MeetingRef, Meetings } from '#functions/summoning/index.ts';
import { CommandId, type MeetingId, MessageId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Clock, Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { LEFT_MINUTES, PROVIDERS } from './pending.ts';
import type { ProviderReport } from './ports.ts';
import { repeatIdOf } from './repeat-id.ts';
import { type SentLetters, SentMessage, textTagged } from './sent.ts';

/** What became of a message after the provider took it. */
const Delivery = z.readonly(
  z.object({ status: z.enum(['delivered', 'failed']), at: Instant, code: z.optional(z.string()) }),
);
export type Delivery = z.output<typeof Delivery>;

export interface Deliveries {
  /**
   * When this settles the report is ours.
   * @returns what remains to be done; nothing for a report of a message that we did not send for a meeting
   */
  readonly store: (provider: string, report: ProviderReport) => Promise<(() => Promise<void>) | undefined>;
  /** Finishes what stopped half way more than a minute ago. */
  readonly applyPending: () => Promise<void>;
  readonly of: (code: MunicipalityCode, meetingId: MeetingId) => Promise<ReadonlyMap<MessageId, Delivery>>;
}

export interface DeliveriesNeeds {
  readonly clock: Clock;
  readonly documents: SealedStore;
  readonly sent: SentLetters;
  readonly municipalities: readonly MunicipalityCode[];
  readonly meetings: Meetings;
  /** Links and reminders are in a stream of their own. */
  readonly noteUndelivered: (ref: MeetingRef, messageId: MessageId, code: string) => Promise<void>;
  readonly warn: Warn;
}

/** A failure that the meeting has yet to be told of. */
const StoredFailure = z.readonly(z.object({ message: SentMessage, delivery: Delivery, storedAt: Instant }));
type StoredFailure = z.output<typeof StoredFailure>;

const KEEP_SECONDS = 90 * 24 * 3_600;
/** A sender that has not told what came of its call by now has died. */
const CALL_MINUTES = 1;

export function deliveries(needs: DeliveriesNeeds): Deliveries {
  return {
    store: (provider, report) => storeReport(needs, provider, report),
    applyPending: () => applyPending(needs),
    of: async (code, meetingId) => {
      const stored = await needs.documents.list({ vault: code, stream: deliveryStreamOf({ meetingId }) }, Delivery);
      return new Map(stored.map(({ id, value }) => [MessageId.parse(id), value]));
    },
  };
}

async function storeReport(
  needs: DeliveriesNeeds,
  provider: string,
  report: ProviderReport,
): Promise<(() => Promise<void>) | undefined> {
  const { outcome, code, at, providerId } = report;
  const message = await messageOf(needs, report);
  if (message === undefined) return undefined;
  if (outcome === 'delivered') {
    await needs.documents.create(deliveryRef(message), { status: outcome, at } satisfies Delivery);
    return () => impliesAccepted(needs, message, { provider, providerId });
  }
  const delivery: Delivery = { status: outcome, at, code };
  const failure: StoredFailure = { message, delivery, storedAt: needs.clock.now() };
  const ref = failureRef(provider, message);
  await needs.documents.create(ref, failure, { ttlSeconds: KEEP_SECONDS, clear: { status: 'received' } });
  return () => applyFailure(needs, ref);
}

async function messageOf(
  { sent, municipalities }: DeliveriesNeeds,
  report: ProviderReport,
): Promise<SentMessage | undefined> {
  const message = report.kind === 'smsReport' ? textTagged(report.tag) : await sent.sentBy(report.providerId);
  return message !== undefined && municipalities.includes(message.code) ? message : undefined;
}

/** The chain goes on past somebody whom the question never reached (W10). */
async function applyFailure(
  { documents, meetings, noteUndelivered }: DeliveriesNeeds,
  ref: ReturnType<typeof failureRef>,
) {
  const stored = await documents.read(ref, StoredFailure);
  if (stored === undefined || stored.clear.status === 'applied') return;
  const { message, delivery } = stored.value;
  const { code, meetingId, messageId, origin } = message;
  const by = { kind: 'system' as const };
  const isNew = await isFinal(documents, message, delivery);
  if (isNew && origin === 'reminders') await noteUndelivered({ code, meetingId }, messageId, delivery.code ?? 'failed');
  if (isNew && origin === 'meeting') {
    await meetings.run({
      code,
      meetingId,
      commandId: commandIdOf(message),
      actor: by,
      command: (now) => ({ type: 'RecordUndelivered', now, by, messageId, code: delivery.code ?? 'failed' }),
    });
  }
  await documents.upsert(ref, stored.value, { ttlSeconds: KEEP_SECONDS, clear: { status: 'applied' } });
}

/** The first report is the last word: what was delivered does not fail afterwards. */
async function isFinal(documents: SealedStore, message: SentMessage, delivery: Delivery): Promise<boolean> {
  const ref = deliveryRef(message);
  if ((await documents.create(ref, delivery)).kind === 'created') return true;
  return (await documents.read(ref, Delivery))?.value.status === delivery.status;
}

async function impliesAccepted(
  { meetings, clock }: DeliveriesNeeds,
  message: SentMessage,
  by: { readonly provider: string; readonly providerId: string },
): Promise<void> {
  const { code, meetingId, messageId, origin } = message;
  if (origin !== 'meeting') return;
  const attempt = unsettledAttempt((await meetings.load({ code, meetingId }))?.meeting, messageId, clock.now());
  if (attempt === undefined) return;
  const actor = { kind: 'system' as const };
  const outcome = { kind: 'accepted' as const, ...by };
  await meetings.run({
    code,
    meetingId,
    commandId: commandIdOf(message),
    actor,
    command: (now) => ({ type: 'RecordSending', now, by: actor, sent: [{ messageId, attempt, outcome }] }),
  });
}

/** What arrived was accepted, also where the provider's own answer never came. Then it must not be sent again. */
function unsettledAttempt(meeting: Meeting | undefined, messageId: MessageId, now: Instant): number | undefined {
  const phase = meeting?.messages.get(messageId)?.phase;
  if (phase?.name === 'uncertain' || phase?.name === 'delayed') return phase.claim.attempt;
  if (phase?.name !== 'claimed') return undefined;
  // Somebody may be in the middle of the call, and tells what came of it soon.
  return phase.claim.until <= plusMinutes(now, CALL_MINUTES) ? phase.claim.attempt : undefined;
}

async function applyPending(needs: DeliveriesNeeds): Promise<void> {
  const before = plusMinutes(needs.clock.now(), -LEFT_MINUTES);
  for (const provider of PROVIDERS) {
    const partition = { vault: 'directory' as const, stream: `report:${provider}` };
    const left = await needs.documents.list(partition, StoredFailure, { status: 'received' });
    for (const { id } of left.filter(({ value }) => value.storedAt < before)) {
      await orWarn(needs.warn, 'A delivery report could not be applied.', { report: id }, () =>
        applyFailure(needs, { ...partition, id }),
      );
    }
  }
}

function commandIdOf(message: SentMessage): CommandId {
  return CommandId.parse(`delivery:${idOf(message)}`);
}

function failureRef(provider: string, message: SentMessage) {
  return { vault: 'directory' as const, stream: `report:${provider}`, id: idOf(message) };
}

function idOf({ code, meetingId, messageId }: SentMessage): string {
  return repeatIdOf(code, meetingId, messageId);
}

function deliveryRef({ code, meetingId, messageId }: SentMessage) {
  return { vault: code, stream: deliveryStreamOf({ meetingId }), id: messageId };
}

/** What providers told of a meeting's messages. */
export function deliveryStreamOf({ meetingId }: Pick<MeetingRef, 'meetingId'>): string {
  return `delivery:${meetingId}`;
}
