import { createContext, useContext } from 'react';
import { present } from '#shared/kernel/assert.ts';
import type { ServerClock } from '#web/kit/server-clock.ts';
import type { When } from '#web/kit/when.ts';
import type { World } from './use-world.ts';

/** What every part of the page needs. */
export interface Room {
  readonly world: World;
  readonly clock: ServerClock;
  readonly when: When;
  /** While something that was pressed is being done. */
  readonly isBusy: boolean;
  /** Does something to the world, after what was pressed before, and looks at it. Nothing comes back when it was refused. */
  readonly act: (work: () => Promise<unknown>) => Promise<World | undefined>;
  /** How often each text from a phone is delivered. */
  readonly copies: number;
  readonly setCopies: (copies: number) => void;
  readonly say: (sentence: string) => void;
}

export const RoomContext = createContext<Room | undefined>(undefined);

export function useRoom(): Room {
  return present(useContext(RoomContext), 'room');
}
