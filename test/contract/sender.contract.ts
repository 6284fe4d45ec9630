import { expect, test } from 'vitest';
import type { EmailSender, OutgoingEmail, OutgoingSms, SendOutcome, SmsSender } from '#functions/messaging/ports.ts';
import { EmailAddress, PhoneNumber } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';

/** What a provider was asked to send, in our words. */
export interface Asked {
  readonly channel: 'sms' | 'email';
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly repeatId: string;
  readonly firstSent?: string;
  readonly replyTo?: string;
}

export type Reaction =
  /** `hang` and `drop` come after the request has arrived. */
  | { readonly kind: 'accept' | 'hang' | 'drop' | 'garble' }
  | { readonly kind: 'status'; readonly status: number; readonly word?: string }
  | { readonly kind: 'refuseRecipient'; readonly how: string };

/** What a provider says, and the code that we keep of it. */
export type Refusal<Said> = readonly (readonly [said: Said, code: string])[];

/** How one provider says what every provider can say. */
export interface Manner {
  /** No to the whole request: something about us. */
  readonly requestRefused: Refusal<number>;
  readonly recipientUnusable: Refusal<string>;
  /** No to this recipient, who is not to blame. */
  readonly recipientNotNow: Refusal<string>;
}

/** A stand-in for a provider, speaking its own protocol. */
export interface ProviderDouble {
  readonly asked: readonly Asked[];
  /** How it meets the next request; without a word it accepts. */
  readonly next: (reaction: Reaction) => void;
  readonly close: () => Promise<void>;
}

export interface SenderUnderTest<Sender> {
  readonly double: ProviderDouble;
  readonly sender: Sender;
  /** The same sender, but nobody listens at the provider's address. */
  readonly unconnected: Sender;
}

export const AN_SMS = {
  repeatId: '5f0d3c62-7c1e-4f9e-9a53-0d1c7d1f1a01',
  mayHaveLeft: false,
  firstSentAt: Instant.parse('2026-11-23T12:00:00.000Z'),
  from: '+4790000001',
  to: PhoneNumber.parse('+4790000011'),
  text: 'Kan du møte? Svar JA eller NEI.',
  tag: '9901.m1.m1-s1',
} as const satisfies OutgoingSms;

export const AN_EMAIL: OutgoingEmail = {
  repeatId: '5f0d3c62-7c1e-4f9e-9a53-0d1c7d1f1a02',
  mayHaveLeft: false,
  from: 'noreply@example.no',
  replyTo: 'politisk@example.no',
  to: EmailAddress.parse('kari@example.no'),
  toName: 'Kari Nordmann',
  subject: 'Innkalling',
  text: 'Kan du møte?',
  html: '<p>Kan du møte?</p>',
};

/** What every sender of texts promises. */
export function smsSenderContract(manner: Manner, under: () => SenderUnderTest<SmsSender>): void {
  const send = () => under().sender.send(AN_SMS);
  outcomesContract(manner, under, send, () => under().unconnected.send(AN_SMS));

  test('the text goes out as it was given', async () => {
    await send();
    const { from, to, text } = AN_SMS;
    expect(under().double.asked.at(-1)).toMatchObject({ channel: 'sms', from, to, text });
  });

  test('an acceptance that names nobody leaves the outcome open', async () => {
    under().double.next({ kind: 'garble' });
    expect(await send()).toMatchObject({ kind: 'unknown' });
  });
}

/** What every sender of e-mail promises. */
export function emailSenderContract(manner: Manner, under: () => SenderUnderTest<EmailSender>): void {
  const send = () => under().sender.send(AN_EMAIL);
  outcomesContract(manner, under, send, () => under().unconnected.send(AN_EMAIL));

  test('the mail goes out as it was given', async () => {
    await send();
    const { from, to, text, replyTo } = AN_EMAIL;
    expect(under().double.asked.at(-1)).toMatchObject({ channel: 'email', from, to, text, replyTo });
  });

  test('an accepted mail is known by its own id', async () => {
    expect(await send()).toMatchObject({ kind: 'accepted', providerId: AN_EMAIL.repeatId });
  });
}

function outcomesContract(
  { requestRefused, recipientUnusable, recipientNotNow }: Manner,
  under: () => SenderUnderTest<unknown>,
  send: () => Promise<SendOutcome>,
  sendUnconnected: () => Promise<SendOutcome>,
): void {
  test('an accepted message is asked for once', async () => {
    const before = under().double.asked.length;
    expect(await send()).toMatchObject({ kind: 'accepted' });
    expect(under().double.asked).toHaveLength(before + 1);
  });

  test('a repeat is the same request, so that the provider can tell', async () => {
    await send();
    const first = under().double.asked.at(-1);
    await send();
    expect(under().double.asked.at(-1)).toStrictEqual(first);
  });

  test.each(requestRefused)('a request refused with %s is not now, and not retried', async (status, code) => {
    const before = under().double.asked.length;
    under().double.next({ kind: 'status', status });
    expect(await send()).toMatchObject({ kind: 'notNow', code });
    expect(under().double.asked).toHaveLength(before + 1);
  });

  test.each(recipientUnusable)('a recipient refused with %s is unusable', async (how, code) => {
    under().double.next({ kind: 'refuseRecipient', how });
    expect(await send()).toMatchObject({ kind: 'recipientUnusable', code });
  });

  test.each(recipientNotNow)('a recipient refused with %s is not to blame', async (how, code) => {
    under().double.next({ kind: 'refuseRecipient', how });
    expect(await send()).toMatchObject({ kind: 'notNow', code });
  });

  test('silence after the request left leaves the outcome open', async () => {
    under().double.next({ kind: 'hang' });
    expect(await send()).toMatchObject({ kind: 'unknown', code: 'network-timed-out' });
  });

  test('a connection that broke after the request left leaves the outcome open', async () => {
    const before = under().double.asked.length;
    under().double.next({ kind: 'drop' });
    expect(await send()).toMatchObject({ kind: 'unknown', code: 'network-ECONNRESET' });
    expect(under().double.asked).toHaveLength(before + 1);
  });

  test('a connection that was never made is not now', async () => {
    expect(await sendUnconnected()).toMatchObject({ kind: 'notNow', code: 'network-ECONNREFUSED' });
  });
}
