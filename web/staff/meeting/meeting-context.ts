import { createContext, useContext } from 'react';
import type { MeetingLog } from '#shared/contracts/meeting-log.ts';
import type { MeetingView } from '#shared/contracts/meeting-view.ts';
import { present } from '#shared/kernel/assert.ts';
import type { When } from '#web/kit/when.ts';
import type { Fresh } from '#web/staff/session/use-fresh.ts';

/** One meeting as last heard, for every part of its pages. */
export interface OpenMeeting {
  readonly view: MeetingView;
  /** The version that is shown, for commands that must not be given on an older one. */
  readonly tag: string;
  /** Missing while it has not been read. */
  readonly log: MeetingLog | undefined;
  /** Why it has not been read. */
  readonly logPhase?: Exclude<Fresh<MeetingLog>['phase'], 'shown'>;
  readonly when: When;
  /** Reads the meeting and its log anew at once. */
  readonly look: () => void;
}

export const MeetingContext = createContext<OpenMeeting | undefined>(undefined);

export function useMeeting(): OpenMeeting {
  return present(useContext(MeetingContext), 'open meeting');
}
