import { randomUUID } from 'node:crypto';
import { inParallel } from '#functions/directory/parallel.ts';
import { assert } from '#shared/kernel/assert.ts';
import { CommandId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Product, Question } from './product.ts';
import { ABSENCES, rosterOf } from './town.ts';

/** So many calls are under way at the same time. */
const AT_ONCE = 8;
/** Until the time is over in which a member may take the report back. */
const GRACE_SECONDS = 181;

type Absence = (typeof ABSENCES)[number] & { readonly code: MunicipalityCode };

/** What is there before the evening. */
export async function moveIn({ parts }: Product, codes: readonly MunicipalityCode[]): Promise<void> {
  await inParallel(codes, AT_ONCE, async (code) => {
    assert((await parts.directory.importRoster(code, rosterOf(code))).ok, 'the roster can be imported');
  });
}

/**
 * Every absence is reported, the alarms ring, everybody who is asked says yes, and the sweep comes by. Each step is taken
 * in all meetings before the next one is: what is remembered of a meeting has to make room for all others first.
 */
export async function playEvening(product: Product, codes: readonly MunicipalityCode[]): Promise<void> {
  const absences = codes.flatMap((code) => ABSENCES.map((absence) => ({ ...absence, code })));
  await inParallel(absences, AT_ONCE, (absence) => report(product, absence));
  product.wind(GRACE_SECONDS);
  await inParallel(product.ringing(), AT_ONCE, (ref) => product.parts.meetings.advance(ref));
  const questions = product.questions();
  assert(questions.length === absences.length, 'somebody is asked for every seat');
  await inParallel(questions, AT_ONCE, (question) => sayYes(product, question));
  await product.sweep();
  const seated = await inParallel(absences, AT_ONCE, (absence) => isFilled(product, absence));
  assert(seated.every(Boolean), 'every seat is filled');
}

async function report({ parts, now }: Product, { code, meetingId, seatId }: Absence): Promise<void> {
  const ref = { code, meetingId };
  const reason = { kind: 'reason' as const, category: 'work', writtenAt: now() };
  const detail = await parts.details.write(ref, reason, now());
  const by = { kind: 'staff' as const, name: 'Turid Aas' };
  const reported = await parts.meetings.run({
    ...ref,
    commandId: CommandId.parse(`bench:${randomUUID()}`),
    actor: by,
    command: (at) => ({ type: 'ReportAbsence', now: at, by, seatId, kind: 'full', detail }),
  });
  assert(reported.kind === 'done', 'an absence can be reported');
}

/** As the webhook does it. */
async function sayYes({ parts, now }: Product, { from, to }: Question): Promise<void> {
  const messageId = randomUUID();
  const apply = await parts.texts.storeAlone({
    provider: 'acs',
    messageId,
    from: to,
    to: from,
    text: 'JA',
    receivedAt: now(),
  });
  await apply();
}

async function isFilled({ parts }: Product, { code, meetingId, seatId }: Absence): Promise<boolean> {
  const loaded = await parts.meetings.load({ code, meetingId });
  const own = [...(loaded?.meeting.vacancies.values() ?? [])].filter((vacancy) => vacancy.seatId === seatId);
  return own.length > 0 && own.every(({ phase }) => phase.name === 'filled');
}
