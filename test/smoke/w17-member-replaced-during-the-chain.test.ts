import { afterAll, beforeAll, expect, test } from 'vitest';
import { Inbox } from '#shared/contracts/inbox.ts';
import {
  ANDERS,
  convene,
  council,
  GRETE,
  KARI,
  MARIT,
  MEETING,
  OLAV,
  openForm,
  PER,
  person,
  reportAbsence,
  TUESDAY_MORNING,
} from './council.ts';
import { offerTo } from './seats.ts';
import { openWorld, type World } from './world.ts';

const NINA = person('nina', 'Nina Strand', 105);

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

/** The council as the archive has it after Nina has taken over Kari's seat. */
function afterElection() {
  const { persons, bodies, meetings } = council();
  const seats = (bodies[0]?.seats ?? []).map((seat) =>
    seat.personId === KARI.id ? { ...seat, personId: NINA.id } : seat,
  );
  return { persons: [...persons, NINA], bodies: bodies.map((body) => ({ ...body, seats })), meetings };
}

test('W17: when a new member takes the seat, its vacancy closes, who was asked is told, and the others go on', async () => {
  await convene(world);
  await reportAbsence(world, await openForm(world, KARI));
  await reportAbsence(world, await openForm(world, PER));
  await world.ignore(KARI.email, PER.email, MARIT.email, OLAV.email);
  await world.wind('PT3M5S');
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  await world.expectMessage(GRETE.mobile, /Kan du møte som vara/);

  expect((await world.staff('PUT', '/roster', afterElection())).status).toBe(200);
  await world.expectMessage(ANDERS.mobile, /Det trengs ikke vara i Kommunestyret .* likevel/);
  await world.expectMessage(NINA.email, /har møte/); // The new member gets a link of her own.
  await world.expectSilence();
  const { seats } = await world.view(MEETING);
  const mine = seats.find(({ name }) => name === NINA.name);
  expect(mine).toMatchObject({ attendance: 'unknown', covered: true });
  expect(seats.some(({ name }) => name === KARI.name)).toBe(false);
  expect(await offerTo(world, GRETE)).toMatchObject({ status: 'asked' });

  await world.wind('PT1H');
  await world.text(ANDERS.mobile, 'ja'); // Not needed any more, and yet not lost.
  await world.expectMessage(ANDERS.mobile, /^Vi fant ingen åpen forespørsel/);
  const inbox = await world.staff('GET', '/inbox');
  expect(Inbox.parse(inbox.body).items).toMatchObject([{ why: 'noOpenOffer', text: 'ja', meetingId: MEETING }]);
  await world.expectSilence();
});
