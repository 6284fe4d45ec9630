import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { smtpEmailSender } from '#infra/smtp/email.ts';
import { type Letter, type MailAnswer, type MailServer, serveMail } from '#local/mail-server.ts';
import { AN_EMAIL, type Asked, emailSenderContract, type Manner, type Reaction } from './sender.contract.ts';

const ABORT_AFTER_MS = 400;
const PASSWORD = 'p@ss/word';

const MANNER: Manner = {
  requestRefused: [421, 450, 451, 452, 503, 535, 550, 552, 554].map((status) => [status, `smtp-${status}`] as const),
  recipientUnusable: [
    ['550 No such user here', 'unusable'],
    ['550 5.1.1 No such user', 'unusable'],
    ['551 User not local', 'unusable'],
    ['553 Mailbox name not allowed', 'unusable'],
    ['554 5.2.1 Mailbox disabled', 'unusable'],
  ],
  recipientNotNow: [
    ['550 5.7.1 Relaying denied', 'smtp-550'],
    ['450 4.2.0 Greylisted', 'smtp-450'],
    ['451 Try again later', 'smtp-451'],
    ['452 4.2.2 Mailbox full', 'smtp-452'],
    ['554 Transaction failed', 'smtp-554'],
  ],
};

let double: Awaited<ReturnType<typeof openMailDouble>>;
let nobody: string;
beforeAll(async () => {
  const closed = await serveMail({ port: 0, take: () => 'taken' });
  nobody = closed.url;
  await closed.close();
});
beforeEach(async () => {
  double = await openMailDouble();
});
afterEach(() => double.close());

/** A mail server that meets each letter as it is told to. */
async function openMailDouble() {
  const asked: Asked[] = [];
  const letters: Letter[] = [];
  const reactions: Reaction[] = [];
  const server: MailServer = await serveMail({
    port: 0,
    password: PASSWORD,
    knows: (to) => {
      const [reaction] = reactions;
      if (reaction?.kind !== 'refuseRecipient') return 'taken';
      reactions.shift();
      asked.push({ channel: 'email', from: '', to, text: '', repeatId: '' });
      return { code: Number(reaction.how.slice(0, 3)), words: reaction.how.slice(4) };
    },
    take: (letter, hungUp) => {
      const { from, to, text, replyTo, messageId } = letter;
      letters.push(letter);
      const [repeatId = ''] = messageId.split('@');
      asked.push({ channel: 'email', from, to, text, repeatId, ...(replyTo !== undefined && { replyTo }) });
      return answerTo(reactions.shift() ?? { kind: 'accept' }, hungUp);
    },
  });
  return {
    url: server.url,
    asked,
    letters,
    next: (reaction: Reaction) => reactions.push(reaction),
    close: server.close,
  };
}

async function answerTo(reaction: Reaction, hungUp: AbortSignal): Promise<MailAnswer> {
  if (reaction.kind === 'status') return { code: reaction.status, words: 'said the server' };
  if (reaction.kind === 'accept') return 'taken';
  if (reaction.kind === 'hang') await new Promise((resolve) => hungUp.addEventListener('abort', resolve));
  return 'cut';
}

function sender(url = double.url) {
  return smtpEmailSender(url, ABORT_AFTER_MS);
}

describe('letters through a mail server', () => {
  emailSenderContract(MANNER, () => ({ double, sender: sender(), unconnected: sender(nobody) }));

  test('are read as they were written, in both forms, and answered by no machine', async () => {
    const email = { ...AN_EMAIL, subject: 'Forfall på Ørlandet', text: 'Hei á\n\n.\nHilsen', html: '<p>Hei á</p>' };
    await sender().send(email);
    const { subject, text, html } = email;
    expect(double.letters).toMatchObject([{ subject, text, html, messageId: `${AN_EMAIL.repeatId}@example.no` }]);
  });

  test('a wrong password is not now, and says so', async () => {
    const url = new URL(double.url);
    url.password = 'a guess';
    expect(await sender(url.href).send(AN_EMAIL)).toStrictEqual({ kind: 'notNow', provider: 'smtp', code: 'smtp-535' });
    expect(double.asked).toStrictEqual([]);
  });

  test('a server elsewhere that offers no encryption gets nothing', async () => {
    const byAnotherName = double.url.replace('127.0.0.1', '127.1');
    expect(await sender(byAnotherName).send(AN_EMAIL)).toMatchObject({ kind: 'notNow', code: 'smtp-500' });
    expect(double.asked).toStrictEqual([]);
  });

  test('a name with a line in it does not become a header', async () => {
    await sender().send({ ...AN_EMAIL, toName: 'Kari\r\nBcc: ola@example.no', subject: 'Hei\r\nBcc: ola@example.no' });
    expect(double.letters).toMatchObject([{ to: AN_EMAIL.to, subject: 'Hei Bcc: ola@example.no' }]);
  });
});
