import type { HttpRequest } from '@azure/functions';
import type { Meetings, StaffAtMeeting, StaffNeeds } from '#functions/summoning/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { languageOf } from '#infra/http/language.ts';
import { permit } from '#infra/oidc/permit.ts';
import type { StaffIdentity } from '#infra/oidc/staff.ts';
import { MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';

export interface StaffAtMeetingNeeds extends StaffIdentity {
  readonly municipalities: readonly MunicipalityCode[];
  readonly meetings: Pick<Meetings, 'load'>;
}

/** Secretaries command; a chair reads the reasons of the own body too (R24). */
const ROLES = { command: ['Secretary'], readReasons: ['Secretary', 'Chair'] } as const;

/** Whether the caller may do this to the meeting of the route. Another municipality's meeting is not there. */
export function staffAtMeeting({ identify, municipalities, meetings }: StaffAtMeetingNeeds): StaffNeeds['identify'] {
  return async (request: HttpRequest, right) => {
    const language = languageOf(request) ?? 'nb';
    const staff = await identify(request);
    if (!staff.ok) return staff;
    const code = MunicipalityCode.safeParse(request.params['code']);
    const meetingId = MeetingId.safeParse(request.params['id']);
    const notFound = err(edgeProblem('not-found', language));
    if (!code.success || !meetingId.success || !municipalities.includes(code.data)) return notFound;
    if (!staff.value.roles.some((role) => role.code === code.data)) return notFound;

    const anyRole = permit(staff.value, code.data, ROLES[right], language);
    if (!anyRole.ok) return anyRole;
    const ref = { code: code.data, meetingId: meetingId.data };
    const loaded = await meetings.load(ref);
    const bodyId = loaded?.meeting.facts?.body.id;
    if (bodyId === undefined) return notFound;
    if (!permit(staff.value, code.data, ROLES[right], language, bodyId).ok) return notFound;
    const { subject, name } = staff.value;
    const found: StaffAtMeeting = { ref, actor: { kind: 'staff', id: subject, ...(name !== undefined && { name }) } };
    return ok(found);
  };
}
