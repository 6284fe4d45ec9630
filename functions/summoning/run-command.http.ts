import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { commandIdWithin } from '#functions/platform/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { etagOf, idempotencyKeyOf } from '#infra/http/headers.ts';
import { type Problem, problem } from '#infra/http/problem.ts';
import { readBody } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { CommandOutcome, StaffCommand } from '#shared/contracts/staff-commands.ts';
import type { CommandId } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { CommandAnswer } from './ports.ts';
import { refusalProblem } from './problems.ts';
import { type StaffAtMeeting, staffAtMeeting } from './staff-at-meeting.ts';
import { commandOf } from './staff-command.ts';
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

    const answer = await run(needs, request, staff.value, command.value, key.value);
    if (!answer.ok) return problem(answer.error);
    return answered(answer.value, language);
  };
}

function answered(answer: CommandAnswer, language: Language): HttpResponseInit {
  if (answer.kind === 'version-outdated') return problem(edgeProblem('version-outdated', language));
  if (answer.kind === 'refused') return problem(refusalProblem(answer.refusal, language));
  return { status: 200, jsonBody: CommandOutcome.parse(answer), headers: { etag: etagOf(answer.version) } };
}

async function run(
  { meetings, details, clock, changeMeeting }: StaffNeeds,
  request: HttpRequest,
  { ref, actor, meeting, version: latest, caller }: StaffAtMeeting,
  command: StaffCommand,
  key: CommandId | undefined,
): Promise<Result<CommandAnswer, Problem>> {
  const commandId = commandIdWithin(key, 'staff', actor.id ?? '');
  const version = expectedVersion(request);
  const expected = version === undefined ? {} : { expectedVersion: version };
  if (command.type === 'ChangeMeeting') {
    // The facts are written first and make a version of their own, so the reader's is held against the one before them.
    if (version !== undefined && version !== latest) return ok({ kind: 'version-outdated', version: latest });
    const changed = await changeMeeting(ref, changeOf(command), caller.language);
    if (!changed.ok) return changed;
    return ok(
      await meetings.run({
        ...ref,
        commandId,
        actor,
        command: (now) => ({ type: 'Advance', now, by: actor }),
      }),
    );
  }
  const made = await commandOf(details, ref, meeting, command, actor, clock.now());
  const answer = await meetings.run({ ...ref, commandId, actor, ...expected, command: made });
  if (command.type === 'CancelMeeting' && answer.kind === 'done') {
    // Reminders and other meetings' pages read the directory. The same command again makes up for a crash in between.
    await changeMeeting(ref, { status: 'cancelled' }, caller.language);
  }
  return ok(answer);
}

/** No stream is at it. */
const UNKNOWN_VERSION = -1;

/** The version in `If-Match`: the stream's part of the tag; what follows it in the tag changes with time alone. */
function expectedVersion(request: HttpRequest): number | undefined {
  const tag = request.headers.get('if-match');
  if (tag === null || tag === '*') return undefined;
  const version = /^(?:W\/)?"?(\d+)/.exec(tag)?.[1];
  return version === undefined ? UNKNOWN_VERSION : Number(version);
}

function changeOf({ start, end, place, mode, items }: StaffCommand & { type: 'ChangeMeeting' }): MeetingChange {
  return {
    ...(start && { start }),
    ...(end && { end }),
    ...(place !== undefined && { place }),
    ...(mode && { mode }),
    ...(items && { items }),
  };
}
