import type { Detail, Details } from '#functions/platform/index.ts';
import type { StaffCommand } from '#shared/contracts/staff-commands.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { deletedAt } from '#shared/rules/retention.ts';
import type { SummoningCommand } from './core/commands.ts';
import type { Actor, DetailRef } from './core/events.ts';
import { factsOf, type Meeting } from './core/state.ts';
import type { MeetingRef } from './ports.ts';

/** `ChangeMeeting` is the directory's: the meeting takes the new facts over from there. */
export type MeetingCommand = Exclude<StaffCommand, { type: 'ChangeMeeting' }>;

type Write = (kind: Detail['kind'], text: string | undefined, category?: string) => Promise<DetailRef>;
type Made = (now: Instant) => SummoningCommand;

/** Where the free text of a command goes. */
interface Keeping {
  readonly details: Details;
  readonly ref: MeetingRef;
  readonly meeting: Meeting;
  readonly writtenAt: Instant;
}

/** Stores the free text of a command first, so that the commit can refer to it; an orphan dies by its own time. */
export function commandOf(
  command: MeetingCommand,
  by: Actor,
  { details, ref, meeting, writtenAt }: Keeping,
): Promise<Made> {
  const write: Write = (kind, text, category) =>
    details.write(
      ref,
      { kind, writtenAt, ...(text !== undefined && { text }), ...(category !== undefined && { category }) },
      deleteAt(meeting, kind),
    );
  return made(command, by, write);
}

async function made(command: MeetingCommand, by: Actor, write: Write): Promise<Made> {
  switch (command.type) {
    case 'ReportAbsence':
      return madeReport(command, by, write);
    case 'AddNote': {
      const note = await write('note', command.text);
      return (now) => ({ type: 'AddNote', now, by, note });
    }
    case 'RejectAbsence':
    case 'SkipCandidate':
    case 'AskOutOfOrder':
    case 'SeatDirectly':
    case 'ReplaceSubstitute':
    case 'StopChain':
    case 'ReopenVacancy':
    case 'SubstituteCannot':
    case 'AcceptEmpty':
    case 'AskOtherList':
    case 'CancelMeeting': {
      const { reason, ...rest } = command;
      const why = await write('why', reason);
      return (now) => ({ ...rest, now, by, why });
    }
    default:
      return madePlain(command, by);
  }
}

type Plain = Extract<
  MeetingCommand,
  {
    type:
      | 'WithdrawAbsence'
      | 'DecideWithdrawal'
      | 'ConfirmComing'
      | 'ApproveAbsence'
      | 'CallInAdvance'
      | 'DecideDisqualification'
      | 'RecordAnswer'
      | 'ChangeDeadline'
      | 'ResumeChain'
      | 'Resend'
      | 'SendFormLink'
      | 'SendFormLinks'
      | 'RecordAttendance';
  }
>;

/** Commands without free text. */
function madePlain(command: Plain, by: Actor): Made {
  switch (command.type) {
    case 'DecideDisqualification': {
      const { items, ...rest } = command;
      return (now) => ({ ...rest, now, by, ...(items && { items }) });
    }
    case 'RecordAttendance': {
      const { from, to, outOfItems, ...rest } = command;
      const given = { ...(from && { from }), ...(to && { to }), ...(outOfItems && { outOfItems }) };
      return (now) => ({ ...rest, now, by, ...given });
    }
    default:
      return (now) => ({ ...command, now, by });
  }
}

async function madeReport(command: MeetingCommand & { type: 'ReportAbsence' }, by: Actor, write: Write): Promise<Made> {
  const { seatId, kind } = command;
  const detail =
    'reason' in command
      ? await write('reason', command.reason.text, command.reason.category)
      : await write('grounds', command.grounds);
  const scope = scopeIn(command);
  return (now) => ({ type: 'ReportAbsence', now, by, seatId, kind, detail, ...scope });
}

function scopeIn(command: MeetingCommand & { type: 'ReportAbsence' }) {
  if ('intervals' in command) return { intervals: command.intervals };
  return 'items' in command ? { items: command.items } : {};
}

export function deleteAt(state: Meeting, kind: Detail['kind']): Instant {
  return deletedAt(kind, factsOf(state));
}
