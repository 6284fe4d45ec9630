import { type Instant, plusSeconds } from '#shared/kernel/instant.ts';
import type { AnswerOffer } from './commands.ts';
import { questionLeftAt } from './last-asked.ts';
import { startOf } from './notices.ts';
import { isOpen, isUnfilled, type Meeting, type Offer, vacancyOf } from './state.ts';

/** Providers may give the time of receipt in whole seconds. */
const RECEIVED_SLACK_SECONDS = 1;

type Said = Pick<AnswerOffer, 'personId' | 'answer' | 'receivedAt'>;

/** Which of a person's offers an answer by text can mean (R9): those it changes, else the question it is about. */
export function meantOffers(meeting: Meeting, said: Said): readonly Offer[] {
  const changed = changedOffers(meeting, said);
  return changed.length > 0 ? changed : keptOffers(meeting, said);
}

/** Whether a YES or NO would still change something for this offer (R9). */
export function wouldChange(meeting: Meeting, offer: Offer, answer: Said['answer'], receivedAt: Instant): boolean {
  return changedOffers(meeting, { personId: offer.personId, answer, receivedAt }).includes(offer);
}

/** Whether it is about this question all the same: it came too late, or says once more what was said (R4, R11). */
export function wouldBeKept(meeting: Meeting, offer: Offer, answer: Said['answer'], receivedAt: Instant): boolean {
  const isKept = keptOffers(meeting, { personId: offer.personId, answer, receivedAt }).includes(offer);
  return isKept && !wouldChange(meeting, offer, answer, receivedAt);
}

function changedOffers(meeting: Meeting, said: Said): readonly Offer[] {
  const known = knownTo(meeting, said);
  const open = known.filter(isOpen);
  if (open.length > 0) return open;
  return said.answer === 'yes'
    ? lateYes(meeting, known)
    : known.filter(({ status }) => status === 'yes' || status === 'standby');
}

/** What was asked together is answered together. */
function keptOffers(meeting: Meeting, said: Said): readonly Offer[] {
  const known = knownTo(meeting, said).filter(
    (offer) =>
      isSaidAgain(offer, said) ||
      isOvertaken(offer, said) ||
      (offer.status !== 'withdrawn' && (said.answer === 'no' || mayStillMatter(meeting, offer))),
  );
  const last = known
    .flatMap((offer) => questionLeftAt(meeting, offer) ?? [])
    .toSorted()
    .at(-1);
  return known.filter((offer) => questionLeftAt(meeting, offer) === last);
}

/** Nobody answers a question that had not left when the text was received, nor one whose scope had begun by then. */
function knownTo(meeting: Meeting, { personId, receivedAt }: Said): readonly Offer[] {
  const until = plusSeconds(receivedAt, RECEIVED_SLACK_SECONDS);
  return [...meeting.offers.values()].filter((offer) => {
    if (offer.personId !== personId || startOf(meeting, vacancyOf(meeting, offer.vacancyId)) <= receivedAt)
      return false;
    const leftAt = questionLeftAt(meeting, offer);
    return leftAt !== undefined && leftAt <= until;
  });
}

/** A yes to the old time is no yes to the new one (R18). */
function lateYes(meeting: Meeting, asked: readonly Offer[]): readonly Offer[] {
  const known = asked.filter(({ isAboutOldTime }) => !isAboutOldTime);
  const isNeeded = ({ vacancyId }: Offer) => vacancyOf(meeting, vacancyId).phase.name !== 'closed';
  // A text said not to have arrived may have arrived all the same.
  const silent = known.filter(({ status }) => status === 'noAnswer' || status === 'unreachable').filter(isNeeded);
  if (silent.length > 0) return silent;
  return known
    .filter(({ status, vacancyId }) => status === 'no' && isUnfilled(vacancyOf(meeting, vacancyId)))
    .slice(-1);
}

/** Also where the seat is needed no more: whoever says again what they have said asks for no reply. */
function isSaidAgain({ answer }: Offer, said: Said): boolean {
  return answer?.answer === said.answer;
}

/** Another answer to the same question, given later, came to us first. */
function isOvertaken({ answer }: Offer, { receivedAt }: Said): boolean {
  return answer !== undefined && receivedAt < answer.receivedAt;
}

/** A seat that is no longer empty for a reason of its own is nobody's to stand by for, nor is one at another time. */
function mayStillMatter(meeting: Meeting, { vacancyId, isAboutOldTime }: Offer): boolean {
  const { phase } = vacancyOf(meeting, vacancyId);
  return !isAboutOldTime && (phase.name !== 'closed' || phase.because === 'scopeBegan');
}
