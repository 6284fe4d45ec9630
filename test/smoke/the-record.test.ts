import { afterAll, beforeAll, expect, test } from 'vitest';
import { CallReport } from '#shared/contracts/call-report.ts';
import { ReportState } from '#shared/contracts/report-state.ts';
import { ANDERS, convene, council, GRETE, KARI, MEETING, openForm, reportAbsence, TUESDAY_MORNING } from './council.ts';
import { CODE, openWorld, type World } from './world.ts';

/** R22: a day after the meeting its report is made once and kept; with no archive connected it stays with us. */
let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
  await convene(world, council({ meeting: { items: [{ no: '84/26', title: 'Barnevernsak', restricted: true }] } }));
  const reason = { category: 'illness', text: 'Brukket bein' };
  await reportAbsence(world, await openForm(world, KARI), { kind: 'full', reason });
  await world.wind('PT3M5S');
  await world.text(ANDERS.mobile, 'nei');
  await world.text(GRETE.mobile, 'ja');
});
afterAll(() => world.close());

async function as(role: string, method: string, end = '') {
  const authorization = `Bearer ${await world.tokenFor(role)}`;
  return world.api(method, `/municipalities/${CODE}/meetings/${MEETING}/report${end}`, undefined, { authorization });
}

async function state() {
  return ReportState.parse((await as('Auditor.9901', 'GET')).body);
}

test('before its time there is no report', async () => {
  await world.windTo('2026-12-04T19:00:00.000Z');
  expect(await state()).toStrictEqual({ status: 'notDue', dueAt: '2026-12-04T20:00:00.000Z' });
  expect((await as('Secretary.9901', 'GET', '?format=pdf')).status).toBe(404);
});

test('a day after the meeting it is made, and kept where no archive is connected', async () => {
  await world.wind('PT1H15M');
  const kept = await state();
  expect(kept).toMatchObject({ status: 'kept', restricted: true });
  expect(kept.madeAt).toMatch(/^2026-12-04T20:/);
});

test('as paper and as JSON it is the same report, without reasons and without the title of a restricted item', async () => {
  const pdf = await as('Auditor.9901', 'GET', '?format=pdf');
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(String(pdf.body).startsWith('%PDF-1.7')).toBe(true);
  const json = await as('Auditor.9901', 'GET', '?format=json');
  const report = CallReport.parse(json.body);
  expect(report.absences[0]?.vacancies[0]?.substitute).toStrictEqual({ name: GRETE.name, rank: 2 });
  expect(report.log.verified.brokenAt).toBeUndefined();
  expect(JSON.stringify(report)).not.toMatch(/Brukket|illness|Barnevernsak/);
});

test('the log says so', async () => {
  const { entries } = await world.log(MEETING);
  expect(entries.slice(-2).map(({ text }) => text)).toStrictEqual([
    expect.stringMatching(/^Innkallingsrapporten er laget av loggen til og med ledd \d+\.$/),
    'Innkallingsrapporten er lagret. Kommunen har ikke koblet til noe arkiv.',
  ]);
});

test('a meeting has one report: whoever asks for another gets the same', async () => {
  const before = await state();
  expect((await as('Secretary.9901', 'POST')).status).toBe(200);
  await world.wind('PT24H');
  expect(await state()).toStrictEqual(before);
});

test.each([
  ['Admin.9901', 403],
  ['Chair.9901.kst', 403],
  ['Auditor.9901', 403],
  ['Secretary.9901.fsk', 404],
  ['Secretary.9902', 404],
])('%s cannot order it (%i)', async (role, status) => {
  expect((await as(role, 'POST')).status).toBe(status);
});

test('bad questions are refused', async () => {
  expect((await as('Secretary.9901', 'GET', '?format=docx')).status).toBe(400);
  expect((await as('Secretary.9902', 'GET')).status).toBe(404);
});

test('the log comes as paper too', async () => {
  const authorization = `Bearer ${await world.tokenFor('Secretary.9901')}`;
  const path = `/municipalities/${CODE}/meetings/${MEETING}/log?format=pdf`;
  const { status, headers, body } = await world.api('GET', path, undefined, { authorization });
  expect([status, headers.get('content-type')]).toStrictEqual([200, 'application/pdf']);
  expect(String(body).startsWith('%PDF-1.7')).toBe(true);
});
