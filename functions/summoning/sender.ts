import type { EmailSender, Links, PersonalLink, SendOutcome, SmsSender } from '#functions/messaging/index.ts';
import { present } from '#shared/kernel/assert.ts';
import { EmailAddress, type OfferId, type PersonId, PhoneNumber } from '#shared/kernel/ids.ts';
import { type Instant, plusSeconds } from '#shared/kernel/instant.ts';
import { LINK } from '#shared/texts/words.ts';
import type { RecordSending } from './core/commands.ts';
import { offersIn, type Topic } from './core/messages.ts';
import { CLAIM_SECONDS } from './core/plan-messages.ts';
import { type Claim, factsOf, type Meeting, type Message, type Offer } from './core/state.ts';
import { wordsFor } from './core/texts.ts';
import type { MeetingRef } from './ports.ts';

export type Sent = RecordSending['sent'][number];

export interface SenderNeeds {
  readonly sms: SmsSender;
  readonly email: EmailSender;
  readonly links: Links;
  readonly repeatIdOf: (ref: MeetingRef, messageId: Message['id']) => string;
  readonly tagOf: (ref: MeetingRef, messageId: Message['id']) => string;
  /** Of a letter. Both are written before the call, so that a reply or a report never comes to somebody we do not know. */
  readonly rememberSent: (ref: MeetingRef, messageId: Message['id'], repeatId: string) => Promise<void>;
  readonly rememberOffer: (
    ref: MeetingRef & { readonly personId: PersonId; readonly offerId: OfferId },
    phone: PhoneNumber,
    meetingEnd: Instant,
  ) => Promise<void>;
  readonly publicWebUrl: string;
  readonly smsSenderOf: (code: MeetingRef['code']) => string;
  readonly emailFromOf: (code: MeetingRef['code']) => { readonly from: string; readonly replyTo?: string };
}

/** Hands one claimed message to its provider. Run again it asks for the same message by the same id. */
export async function sendClaimed(
  needs: SenderNeeds,
  ref: MeetingRef,
  meeting: Meeting,
  message: Message,
): Promise<Sent> {
  const claim = claimOf(message);
  const repeatId = needs.repeatIdOf(ref, message.id);
  const [link] = await Promise.all([
    linkFor(needs, ref, meeting, message),
    message.channel === 'email' && needs.rememberSent(ref, message.id, repeatId),
    rememberOffers(needs, ref, meeting, message, claim),
  ]);
  const leaving = { ref, meeting, message, claim, repeatId, link };
  const outcome = message.channel === 'sms' ? await sendText(needs, leaving) : await sendLetter(needs, leaving);
  return { messageId: message.id, attempt: claim.attempt, outcome };
}

/** A message on its way out, with what stands in for `{lenke}`. */
interface Leaving {
  readonly ref: MeetingRef;
  readonly meeting: Meeting;
  readonly message: Message;
  readonly claim: Claim;
  readonly repeatId: string;
  readonly link: string;
}

async function rememberOffers(
  { rememberOffer }: SenderNeeds,
  ref: MeetingRef,
  meeting: Meeting,
  { channel, topic }: Message,
  claim: Claim,
): Promise<void> {
  if (channel !== 'sms') return;
  const { end } = factsOf(meeting).meeting;
  const remembered = offersOf(meeting, topic).map(({ personId, id: offerId }) =>
    rememberOffer({ ...ref, personId, offerId }, PhoneNumber.parse(claim.to), end),
  );
  await Promise.all(remembered);
}

async function sendText(needs: SenderNeeds, { ref, message, claim, repeatId, link }: Leaving): Promise<SendOutcome> {
  return needs.sms.send({
    repeatId,
    mayHaveLeft: message.mayHaveLeft !== undefined,
    firstSentAt: present(message.firstClaimedAt, 'first claim of a message that is sent'),
    from: needs.smsSenderOf(ref.code),
    to: PhoneNumber.parse(claim.to),
    text: claim.text.replaceAll(LINK, link),
    tag: needs.tagOf(ref, message.id),
  });
}

async function sendLetter(
  needs: SenderNeeds,
  { ref, meeting, message, claim, repeatId, link }: Leaving,
): Promise<SendOutcome> {
  // Made anew from the same state and moment as the text that was stored, so the two say the same.
  const { html } = wordsFor(meeting, message, plusSeconds(claim.until, -CLAIM_SECONDS), claim.terms);
  return needs.email.send({
    repeatId,
    mayHaveLeft: message.mayHaveLeft !== undefined,
    ...needs.emailFromOf(ref.code),
    to: EmailAddress.parse(claim.to),
    toName: nameOf(meeting, message),
    subject: claim.subject ?? '',
    text: claim.text.replaceAll(LINK, link),
    html: present(html, 'letter as HTML').replaceAll(LINK, link),
  });
}

/** The address that `{lenke}` stands for. The token is in the fragment, which no server ever sees in a log. */
async function linkFor(needs: SenderNeeds, ref: MeetingRef, meeting: Meeting, message: Message): Promise<string> {
  const base = needs.publicWebUrl;
  const personal = personalLinkOf(ref, meeting, message);
  if (personal === undefined) return `${base}/moter/${ref.meetingId}`;
  const token = await needs.links.issue(personal, factsOf(meeting).meeting.end);
  if (personal.purpose === 'form') return `${base}/forfall#${token}`;
  return message.channel === 'sms' ? `${base}/s#${token}` : `${base}/svar#${token}`;
}

function personalLinkOf(ref: MeetingRef, meeting: Meeting, { recipient, topic }: Message): PersonalLink | undefined {
  if (recipient.kind === 'staff' || topic.about === 'filledNotice') return undefined;
  const { personId } = recipient;
  const [offer] = offersOf(meeting, topic);
  if (offer !== undefined && offer.personId === personId) {
    return { purpose: 'offer', ...ref, personId, offerId: offer.id, generation: 0 };
  }
  const seat = factsOf(meeting).body.seats.find((one) => one.personId === personId);
  const generation = seat === undefined ? 0 : (meeting.linkGenerations.get(seat.id) ?? 0);
  return { purpose: 'form', ...ref, personId, generation };
}

function offersOf(meeting: Meeting, topic: Topic): readonly Offer[] {
  return offersIn(topic).flatMap((id) => meeting.offers.get(id) ?? []);
}

function nameOf(meeting: Meeting, { recipient }: Message): string {
  return recipient.kind === 'staff' ? recipient.name : (meeting.persons.get(recipient.personId)?.name ?? '');
}

function claimOf({ phase }: Message): Claim {
  return present(phase.name === 'claimed' ? phase.claim : undefined, 'claim of a message that is sent');
}
