import { afterAll, beforeAll, expect, test } from 'vitest';
import { MeetingView } from '#shared/contracts/meeting-view.ts';
import { ANDERS, convene, council, KARI, MEETING, SECRETARY, TUESDAY_MORNING } from './council.ts';
import { offerTo } from './seats.ts';
import { openWorld, type World } from './world.ts';

const OTHER = '9902';
const NUMBER = '+4759449901';
const OTHER_NUMBER = '+4759449902';
const REPORT = { type: 'ReportAbsence', seatId: 'kst-1', kind: 'full', reason: { category: 'work' } };

let world: World;
let otherStaff: (method: string, path: string, body?: unknown) => ReturnType<World['api']>;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING, MUNICIPALITIES: `9901,${OTHER}` } });
  const authorization = `Bearer ${await world.tokenFor(`Secretary.${OTHER}`, `Admin.${OTHER}`)}`;
  otherStaff = (method, path, body) => world.api(method, `/municipalities/${OTHER}${path}`, body, { authorization });
  await convene(world);
  expect((await otherStaff('PUT', '/settings', { name: 'Dalsbygd', secretaries: [SECRETARY] })).status).toBe(200);
  expect((await otherStaff('PUT', '/roster', council())).status).toBe(200);
  await world.ignoreAll();
});
afterAll(() => world.close());

async function statusThere(): Promise<string | undefined> {
  const { body } = await otherStaff('GET', `/meetings/${MEETING}`);
  const offers = MeetingView.parse(body)
    .seats.flatMap(({ vacancies }) => vacancies)
    .flatMap((vacancy) => vacancy.offers);
  return offers.find(({ name }) => name === ANDERS.name)?.status;
}

test('two municipalities with meetings of one name ask one number: the JA is asked back, and the choice is kept apart', async () => {
  expect((await world.staff('POST', `/meetings/${MEETING}/commands`, REPORT)).status).toBe(200);
  expect((await otherStaff('POST', `/meetings/${MEETING}/commands`, REPORT)).status).toBe(200);
  await world.wind('PT3M5S');
  const questions = [
    await world.expectMessage(ANDERS.mobile, /Kan du møte som vara i Kommunestyret/),
    await world.expectMessage(ANDERS.mobile, /Kan du møte som vara i Kommunestyret/),
  ];
  expect(questions.map(({ from }) => from).toSorted()).toStrictEqual([NUMBER, OTHER_NUMBER]);

  await world.text(ANDERS.mobile, 'ja', { to: OTHER_NUMBER });
  const { text } = await world.expectMessage(ANDERS.mobile, /^Du svarte JA\. Hvilket møte gjelder det/);
  const isTwoThere = /^2 Kommunestyret, Dalsbygd$/m.test(text);
  expect(isTwoThere || /^1 Kommunestyret, Dalsbygd$/m.test(text)).toBe(true);
  await world.text(ANDERS.mobile, isTwoThere ? '2' : '1', { to: OTHER_NUMBER });
  const thanks = await world.expectMessage(ANDERS.mobile, /^Takk! Du møter som vara .*Hilsen Dalsbygd/);
  expect(thanks.from).toBe(OTHER_NUMBER);
  expect(await statusThere()).toBe('yes');
  expect(await offerTo(world, ANDERS)).toMatchObject({ status: 'asked' });
  await world.ignore(KARI.email, SECRETARY.email);
  await world.expectSilence();
});

test('what belongs to one municipality is not there for the other', async () => {
  const authorization = `Bearer ${await world.tokenFor('Secretary.9901', 'Admin.9901')}`;
  for (const path of [
    '/meetings',
    `/meetings/${MEETING}`,
    `/meetings/${MEETING}/log`,
    '/persons',
    '/inbox',
    '/settings',
  ]) {
    const refused = await world.api('GET', `/municipalities/${OTHER}${path}`, undefined, { authorization });
    expect([403, 404], path).toContain(refused.status);
  }
  const command = await world.api('POST', `/municipalities/${OTHER}/meetings/${MEETING}/commands`, REPORT, {
    authorization,
  });
  expect([403, 404]).toContain(command.status);
});

test('a member of both gets the links of both, each from its own number', async () => {
  expect((await world.api('POST', '/form-link', { mobile: KARI.mobile })).status).toBe(202);
  const links = [
    await world.expectMessage(KARI.mobile, /^Her melder du forfall/),
    await world.expectMessage(KARI.mobile, /^Her melder du forfall/),
  ];
  expect(links.map(({ from }) => from).toSorted()).toStrictEqual([NUMBER, OTHER_NUMBER]);
  await world.expectSilence();
});
