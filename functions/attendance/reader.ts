import type { HttpRequest } from '@azure/functions';
import type { Meeting } from '#functions/summoning/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { languageOf } from '#infra/http/language.ts';
import type { Problem } from '#infra/http/problem.ts';
import { type BodyId, MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

export interface ReaderRole {
  readonly code: MunicipalityCode;
  readonly role: 'Admin' | 'Secretary' | 'Chair' | 'Group' | 'Auditor';
  /** Without it the role is for the whole municipality. */
  readonly bodyId?: BodyId;
}

export interface LoadedMeeting {
  readonly meeting: Meeting;
  /** Number of commits. */
  readonly version: number;
  /** When the last commit was made. */
  readonly at?: Instant;
}

export interface ReaderNeeds {
  readonly identify: (request: HttpRequest) => Promise<Result<{ readonly roles: readonly ReaderRole[] }, Problem>>;
  /** Those that this deployment serves. */
  readonly municipalities: readonly MunicipalityCode[];
  /** Undefined when there is no such meeting in the municipality. */
  readonly loadMeeting: (code: MunicipalityCode, meetingId: MeetingId) => Promise<LoadedMeeting | undefined>;
}

/** Somebody who may read at least one body of the municipality. */
export interface Reader {
  readonly code: MunicipalityCode;
  readonly roles: readonly ReaderRole[];
}

/** Every role reads meetings within its bodies; to everybody else the municipality's meetings are not there. */
export async function admitReader(
  { identify, municipalities }: ReaderNeeds,
  request: HttpRequest,
): Promise<Result<Reader, Problem>> {
  const staff = await identify(request);
  if (!staff.ok) return staff;
  const code = MunicipalityCode.safeParse(request.params['code']);
  const roles = staff.value.roles.filter((role) => role.code === code.data);
  if (!code.success || !municipalities.includes(code.data) || roles.length === 0) return err(notFound(request));
  return ok({ code: code.data, roles });
}

export function mayRead({ roles }: Reader, bodyId: BodyId): boolean {
  return roles.some((role) => role.bodyId === undefined || role.bodyId === bodyId);
}

/** An auditor sees what was done and by whom, not what people wrote. */
export function mayReadTexts({ roles }: Reader, bodyId: BodyId): boolean {
  return roles.some((role) => role.role !== 'Auditor' && (role.bodyId === undefined || role.bodyId === bodyId));
}

export interface MeetingRead extends LoadedMeeting {
  readonly reader: Reader;
  readonly meetingId: MeetingId;
  readonly bodyId: BodyId;
  readonly timeZone: string;
  /** The caller's, else the municipality's. */
  readonly language: Language;
}

/** The meeting of the route. One that the reader may not see is answered like one that does not exist. */
export async function readMeeting(needs: ReaderNeeds, request: HttpRequest): Promise<Result<MeetingRead, Problem>> {
  const reader = await admitReader(needs, request);
  if (!reader.ok) return reader;
  const meetingId = MeetingId.safeParse(request.params['id']);
  if (!meetingId.success) return err(notFound(request));
  const loaded = await needs.loadMeeting(reader.value.code, meetingId.data);
  const facts = loaded?.meeting.facts;
  if (loaded === undefined || facts === undefined || !mayRead(reader.value, facts.body.id))
    return err(notFound(request));
  return ok({
    ...loaded,
    reader: reader.value,
    meetingId: meetingId.data,
    bodyId: facts.body.id,
    timeZone: facts.settings.timeZone,
    language: languageOf(request) ?? facts.settings.language,
  });
}

function notFound(request: HttpRequest): Problem {
  return edgeProblem('not-found', languageOf(request) ?? 'nb');
}
