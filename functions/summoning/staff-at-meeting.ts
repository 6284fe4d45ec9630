import type { HttpRequest } from '@azure/functions';
import { admit, type Caller, rolesAt, type StaffAccessNeeds, type StaffRight } from '#functions/platform/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { idIn } from '#infra/http/id-in.ts';
import type { Problem } from '#infra/http/problem.ts';
import type { MeetingFacts } from '#shared/contracts/facts.ts';
import { MeetingId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Actor } from './core/events.ts';
import type { LoadedMeeting, MeetingRef, Meetings } from './ports.ts';

export interface StaffAtMeetingNeeds extends StaffAccessNeeds {
  readonly meetings: Pick<Meetings, 'load' | 'advance'>;
}

/** A member of staff with the right that the route asks for, and the meeting it is about as it is now. */
export interface StaffAtMeeting extends LoadedMeeting {
  readonly caller: Caller;
  readonly actor: Actor;
  readonly ref: MeetingRef;
  readonly facts: MeetingFacts;
}

/** Who is at the meeting of the route. To those whose roles do not reach its body it is not there. */
export async function staffAtMeeting(
  needs: StaffAtMeetingNeeds,
  request: HttpRequest,
  right: StaffRight,
): Promise<Result<StaffAtMeeting, Problem>> {
  const admitted = await admit(needs, request, right);
  if (!admitted.ok) return admitted;
  const caller = admitted.value;
  const notFound = err(edgeProblem('not-found', caller.language));

  const meetingId = idIn(request, 'id', MeetingId);
  if (meetingId === undefined) return notFound;
  const ref = { code: caller.code, meetingId };
  const loaded = (await needs.meetings.load(ref)) ?? (await loadNew(needs, ref));
  const facts = loaded?.meeting.facts;
  if (loaded === undefined || facts === undefined || rolesAt(caller, facts.body.id).length === 0) return notFound;
  return ok({ ...loaded, caller, actor: staffActor(caller), ref, facts });
}

/** A meeting that was imported a moment ago may not have taken over its facts yet, where many were imported at once. */
async function loadNew({ meetings }: StaffAtMeetingNeeds, ref: MeetingRef): Promise<LoadedMeeting | undefined> {
  await meetings.advance(ref);
  return meetings.load(ref);
}

/** Staff as a meeting's stream names them. */
export function staffActor({ subject, name }: Pick<Caller, 'subject' | 'name'>): Actor {
  return { kind: 'staff', id: subject, ...(name !== undefined && { name }) };
}
