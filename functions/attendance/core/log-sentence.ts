import { fillPlaces } from '#functions/attendance/core/texts/log.ts';
import type { Clauses } from '#functions/attendance/core/texts/log-words.ts';
import { type EventOf, isAmong } from '#functions/summoning/core/events.ts';
import { detailText, itemsText, type Telling, timeText, type Values, valuesOf } from './log-values.ts';

/** One event in words that hold before an auditor: what happened, who did it, and what is known beside it. */
export function sentenceOf(telling: Telling): string {
  const sentence = fillPlaces(templateOf(telling), valuesOf(telling));
  const clauses = clausesOf(telling).map(([clause, values]) => fillPlaces(telling.words.clauses[clause], values));
  return [startingLarge(sentence), ...clauses].join(' ');
}

/** Only an actor without a name of their own begins with a small letter; a name is left as its owner spells it. */
function startingLarge(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const TOLD_IN_SEVERAL_WAYS = [
  'FactsChanged',
  'AbsenceReported',
  'AbsenceWithdrawn',
  'ComingConfirmed',
  'WithdrawalDecided',
  'AbsenceApproved',
  'DisqualificationDecided',
  'CandidateSkipped',
  'SeatFilled',
  'SeatVacated',
  'SubstituteAsked',
  'OfferAnswered',
  'AnswerNotCounted',
  'StandbyPlaced',
  'OfferRanOut',
  'DetailRead',
  'NoteAdded',
  'PresidingMissing',
  'CommandRefused',
] as const;
type VariedEvent = EventOf<(typeof TOLD_IN_SEVERAL_WAYS)[number]>;

function templateOf(telling: Telling): string {
  const { event, words } = telling;
  return isAmong(TOLD_IN_SEVERAL_WAYS, event) ? variedTemplate(telling, event) : words.sentences[event.type];
}

function variedTemplate({ meeting, subject, words: { sentences }, details }: Telling, event: VariedEvent): string {
  switch (event.type) {
    case 'FactsChanged': {
      const isFirst = event.persons?.length === meeting.persons.size && event.settings !== undefined;
      return sentences.FactsChanged[isFirst ? 'first' : 'later'];
    }
    case 'AbsenceReported':
      return sentences.AbsenceReported[ownOr(event)];
    case 'AbsenceWithdrawn':
      return sentences.AbsenceWithdrawn[ownOr(event)];
    case 'ComingConfirmed':
      return sentences.ComingConfirmed[ownOr(event)];
    case 'WithdrawalDecided':
      return sentences.WithdrawalDecided[event.outcome];
    case 'AbsenceApproved':
      return sentences.AbsenceApproved[event.by.kind === 'system' ? 'alone' : 'byPerson'];
    case 'DisqualificationDecided':
      return sentences.DisqualificationDecided[event.outcome];
    case 'CandidateSkipped':
      return sentences.CandidateSkipped[event.by === undefined ? 'inTurn' : 'byStaff'];
    case 'SeatFilled':
      return sentences.SeatFilled[event.how];
    case 'SeatVacated':
      return sentences.SeatVacated[event.because];
    case 'SubstituteAsked':
      return sentences.SubstituteAsked[howAsked(event)];
    case 'OfferAnswered':
      return sentences.OfferAnswered[howAnswered(event)];
    case 'AnswerNotCounted':
      return sentences.AnswerNotCounted[event.answer];
    case 'StandbyPlaced':
      return sentences.StandbyPlaced[event.until === undefined ? 'taken' : 'until'];
    case 'OfferRanOut': {
      const deadline = subject.offer?.terms?.deadline;
      return sentences.OfferRanOut[deadline !== undefined && deadline <= event.at ? 'deadline' : 'begun'];
    }
    case 'DetailRead':
      return sentences.DetailRead[event.absenceId === undefined ? 'text' : 'reason'];
    case 'PresidingMissing':
      return sentences.PresidingMissing[hasDeputy(meeting) ? 'bothAway' : 'leaderAway'];
    case 'CommandRefused':
      return sentences.CommandRefused[event.winner.actor.kind === 'system' ? 'byItself' : 'first'];
    case 'NoteAdded':
      return sentences.NoteAdded[details.has(event.note.detailId) ? 'quoted' : 'bare'];
  }
}

function hasDeputy({ facts }: Telling['meeting']): boolean {
  return facts?.body.seats.some(({ role }) => role === 'deputyLeader') ?? false;
}

function ownOr({ by }: EventOf<'AbsenceReported' | 'AbsenceWithdrawn' | 'ComingConfirmed'>): 'own' | 'forOther' {
  return by.kind === 'member' ? 'own' : 'forOther';
}

function howAsked({ mode, channel }: EventOf<'SubstituteAsked'>): 'inTurn' | 'call' | 'outOfOrder' | 'direct' {
  if (mode === 'direct' || mode === 'outOfOrder') return mode;
  return channel === 'call' ? 'call' : 'inTurn';
}

function howAnswered({ via, answer }: EventOf<'OfferAnswered'>): 'yes' | 'no' | 'recordedYes' | 'recordedNo' {
  if (via !== 'staff') return answer;
  return answer === 'yes' ? 'recordedYes' : 'recordedNo';
}

type Clause = readonly [keyof Clauses, Values];

function clausesOf(telling: Telling): readonly Clause[] {
  const { event } = telling;
  const why = 'why' in event && event.why !== undefined ? detailText(telling, event.why.detailId) : undefined;
  return [...ownClauses(telling), ...(why === undefined ? [] : [['why', { why }] as const])];
}

function ownClauses(telling: Telling): readonly Clause[] {
  const { event } = telling;
  if (event.type === 'SubstituteAsked') return clausesOfQuestion(telling, event);
  if (event.type === 'OfferAnswered') return clausesOfAnswer(telling, event);
  if (event.type === 'AttendanceRecorded') return outOf(telling, 'outOfItems', event.outOfItems);
  if (event.type !== 'AbsenceReported') return [];
  return [
    ...(event.undoUntil ? [['undoUntil', { until: timeText(telling, event.undoUntil) }] as const] : []),
    ...(event.status === 'awaitingApproval' ? [['awaitingGoAhead', {}] as const] : []),
  ];
}

function clausesOfQuestion(telling: Telling, { terms, offerId }: EventOf<'SubstituteAsked'>): readonly Clause[] {
  const deadline = terms?.deadline ?? telling.statedDeadlineOf(offerId);
  return deadline === undefined ? [] : [['deadline', { deadline: timeText(telling, deadline) }]];
}

function clausesOfAnswer(telling: Telling, event: EventOf<'OfferAnswered'>): readonly Clause[] {
  return [
    ...(event.via === 'link' ? [['byLink', {}] as const] : []),
    ...(event.late ? [[event.late, {}] as const] : []),
    ...outOf(telling, 'substituteOutOfItems', event.outOfItems),
    ...(event.comment ? [['comment', {}] as const] : []),
  ];
}

function outOf(
  telling: Telling,
  clause: 'substituteOutOfItems' | 'outOfItems',
  items: EventOf<'AttendanceRecorded'>['outOfItems'],
): readonly Clause[] {
  return items === undefined || items.length === 0 ? [] : [[clause, { items: itemsText(telling, items) }]];
}
