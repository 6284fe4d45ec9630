import { questionIn } from '#functions/summoning/core/messages.ts';
import type { Meeting, Offer } from '#functions/summoning/index.ts';
import type { OfferId } from '#shared/kernel/ids.ts';
import { readAnswer } from '#shared/rules/answers.ts';
import { scopeStart } from '#shared/rules/scopes.ts';
import type { Texted } from '../callers.ts';
import type { Evening } from '../evening.ts';
import type { Checker } from './checker.ts';

/** Providers may give the time of receipt in whole seconds. */
const SLACK_MS = 1_000;
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

/**
 * Somebody who had a question said JA or NEI: the stream tells of it, in time or late, said once or again. Where the
 * question was taken back before the answer was read, a person finds it in the inbox.
 */
export const answersCount: Checker = {
  promise: 'a clear answer to a question is in the stream, or in the inbox when the question was taken back',
  broken: (evening) =>
    evening.texted.flatMap(({ messageId, from, words, receivedAt }) => {
      const reading = readAnswer(words);
      if ((reading.kind !== 'yes' && reading.kind !== 'no') || reading.code !== undefined) return [];
      if (commitsOf(evening, `inbound:acs:${messageId}`) > 0) return [];
      const asked = askedWhen(evening, from, Date.parse(receivedAt) - SLACK_MS);
      const isTakenBack = asked.every(({ id }) => wasTakenBack(evening.meeting, id));
      if (asked.length === 0 || (isTakenBack && evening.isInInbox(messageId))) return [];
      if (
        evening.texted.some(
          (other) => other.messageId !== messageId && isTold(evening, other, from, reading.kind, asked),
        )
      )
        return [];
      return [`${messageId} "${words}" to ${asked.map(({ id }) => id).join(', ')} is not in the stream`];
    }),
};

/** R9: the same was said to the same questions by another text, which is in the stream. */
function isTold(evening: Evening, other: Texted, from: string, answer: string, asked: readonly Offer[]): boolean {
  if (other.from !== from || readAnswer(other.words).kind !== answer) return false;
  const then = askedWhen(evening, from, Date.parse(other.receivedAt) - SLACK_MS);
  const isToTheSame = asked.every(({ id }) => then.some((offer) => offer.id === id));
  return isToTheSame && commitsOf(evening, `inbound:acs:${other.messageId}`) > 0;
}

/** Also where somebody said NEI at first: a seat that is needed no more is nobody's to say JA to. */
function wasTakenBack({ offers, vacancies }: Meeting, offerId: OfferId): boolean {
  const offer = offers.get(offerId);
  const phase = offer && vacancies.get(offer.vacancyId)?.phase;
  return offer?.status === 'withdrawn' || (phase?.name === 'closed' && phase.because !== 'scopeBegan');
}

/** Questions that had reached this number, and whose scope had not begun. */
function askedWhen({ entries }: Evening, phone: string, receivedMs: number): readonly Offer[] {
  const state = entries.findLast(({ storedMs }) => storedMs <= receivedMs)?.after;
  if (state?.facts === undefined) return [];
  const { meeting } = state.facts;
  const sharing = [...state.persons.values()].filter(({ mobile }) => mobile === phone);
  const [person] = sharing;
  if (person === undefined || sharing.length > 1) return [];
  return [...state.offers.values()].filter((offer) => {
    const scope = state.vacancies.get(offer.vacancyId)?.scope;
    const isAhead = scope !== undefined && Date.parse(scopeStart(scope, meeting)) > receivedMs + 2 * SLACK_MS;
    return isAhead && offer.personId === person.id && offer.status === 'asked' && wasAskedHere(state, offer, phone);
  });
}

/** While sending is redirected the question goes to the secretary's telephone. */
function wasAskedHere({ messages }: Meeting, { id }: Offer, phone: string): boolean {
  return [...messages.values()].some(
    ({ topic, phase }) => questionIn(topic).includes(id) && phase.name === 'accepted' && phase.claim.to === phone,
  );
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
