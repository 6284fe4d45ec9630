import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { commandIdWithin } from '#functions/platform/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { etagOf, idempotencyKeyOf } from '#infra/http/headers.ts';
import { type Problem, problem } from '#infra/http/problem.ts';
import { readBody } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { CommandOutcome, StaffCommand } from '#shared/contracts/staff-commands.ts';
import type { CommandId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { CommandAnswer } from './ports.ts';
import { refusalProblem } from './problems.ts';
import { type StaffAtMeeting, staffAtMeeting } from './staff-at-meeting.ts';
import { commandOf, type MeetingCommand } from './staff-command.ts';
import type { MeetingChange, StaffNeeds } from './staff-needs.ts';

/** POST /api/municipalities/{code}/meetings/{id}/commands. The same `Idempotency-Key` again is the same command. */
export function runCommandHttp(needs: StaffNeeds): HttpAnswer {
  return async (request) => {
    const staff = await staffAtMeeting(needs, request, 'command');
    if (!staff.ok) return problem(staff.error);
    const { language } = staff.value.caller;
    const key = idempotencyKeyOf(request, language);
    if (!key.ok) return problem(key.error);
    const command = await readBody(request, StaffCommand, language);
    if (!command.ok) return problem(command.error);

    const asked = {
      commandId: commandIdWithin(key.value, 'staff', staff.value.actor.id ?? ''),
      ...versionSeen(request),
    };
    const answer =
      command.value.type === 'ChangeMeeting'
        ? await change(needs, staff.value, command.value, asked)
        : await run(needs, staff.value, command.value, asked);
    if (!answer.ok) return problem(answer.error);
    return answered(answer.value, language);
  };
}

function answered(answer: CommandAnswer, language: Language): HttpResponseInit {
  if (answer.kind === 'version-outdated') return problem(edgeProblem('version-outdated', language));
  if (answer.kind === 'refused') return problem(refusalProblem(answer.refusal, language));
  return { status: 200, jsonBody: CommandOutcome.parse(answer), headers: { etag: etagOf(answer.version) } };
}

interface Asked {
  readonly commandId: CommandId;
  /** The version that whoever asks has seen. */
  readonly expectedVersion?: number;
}

type ChangeMeeting = StaffCommand & { type: 'ChangeMeeting' };

/** The facts are written first and make a version of their own, so the reader's is held against the one before them. */
async function change(
  { meetings, changeMeeting }: StaffNeeds,
  { ref, actor, version, caller }: StaffAtMeeting,
  command: ChangeMeeting,
  { commandId, expectedVersion = version }: Asked,
): Promise<Result<CommandAnswer, Problem>> {
  if (expectedVersion !== version) return ok({ kind: 'version-outdated', version });
  const changed = await changeMeeting(ref, changeOf(command), caller.language);
  if (!changed.ok) return changed;
  const advance = (now: Instant) => ({ type: 'Advance' as const, now, by: actor });
  return ok(await meetings.run({ ...ref, commandId, actor, command: advance }));
}

async function run(
  { meetings, details, clock, changeMeeting }: StaffNeeds,
  { ref, actor, meeting, caller }: StaffAtMeeting,
  command: MeetingCommand,
  asked: Asked,
): Promise<Result<CommandAnswer, Problem>> {
  const made = await commandOf(command, actor, { details, ref, meeting, writtenAt: clock.now() });
  const answer = await meetings.run({ ...ref, ...asked, actor, command: made });
  if (command.type === 'CancelMeeting' && answer.kind === 'done') {
    // Reminders and other meetings' pages read the directory. The same command again makes up for a crash in between.
    await changeMeeting(ref, { status: 'cancelled' }, caller.language);
  }
  return ok(answer);
}

/** No stream is at it. */
const UNKNOWN_VERSION = -1;

/** The version in `If-Match`: the stream's part of the tag; what follows it in the tag changes with time alone. */
function versionSeen(request: HttpRequest): Pick<Asked, 'expectedVersion'> {
  const tag = request.headers.get('if-match');
  if (tag === null || tag === '*') return {};
  const version = /^(?:W\/)?"?(\d+)/.exec(tag)?.[1];
  return { expectedVersion: version === undefined ? UNKNOWN_VERSION : Number(version) };
}

function changeOf({ start, end, place, mode, items }: ChangeMeeting): MeetingChange {
  return {
    ...(start && { start }),
    ...(end && { end }),
    ...(place !== undefined && { place }),
    ...(mode && { mode }),
    ...(items && { items }),
  };
}
