import { present } from '#shared/kernel/assert.ts';
import { PhoneNumber } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { byText } from '#shared/kernel/order.ts';
import { scopeStart } from '#shared/rules/scopes.ts';
import { noticeChannel } from './channels.ts';
import { type Draft, nextMessageId } from './draft.ts';
import type { Actor } from './events.ts';
import type { MessageChannel, Recipient, Topic } from './messages.ts';
import { factsOf, type Meeting, type Offer, personOf, seatOf, type Vacancy } from './state.ts';

export interface Wish {
  readonly topic: Topic;
  /** Waits out quiet hours: everything but replies to the receiver's own act, cancellation and what staff send (R5). */
  readonly quietBinds: boolean;
  readonly notAfter: Instant;
  /** Who asked for it, where it is no step of a chain. */
  readonly by?: Actor;
}

/** Puts a message to a person in the outbox, by the best channel they have; nobody can be written to without one. */
export function writeToPerson(draft: Draft, personId: Offer['personId'], wish: Wish, channel?: MessageChannel): void {
  const by = channel ?? noticeChannel(draft.meeting, personOf(draft.meeting, personId));
  if (by !== undefined) want(draft, { kind: 'person', personId }, by, wish);
}

/** Letters to members go by e-mail alone; a member without one has the page. */
export function emailPerson(draft: Draft, personId: Offer['personId'], wish: Omit<Wish, 'quietBinds'>): void {
  if (draft.meeting.persons.get(personId)?.email === undefined) return;
  want(draft, { kind: 'person', personId }, 'email', { ...wish, quietBinds: false });
}

/** Alerts reach every secretary of the body, in quiet hours too. */
export function writeToSecretaries(
  draft: Draft,
  channels: readonly MessageChannel[],
  wish: Omit<Wish, 'quietBinds'>,
): void {
  for (const secretary of secretariesOf(draft.meeting)) {
    for (const channel of channels) {
      const address = channel === 'sms' ? secretary.mobile : secretary.email;
      if (address !== undefined) want(draft, secretary, channel, { ...wish, quietBinds: false });
    }
  }
}

/** Tells a substitute something about the vacancy they were asked for, by the channel that reached them. */
export function writeToSubstitute(
  draft: Draft,
  offer: Offer,
  topic: Topic,
  options: { readonly quietBinds: boolean },
): void {
  writeToPerson(draft, offer.personId, { topic, ...options, notAfter: beginningOf(draft, offer) });
}

/** R15: what one act did to several seats of a person is told once, before the first of them begins (R19). */
export function writeAboutSeats(
  draft: Draft,
  about: 'confirmed' | 'cannotAck' | 'notNeeded' | 'stoodDown',
  offers: readonly Offer[],
  options: { readonly quietBinds: boolean },
): void {
  const [first, ...others] = offers.toSorted(byText((offer) => beginningOf(draft, offer)));
  if (first === undefined) return;
  const { id: offerId, vacancyId } = first;
  const also = others.length > 0 && { alsoOfferIds: others.map(({ id }) => id) };
  const topic = about === 'confirmed' ? { about, offerId, vacancyId, ...also } : { about, offerId, ...also };
  writeToSubstitute(draft, first, topic, options);
}

function beginningOf({ meeting }: Draft, { vacancyId }: Offer): Instant {
  return startOf(meeting, present(meeting.vacancies.get(vacancyId), 'seat that somebody is told of'));
}

/** When the vacancy's scope begins: after it nothing is sent about it (R19). */
export function startOf(meeting: Meeting, vacancy: Vacancy): Instant {
  return scopeStart(vacancy.scope, factsOf(meeting).meeting);
}

/** Those the municipality chose to tell when a seat is filled: group contact and chair (R10). */
export function informedOf(meeting: Meeting, vacancy: Vacancy): readonly Offer['personId'][] {
  const { body, settings } = factsOf(meeting);
  const seat = seatOf(meeting, vacancy.seatId);
  const contact = body.lists.find(({ id }) => id === seat?.listId)?.contactPersonId;
  const chair = body.seats.find(({ role }) => role === 'leader')?.personId;
  return [
    ...new Set([settings.notify.groupContact ? contact : undefined, settings.notify.chair ? chair : undefined]),
  ].filter((personId) => personId !== undefined);
}

function want(draft: Draft, recipient: Recipient, channel: MessageChannel, wish: Wish): void {
  const { settings } = factsOf(draft.meeting);
  // While sending is off nothing is put in line either: going live must not pour out old news (R25).
  if (settings.sending === 'off' || wish.notAfter <= draft.now) return;
  draft.add({ type: 'MessageWanted', messageId: nextMessageId(draft.meeting), recipient, channel, ...wish });
}

function secretariesOf(meeting: Meeting): readonly (Recipient & { kind: 'staff' })[] {
  const { body, settings } = factsOf(meeting);
  return settings.secretaries
    .filter(({ bodyIds }) => bodyIds === undefined || bodyIds.includes(body.id))
    .map(({ name, email, mobile }) => {
      const number = PhoneNumber.safeParse(mobile);
      return { kind: 'staff', name, ...(email && { email }), ...(number.success && { mobile: number.data }) };
    });
}
