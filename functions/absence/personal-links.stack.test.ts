import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AbsenceForm } from '#shared/contracts/personal.ts';
import { present } from '#shared/kernel/assert.ts';
import { CommandId, MeetingId } from '#shared/kernel/ids.ts';
import { type CosmosWorld, openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { answerOfferHttp } from './answer-offer.http.ts';
import { confirmComingHttp } from './confirm-coming.http.ts';
import { KARIS_SEAT, OLA, SIRI } from './core/fixture.ts';
import { getAbsenceFormHttp } from './get-absence-form.http.ts';
import { ask, FULL, openMeeting, openOne, reported } from './link-fixture.ts';
import { reportAbsenceHttp } from './report-absence.http.ts';
import { withdrawAbsenceHttp } from './withdraw-absence.http.ts';

let cosmos: CosmosWorld;
beforeAll(async () => {
  cosmos = await openCosmosWorld();
});
afterAll(() => cosmos.close());

const SIRIS_PHONE = '+4790000003';

describe('a link', () => {
  test('that is missing, unknown, for something else or replaced is a stranger', async () => {
    const one = await openOne(cosmos);
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

  test('R6 is replaced by a new one: the old one opens nothing, the one in the letter does', async () => {
    const one = await openOne(cosmos);
    const form = getAbsenceFormHttp(one.needs);
    const by = { kind: 'staff' as const, id: 's1', name: 'Turid Aas' };
    const old = await one.formLink();
    await one.meetings.run({
      ...one.ref,
      commandId: CommandId.parse('replace-1'),
      actor: by,
      command: (now) => ({ type: 'SendFormLink', now, by, seatId: KARIS_SEAT, replace: true }),
    });
    expect((await ask(form, { method: 'GET', token: old })).status).toBe(401);
    const token = present(one.letters.at(-1)?.text.split('/forfall#')[1], 'link in the letter').slice(0, 22);
    expect((await ask(form, { method: 'GET', token })).status).toBe(200);
  });

  test('opens nothing once the meeting has ended', async () => {
    const one = await openOne(cosmos, { meeting: { start: '2026-11-23T10:00:00Z', end: '2026-11-23T12:00:00Z' } });
    expect((await ask(getAbsenceFormHttp(one.needs), { method: 'GET', token: await one.formLink() })).status).toBe(401);
  });
});

describe('the form', () => {
  test('shows whose it is, a restricted item by its number alone, and changes nothing', async () => {
    const one = await openOne(cosmos);
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
    const one = await openOne(cosmos);
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
    const one = await openOne(cosmos);
    for (const token of [await one.formLink(), await one.formLink({ personId: OLA })]) {
      const headers = { 'idempotency-key': 'one' };
      expect((await ask(reportAbsenceHttp(one.needs), { token, body: FULL, headers })).status).toBe(201);
    }
    expect((await one.meeting()).absences.size).toBe(2);
  });

  test('keeps why apart from what happened', async () => {
    const one = await reported(cosmos);
    const details = [...(await one.needs.details.list(one.ref)).values()];
    expect(details).toMatchObject([{ kind: 'reason', category: 'illness', text: 'Influensa' }]);
    const commits = await cosmos.commits.read(one.ref.code, `meeting:${one.ref.meetingId}`, 0);
    expect(JSON.stringify(commits)).not.toMatch(/Influensa|illness/);
    expect(JSON.stringify(one.letters)).not.toMatch(/Influensa|illness/);
  });

  test('says no to times outside the meeting, in the language of the caller', async () => {
    const one = await openOne(cosmos);
    const intervals = [{ from: '2026-12-04T17:00:00Z', to: '2026-12-04T18:00:00Z' }];
    const body = { kind: 'partial', reason: { category: 'work' }, intervals };
    const headers = { 'accept-language': 'sv' };
    expect(await ask(reportAbsenceHttp(one.needs), { token: await one.formLink(), body, headers })).toMatchObject({
      status: 400,
      json: { type: 'interval-outside-meeting', detail: 'Tiden måste ligga inom sammanträdet.' },
    });
  });

  test('registers nothing for a meeting in which the member has no seat', async () => {
    const one = await openOne(cosmos);
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
    const { needs, token, absenceId, ...one } = await reported(cosmos);
    const request = { method: 'DELETE' as const, token, params: { absenceId } };
    for (let times = 0; times < 2; times += 1) {
      expect((await ask(withdrawAbsenceHttp(needs), request)).status).toBe(204);
    }
    expect(one.texts.at(-1)).toMatchObject({ to: SIRIS_PHONE });
    const unknown = { ...request, params: { absenceId: 'm0-a9' } };
    expect(await ask(withdrawAbsenceHttp(needs), unknown)).toMatchObject({ json: { type: 'absence-not-known' } });
  });

  test('asks the secretary when somebody sits in the seat and little time is left', async () => {
    const { needs, token, absenceId, ...one } = await reported(cosmos, { settings: { giveBackHours: 720 } });
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
    const one = await openOne(cosmos);
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
