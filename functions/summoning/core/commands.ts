import type { AbsenceKind } from '#shared/contracts/absence.ts';
import type { MeetingFacts } from '#shared/contracts/facts.ts';
import type { Interval } from '#shared/contracts/scope.ts';
import type { AbsenceId, ItemNo, ListId, MessageId, OfferId, PersonId, SeatId, VacancyId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Actor, AnsweredBy, DetailRef } from './events.ts';

interface Command<Type extends string> {
  readonly type: Type;
  /** The moment it counts from: never earlier than the stream's last commit. */
  readonly now: Instant;
  readonly by: Actor;
}

export interface TakeFacts extends Command<'TakeFacts'> {
  readonly facts: MeetingFacts;
}

export interface ReportAbsence extends Command<'ReportAbsence'> {
  readonly seatId: SeatId;
  readonly kind: AbsenceKind;
  readonly intervals?: readonly Interval[];
  readonly items?: readonly ItemNo[];
  readonly detail?: DetailRef;
}

export interface WithdrawAbsence extends Command<'WithdrawAbsence'> {
  readonly absenceId: AbsenceId;
}

export interface DecideWithdrawal extends Command<'DecideWithdrawal'> {
  readonly absenceId: AbsenceId;
  readonly outcome: 'member' | 'substitute';
}

export interface ConfirmComing extends Command<'ConfirmComing'> {
  readonly seatId: SeatId;
}

export interface ApproveAbsence extends Command<'ApproveAbsence'> {
  readonly absenceId: AbsenceId;
}

export interface RejectAbsence extends Command<'RejectAbsence'> {
  readonly absenceId: AbsenceId;
  readonly why: DetailRef;
}

export interface CallInAdvance extends Command<'CallInAdvance'> {
  readonly absenceId: AbsenceId;
}

export interface DecideDisqualification extends Command<'DecideDisqualification'> {
  readonly absenceId: AbsenceId;
  readonly outcome: 'disqualified' | 'notDisqualified';
  readonly items?: readonly ItemNo[];
}

/** A substitute's own answer. Without `offerIds` it is for the meeting to find which offers it answers (R9). */
export interface AnswerOffer extends Command<'AnswerOffer'> {
  readonly personId: PersonId;
  readonly offerIds?: readonly OfferId[];
  readonly answer: 'yes' | 'no';
  readonly via: AnsweredBy;
  /** When the provider received it, or the link was pressed. */
  readonly receivedAt: Instant;
  readonly text?: DetailRef;
  readonly outOfItems?: readonly ItemNo[];
  readonly comment?: DetailRef;
}

/** A text that is neither JA nor NEI (R8). */
export interface NoteUnclearAnswer extends Command<'NoteUnclearAnswer'> {
  readonly personId: PersonId;
  readonly receivedAt: Instant;
  readonly text?: DetailRef;
}

/** What staff were told on the phone. */
export interface RecordAnswer extends Command<'RecordAnswer'> {
  readonly offerId: OfferId;
  readonly answer: 'yes' | 'no';
}

interface OnVacancy<Type extends string> extends Command<Type> {
  readonly vacancyId: VacancyId;
  readonly why: DetailRef;
}

interface OnCandidate<Type extends string> extends OnVacancy<Type> {
  readonly personId: PersonId;
}

export interface ResumeChain extends Command<'ResumeChain'> {
  readonly vacancyId: VacancyId;
}

export interface AskOtherList extends OnVacancy<'AskOtherList'> {
  readonly listId: ListId;
}

export interface ChangeDeadline extends Command<'ChangeDeadline'> {
  readonly offerId: OfferId;
  readonly deadline: Instant;
}

export interface Resend extends Command<'Resend'> {
  readonly offerId: OfferId;
}

export interface SendFormLink extends Command<'SendFormLink'> {
  readonly seatId: SeatId;
  /** `sms` answers a text with FORFALL; without it every registered channel is tried in order. */
  readonly channel?: 'sms' | 'email';
  /** The links before it stop working: they may be in the wrong hands (R6). */
  readonly replace?: boolean | undefined;
}

export interface CancelMeeting extends Command<'CancelMeeting'> {
  readonly why: DetailRef;
}

export interface RecordAttendance extends Command<'RecordAttendance'> {
  readonly seatId: SeatId;
  readonly personId: PersonId;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly outOfItems?: readonly ItemNo[];
}

export interface AddNote extends Command<'AddNote'> {
  readonly note: DetailRef;
}

/** Somebody is about to read a reason or a text: logged first (R24). */
export interface ReadDetail extends Command<'ReadDetail'> {
  readonly detailId: DetailRef['detailId'];
  readonly absenceId?: AbsenceId;
}

/** What came of the messages that an earlier commit claimed (R13c). */
export interface RecordSending extends Command<'RecordSending'> {
  readonly sent: readonly {
    readonly messageId: MessageId;
    readonly attempt: number;
    readonly outcome:
      | { readonly kind: 'accepted'; readonly provider: string; readonly providerId: string }
      | { readonly kind: 'recipientUnusable'; readonly provider: string; readonly code: string }
      | { readonly kind: 'notNow'; readonly provider: string; readonly code: string }
      | { readonly kind: 'unknown'; readonly provider: string; readonly code: string };
  }[];
}

/** The provider says that an accepted message never arrived. */
export interface RecordUndelivered extends Command<'RecordUndelivered'> {
  readonly messageId: MessageId;
  readonly code: string;
}

/** Nothing new from outside: look at what is due. */
export type Advance = Command<'Advance'>;

export type SummoningCommand =
  | TakeFacts
  | ReportAbsence
  | WithdrawAbsence
  | DecideWithdrawal
  | ConfirmComing
  | ApproveAbsence
  | RejectAbsence
  | CallInAdvance
  | DecideDisqualification
  | AnswerOffer
  | NoteUnclearAnswer
  | RecordAnswer
  | OnCandidate<'SkipCandidate'>
  | OnCandidate<'AskOutOfOrder'>
  | OnCandidate<'SeatDirectly'>
  | OnCandidate<'ReplaceSubstitute'>
  | OnVacancy<'StopChain'>
  | ResumeChain
  | OnVacancy<'ReopenVacancy'>
  | OnVacancy<'SubstituteCannot'>
  | OnVacancy<'AcceptEmpty'>
  | AskOtherList
  | ChangeDeadline
  | Resend
  | SendFormLink
  | Command<'SendFormLinks'>
  | CancelMeeting
  | RecordAttendance
  | AddNote
  | ReadDetail
  | RecordSending
  | RecordUndelivered
  | Advance;

export type CommandOf<Type extends SummoningCommand['type']> = Extract<SummoningCommand, { type: Type }>;
