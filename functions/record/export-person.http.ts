import { randomUUID } from 'node:crypto';
import { admit, type Caller } from '#functions/platform/index.ts';
import { staffActor } from '#functions/summoning/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { idIn } from '#infra/http/id-in.ts';
import { privateAnswer } from '#infra/http/private-answer.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { Person } from '#shared/contracts/facts.ts';
import type { PersonAccount, PersonText } from '#shared/contracts/person-account.ts';
import { CommandId, type DetailId, PersonId } from '#shared/kernel/ids.ts';
import { officesOf } from './core/offices.ts';
import { type MeetingWithPerson, meetingsWith } from './person-meetings.ts';
import { knownAs, type PersonNeeds } from './person-needs.ts';

/**
 * GET /api/municipalities/{code}/persons/{id}/export: everything that is known of somebody, for them. Reasons and
 * texts are in it when a secretary asks, and each reading is logged first; to an administrator they are closed.
 */
export function exportPersonHttp(needs: PersonNeeds): HttpAnswer {
  return async (request) => {
    const caller = await admit(needs, request, 'accountForPersons');
    if (!caller.ok) return problem(caller.error);
    const { code, language } = caller.value;
    const id = idIn(request, 'id', PersonId);
    const person = id && (await needs.personOf(code, id));
    if (person === undefined) return problem(edgeProblem('not-found', language));
    return privateAnswer(await accountOf(needs, caller.value, person));
  };
}

async function accountOf(needs: PersonNeeds, caller: Caller, person: Person): Promise<PersonAccount> {
  const { code } = caller;
  const mayReadTexts = caller.roles.some(({ role }) => role === 'Secretary');
  const [bodies, meetings, inbox] = await Promise.all([
    needs.bodiesOf(code),
    meetingsWith(needs, code, person.id),
    needs.inboxTextsOf(knownAs(code, person)),
  ]);
  const told: PersonAccount['meetings'][number][] = [];
  for (const one of meetings) told.push({ ...one.told, texts: await textsIn(needs, caller, one, mayReadTexts) });
  return {
    madeAt: needs.clock.now(),
    person,
    offices: officesOf(bodies, person.id),
    meetings: told,
    inbox: inbox.map(({ receivedAt, from, text }) => ({ receivedAt, from, ...(mayReadTexts && { text }) })),
    isComplete: mayReadTexts,
  };
}

/** Those that still exist. */
async function textsIn(
  { details, meetings }: PersonNeeds,
  caller: Caller,
  { ref, textIds }: MeetingWithPerson,
  mayRead: boolean,
): Promise<readonly PersonText[]> {
  const kept = await details.list(ref);
  const texts: PersonText[] = [];
  for (const textId of textIds.filter((one) => kept.has(one))) {
    if (mayRead) await logReading(meetings, caller, ref, textId);
    const detail = await details.read(ref, textId);
    if (detail === undefined) continue;
    const { kind, writtenAt, category, text } = detail;
    const words = { ...(category !== undefined && { category }), ...(text !== undefined && { text }) };
    texts.push({ textId, kind, writtenAt, ...(mayRead && words) });
  }
  return texts;
}

async function logReading(
  meetings: PersonNeeds['meetings'],
  caller: Caller,
  ref: MeetingWithPerson['ref'],
  detailId: DetailId,
): Promise<void> {
  const by = staffActor(caller);
  const commandId = CommandId.parse(randomUUID());
  await meetings.run({ ...ref, actor: by, commandId, command: (now) => ({ type: 'ReadDetail', now, by, detailId }) });
}
