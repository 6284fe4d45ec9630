import { unreachable } from '#shared/kernel/assert.ts';
import { AskOtherListDialog } from '#web/staff/meeting/commands/ask-other-list-dialog.tsx';
import { CandidateDialog } from '#web/staff/meeting/commands/candidate-dialog.tsx';
import { ChangeDeadlineDialog } from '#web/staff/meeting/commands/change-deadline-dialog.tsx';
import { ChangeMeetingDialog } from '#web/staff/meeting/commands/change-meeting-dialog.tsx';
import type { OpenCommand } from '#web/staff/meeting/commands/commands-context.ts';
import { DecideDialog } from '#web/staff/meeting/commands/decide-dialog.tsx';
import { NoteDialog } from '#web/staff/meeting/commands/note-dialog.tsx';
import { ReadReasonDialog } from '#web/staff/meeting/commands/read-reason-dialog.tsx';
import { RecordAnswerDialog } from '#web/staff/meeting/commands/record-answer-dialog.tsx';
import { ReportDialog } from '#web/staff/meeting/commands/report-dialog.tsx';
import { ApproveDialog, GiveBackDialog } from '#web/staff/meeting/commands/ruling-dialogs.tsx';
import { SimpleDialog } from '#web/staff/meeting/commands/simple-dialog.tsx';
import type { CommandChoice } from '#web/staff/meeting/commands/target.ts';

export interface OpenQuestionProps extends OpenCommand {
  readonly type: CommandChoice['type'];
}

export function OpenQuestion({ type, ...open }: OpenQuestionProps) {
  switch (type) {
    case 'RecordAnswer':
      return <RecordAnswerDialog {...open} />;
    case 'SeatDirectly':
    case 'AskOutOfOrder':
      return <CandidateDialog type={type} {...open} />;
    case 'ChangeDeadline':
      return <ChangeDeadlineDialog {...open} />;
    case 'AskOtherList':
      return <AskOtherListDialog {...open} />;
    case 'ApproveAbsence':
      return <ApproveDialog {...open} />;
    case 'DecideDisqualification':
      return <DecideDialog {...open} />;
    case 'DecideWithdrawal':
      return <GiveBackDialog {...open} />;
    case 'ReportAbsence':
      return <ReportDialog {...open} />;
    case 'ReadReason':
      return <ReadReasonDialog {...open} />;
    case 'ChangeMeeting':
      return <ChangeMeetingDialog {...open} />;
    case 'AddNote':
      return <NoteDialog {...open} />;
    case 'SkipCandidate':
    case 'StopChain':
    case 'ResumeChain':
    case 'ReopenVacancy':
    case 'AcceptEmpty':
    case 'SubstituteCannot':
    case 'ReplaceSubstitute':
    case 'Resend':
    case 'SendFormLink':
    case 'SendFormLinks':
    case 'WithdrawAbsence':
    case 'ConfirmComing':
    case 'CallInAdvance':
    case 'CancelMeeting':
      return <SimpleDialog type={type} {...open} />;
    default:
      return unreachable(type, 'question');
  }
}
