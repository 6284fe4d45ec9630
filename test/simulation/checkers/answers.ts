import { readAnswer } from '#shared/rules/answers.ts';
import type { Texted } from '../callers.ts';
import type { Evening } from '../evening.ts';
import type { Checker } from './checker.ts';

/** Providers may give the time of receipt in whole seconds. */
const SLACK_MS = 1_000;
/** A NO that reaches us after the question has ended changes nothing. Providers may be as late as this. */
const LATE_NO_MS = 15 * 60_000;
/** Where everything breaks at once, a text may be read only so much later; after the beginning it is nobody's any more. */
const READ_LATE_MS = 45 * 60_000;
/** The same words so soon after are the same answer (R9). */
const REPEAT_MS = 10 * 60_000;

export const noTextLost: Checker = {
  promise: 'no answer by text is lost: each is done with, and in the stream at most once',
  broken: (evening) =>
    evening.texted.flatMap(({ messageId, words }) => {
      const status = evening.statusOfText(messageId);
      const commits = commitsOf(evening, `inbound:acs:${messageId}`);
      return [
        ...(status === 'applied' ? [] : [`${messageId} is ${status ?? 'nowhere'}`]),
        ...(commits > 1 ? [`${messageId} "${words}" counted ${commits} times`] : []),
      ];
    }),
};

/** Somebody who was asked, and had not answered, said JA or NEI in time: the stream must tell of it. */
export const answersCount: Checker = {
  promise: 'a clear answer to an open question is in the stream, or in the inbox',
  broken: (evening) =>
    evening.texted.flatMap(({ messageId, from, words, receivedAt }) => {
      const reading = readAnswer(words);
      if ((reading.kind !== 'yes' && reading.kind !== 'no') || reading.code !== undefined) return [];
      if (commitsOf(evening, `inbound:acs:${messageId}`) > 0 || evening.isInInbox(messageId)) return [];
      if (isRepeat(evening.texted, { messageId, from, words, receivedAt })) return [];
      const untilMs = Date.parse(receivedAt) + (reading.kind === 'no' ? LATE_NO_MS : 0);
      const waiting = waitingAllAlong(evening, from, Date.parse(receivedAt) - SLACK_MS, untilMs);
      return waiting === undefined ? [] : [`${messageId} "${words}" to ${waiting} is not in the stream`];
    }),
};

function isRepeat(texted: readonly Texted[], { messageId, from, receivedAt }: Texted): boolean {
  return texted.some((other) => {
    const agoMs = Date.parse(receivedAt) - Date.parse(other.receivedAt);
    return other.messageId !== messageId && other.from === from && agoMs >= 0 && agoMs <= REPEAT_MS;
  });
}

/** An offer to this number that was asked before the text and that nobody answered for the rest of the evening. */
function waitingAllAlong(
  { entries, meeting }: Evening,
  phone: string,
  receivedMs: number,
  untilMs: number,
): string | undefined {
  const state = entries.findLast(({ storedMs }) => storedMs <= receivedMs)?.after;
  const begins = state?.facts?.meeting.start;
  if (state === undefined || begins === undefined || Date.parse(begins) <= receivedMs + READ_LATE_MS) return undefined;
  const sharing = [...state.persons.values()].filter(({ mobile }) => mobile === phone);
  const [person] = sharing;
  if (person === undefined || sharing.length > 1) return undefined;
  const offer = [...state.offers.values()].find(
    ({ personId, status, id, channel, terms }) =>
      personId === person.id &&
      terms !== undefined &&
      Date.parse(terms.closesAt) > untilMs &&
      status === 'asked' &&
      channel === 'sms' &&
      meeting.offers.get(id)?.status === 'noAnswer',
  );
  return offer?.id;
}

export const noCommandLost: Checker = {
  promise: 'what was answered as done is in the stream once, and one command is one commit',
  broken: (evening) =>
    evening.pressed.flatMap(({ commandId, act, answers, isPatient }) => {
      const commits = commitsOf(evening, commandId);
      const wasDone = answers.some((answer) => answer.kind === 'done' && answer.events.length > 0);
      return [
        ...(commits > 1 ? [`${commandId} ${act.type} is ${commits} commits`] : []),
        ...(wasDone && commits === 0 ? [`${commandId} ${act.type} was answered and is not in the stream`] : []),
        ...(isPatient && answers.length === 0 ? [`${commandId} ${act.type} was never answered`] : []),
      ];
    }),
};

function commitsOf({ entries }: Evening, commandId: string): number {
  return entries.filter((entry) => entry.commandId === commandId).length;
}
