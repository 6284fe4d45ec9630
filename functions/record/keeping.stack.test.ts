import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sealedDetails } from '#functions/platform/index.ts';
import { DEFAULT_SETTINGS } from '#shared/contracts/settings.ts';
import type { DetailId } from '#shared/kernel/ids.ts';
import { type Instant, instantOf } from '#shared/kernel/instant.ts';
import { deletedAt } from '#shared/rules/retention.ts';
import { FJORDVIK } from '#test/contract/municipality.ts';
import { anchorStreams } from './anchor-streams.timer.ts';
import { checkRecord } from './anchors.ts';
import { forgetInTime } from './forget-in-time.timer.ts';
import { M1, openKeepingWorld } from './keeping-fixture.ts';

const REF = { code: FJORDVIK, meetingId: M1.id };
const DAY_SECONDS = 24 * 3_600;

let world: Awaited<ReturnType<typeof openKeepingWorld>>;
beforeAll(async () => {
  world = await openKeepingWorld();
});
afterAll(() => world.close());

const check = () => checkRecord(world.needs, FJORDVIK);

describe('the nightly anchor', () => {
  test('agrees with what is stored, and with what has come since', async () => {
    await world.commit('meeting:a1', 3);
    await world.commit('reminders:a1', 1);
    await anchorStreams(world.needs)();
    await world.commit('meeting:a1', 2);
    expect(await check()).toStrictEqual({ anchors: 1, streams: 2, differences: [], broken: [] });
  });

  test('is written once a day and never over', async () => {
    const [name = ''] = await world.needs.blobs.list('anchors', `${FJORDVIK}/`);
    const before = await world.needs.blobs.read('anchors', name);
    await anchorStreams(world.needs)();
    expect(await world.needs.blobs.list('anchors', `${FJORDVIK}/`)).toStrictEqual([name]);
    expect(await world.needs.blobs.read('anchors', name)).toStrictEqual(before);
    world.clock.wind(DAY_SECONDS);
    await anchorStreams(world.needs)();
    expect(await world.needs.blobs.list('anchors', `${FJORDVIK}/`)).toHaveLength(2);
  });

  test('tells of commits cut off from the end, which a chain by itself cannot', async () => {
    await world.commit('meeting:a2', 3);
    world.clock.wind(DAY_SECONDS);
    await anchorStreams(world.needs)();
    await world.intruder.item('000000003', 'meeting:a2').delete();
    const { differences, broken } = await check();
    expect(differences).toMatchObject([{ stream: 'meeting:a2', version: 3, what: 'missing' }]);
    expect(broken).toStrictEqual([]);
  });

  test('of the night before is looked at every night, and a difference is warned of', async () => {
    world.clock.wind(DAY_SECONDS);
    await anchorStreams(world.needs)();
    expect(world.warnings.splice(0)).toStrictEqual([
      expect.stringMatching(/^A stream does not agree with its anchor\. .*"meeting:a2".*"missing"/),
    ]);
  });
});

