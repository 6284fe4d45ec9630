import type { CrossedCommand } from '#functions/summoning/core/event-parts.ts';
import type { EventOf, SummoningEvent } from '#functions/summoning/core/events.ts';
import type { Topic } from '#functions/summoning/core/messages.ts';

type EventType = SummoningEvent['type'];

/** Events that are told in more than one way. */
interface Variants {
  FactsChanged: 'first' | 'later';
  AbsenceReported: 'own' | 'forOther';
  AbsenceWithdrawn: 'own' | 'forOther';
  WithdrawalDecided: EventOf<'WithdrawalDecided'>['outcome'];
  AbsenceApproved: 'byPerson' | 'alone';
  DisqualificationDecided: EventOf<'DisqualificationDecided'>['outcome'];
  ComingConfirmed: 'own' | 'forOther';
  CandidateSkipped: 'inTurn' | 'byStaff';
  SeatFilled: EventOf<'SeatFilled'>['how'];
  SeatVacated: EventOf<'SeatVacated'>['because'];
  SubstituteAsked: 'inTurn' | 'call' | 'outOfOrder' | 'direct';
  OfferAnswered: 'yes' | 'no' | 'recordedYes' | 'recordedNo';
  AnswerNotCounted: 'yes' | 'no';
  StandbyPlaced: 'until' | 'taken';
  OfferRanOut: 'deadline' | 'begun';
  DetailRead: 'reason' | 'text';
  NoteAdded: 'bare' | 'quoted';
  PresidingMissing: 'bothAway' | 'leaderAway';
  CommandRefused: 'first' | 'byItself';
}

/** Commands by their names; answers by link, and those that staff were told on the phone, by what was said. */
type Wish =
  | Exclude<CrossedCommand, 'AnswerOffer' | 'RecordAnswer'>
  | 'answerYes'
  | 'answerNo'
  | 'recordYes'
  | 'recordNo';

/**
 * One sentence for every event, with the places of names and times in braces. An event without its sentences does not
 * compile.
 */
export type Sentences = {
  readonly [Type in EventType]: Type extends keyof Variants ? Readonly<Record<Variants[Type], string>> : string;
};

/** Further sentences that follow where there is more to tell. */
export type Clauses = Readonly<
  Record<
    | 'deadline'
    | 'undoUntil'
    | 'awaitingGoAhead'
    | 'why'
    | 'byLink'
    | 'late'
    | 'inTimeDeliveredLate'
    | 'substituteOutOfItems'
    | 'comment'
    | 'outOfItems',
    string
  >
>;

/** The words of the log in one language. */
export interface LogWords {
  readonly sentences: Sentences;
  readonly clauses: Clauses;
  /** What a message is, as the beginning of a sentence about it. */
  readonly topics: Readonly<Record<Topic['about'], string>>;
  readonly closedBecause: Readonly<Record<EventOf<'VacancyClosed'>['because'], string>>;
  readonly withdrawnBecause: Readonly<Record<EventOf<'OfferWithdrawn'>['because'], string>>;
  readonly notCountedBecause: Readonly<Record<EventOf<'AnswerNotCounted'>['because'], string>>;
  /** What somebody was about to do when another was first. */
  readonly wishes: Readonly<Record<Wish, string>>;
  /** The parts of what is known about a meeting. */
  readonly facts: Readonly<Record<'meeting' | 'body' | 'persons' | 'settings' | 'sender', string>>;
  readonly channels: Readonly<Record<'sms' | 'email' | 'call', string>>;
  readonly actors: Readonly<Record<'system' | 'archive' | 'unnamed', string>>;
  readonly substitute: string;
  readonly personalSubstitute: string;
  readonly item: string;
  readonly items: string;
  readonly wholeMeeting: string;
  readonly from: string;
  readonly to: string;
  readonly quoted: string;
  /** In place of a text whose time is over (R24). */
  readonly deleted: string;
  readonly columns: LogColumns;
  readonly attendance: AttendanceColumns;
}

export interface LogColumns {
  readonly no: string;
  readonly time: string;
  readonly utc: string;
  readonly actor: string;
  readonly event: string;
  readonly what: string;
  readonly channel: string;
  readonly address: string;
  readonly status: string;
  readonly sentAt: string;
  readonly provider: string;
  readonly segments: string;
  readonly text: string;
}

export interface AttendanceColumns {
  readonly person: string;
  readonly list: string;
  readonly role: string;
  readonly forWhom: string;
  readonly from: string;
  readonly to: string;
  readonly substitute: string;
  readonly personalSubstitute: string;
  readonly outOfItems: string;
}
