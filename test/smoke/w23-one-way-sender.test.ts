import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANDERS, convene, GRETE, KARI, kariReports, type Person, SECRETARY, TUESDAY_MORNING } from './council.ts';
import { seatOf } from './seats.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING, SMS_TWO_WAY_9901: '0' } });
});
afterAll(() => world.close());

async function askedByLink({ mobile }: Person): Promise<string> {
  const { text, links } = await world.expectMessage(mobile, /Kan du møte som vara/);
  expect(text).toMatch(/Svar innen .* her: \S+ SMS-svar kommer ikke fram\.$/);
  expect(text).not.toMatch(/JA eller NEI/);
  return /\/s#([0-9A-Za-z]{22})/.exec(links.join(' '))?.[1] ?? '';
}

test('W23: from a one-way sender the text has the link alone, and the chain works by it', async () => {
  await convene(world);
  await kariReports(world);
  await world.wind('PT3M5S');
  const first = { 'x-link-token': await askedByLink(ANDERS) };
  await world.expectSilence();

  expect(await world.api('GET', '/offer', undefined, first)).toMatchObject({
    status: 200,
    body: { person: { name: ANDERS.name }, offers: [{ rank: 1, status: 'asked' }] },
  });
  expect((await world.api('POST', '/offer/answer', { answer: 'no' }, first)).status).toBe(200);
  const second = { 'x-link-token': await askedByLink(GRETE) };
  await world.expectSilence();

  expect((await world.api('POST', '/offer/answer', { answer: 'yes' }, second)).status).toBe(200);
  const confirmed = await world.expectMessage(GRETE.mobile, /^Takk! Du møter som vara/);
  expect(confirmed.text).not.toMatch(/svar NEI/);
  await world.expectMessage(KARI.email, /Grete Vik møter for deg/);
  await world.expectMessage(SECRETARY.email, /Grete Vik møter for Kari Nordmann.*Svarte ja med lenken/s);
  await world.expectSilence();
  expect((await seatOf(world, KARI)).vacancies).toMatchObject([
    {
      status: 'filled',
      substitute: { name: GRETE.name },
      offers: [
        { status: 'no', answeredBy: 'link' },
        { status: 'yes', answeredBy: 'link' },
      ],
    },
  ]);
});
