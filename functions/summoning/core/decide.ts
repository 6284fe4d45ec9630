import { unreachable } from '#shared/kernel/assert.ts';
import type { Decider } from '#shared/kernel/decider.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { SummoningCommand } from './commands.ts';
import {
  approveAbsence,
  callInAdvance,
  confirmComing,
  decideDisqualification,
  decideWithdrawal,
  rejectAbsence,
  withdrawAbsence,
} from './decide-absence.ts';
import { answerOffer, noteUnclearAnswer, recordAnswer, substituteCannot } from './decide-answer.ts';
import {
  askOtherList,
  askOutOfOrder,
  reopenVacancy,
  replaceSubstitute,
  seatDirectly,
  skipCandidate,
} from './decide-candidate.ts';
import { acceptEmpty, changeDeadline, resend, resumeChain, stopChain } from './decide-chain.ts';
import { cancelMeeting, takeFacts } from './decide-facts.ts';
import { sendFormLink, sendFormLinks } from './decide-links.ts';
import { addNote, readDetail, recordAttendance } from './decide-record.ts';
import { reportAbsence } from './decide-report.ts';
import { recordSending, recordUndelivered } from './decide-sending.ts';
import { type Draft, draftOf } from './draft.ts';
import type { SummoningEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { SummoningRefusal } from './refusals.ts';
import { initialState, type Meeting } from './state.ts';

/** A rule writes what follows into the draft, or says why not; a draft of a refused command is thrown away. */
export type Ruling = SummoningRefusal | undefined;

export function decide(
  command: SummoningCommand,
  meeting: Meeting,
): Result<readonly SummoningEvent[], SummoningRefusal> {
  if (meeting.facts === undefined && command.type !== 'TakeFacts') return err({ kind: 'meeting-not-known' });
  const draft = draftOf(meeting, command.now);
  const refusal = rule(draft, command);
  return refusal === undefined ? ok(draft.events) : err(refusal);
}

export const meetingDecider: Decider<SummoningCommand, Meeting, SummoningEvent, SummoningRefusal> = {
  decide,
  evolve,
  initialState,
};

function rule(draft: Draft, command: SummoningCommand): Ruling {
  switch (command.type) {
    case 'TakeFacts':
      return takeFacts(draft, command);
    case 'ReportAbsence':
      return reportAbsence(draft, command);
    case 'WithdrawAbsence':
      return withdrawAbsence(draft, command);
    case 'DecideWithdrawal':
      return decideWithdrawal(draft, command);
    case 'ConfirmComing':
      return confirmComing(draft, command);
    case 'ApproveAbsence':
      return approveAbsence(draft, command);
    case 'RejectAbsence':
      return rejectAbsence(draft, command);
    case 'CallInAdvance':
      return callInAdvance(draft, command);
    case 'DecideDisqualification':
      return decideDisqualification(draft, command);
    case 'AnswerOffer':
      return answerOffer(draft, command);
    case 'NoteUnclearAnswer':
      return noteUnclearAnswer(draft, command);
    case 'RecordAnswer':
      return recordAnswer(draft, command);
    case 'SubstituteCannot':
      return substituteCannot(draft, command);
    case 'SkipCandidate':
      return skipCandidate(draft, command);
    case 'AskOutOfOrder':
      return askOutOfOrder(draft, command);
    case 'SeatDirectly':
      return seatDirectly(draft, command);
    case 'ReplaceSubstitute':
      return replaceSubstitute(draft, command);
    case 'ReopenVacancy':
      return reopenVacancy(draft, command);
    case 'AskOtherList':
      return askOtherList(draft, command);
    case 'StopChain':
      return stopChain(draft, command);
    case 'ResumeChain':
      return resumeChain(draft, command);
    case 'AcceptEmpty':
      return acceptEmpty(draft, command);
    case 'ChangeDeadline':
      return changeDeadline(draft, command);
    case 'Resend':
      return resend(draft, command);
    case 'SendFormLink':
      return sendFormLink(draft, command);
    case 'SendFormLinks':
      return sendFormLinks(draft, command);
    case 'CancelMeeting':
      return cancelMeeting(draft, command);
    case 'RecordAttendance':
      return recordAttendance(draft, command);
    case 'AddNote':
      return addNote(draft, command);
    case 'ReadDetail':
      return readDetail(draft, command);
    case 'RecordSending':
      return recordSending(draft, command);
    case 'RecordUndelivered':
      return recordUndelivered(draft, command);
    case 'Advance':
      return undefined; // Time alone: what follows from it is the plan's.
    default:
      return unreachable(command, 'summoning command');
  }
}
