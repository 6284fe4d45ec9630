import type { HttpRequest } from '@azure/functions';
import type { Details } from '#functions/platform/index.ts';
import type { Problem } from '#infra/http/problem.ts';
import type { StaffCommand } from '#shared/contracts/staff-commands.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Actor } from './core/events.ts';
import type { MeetingRef, Meetings } from './ports.ts';

/** A member of staff who may do, or read, what the route is for, with the meeting it is about. */
export interface StaffAtMeeting {
  readonly ref: MeetingRef;
  readonly actor: Actor;
}

type ChangeCommand = Extract<StaffCommand, { type: 'ChangeMeeting' }>;

/** What staff changed; the rest stays. */
export type MeetingChange = {
  readonly [Field in Exclude<keyof ChangeCommand, 'type'>]?: NonNullable<ChangeCommand[Field]>;
};

export interface StaffNeeds {
  readonly clock: Clock;
  readonly meetings: Meetings;
  readonly details: Details;
  /** 401, 403, or 404 for what is not there or another municipality's. */
  readonly identify: (
    request: HttpRequest,
    right: 'command' | 'readReasons',
  ) => Promise<Result<StaffAtMeeting, Problem>>;
  /** A meeting changed by hand: kept in the directory against the archive, then taken over by the meeting. */
  readonly changeMeeting: (
    staff: StaffAtMeeting,
    change: MeetingChange,
    language: Language,
  ) => Promise<Result<void, Problem>>;
}
