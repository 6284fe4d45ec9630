import type { HttpRequest } from '@azure/functions';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { languageOf } from '#infra/http/language.ts';
import type { Problem } from '#infra/http/problem.ts';
import { type BodyId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { InboxEntry } from './core/inbox.ts';

interface StaffRole {
  readonly code: MunicipalityCode;
  readonly role: 'Admin' | 'Secretary' | 'Chair' | 'Group' | 'Auditor';
  /** Without it the role is for the whole municipality. */
  readonly bodyId?: BodyId;
}

export interface InboxCallerNeeds {
  readonly identify: (
    request: HttpRequest,
  ) => Promise<
    Result<{ readonly subject: string; readonly name?: string; readonly roles: readonly StaffRole[] }, Problem>
  >;
  readonly municipalities: readonly MunicipalityCode[];
}

export interface InboxCaller {
  readonly code: MunicipalityCode;
  readonly language: Language;
  readonly subject: string;
  readonly name?: string;
  /** An administrator sees that a text is there and why, not what it says. */
  readonly sees: (entry: InboxEntry) => 'all' | 'outline' | 'nothing';
}

/** Who is asking for the inbox of the municipality in the route. */
export async function inboxCaller(
  { identify, municipalities }: InboxCallerNeeds,
  request: HttpRequest,
  wanted: readonly StaffRole['role'][],
): Promise<Result<InboxCaller, Problem>> {
  const language = languageOf(request) ?? 'nb';
  const staff = await identify(request);
  if (!staff.ok) return staff;
  const code = MunicipalityCode.safeParse(request.params['code']);
  const own = staff.value.roles.filter((role) => role.code === code.data);
  if (!code.success || !municipalities.includes(code.data) || own.length === 0)
    return err(edgeProblem('not-found', language));
  const roles = own.filter((role) => wanted.includes(role.role));
  if (roles.length === 0) return err(edgeProblem('role-too-small', language));
  const { subject, name } = staff.value;
  const sees = (entry: InboxEntry) => seenBy(roles, entry);
  return ok({ code: code.data, language, subject, ...(name !== undefined && { name }), sees });
}

/** A text that belongs to no body is for those who serve the whole municipality. */
function seenBy(roles: readonly StaffRole[], { bodyId: ofText }: InboxEntry): 'all' | 'outline' | 'nothing' {
  const isSecretary = roles.some(
    ({ role, bodyId }) => role === 'Secretary' && (bodyId === undefined || bodyId === ofText),
  );
  if (isSecretary) return 'all';
  return roles.some(({ role }) => role === 'Admin') ? 'outline' : 'nothing';
}
