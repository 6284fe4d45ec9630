import { type Letter, type MailAnswer, type MailServer, serveMail } from '#local/mail-server.ts';
import { type Fault, untilHungUp } from '#local/simulator/faults.ts';
import { acceptEach, addressOf } from '#local/simulator/post-office.ts';
import { noteRequest, type ProviderDesk } from '#local/simulator/provider-desk.ts';

/** A mail server for the mailboxes here. It knows no repeats: a letter that comes twice is read twice. */
export async function openMailRoom(desk: ProviderDesk): Promise<MailServer> {
  const { office, faults, accessKey } = desk;
  return serveMail({
    port: 0,
    password: accessKey,
    knows: (address) =>
      office.deliveries.get(addressOf(address)) === 'failed'
        ? { code: 550, words: '5.1.1 No such mailbox here.' }
        : 'taken',
    take: (letter, hungUp) => {
      noteRequest(desk, keyOf(letter));
      return take(desk, letter, hungUp, faults.take('email'));
    },
  });
}

async function take(
  desk: ProviderDesk,
  letter: Letter,
  hungUp: AbortSignal,
  fault: Fault | undefined,
): Promise<MailAnswer> {
  if (fault !== undefined && 'status' in fault) return { code: codeOf(fault.status), words: 'Refused on request.' };
  if (fault?.mode === 'hang') {
    await desk.agenda.track(() => untilHungUp(hungUp));
    return 'cut';
  }
  deliver(desk, letter);
  return fault === undefined ? 'taken' : 'cut';
}

/** What a mail server says where a web server would say this. */
function codeOf(status: number): number {
  if (status === 401 || status === 403) return 535;
  return status === 429 || status >= 500 ? 451 : 554;
}

function deliver({ office }: ProviderDesk, letter: Letter): void {
  const { from, to, subject, text, html, messageId } = letter;
  const [id = messageId] = messageId.split('@');
  const more = html === undefined ? {} : { html };
  acceptEach(office, { key: keyOf(letter), id, provider: 'smtp', channel: 'email', from, to, subject, text, ...more });
}

function keyOf({ messageId }: Letter): string {
  return `smtp:${messageId}`;
}
