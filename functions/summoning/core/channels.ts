import type { Person } from '#shared/contracts/facts.ts';
import type { OfferChannel } from '#shared/contracts/meeting-view.ts';
import { type PersonId, PhoneNumber } from '#shared/kernel/ids.ts';
import { type Instant, minutesBetween } from '#shared/kernel/instant.ts';
import { scopeStart } from '#shared/rules/scopes.ts';
import type { MessageChannel, Recipient } from './messages.ts';
import { factsOf, type Meeting, personOf, type Vacancy } from './state.ts';

/** With less time than this a secretary cannot be expected to ring in time (R13b). */
const CALL_LIMIT_MINUTES = 6 * 60;

/** R13b: SMS to a mobile, else e-mail, else a call by the secretary where neither is registered. */
export function channelFor(
  meeting: Meeting,
  vacancy: Vacancy,
  personId: PersonId,
  now: Instant,
): OfferChannel | undefined {
  const person = personOf(meeting, personId);
  const written = noticeChannel(meeting, person);
  if (written !== undefined) return written;
  // A registered channel that failed goes to the next candidate, never to a call.
  if (person.mobile !== undefined || person.email !== undefined) return undefined;
  const left = minutesBetween(now, scopeStart(vacancy.scope, factsOf(meeting).meeting));
  return left > CALL_LIMIT_MINUTES ? 'call' : undefined;
}

/** How a person can be written to as things stand. */
export function noticeChannel(meeting: Meeting, person: Person): MessageChannel | undefined {
  if (isUsable(meeting, person, 'sms')) return 'sms';
  return isUsable(meeting, person, 'email') ? 'email' : undefined;
}

export function isUsable(meeting: Meeting, person: Person, channel: MessageChannel): boolean {
  if (channel === 'sms') {
    return person.mobile !== undefined && !person.smsOptOut && !meeting.unusable.has(person.mobile);
  }
  return person.email !== undefined && !meeting.unusable.has(person.email);
}

/** What was refused or did not arrive there is forgotten: these are tried anew. */
export function tryAnew(meeting: Meeting, addresses: readonly (string | undefined)[]): Meeting {
  const unusable = [...meeting.unusable].filter(([address]) => !addresses.includes(address));
  return { ...meeting, unusable: new Map(unusable) };
}

/** The address as registered now: a number corrected after the message was wanted counts. */
export function addressOf(meeting: Meeting, recipient: Recipient, channel: MessageChannel): string | undefined {
  const address = ownAddressOf(meeting, recipient, channel);
  if (address === undefined || factsOf(meeting).settings.sending !== 'redirect') return address;
  return redirectAddress(meeting, channel);
}

/** R25: while the municipality tries things out, everything goes to its secretary. */
function redirectAddress(meeting: Meeting, channel: MessageChannel): string | undefined {
  const { redirectTo, secretaries } = factsOf(meeting).settings;
  const staff = [redirectTo, ...secretaries];
  return staff
    .map((to) => (channel === 'email' ? to?.email : PhoneNumber.safeParse(to?.mobile).data))
    .find((address) => address !== undefined && !meeting.unusable.has(address));
}

/** Where the message would go if the municipality tried nothing out. */
export function ownAddressOf(meeting: Meeting, recipient: Recipient, channel: MessageChannel): string | undefined {
  if (recipient.kind === 'staff') return channel === 'sms' ? recipient.mobile : recipient.email;
  const person = personOf(meeting, recipient.personId);
  if (!isUsable(meeting, person, channel)) return undefined;
  return channel === 'sms' ? person.mobile : person.email;
}
