import type { SummoningEvent } from '#functions/summoning/core/events.ts';
import { factsOf, isOpen, type Meeting, type Offer } from '#functions/summoning/core/state.ts';
import type { PersonMeeting, PersonMessage } from '#shared/contracts/person-account.ts';
import type { DetailId, PersonId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';

/** What one meeting's stream knows of a person; nothing when it does not name them beyond the lists. */
export function personInMeeting(meeting: Meeting, personId: PersonId): Omit<PersonMeeting, 'texts'> | undefined {
  const { meeting: facts, body } = factsOf(meeting);
  const isTheirs = (one: { readonly personId: PersonId }) => one.personId === personId;
  const absences = [...meeting.absences.values()].filter(isTheirs);
  const offers = [...meeting.offers.values()].filter(isTheirs);
  const attendance = meeting.attendance.filter(isTheirs);
  const messages = messagesTo(meeting, personId);
  const isNamed = [absences, offers, attendance, messages].some(({ length }) => length > 0);
  if (!isNamed && !body.seats.some(isTheirs)) return undefined;
  return {
    meetingId: facts.id,
    title: facts.title,
    bodyName: body.name,
    start: facts.start,
    end: facts.end,
    absences: absences.map(({ id, kind, scopes, status, reportedAt }) => ({
      absenceId: id,
      kind,
      scopes,
      status,
      reportedAt,
    })),
    offers: offers.map(offerOf),
    attendance: attendance.map(({ from, to }) => ({ ...(from && { from }), ...(to && { to }) })),
    messages,
  };
}

function offerOf({ id, rank, channel, status, askedAt, answer }: Offer): PersonMeeting['offers'][number] {
  const answered = answer && { answer: answer.answer, answeredAt: answer.receivedAt };
  return { offerId: id, rank, channel, status, askedAt, ...answered };
}

function messagesTo(meeting: Meeting, personId: PersonId): readonly PersonMessage[] {
  return [...meeting.messages.values()].flatMap(({ recipient, phase, channel, firstClaimedAt, wantedAt }) => {
    if (recipient.kind !== 'person' || recipient.personId !== personId || !('claim' in phase)) return [];
    const { to, subject, text } = phase.claim;
    return [{ at: firstClaimedAt ?? wantedAt, channel, to, ...(subject !== undefined && { subject }), text }];
  });
}

/** Where the words lie that the person wrote: reasons and grounds, answers, comments. */
export function textsBy(events: readonly SummoningEvent[], personId: PersonId): readonly DetailId[] {
  const asked = new Set(
    events.flatMap((event) => (event.type === 'SubstituteAsked' && event.personId === personId ? event.offerId : [])),
  );
  const found = events.flatMap((event) => {
    if (event.type === 'AbsenceReported') return event.personId === personId ? event.detail : undefined;
    if (!('offerId' in event) || event.offerId === undefined || !asked.has(event.offerId)) return undefined;
    return [...('textId' in event ? [event.textId] : []), ...('comment' in event ? [event.comment] : [])];
  });
  return [...new Set(found.flatMap((text) => text?.detailId ?? []))];
}

/** Questions to the person that still stand, and promises to step in: whoever cannot be reached cannot keep them. */
export function standingOffers(meeting: Meeting, personId: PersonId, now: Instant): readonly Offer[] {
  const { end, status } = factsOf(meeting).meeting;
  if (end <= now || status === 'cancelled') return [];
  return [...meeting.offers.values()].filter(
    (offer) => offer.personId === personId && (isOpen(offer) || offer.status === 'standby'),
  );
}

/** A seat that the person has promised to take, in a meeting that is still to come. */
export function isExpected(meeting: Meeting, personId: PersonId, now: Instant): boolean {
  const { end, status } = factsOf(meeting).meeting;
  if (end <= now || status === 'cancelled') return false;
  return [...meeting.vacancies.values()].some(({ phase }) => phase.name === 'filled' && phase.personId === personId);
}
