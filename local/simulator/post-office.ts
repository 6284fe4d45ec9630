import type { Journal } from '#local/journal.ts';
import { type Delivery, Entry, type Message, type ProviderEvent, type SentText } from '#local/simulator/entries.ts';
import type { Clock, Instant } from '#shared/kernel/instant.ts';

export interface OwedEvent {
  readonly event: ProviderEvent;
  /** How often it was tried in vain. */
  readonly tries: number;
  readonly dueAt: Instant;
}

/** What the simulated world remembers. Everything is in the journal before it counts. */
export interface PostOffice {
  readonly clock: Clock;
  readonly journal: Journal | undefined;
  readonly messages: Message[];
  readonly messagesByKey: Map<string, Message[]>;
  /** How often a sender asked for the message of this key. */
  readonly askedTimes: Map<string, number>;
  readonly deliveries: Map<string, Delivery>;
  readonly sentTexts: SentText[];
  readonly owedEvents: Map<string, OwedEvent>;
}

export function openPostOffice(clock: Clock, journal: Journal | undefined): PostOffice {
  const office: PostOffice = {
    clock,
    journal,
    messages: [],
    messagesByKey: new Map(),
    askedTimes: new Map(),
    deliveries: new Map(),
    sentTexts: [],
    owedEvents: new Map(),
  };
  for (const line of journal?.entries ?? []) apply(office, Entry.parse(line));
  journal?.rewrite(entriesOf(office));
  return office;
}

export function record(office: PostOffice, entry: Entry): void {
  office.journal?.append(entry);
  apply(office, entry);
}

type Arriving = Omit<Message, 'seq' | 'at' | 'delivery'>;

/** The message of this key is accepted once for each recipient; after that, the first one is found again. */
export function accept(office: PostOffice, arriving: Arriving): { readonly message: Message; readonly isNew: boolean } {
  const to = addressOf(arriving.to);
  const known = office.messagesByKey.get(arriving.key)?.find((message) => message.to === to);
  return known === undefined ? { message: deliver(office, arriving), isNew: true } : { message: known, isNew: false };
}

/** As {@link accept}, at a provider that knows no repeats: every request is another message. */
export function acceptEach(office: PostOffice, arriving: Arriving): Message {
  const copies = office.messagesByKey.get(arriving.key)?.length ?? 0;
  return deliver(office, copies === 0 ? arriving : { ...arriving, id: `${arriving.id}-${copies + 1}` });
}

function deliver(office: PostOffice, arriving: Arriving): Message {
  const to = addressOf(arriving.to);
  const delivery = office.deliveries.get(to) ?? 'delivered';
  const message = { ...arriving, to, seq: office.messages.length + 1, at: office.clock.now(), delivery };
  record(office, { type: 'message', message });
  return message;
}

/** Numbers in one spelling, with a plus; letters of a mailbox's name do not differ by case. */
export function addressOf(address: string): string {
  const trimmed = address.trim();
  return /^\d+$/.test(trimmed) ? `+${trimmed}` : trimmed.toLowerCase();
}

/** What a person who texts back would answer: the last text to this phone with a number to answer, else to any. */
export function lastTwoWayText(office: PostOffice, phone: string): Message | undefined {
  const isTwoWay = ({ channel, from }: Message) => channel === 'sms' && /^\+?\d+$/.test(from);
  return (
    office.messages.findLast((message) => message.to === phone && isTwoWay(message)) ??
    office.messages.findLast(isTwoWay)
  );
}

function apply(office: PostOffice, entry: Entry): void {
  switch (entry.type) {
    case 'message': {
      const { message } = entry;
      office.messages.push(message);
      office.messagesByKey.set(message.key, [...(office.messagesByKey.get(message.key) ?? []), message]);
      return;
    }
    case 'asked':
      office.askedTimes.set(entry.key, (office.askedTimes.get(entry.key) ?? 0) + entry.times);
      return;
    case 'recipient':
      office.deliveries.set(entry.address, entry.delivery);
      return;
    case 'sent-text':
      office.sentTexts.push(entry.text);
      return;
    case 'event-owed': {
      const { event, tries, dueAt } = entry;
      office.owedEvents.set(event.id, { event, tries, dueAt });
      return;
    }
    case 'event-settled':
      office.owedEvents.delete(entry.eventId);
  }
}

/** The shortest journal that leads to this post office. */
function entriesOf(office: PostOffice): readonly Entry[] {
  return [
    ...[...office.deliveries].map(([address, delivery]): Entry => ({ type: 'recipient', address, delivery })),
    ...[...office.askedTimes].map(([key, times]): Entry => ({ type: 'asked', key, times })),
    ...office.messages.map((message): Entry => ({ type: 'message', message })),
    ...office.sentTexts.map((text): Entry => ({ type: 'sent-text', text })),
    ...[...office.owedEvents.values()].map((owed): Entry => ({ type: 'event-owed', ...owed })),
  ];
}
