import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AbsenceForm, AnswerReceipt, OfferPage, ReportReceipt } from '#shared/contracts/personal.ts';
import { Problem } from '#shared/contracts/problem.ts';
import { present } from '#shared/kernel/assert.ts';
import { CommandId, DetailId, MeetingId } from '#shared/kernel/ids.ts';
import { type CosmosWorld, openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { answerOfferHttp } from './answer-offer.http.ts';
import { confirmComingHttp } from './confirm-coming.http.ts';
import { KARIS_SEAT, OLA, SIRI, type World } from './core/fixture.ts';
import { getAbsenceFormHttp } from './get-absence-form.http.ts';
import { getOfferHttp } from './get-offer.http.ts';
import { ask, openMeeting } from './link-fixture.ts';
import { reportAbsenceHttp } from './report-absence.http.ts';
import { withdrawAbsenceHttp } from './withdraw-absence.http.ts';

let cosmos: CosmosWorld;
beforeAll(async () => {
  cosmos = await openCosmosWorld();
});
afterAll(() => cosmos.close());

const FULL = { kind: 'full', reason: { category: 'illness', text: 'Influensa' } };
const [SIRIS_PHONE, TUVAS_PHONE] = ['+4790000003', '+4790000004'];

let opened = 0;

/** The clock of the store stands at noon on 23 November: the meeting is in ten days, and nobody waits for a grace. */
async function openOne(world: World = {}) {
  opened += 1;
  const one = openMeeting(cosmos, `m${opened}`, { ...world, settings: { graceMinutes: 0, ...world.settings } });
  await one.open();
  return one;
}

async function reported(world: World = {}) {
  const one = await openOne(world);
  const token = await one.formLink();
  const { json } = await ask(reportAbsenceHttp(one.needs), { token, body: FULL });
  return { ...one, token, absenceId: ReportReceipt.parse(json).absenceId };
}

describe('a link', () => {
  test('that is missing, unknown, for something else or replaced is a stranger', async () => {
    const one = await openOne();
    const form = getAbsenceFormHttp(one.needs);
    const wrong = [
      undefined,
      'x'.repeat(22),
      await one.formLink({ purpose: 'offer' }),
      await one.formLink({ generation: 1 }),
      await one.formLink({ personId: SIRI }),
    ];
    for (const token of wrong) {
      expect(await ask(form, { method: 'GET', ...(token !== undefined && { token }) })).toMatchObject({
        status: 401,
        json: { type: 'link-not-valid', detail: 'Lenken virker ikke lenger. Be om en ny.' },
      });
    }
    expect((await ask(form, { method: 'GET', token: await one.formLink() })).status).toBe(200);
  });

  test('opens nothing once the meeting has ended', async () => {
    const one = await openOne({ meeting: { start: '2026-11-23T10:00:00Z', end: '2026-11-23T12:00:00Z' } });
    expect((await ask(getAbsenceFormHttp(one.needs), { method: 'GET', token: await one.formLink() })).status).toBe(401);
  });
});

describe('the form', () => {
  test('shows whose it is, a restricted item by its number alone, and changes nothing', async () => {
    const one = await openOne();
    const before = await one.meeting();
    const { json } = await ask(getAbsenceFormHttp(one.needs), { method: 'GET', token: await one.formLink() });
    expect(AbsenceForm.parse(json)).toMatchObject({
      person: { name: 'Kari Nordmann', language: 'nb' },
      meeting: { bodyName: 'Kommunestyret', municipality: 'Fjordvik kommune', timeZone: 'Europe/Oslo' },
      items: [{ no: '12/26', title: 'Reguleringsplan' }, { no: '14/26' }],
      absences: [],
      may: { report: true, withdraw: false },
      retentionDays: { reason: 30, text: 90 },
    });
    expect(JSON.stringify(json)).not.toContain('Personalsak');
    expect(await one.meeting()).toStrictEqual(before);
  });

  test('takes a report once: the same again is the same absence', async () => {
    const one = await openOne();
    const token = await one.formLink();
    const send = (headers?: Record<string, string>) =>
      ask(reportAbsenceHttp(one.needs), { token, body: FULL, ...(headers && { headers }) });
    expect((await send({ 'idempotency-key': 'one' })).status).toBe(201);
    const absenceId = `${one.ref.meetingId}-a1`;
    expect(await send({ 'idempotency-key': 'one' })).toStrictEqual({ status: 201, json: { absenceId } });
    expect(await send()).toStrictEqual({ status: 200, json: { absenceId } });
    expect((await one.meeting()).absences.size).toBe(1);
    expect(one.texts.filter(({ to }) => to === SIRIS_PHONE).length).toBe(1);
  });

  test("does not answer one member with what another's request of the same key did", async () => {
    const one = await openOne();
    for (const token of [await one.formLink(), await one.formLink({ personId: OLA })]) {
      const headers = { 'idempotency-key': 'one' };
      expect((await ask(reportAbsenceHttp(one.needs), { token, body: FULL, headers })).status).toBe(201);
    }
    expect((await one.meeting()).absences.size).toBe(2);
  });

  test('keeps why apart from what happened', async () => {
    const one = await reported();
    const details = [...(await one.needs.details.list(one.ref)).values()];
    expect(details).toMatchObject([{ kind: 'reason', category: 'illness', text: 'Influensa' }]);
    const commits = await cosmos.commits.read(one.ref.code, `meeting:${one.ref.meetingId}`, 0);
    expect(JSON.stringify(commits)).not.toMatch(/Influensa|illness/);
    expect(JSON.stringify(one.letters)).not.toMatch(/Influensa|illness/);
  });

  test('says no to times outside the meeting, in the language of the caller', async () => {
    const one = await openOne();
    const intervals = [{ from: '2026-12-04T17:00:00Z', to: '2026-12-04T18:00:00Z' }];
    const body = { kind: 'partial', reason: { category: 'work' }, intervals };
    const headers = { 'accept-language': 'sv' };
    expect(await ask(reportAbsenceHttp(one.needs), { token: await one.formLink(), body, headers })).toMatchObject({
      status: 400,
      json: { type: 'interval-outside-meeting', detail: 'Tiden måste ligga inom sammanträdet.' },
    });
  });

  test('registers nothing for a meeting in which the member has no seat', async () => {
    const one = await openOne();
    const body = { ...FULL, meetings: ['elsewhere'] };
    expect((await ask(reportAbsenceHttp(one.needs), { token: await one.formLink(), body })).status).toBe(404);
    expect((await one.meeting()).absences.size).toBe(0);
  });

  test('shows the other meetings of the member, and covers them in one report', async () => {
    const one = openMeeting(cosmos, 'several-1', {}, ['several-2']);
    const other = { ...one.ref, meetingId: MeetingId.parse('several-2') };
    for (const ref of [one.ref, other]) await one.meetings.advance(ref);
    const token = await one.formLink();
    const form = await ask(getAbsenceFormHttp(one.needs), { method: 'GET', token });
    expect(AbsenceForm.parse(form.json).otherMeetings.map(({ id }) => id)).toStrictEqual(['several-2']);
    const send = () => ask(reportAbsenceHttp(one.needs), { token, body: { ...FULL, meetings: ['several-2'] } });
    const absences = [
      { meetingId: 'several-1', absenceId: 'several-1-a1' },
      { meetingId: 'several-2', absenceId: 'several-2-a1' },
    ];
    expect(await send()).toStrictEqual({ status: 201, json: { absenceId: 'several-1-a1', absences } });
    expect(await send()).toStrictEqual({ status: 200, json: { absenceId: 'several-1-a1', absences } });
    expect((await one.meetings.load(other))?.meeting.absences.size).toBe(1);
  });

  test('registers nothing when one of several meetings would say no', async () => {
    const one = openMeeting(cosmos, 'several-3', {}, ['several-4']);
    const other = { ...one.ref, meetingId: MeetingId.parse('several-4') };
    for (const ref of [one.ref, other]) await one.meetings.advance(ref);
    const intervals = [{ from: '2026-12-03T18:00:00Z', to: '2026-12-03T19:00:00Z' }];
    const body = { kind: 'partial', intervals, reason: { category: 'work' }, meetings: ['several-4'] };
    expect(await ask(reportAbsenceHttp(one.needs), { token: await one.formLink(), body })).toMatchObject({
      status: 400,
      json: { type: 'interval-outside-meeting' },
    });
    expect((await one.meeting()).absences.size).toBe(0);
  });

  test('withdraws at once while there is time, however often it is asked', async () => {
    const { needs, token, absenceId, ...one } = await reported();
    const request = { method: 'DELETE' as const, token, params: { absenceId } };
    for (let times = 0; times < 2; times += 1) {
      expect((await ask(withdrawAbsenceHttp(needs), request)).status).toBe(204);
    }
    expect(one.texts.at(-1)).toMatchObject({ to: SIRIS_PHONE });
    const unknown = { ...request, params: { absenceId: 'm0-a9' } };
    expect(await ask(withdrawAbsenceHttp(needs), unknown)).toMatchObject({ json: { type: 'absence-not-known' } });
  });

  test('asks the secretary when somebody sits in the seat and little time is left', async () => {
    const { needs, token, absenceId, ...one } = await reported({ settings: { giveBackHours: 720 } });
    const offer = { token: one.tokenIn(SIRIS_PHONE), body: { answer: 'yes' } };
    expect((await ask(answerOfferHttp(needs), offer)).status).toBe(200);
    const request = { method: 'DELETE' as const, token, params: { absenceId } };
    for (let times = 0; times < 2; times += 1) {
      expect((await ask(withdrawAbsenceHttp(needs), request)).status).toBe(202);
    }
    const { json } = await ask(getAbsenceFormHttp(needs), { method: 'GET', token });
    expect(AbsenceForm.parse(json).absences).toMatchObject([
      { status: 'reported', withdrawalAskedAt: one.now(), replacement: [{ status: 'filled', name: 'Siri Dahl' }] },
    ]);
  });

  test('takes "I come", but not from somebody who is away', async () => {
    const one = await openOne();
    const token = await one.formLink();
    expect((await ask(confirmComingHttp(one.needs), { token })).status).toBe(204);
    expect((await one.meeting()).coming.has(KARIS_SEAT)).toBe(true);
    await ask(reportAbsenceHttp(one.needs), { token, body: FULL });
    expect(await ask(confirmComingHttp(one.needs), { token })).toMatchObject({
      status: 409,
      json: { type: 'absence-stands' },
    });
  });
});

describe('the question to a substitute', () => {
  test('is shown without the absent member, and opening it answers nothing', async () => {
    const one = await reported();
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
    const one = await reported();
    const no = await ask(answerOfferHttp(one.needs), { token: one.tokenIn(SIRIS_PHONE), body: { answer: 'no' } });
    expect(AnswerReceipt.parse(no.json).offers).toMatchObject([{ status: 'no' }]);
    const yes = await ask(answerOfferHttp(one.needs), { token: one.tokenIn(TUVAS_PHONE), body: { answer: 'yes' } });
    expect(AnswerReceipt.parse(yes.json).offers).toMatchObject([{ status: 'yes' }]);
    const { json } = await ask(getOfferHttp(one.needs), { method: 'GET', token: one.tokenIn(SIRIS_PHONE) });
    expect(OfferPage.parse(json).offers).toMatchObject([{ status: 'no', mayStillHelp: false }]);
  });

  test('that was withdrawn says so and names nobody', async () => {
    const { needs, token, absenceId, ...one } = await reported();
    const link = one.tokenIn(SIRIS_PHONE);
    await ask(withdrawAbsenceHttp(needs), { method: 'DELETE', token, params: { absenceId } });
    const answer = await ask(answerOfferHttp(needs), { token: link, body: { answer: 'yes' } });
    expect(answer).toMatchObject({ status: 409, json: { type: 'offer-withdrawn' } });
    expect(JSON.stringify(answer.json)).not.toContain('Kari');
  });

  test('that a secretary took back tells what happened, in what role, and not by whom', async () => {
    const one = await reported();
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
    const one = await openOne();
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
    const one = await reported();
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
    const one = await reported();
    const token = one.tokenIn(SIRIS_PHONE);
    expect((await ask(answerOfferHttp(one.needs), { token, body: { answer: 'yes', offerId: 'm0-o9' } })).status).toBe(
      404,
    );
  });
});
