import type { LogEntry, LogMessage } from '#shared/contracts/meeting-log.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { MessageId, PersonId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { knowsRepeats } from '#shared/rules/repeats.ts';
import type { ReminderEvent } from './reminder-events.ts';
import { REMINDER_SENTENCES } from './reminder-sentences.ts';
import { evolveReminders, type Notice, noReminders, type Reminders } from './reminder-state.ts';

type Entry = Omit<LogEntry, 'seq'>;

export interface ReminderLogSource {
  readonly events: readonly ReminderEvent[];
  readonly nameOf: (personId: PersonId) => string;
  readonly deliveries: ReadonlyMap<MessageId, Delivery>;
}

interface Delivery {
  readonly status: 'delivered' | 'failed';
  readonly at: Instant;
  readonly code?: string | undefined;
}

/** R22: every link and reminder in the meeting's log, with its words and whether it arrived. */
export function reminderEntries(source: ReminderLogSource, language: Language): readonly Entry[] {
  const last = source.events.reduce(evolveReminders, noReminders);
  return source.events.flatMap((event) => entryOf(source, last, event, language) ?? []);
}

/** A letter is told of once, when it is first handed over; after that only what went wrong. */
function entryOf(
  source: ReminderLogSource,
  last: Reminders,
  event: ReminderEvent,
  language: Language,
): Entry | undefined {
  if (event.type === 'CourseSet' || event.type === 'NoticeWanted' || event.type === 'NoticeAccepted') return undefined;
  const notice = last.notices.get(event.messageId);
  if (notice === undefined || (event.type === 'NoticeClaimed' && event.attempt > 1)) return undefined;
  const { seatId } = notice;
  const text = sentenceOf(event, notice, source.nameOf(notice.personId), language);
  const message = event.type === 'NoticeClaimed' && { message: messageOf(source, notice, event) };
  return { at: event.at, actor: { kind: 'system' }, type: event.type, text, seatId, ...message };
}

type Told = Exclude<ReminderEvent, { type: 'CourseSet' | 'NoticeWanted' | 'NoticeAccepted' }>;

function sentenceOf(event: Told, { about }: Notice, name: string, language: Language): string {
  const sentences = REMINDER_SENTENCES[language];
  const letter = about.kind === 'link' ? sentences.link : sentences.reminder;
  switch (event.type) {
    case 'NoticeClaimed':
      return sentences.sent(letter, name);
    case 'NoticeRefused':
    case 'NoticeUndelivered':
      return sentences.failed(letter, name);
    case 'NoticeDelayed':
    case 'NoticeUncertain':
      return sentences.delayed(letter, name);
    case 'NoticeDropped':
      return sentences.dropped(letter, name);
    default:
      return unreachable(event, 'reminder event');
  }
}

function messageOf(
  { deliveries, nameOf }: ReminderLogSource,
  notice: Notice,
  { to, subject, text }: Told & { type: 'NoticeClaimed' },
): LogMessage {
  const { id, phase, personId } = notice;
  const delivery = deliveries.get(id);
  const failure = failureOf(notice, delivery);
  return {
    messageId: id,
    channel: 'email',
    direction: 'out',
    name: nameOf(personId),
    to,
    subject,
    body: text,
    status: failure === undefined ? statusOf(notice, delivery?.status) : 'failed',
    ...(phase.name === 'accepted' && { provider: phase.provider, sentAt: phase.at }),
    ...(phase.name === 'delayed' && { retryAt: phase.retryAt }),
    ...(delivery?.status === 'delivered' && { deliveredAt: delivery.at }),
    ...(failure !== undefined && { failure }),
  };
}

function failureOf({ phase }: Notice, delivery: Delivery | undefined): string | undefined {
  if (phase.name === 'failed') return phase.code;
  return delivery?.status === 'failed' ? delivery.code : undefined;
}

function statusOf({ phase, mayHaveLeft }: Notice, delivered: 'delivered' | 'failed' | undefined): LogMessage['status'] {
  switch (phase.name) {
    case 'accepted':
      return mayHaveLeft && !knowsRepeats(phase.provider) ? 'maybeTwice' : (delivered ?? 'sent');
    case 'failed':
    case 'dropped':
      return 'failed';
    case 'delayed':
    case 'uncertain':
      return delivered ?? 'retrying';
    case 'wanted':
    case 'claimed':
      return delivered ?? 'pending';
    default:
      return unreachable(phase, 'phase of a notice');
  }
}