describe('what has had its time', () => {
  const details = () => sealedDetails(world.sealed, world.clock.now);
  const rules = { meeting: M1, body: { termTo: '2027-09-30' }, settings: DEFAULT_SETTINGS };

  beforeEach(() => {
    world.meetings.set(M1.id, M1);
    world.choose(DEFAULT_SETTINGS.retentionDays);
  });

  async function write(kind: 'reason' | 'note'): Promise<DetailId> {
    const written = { kind, text: 'Ord', writtenAt: world.clock.now() };
    return (await details().write(REF, written, deletedAt(kind, rules))).detailId;
  }

  async function secondsLeftOf(id: DetailId): Promise<number> {
    const found = await world.intruder.item(id, `detail:${M1.id}`).read<{ readonly ttl?: number }>();
    return found.resource?.ttl ?? 0;
  }

  function secondsUntil(at: Instant): number {
    return Math.ceil((Date.parse(at) - Date.parse(world.clock.now())) / 1_000);
  }

  test('R24: a text carries its own time from the beginning', async () => {
    expect(await secondsLeftOf(await write('reason'))).toBe(secondsUntil(deletedAt('reason', rules)));
    expect(await secondsLeftOf(await write('note'))).toBe(secondsUntil(deletedAt('note', rules)));
  });

  test('R24: a meeting that was moved gives its texts the time that they have by now', async () => {
    const reason = await write('reason');
    await forgetInTime(world.needs)();
    const later = instantOf(Date.parse(M1.end) + 7 * DAY_SECONDS * 1_000);
    world.meetings.set(M1.id, { ...M1, end: later });
    await forgetInTime(world.needs)();
    const moved = deletedAt('reason', { ...rules, meeting: { end: later } });
    expect(await secondsLeftOf(reason)).toBe(secondsUntil(moved));
    expect((await details().read(REF, reason))?.text).toBe('Ord');
  });

  test('R24: shorter times count for what is there already', async () => {
    const reason = await write('reason');
    world.choose({ reason: 1, text: 1, logYearsAfterTerm: 1 });
    await forgetInTime(world.needs)();
    const settings = { ...DEFAULT_SETTINGS, retentionDays: { reason: 1, text: 1, logYearsAfterTerm: 1 } };
    expect(await secondsLeftOf(reason)).toBe(secondsUntil(deletedAt('reason', { ...rules, settings })));
  });

  test('R24: years after the term everything of a meeting goes, and the anchors know why', async () => {
    await world.commit(`meeting:${M1.id}`, 3);
    await world.commit(`reminders:${M1.id}`, 1);
    await world.needs.blobs.create('reports', `${FJORDVIK}/${M1.id}/ab.pdf`, file());
    await world.needs.blobs.create('reports', `${FJORDVIK}/m11/ab.pdf`, file());
    await write('note');
    world.clock.wind(DAY_SECONDS);
    await anchorStreams(world.needs)();
    world.warnings.splice(0);

    world.clock.wind(secondsUntil(deletedAt('log', rules)) - 60);
    await forgetInTime(world.needs)();
    expect(await world.commits.read(FJORDVIK, `meeting:${M1.id}`, 0)).toHaveLength(3);

    world.clock.wind(60);
    await forgetInTime(world.needs)();
    for (const stream of [`meeting:${M1.id}`, `reminders:${M1.id}`])
      expect(await world.commits.read(FJORDVIK, stream, 0)).toStrictEqual([]);
    expect((await details().list(REF)).size).toBe(0);
    expect(await world.needs.blobs.list('reports', `${FJORDVIK}/`)).toStrictEqual([`${FJORDVIK}/m11/ab.pdf`]);
    expect(world.meetings.has(M1.id)).toBe(false);
    const { differences } = await check();
    expect(differences.filter(({ stream }) => stream.endsWith(`:${M1.id}`))).toStrictEqual([]);
    expect(world.warnings).toStrictEqual([]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7])('R24: a night that dies at deletion %i is finished by the next', async (at) => {
    await world.commit(`meeting:${M1.id}`, 2);
    await world.commit(`filing:${M1.id}`, 1);
    await world.needs.blobs.create('reports', `${FJORDVIK}/${M1.id}/ab.pdf`, file());
    let deletions = 0;
    const dying = <Given extends readonly unknown[]>(work: (...given: Given) => Promise<void>) => {
      return async (...given: Given) => {
        deletions += 1;
        if (deletions === at) throw new Error('the process died');
        await work(...given);
      };
    };
    const { forgetStream, blobs, removeView } = world.needs;
    const mortal = {
      ...world.needs,
      forgetStream: dying(forgetStream),
      removeView: dying(removeView),
      blobs: { ...blobs, remove: dying(blobs.remove) },
    };
    await forgetInTime(mortal)();
    expect(world.meetings.has(M1.id)).toBe(true);
    await forgetInTime(world.needs)();
    expect(world.meetings.has(M1.id)).toBe(false);
    expect(await world.commits.read(FJORDVIK, `meeting:${M1.id}`, 0)).toStrictEqual([]);
    expect(await world.needs.blobs.list('reports', `${FJORDVIK}/${M1.id}/`)).toStrictEqual([]);
  });

  function file() {
    return { mediaType: 'application/pdf' as const, bytes: new Uint8Array([37]) };
  }
});
