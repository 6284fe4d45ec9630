import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Answer, Call } from '#local/http-server.ts';
import { Delivery, type Message } from '#local/simulator/entries.ts';
import type { EventDelivery } from '#local/simulator/event-delivery.ts';
import { infobipReceived } from '#local/simulator/infobip-events.ts';
import { linksIn } from '#local/simulator/links.ts';
import { addressOf, lastTwoWayText, type PostOffice, record } from '#local/simulator/post-office.ts';
import { smsReceived } from '#local/simulator/provider-events.ts';
import { json, type Problem, parsedBody, problem, understood } from '#local/web-call.ts';
import { EmailAddress, PhoneNumber } from '#shared/kernel/ids.ts';
import { segmentsOf } from '#shared/texts/gsm.ts';

const TEXT_LETTERS_MAX = 2_000;
const COPIES_MAX = 20;

const NOBODY_TO_TEXT: Problem = {
  status: 409,
  type: 'no-two-way-number',
  title: 'No number has written to a phone yet, so there is none to text back to. Give one in `to`.',
};

const number = z.pipe(z.string(), z.transform(addressOf));
const phone = z.pipe(number, PhoneNumber);

const Text = z.object({
  from: phone,
  text: z.string().check(z.maxLength(TEXT_LETTERS_MAX)),
  /** A number or a short code. */
  to: z.optional(z.pipe(number, z.string().check(z.regex(/^\+\d{3,15}$/)))),
  copies: z._default(z.int().check(z.minimum(1), z.maximum(COPIES_MAX)), 1),
});

const Recipient = z.object({ delivery: Delivery });
const Address = z.pipe(number, z.union([PhoneNumber, EmailAddress]));

const After = z._default(z.coerce.number().check(z.int(), z.minimum(0)), 0);

/** `GET /messages?after=<seq>` */
export function listMessages(office: PostOffice, call: Call): Answer {
  const after = understood(After, call.url.searchParams.get('after') ?? undefined);
  if (!after.ok) return problem(after.error);
  return json(200, { messages: office.messages.slice(after.value).map((message) => rowOf(office, message)) });
}

function rowOf(office: PostOffice, message: Message): object {
  const { key, ...shown } = message;
  const requests = office.askedTimes.get(key) ?? 0;
  const links = linksIn(message.text, message.html);
  const { segments } = segmentsOf(message.text);
  return { ...shown, links, requests, ...(message.channel === 'sms' && { segments }) };
}

export interface TextOptions {
  /** Whom people text before anybody wrote to them, first choice first. */
  readonly twoWayNumbers?: readonly string[];
  /** Whose numbers those are. */
  readonly smsProvider?: 'acs' | 'infobip';
}

/** `POST /sms`: a person texts. Answered after the webhook has it; if the webhook refused, it is tried again later. */
export async function sendText(
  office: PostOffice,
  events: EventDelivery,
  { twoWayNumbers = [], smsProvider = 'acs' }: TextOptions,
  call: Call,
): Promise<Answer> {
  const sent = parsedBody(call, Text);
  if (!sent.ok) return problem(sent.error);
  const { from, text: letters, copies } = sent.value;
  const answered = lastTwoWayText(office, from);
  const to = sent.value.to ?? answered?.from ?? twoWayNumbers[0];
  if (to === undefined) return problem(NOBODY_TO_TEXT);
  const text = { id: `Incoming_${randomUUID()}`, from, to, text: letters, at: office.clock.now() };
  record(office, { type: 'sent-text', text });
  const provider = answered?.provider ?? smsProvider;
  const isDelivered = await events.now(provider === 'infobip' ? infobipReceived(text) : smsReceived(text), copies);
  return json(200, { ...text, delivered: isDelivered });
}

/** `GET /sent`: the texts that people sent, so that a phone can show both sides. */
export function listSentTexts(office: PostOffice): Answer {
  return json(200, { texts: office.sentTexts });
}

/** `PUT /recipients/{address}` */
export function setRecipient(office: PostOffice, call: Call): Answer {
  const address = understood(Address, decodeURIComponent(call.url.pathname.slice('/recipients/'.length)));
  if (!address.ok) return problem(address.error);
  const sent = parsedBody(call, Recipient);
  if (!sent.ok) return problem(sent.error);
  record(office, { type: 'recipient', address: address.value, delivery: sent.value.delivery });
  return json(200, { address: address.value, delivery: sent.value.delivery });
}
