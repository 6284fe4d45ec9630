import type { ReactNode } from 'react';
import type { SeatView } from '#shared/contracts/meeting-view.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { CommandOutcome } from '#shared/contracts/staff-commands.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import type { CrossingWay } from '#web/staff/act/crossing.tsx';
import type { ActAnswer } from '#web/staff/act/use-answer.ts';
import { useCommands } from '#web/staff/meeting/commands/commands-context.ts';
import type { SentCommand } from '#web/staff/meeting/commands/sent-command.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { seatElementId } from '#web/staff/meeting/notices.tsx';

export interface CommandDialogProps {
  readonly title: string;
  readonly answers: readonly ActAnswer<SentCommand>[];
  readonly decline: string;
  readonly seat?: SeatView | undefined;
  readonly hasConsequences?: boolean;
  readonly ifMatch?: string | undefined;
  readonly wayOn?: (problem: Problem) => CrossingWay | undefined;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A question about one meeting. What came of it is told, shown in the row, and read anew at once. */
export function CommandDialog({ seat, ifMatch, onClose, ...props }: CommandDialogProps) {
  const { view, log, look } = useMeeting();
  const { tellDone } = useCommands();
  return (
    <ActDialog
      {...props}
      to={{ method: 'POST', path: `/meetings/${encodeURIComponent(view.id)}/commands`, reads: CommandOutcome, ifMatch }}
      returnTo={seat === undefined ? undefined : seatElementId(seat)}
      onClose={onClose}
      tellWinner={({ type, at }) => log?.entries.find((entry) => entry.type === type && entry.at === at)?.text}
      done={(_, { told }) => {
        tellDone({ seatId: seat?.seatId, sentence: told });
        look();
      }}
    />
  );
}
