import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Inbox } from '#shared/contracts/inbox.ts';
import { MeetingList } from '#shared/contracts/meeting-list.ts';
import { bodyOf, meetingOf } from './bodies.ts';
import {
  ANDERS,
  convene,
  council,
  END,
  KARI,
  MEETING,
  openForm,
  person,
  reportAbsence,
  START,
  TUESDAY_MORNING,
} from './council.ts';
import { CODE, openWorld, type World } from './world.ts';

const EVA = person('eva', 'Eva Moe', 301);
const TORE = person('tore', 'Tore Lie', 303);
const BOARD = bodyOf({ id: 'board', name: 'Plan og miljø', members: [EVA], substitutes: [TORE] });

let world: World;
let absenceId: string;
let headers: Readonly<Record<string, string>>;
beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
  const { persons, bodies, meetings } = council();
  await convene(world, {
    persons: [...persons, EVA, TORE],
    bodies: [...bodies, BOARD],
    meetings: [...meetings, meetingOf({ id: 'board-1', bodyId: 'board', start: START, end: END })],
  });
  absenceId = await reportAbsence(world, await openForm(world, KARI));
  await world.wind('PT3M5S');
  await world.text(ANDERS.mobile, 'kanskje');
  headers = { authorization: `Bearer ${await world.tokenFor(`Secretary.${CODE}.board`)}` };
});
afterAll(() => world.close());

const at = (path: string) => `/municipalities/${CODE}${path}`;

describe('W26: a secretary of one body', () => {
  test('sees its meetings and no others', async () => {
    const { body } = await world.api('GET', at('/meetings?from=2026-11-01&to=2026-12-31'), undefined, headers);
    expect(MeetingList.parse(body).meetings.map(({ id }) => id)).toStrictEqual(['board-1']);
    expect((await world.api('GET', at('/meetings/board-1'), undefined, headers)).status).toBe(200);
  });

  test.each([
    `/meetings/${MEETING}`,
    `/meetings/${MEETING}/log`,
    `/meetings/${MEETING}/attendance.csv`,
    '/bodies/kst/settings',
  ])('has no access to %s', async (path) => {
    expect([403, 404]).toContain((await world.api('GET', at(path), undefined, headers)).status);
  });

  test('reads no reason of another body, and the attempt reads nothing', async () => {
    const path = at(`/meetings/${MEETING}/absences/${absenceId}/reason`);
    const refused = await world.api('GET', path, undefined, headers);
    expect([403, 404]).toContain(refused.status);
    expect(JSON.stringify(refused.body)).not.toContain('travel');
    const { entries } = await world.log(MEETING);
    expect(entries.some(({ type }) => type === 'ReasonRead')).toBe(false);
  });

  test('does nothing in another body', async () => {
    const note = { type: 'AddNote', text: 'Hei.' };
    expect([403, 404]).toContain((await world.api('POST', at(`/meetings/${MEETING}/commands`), note, headers)).status);
  });

  test('does not see the unclear text that was for another body, which its own secretary sees', async () => {
    const hers = await world.api('GET', at('/inbox'), undefined, headers);
    expect(Inbox.parse(hers.body).items).toStrictEqual([]);
    const council1 = { authorization: `Bearer ${await world.tokenFor(`Secretary.${CODE}.kst`)}` };
    const theirs = await world.api('GET', at('/inbox'), undefined, council1);
    expect(Inbox.parse(theirs.body).items).toMatchObject([{ why: 'unclear', text: 'kanskje' }]);
  });
});
