import { afterAll, beforeAll, expect, test } from 'vitest';
import { present } from '#shared/kernel/assert.ts';
import {
  ANDERS,
  convene,
  council,
  GRETE,
  KARI,
  MARIT,
  OLAV,
  openForm,
  PER,
  reportAbsence,
  SECRETARY,
  TUESDAY_MORNING,
} from './council.ts';
import { seatOf } from './seats.ts';
import { openWorld, type World } from './world.ts';

const ITEMS = [
  { no: '12/26', title: 'Reguleringsplan for Indre havn' },
  { no: '14/26', title: 'Salg av tomt', restricted: true },
  { no: '15/26', title: 'Budsjett' },
];
const GROUNDS = 'Min søster eier nabotomta.';

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

test('W6: one vacancy with two items; who is disqualified in one of them takes the other, and that one goes on', async () => {
  await convene(world, council({ meeting: { items: ITEMS } }));
  const report = { kind: 'disqualified', items: ['12/26', '14/26'], grounds: GROUNDS };
  await reportAbsence(world, await openForm(world, KARI), report);
  await world.expectMessage(KARI.email, /Vi har registrert at du har meldt fra om sakene 12\/26 og 14\/26/);
  await world.ignore(PER.email, MARIT.email, OLAV.email);
  await world.wind('PT3M5S');

  const asked = await world.expectMessage(ANDERS.mobile, /som vara i sakene 12\/26 og 14\/26 i Kommunestyret/);
  await world.expectSilence();
  expect((await seatOf(world, KARI)).vacancies).toMatchObject([
    { scope: { kind: 'items', items: ['12/26', '14/26'] }, status: 'asking' },
  ]);

  const token = present(/#([0-9A-Za-z]{22})/.exec(asked.links.join(' '))?.[1], 'link in the text');
  const answer = { answer: 'yes', disqualifiedItems: ['14/26'] };
  const taken = await world.api('POST', '/offer/answer', answer, { 'x-link-token': token });
  expect(taken, JSON.stringify(taken.body)).toMatchObject({ status: 200, body: { offers: [{ status: 'yes' }] } });
  await world.expectMessage(ANDERS.mobile, /^Takk! Du møter som vara .* sak 12\/26/);
  await world.expectMessage(KARI.email, /Anders Lund møter for deg .*sak 12\/26/);
  await world.expectMessage(SECRETARY.email, /Anders Lund møter for Kari Nordmann/);
  await world.expectMessage(GRETE.mobile, /som vara i sak 14\/26 i Kommunestyret/);
  await world.expectSilence();

  await world.text(GRETE.mobile, 'ja');
  await world.expectMessage(GRETE.mobile, /^Takk! Du møter som vara .* sak 14\/26/);
  await world.expectMessage(KARI.email, /Grete Vik møter for deg .*sak 14\/26/);
  await world.expectMessage(SECRETARY.email, /Grete Vik møter for Kari Nordmann/);
  await world.expectSilence();
  const seat = await seatOf(world, KARI);
  expect(seat.covered).toBe(true);
  expect(seat.attendance).toBe('partly');
  const filled = seat.vacancies.filter(({ status }) => status === 'filled');
  expect(
    filled.map(({ scope, substitute }) => [scope.kind === 'items' && scope.items, substitute?.name]),
  ).toStrictEqual([
    [['12/26'], ANDERS.name],
    [['14/26'], GRETE.name],
  ]);

  for (const { to, text, subject } of await world.all()) {
    expect(`${text} ${subject ?? ''}`, to).not.toMatch(/søster|nabotomta|Salg av tomt/);
    if (to === ANDERS.mobile || to === GRETE.mobile) expect(text).not.toMatch(/inhabil|Kari/i);
  }
});
