import type { Details } from '#functions/platform/index.ts';
import type { Problem } from '#infra/http/problem.ts';
import type { StaffCommand } from '#shared/contracts/staff-commands.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { MeetingRef, Meetings } from './ports.ts';
import type { StaffAtMeetingNeeds } from './staff-at-meeting.ts';

type ChangeCommand = Extract<StaffCommand, { type: 'ChangeMeeting' }>;

/** What staff changed; the rest stays. A meeting that they call off is called off for everybody who asks about it. */
export type MeetingChange = {
  readonly [Field in Exclude<keyof ChangeCommand, 'type'>]?: NonNullable<ChangeCommand[Field]>;
} & { readonly status?: 'cancelled' };

export interface StaffNeeds extends StaffAtMeetingNeeds {
  readonly clock: Clock;
  readonly meetings: Meetings;
  readonly details: Details;
  /** A meeting changed by hand: kept in the directory against the archive, then taken over by the meeting. */
  readonly changeMeeting: (
    ref: MeetingRef,
    change: MeetingChange,
    language: Language,
  ) => Promise<Result<void, Problem>>;
}
