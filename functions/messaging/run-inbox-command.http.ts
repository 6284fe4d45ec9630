import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import * as z from 'zod/mini';
import { admit, type Caller } from '#functions/platform/index.ts';
import { type MeetingRef, type Meetings, refusalProblem, staffActor } from '#functions/summoning/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { idIn } from '#infra/http/id-in.ts';
import { type Problem, problem } from '#infra/http/problem.ts';
import { readBody } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { InboxCommand } from '#shared/contracts/inbox.ts';
import { CommandId, type MunicipalityCode, type OfferId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Handled, InboxEntry } from './core/inbox.ts';
import type { GetInboxNeeds } from './get-inbox.http.ts';
import { inboxEntry, settleInInbox } from './inbox-documents.ts';
import { handledBeforeProblem } from './inbox-problems.ts';
import { seenBy } from './inbox-view.ts';

export type RunInboxCommandNeeds = GetInboxNeeds;

const EntryId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,120}$/));

/** POST /api/municipalities/{code}/inbox/{id}/commands: what a text means, as a person decides. */
export function runInboxCommandHttp(needs: RunInboxCommandNeeds): HttpAnswer {
  return async (request) => {
    const caller = await admit(needs, request, 'command');
    if (!caller.ok) return problem(caller.error);
    const command = await readBody(request, InboxCommand, caller.value.language);
    if (!command.ok) return problem(command.error);
    const handled = await run(needs, request, caller.value, command.value);
    return handled.ok ? answer(handled.value) : problem(handled.error);
  };
}

function answer({ at, by, as }: Handled): HttpResponseInit {
  return { status: 200, jsonBody: { handled: { at, by, as } } };
}

async function run(
  needs: RunInboxCommandNeeds,
  request: HttpRequest,
  caller: Caller,
  command: InboxCommand,
): Promise<Result<Handled, Problem>> {
  const { code, language, name = '' } = caller;
  const id = idIn(request, 'id', EntryId);
  const stored = id === undefined ? undefined : await inboxEntry(needs, { code, id });
  if (id === undefined || stored === undefined || seenBy(caller, stored.value) !== 'all')
    return err(edgeProblem('not-found', language));
  if (stored.value.handled !== undefined) return again(stored.value.handled, caller, command);

  if (command.type === 'AssignTo') {
    const assigned = await assign(needs, caller, id, stored.value, command);
    if (!assigned.ok) return assigned;
  }
  const handled: Handled = {
    at: needs.clock.now(),
    by: name,
    as: meaningOf(command),
    ...(command.type === 'Dismiss' && { reason: command.reason }),
  };
  const settled = await settleInInbox(needs, { code, id }, handled, await needs.settingsOf(code));
  return settled.kind === 'settled' ? ok(handled) : err(handledBeforeProblem(settled.handled, language));
}

/** The same decision by the same person came twice; another one comes too late. */
function again(handled: Handled, { name, language }: Caller, command: InboxCommand): Result<Handled, Problem> {
  const isSame = handled.by === name && handled.as === meaningOf(command);
  return isSame ? ok(handled) : err(handledBeforeProblem(handled, language));
}

function meaningOf(command: InboxCommand): Handled['as'] {
  return command.type === 'AssignTo' ? command.answer : 'dismissed';
}

async function assign(
  { meetings }: RunInboxCommandNeeds,
  caller: Caller,
  id: string,
  { about }: InboxEntry,
  { offerId, answer: said }: Extract<InboxCommand, { type: 'AssignTo' }>,
): Promise<Result<undefined, Problem>> {
  const { code, language } = caller;
  const ref = await meetingWith(meetings, code, about, offerId);
  if (ref === undefined) return err(edgeProblem('not-found', language));
  const actor = staffActor(caller);
  const done = await meetings.run({
    ...ref,
    commandId: CommandId.parse(`inbox:${id}:${said}`),
    actor,
    command: (now) => ({ type: 'RecordAnswer', now, by: actor, offerId, answer: said }),
  });
  return done.kind === 'refused' ? err(refusalProblem(done.refusal, language)) : ok(undefined);
}

/** Only an offer that the text may be about can be answered by it. */
async function meetingWith(
  meetings: Pick<Meetings, 'load'>,
  code: MunicipalityCode,
  about: InboxEntry['about'],
  offerId: OfferId,
): Promise<MeetingRef | undefined> {
  for (const { meetingId, personId } of about) {
    const loaded = await meetings.load({ code, meetingId });
    if (loaded?.meeting.offers.get(offerId)?.personId === personId) return { code, meetingId };
  }
  return undefined;
}
