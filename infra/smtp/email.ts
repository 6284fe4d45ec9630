import { Readable } from 'node:stream';
import type { EmailSender, OutgoingEmail } from '#functions/messaging/ports.ts';
import { ABORT_AFTER_MS } from '#infra/broken-off.ts';
import { converse } from './conversation.ts';
import { accepted, outcomeOfFailure } from './outcomes.ts';

/**
 * Letters through a mail server of the municipality's, one connection for each. A mail server knows no repeat, so of a
 * letter whose outcome was unknown the log says that it may have come twice.
 */
export function smtpEmailSender(url: string, abortAfterMs = ABORT_AFTER_MS): EmailSender {
  return {
    send: async (email) => {
      const letter = await letterOf(email);
      let hasLeft = false;
      // Read when the server has agreed to take the letter, and not a moment before.
      const content = Readable.from(
        (function* asItLeaves() {
          hasLeft = true;
          yield letter;
        })(),
      );
      try {
        await converse({ url, abortAfterMs, envelope: { from: email.from, to: [email.to] }, content });
        return accepted(email.repeatId);
      } catch (error) {
        return outcomeOfFailure(error, hasLeft);
      }
    },
  };
}

/** As it goes over the wire. The libraries are loaded with the first letter: a deployment without a mail server needs none. */
async function letterOf({ repeatId, from, replyTo, to, toName, subject, text, html }: OutgoingEmail): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const letter = new MailComposer({
    from,
    to: { name: toName, address: to },
    ...(replyTo !== undefined && { replyTo }),
    subject,
    text,
    html,
    messageId: `<${repeatId}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' }, // So that nobody's holiday answers us.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return letter.compile().build();
}
