import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { COUNCIL, demoPeople, STORY_MEMBER, STORY_SUBSTITUTES } from '#local/demo/people.ts';
import { STORY_MEETING } from '#local/demo/roster.ts';
import { DEMO_CODE } from '#local/settings.ts';
import { MeetingLog } from '#shared/contracts/meeting-log.ts';
import { MeetingView } from '#shared/contracts/meeting-view.ts';
import { present } from '#shared/kernel/assert.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { addDays } from '#shared/rules/local-time.ts';
import { openForm, reportAbsence, TUESDAY_MORNING } from './council.ts';
import { openWorld, type World } from './world.ts';

/** What somebody does in the archive arrives by itself, and the running call chain follows. */
let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: { DEMO: '1', CLOCK_START: TUESDAY_MORNING } });
});
afterAll(() => world.close());

function personCalled(name: string) {
  return present(
    demoPeople().find((person) => person.name === name),
    'person of the demo',
  );
}

const KARI = personCalled(STORY_MEMBER);
const ANDERS = personCalled(STORY_SUBSTITUTES[0]);
const GRETE = personCalled(STORY_SUBSTITUTES[1]);

const THIRD = personCalled(present(COUNCIL[0]?.substitutes[2], 'third substitute'));

const Records = z.object({
  sittings: z.array(z.object({ id: z.int(), start: z.string(), end: z.string() })),
  attendance: z.array(
    z.object({ sitting: z.int(), nameId: z.int(), forNameId: z.optional(z.int()), code: z.string() }),
  ),
  stored: z.array(z.object({ object: z.string(), fields: z.record(z.string(), z.string()) })),
});

async function inArchive(method: string, path: string, body?: unknown) {
  return (await world.simulator(method, `/archive/${DEMO_CODE}${path}`, body)).body;
}

async function change(...changes: readonly object[]) {
  expect((await world.simulator('POST', `/archive/${DEMO_CODE}/changes`, { changes })).status).toBe(204);
}

/** What staff see of the meeting; `part` is what follows its address. */
async function ofMeeting(part = '') {
  const authorization = `Bearer ${await world.tokenFor(`Secretary.${DEMO_CODE}`)}`;
  const path = `/municipalities/${DEMO_CODE}/meetings/${STORY_MEETING}${part}`;
  return (await world.api('GET', path, undefined, { authorization })).body;
}

async function seatOfKari() {
  const view = MeetingView.parse(await ofMeeting());
  return {
    start: view.start,
    seat: present(
      view.seats.find(({ personId }) => personId === KARI.id),
      'seat',
    ),
  };
}

test('a meeting that is moved in the archive asks the substitute again within ten minutes', async () => {
  await reportAbsence(world, await openForm(world, KARI));
  await world.wind('PT3M5S');
  await world.expectMessage(ANDERS.mobile, /Kan du møte som vara/);
  await world.text(ANDERS.mobile, 'ja');
  await world.ignoreAll();

  const { sittings } = Records.parse(await inArchive('GET', '/records'));
  const { start, end } = present(
    sittings.find(({ id }) => String(id) === STORY_MEETING),
    'meeting in the archive',
  );
  const later = (local: string) => `${addDays(local.slice(0, 10), 1)}${local.slice(10)}`;
  await change({ type: 'changeMeeting', meeting: Number(STORY_MEETING), start: later(start), end: later(end) });
  await world.wind('PT12M');
  await world.expectMessage(ANDERS.mobile, /er flyttet til .*Kan du møte som vara da\?/);
  expect((await seatOfKari()).start.slice(0, 10)).toBe(later(start).slice(0, 10));
  const { entries } = MeetingLog.parse(await ofMeeting('/log'));
  expect(entries.find(({ type }) => type === 'MeetingMoved')?.actor.kind).toBe('archive');
});

test('a substitute who leaves the list in the archive is passed by when their turn comes', async () => {
  await world.ignoreAll();
  await change({ type: 'endPost', committee: 11, nameId: Number(GRETE.id), lastDay: '2026-11-23' });
  await world.wind('PT12M');
  await world.text(ANDERS.mobile, 'nei');
  await world.expectMessage(THIRD.mobile, /Kan du møte som vara/);
  const { seat } = await seatOfKari();
  const asked = seat.vacancies.flatMap(({ offers }) => offers).filter(({ status }) => status === 'asked');
  expect(asked.map(({ name }) => name)).toStrictEqual([THIRD.name]);
  expect((await world.all()).filter(({ to }) => to === GRETE.mobile)).toStrictEqual([]);
  await world.text(THIRD.mobile, 'ja');
  await world.expectMessage(THIRD.mobile, /Takk! Du møter som vara/);
});

test('an archive that is away for a day loses nothing', async () => {
  await world.simulator('POST', `/archive/${DEMO_CODE}/faults`, { kind: 'status', status: 500, minutes: 24 * 60 });
  const newcomer = { given: 'Nora', family: 'Nykommer', mobile: '90 00 00 99', email: 'nora@fjordvik.example' };
  const party = Number(present(COUNCIL[0], 'first list').id);
  const term = { from: '2026-11-01', to: '2027-09-30' };
  await change({ type: 'addPost', committee: 11, ...newcomer, party, role: 'member', ...term });
  await world.wind('P1D');
  const authorization = `Bearer ${await world.tokenFor(`Admin.${DEMO_CODE}`)}`;
  const state = async () =>
    (await world.api('GET', `/municipalities/${DEMO_CODE}/archive`, undefined, { authorization })).body;
  expect(await state()).toMatchObject({ trouble: { kind: 'unreachable', status: 500 } });
  await world.wind('PT12M');
  expect(await state()).not.toHaveProperty('trouble');
  const persons = await world.api('GET', `/municipalities/${DEMO_CODE}/persons`, undefined, { authorization });
  expect(JSON.stringify(persons.body)).toContain('Nora Nykommer');
});

test('R22 a day after the meeting the archive knows who came for whom, and holds the report as exempt', async () => {
  const { start } = await seatOfKari();
  await world.windTo(plusMinutes(start, 28 * 60));
  await world.wind('PT12M');
  const { attendance, stored } = Records.parse(await inArchive('GET', '/records'));
  const [meeting, kari, third] = [STORY_MEETING, KARI.id, THIRD.id].map(Number);
  expect(attendance.filter(({ nameId }) => nameId === kari || nameId === third)).toStrictEqual([
    { sitting: meeting, nameId: kari, code: 'F' },
    { sitting: meeting, nameId: third, forNameId: kari, code: 'M' },
  ]);
  const filed = stored.filter(({ object }) => object === 'Journalpost');
  expect(filed.map(({ fields }) => fields['TilgangskodeId'])).toStrictEqual(['UO']);
  await world.ignoreAll();
});
