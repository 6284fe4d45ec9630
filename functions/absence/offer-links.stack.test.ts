import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AnswerReceipt, OfferPage } from '#shared/contracts/personal.ts';
import { Problem } from '#shared/contracts/problem.ts';
import { present } from '#shared/kernel/assert.ts';
import { CommandId, DetailId } from '#shared/kernel/ids.ts';
import { type CosmosWorld, openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { answerOfferHttp } from './answer-offer.http.ts';
import { SIRI } from './core/fixture.ts';
import { getOfferHttp } from './get-offer.http.ts';
import { ask, openOne, reported } from './link-fixture.ts';
import { reportAbsenceHttp } from './report-absence.http.ts';
import { withdrawAbsenceHttp } from './withdraw-absence.http.ts';

let cosmos: CosmosWorld;
beforeAll(async () => {
  cosmos = await openCosmosWorld();
});
afterAll(() => cosmos.close());

const [SIRIS_PHONE, TUVAS_PHONE] = ['+4790000003', '+4790000004'];

describe('the question to a substitute', () => {
  test('is shown without the absent member, and opening it answers nothing', async () => {
    const one = await reported(cosmos);
    const { json } = await ask(getOfferHttp(one.needs), { method: 'GET', token: one.tokenIn(SIRIS_PHONE) });
    expect(OfferPage.parse(json)).toMatchObject({
      person: { name: 'Siri Dahl' },
      offers: [
        { rank: 1, listName: 'Arbeiderpartiet', status: 'asked', scope: { kind: 'meeting' }, mayStillHelp: true },
      ],
    });
    expect(JSON.stringify(json)).not.toContain('Kari');
  });

  test('is answered by one press: NO asks the next, whose YES takes the seat', async () => {
    const one = await reported(cosmos);
    const no = await ask(answerOfferHttp(one.needs), { token: one.tokenIn(SIRIS_PHONE), body: { answer: 'no' } });
    expect(AnswerReceipt.parse(no.json).offers).toMatchObject([{ status: 'no' }]);
    const yes = await ask(answerOfferHttp(one.needs), { token: one.tokenIn(TUVAS_PHONE), body: { answer: 'yes' } });
    expect(AnswerReceipt.parse(yes.json).offers).toMatchObject([{ status: 'yes' }]);
    const { json } = await ask(getOfferHttp(one.needs), { method: 'GET', token: one.tokenIn(SIRIS_PHONE) });
    expect(OfferPage.parse(json).offers).toMatchObject([{ status: 'no', mayStillHelp: false }]);
  });

  test('that was withdrawn says so and names nobody', async () => {
    const { needs, token, absenceId, ...one } = await reported(cosmos);
    const link = one.tokenIn(SIRIS_PHONE);
    await ask(withdrawAbsenceHttp(needs), { method: 'DELETE', token, params: { absenceId } });
    const answer = await ask(answerOfferHttp(needs), { token: link, body: { answer: 'yes' } });
    expect(answer).toMatchObject({ status: 409, json: { type: 'offer-withdrawn' } });
    expect(JSON.stringify(answer.json)).not.toContain('Kari');
  });

  test('that a secretary took back tells what happened, in what role, and not by whom', async () => {
    const one = await reported(cosmos);
    const token = one.tokenIn(SIRIS_PHONE);
    const [vacancyId] = (await one.meeting()).vacancies.keys();
    const by = { kind: 'staff' as const, id: 's1', name: 'Turid Aas' };
    const why = { detailId: DetailId.parse('d1'), digest: 'd' };
    await one.meetings.run({
      ...one.ref,
      commandId: CommandId.parse('skip'),
      actor: by,
      command: (now) => ({
        type: 'SkipCandidate',
        now,
        by,
        vacancyId: present(vacancyId, 'vacancy'),
        personId: SIRI,
        why,
      }),
    });
    const { status, json } = await ask(answerOfferHttp(one.needs), { token, body: { answer: 'yes' } });
    expect([status, Problem.parse(json).winner]).toStrictEqual([
      409,
      { type: 'OfferWithdrawn', actor: { kind: 'staff' }, at: one.now() },
    ]);
  });

  test('may be answered for the items one is not disqualified in, with a comment kept apart', async () => {
    const one = await openOne(cosmos);
    const report = { kind: 'disqualified', items: ['12/26', '14/26'], grounds: 'Nabo' };
    await ask(reportAbsenceHttp(one.needs), { token: await one.formLink(), body: report });
    const token = one.tokenIn(SIRIS_PHONE);
    const unknown = { answer: 'yes', disqualifiedItems: ['99/26'] };
    expect((await ask(answerOfferHttp(one.needs), { token, body: unknown })).status).toBe(400);
    const body = { answer: 'yes', disqualifiedItems: ['14/26'], comment: 'Fetter' };
    expect((await ask(answerOfferHttp(one.needs), { token, body })).status).toBe(200);
    const [offer] = (await one.meeting()).offers.values();
    expect(offer?.outOfItems).toStrictEqual(['14/26']);
    const texts = [...(await one.needs.details.list(one.ref)).values()].map(({ kind, text }) => `${kind} ${text}`);
    expect(texts.toSorted()).toStrictEqual(['comment Fetter', 'grounds Nabo']);
  });

  test('may be said yes to once more, with an item that one cannot take after all', async () => {
    const one = await reported(cosmos);
    const token = one.tokenIn(SIRIS_PHONE);
    const say = (disqualifiedItems?: readonly string[]) =>
      ask(answerOfferHttp(one.needs), {
        token,
        body: { answer: 'yes', ...(disqualifiedItems && { disqualifiedItems }) },
      });
    expect((await say()).status).toBe(200);
    expect((await say(['14/26'])).status).toBe(200);
    const scopes = async () =>
      [...(await one.meeting()).vacancies.values()].map(({ scope, phase }) => [phase.name, scope]);
    const left = { kind: 'items', items: ['14/26'] };
    expect(await scopes()).toStrictEqual([
      ['filled', { kind: 'meeting' }],
      [expect.any(String), left],
    ]);
    expect((await say([])).status).toBe(200);
    expect(await scopes()).toStrictEqual([
      ['filled', { kind: 'meeting' }],
      ['closed', left],
    ]);
  });

  test("cannot be answered through somebody else's link", async () => {
    const one = await reported(cosmos);
    const token = one.tokenIn(SIRIS_PHONE);
    expect((await ask(answerOfferHttp(one.needs), { token, body: { answer: 'yes', offerId: 'm0-o9' } })).status).toBe(
      404,
    );
  });
});
