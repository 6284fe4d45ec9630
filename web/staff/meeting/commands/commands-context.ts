import { createContext, useContext } from 'react';
import { present } from '#shared/kernel/assert.ts';
import type { SeatId } from '#shared/kernel/ids.ts';
import type { CommandChoice, CommandTarget } from '#web/staff/meeting/commands/target.ts';

/** What was done last from this page, for a line in the row it was done to. */
export interface Done {
  readonly seatId: SeatId | undefined;
  readonly sentence: string;
  /** It did not come off. */
  readonly isTrouble?: boolean;
}

/** One open question. */
export interface OpenCommand {
  readonly target: CommandTarget;
  readonly why?: string | undefined;
  readonly onClose: () => void;
}

export interface Commands {
  readonly open: (choice: CommandChoice) => void;
  readonly lastDone: Done | undefined;
  readonly tellDone: (done: Done) => void;
}

export const CommandsContext = createContext<Commands | undefined>(undefined);

export function useCommands(): Commands {
  return present(useContext(CommandsContext), 'commands of the meeting');
}
