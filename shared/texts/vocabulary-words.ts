import type { AbsenceKind } from '#shared/contracts/absence.ts';
import type { Attention, AttentionType } from '#shared/contracts/meeting-list.ts';
import type { MessageStatus } from '#shared/contracts/meeting-log.ts';
import type {
  AbsenceStatus,
  Attendance,
  OfferChannel,
  OfferStatus,
  SkipReason,
  VacancyStatus,
  WaitingFor,
} from '#shared/contracts/meeting-view.ts';
import type { BodyKind, MeetingStatus, SeatRole } from '#shared/contracts/roster.ts';

/** What a seat shows in the strip; the worst of its member and its vacancies. */
export type SeatState =
  | 'memberComes'
  | 'covered'
  | 'coveredPartOfTime'
  | 'coveredSomeItems'
  | 'asked'
  | 'waiting'
  | 'nobody';

/** What needs a person, by the word for it: letters that do not arrive are called something else than texts. */
export type AttentionWord = AttentionType | 'emailDown';

/** Which word is meant: of an outage the `id` is the channel. */
export function attentionWord({ type, id }: Pick<Attention, 'type' | 'id'>): AttentionWord {
  return type === 'providerDown' && id === 'email' ? 'emailDown' : type;
}

/** Words with a place for a name, a time or an item number, which may be missing. */
type WithDetail = (detail?: string) => string;

export interface QuorumNumbers {
  readonly expected: number;
  readonly needed: number;
}

type Roles = Readonly<Record<SeatRole, string>>;

/** The status words of one language: the same word in table, log, export and speech. Times come in already written. */
export interface Vocabulary {
  readonly seat: Readonly<Record<SeatState, string>>;
  readonly attendance: Readonly<Record<Attendance, string>>;
  /** Detail: the times of a part, or the item numbers. */
  readonly absenceKind: Readonly<Record<AbsenceKind, WithDetail>>;
  readonly absence: Readonly<Record<AbsenceStatus, string>>;
  /** Detail: who stopped the chain, or chose to leave the seat empty. */
  readonly vacancy: Readonly<Record<VacancyStatus, WithDetail>>;
  /** In place of the plain word for waiting. Detail: until when. */
  readonly waitingFor: Readonly<Record<WaitingFor, WithDetail>>;
  /** Detail: the time of the deadline or of the answer, or why somebody was not reached. */
  readonly offer: Readonly<Record<OfferStatus, WithDetail>>;
  readonly offerSkipped: WithDetail;
  readonly offerNext: string;
  /** Detail: dates, the seat's member, the item, or who skipped. */
  readonly skip: Readonly<Record<SkipReason, WithDetail>>;
  readonly channel: Readonly<Record<OfferChannel, string>>;
  /** Detail: when it was delivered, when it is tried again, or why it failed. */
  readonly message: Readonly<Record<MessageStatus, WithDetail>>;
  readonly attention: Readonly<Record<AttentionWord, string>>;
  /** When nothing needs a person. */
  readonly calm: { readonly asking: string; readonly full: string };
  /** What those who sit in a council are called, and in any other body. */
  readonly roles: Readonly<Record<'council' | 'elsewhere', Roles>>;
  /** Before whoever leads the meeting. */
  readonly presides: string;
  /** Why the meeting must elect somebody. */
  readonly toBeElected: Readonly<Record<'bothAway' | 'leaderAway' | 'noLeader', string>>;
  readonly quorate: (numbers: QuorumNumbers) => string;
  readonly notQuorate: (numbers: QuorumNumbers) => string;
  readonly itemExpected: (item: string, expected: number) => string;
  readonly meeting: Readonly<Record<MeetingStatus, string>>;
}

/** As a body of this kind calls those who sit in it. */
export function roleWords({ roles }: Vocabulary, bodyKind: BodyKind): Roles {
  return bodyKind === 'council' ? roles.council : roles.elsewhere;
}

/** The word before a detail, or the word alone. */
export function wordBefore(word: string, joiner: string): WithDetail {
  return (detail) => (detail === undefined ? word : `${word}${joiner}${detail}`);
}

/** What stands in the way is a person, by name, or items, by their numbers: `for Kari Nordmann`, `i sak 84/26`. */
export function nameOrItems(word: string, beforeName: string, beforeItems: string): WithDetail {
  return (detail) => wordBefore(word, /^\d/.test(detail ?? '') ? beforeItems : beforeName)(detail);
}

/** A word that takes no detail. */
export function just(word: string): WithDetail {
  return () => word;
}
