import { describe, expect, test } from 'vitest';
import { detail, historyOf, instant, memberReports, personId } from '#functions/attendance/fixture.ts';
import { present } from '#shared/kernel/assert.ts';
import { advanceFiling, wantReport } from './filing.ts';
import { type Fate, filingWorld, REF } from './filing-fixture.ts';
import { filingEntriesOf } from './filing-stream.ts';

const SYSTEM = { kind: 'system' } as const;
const DIED = 'the process died';
/** Longer than any claim holds. */
const CLAIM_MINUTES = 6;

function evening() {
  const history = historyOf();
  memberReports(history, 3);
  history.answer(personId('a1'), 'yes');
  history.until(instant('2026-12-04T21:00:00.000Z'));
  return history;
}

async function fileIn(world: ReturnType<typeof filingWorld>, options: Parameters<typeof world.needs>[0] = {}) {
  const needs = world.needs(options);
  await wantReport(needs, REF, SYSTEM);
  return advanceFiling(needs, REF);
}

function dyingAt(step: number, when: keyof Fate): Fate {
  let no = 0;
  const die = () => {
    no += 1;
    if (no === step) throw new Error(DIED);
  };
  return { before: () => undefined, after: () => undefined, [when]: die };
}

describe('a report', () => {
  test('is filed once, with its files, and who came for whom goes back', async () => {
    const world = filingWorld(evening());
    const filing = await fileIn(world);
    expect(filing.filed).toMatchObject({ documentId: '2026/1-1', wasThere: false });
    expect(world.filed).toHaveLength(1);
    expect(world.filed[0]).toMatchObject({
      key: '9901-m1',
      title: 'Innkallingsrapport Kommunestyret 2026-12-03',
      isRestricted: false,
      date: '2026-12-03',
      meeting: '7001',
      files: [
        { name: '9901-m1.pdf', mediaType: 'application/pdf' },
        { name: '9901-m1.json', mediaType: 'application/json' },
      ],
    });
    expect(world.attendance).toHaveLength(1);
    expect(world.attendance[0]?.rows).toContainEqual({
      person: 'arc-a1',
      forPerson: 'arc-m3',
      attendance: 'present',
      sortOrder: 4,
    });
  });

  test('wanted again is the same report, whatever has been noted since', async () => {
    const history = evening();
    const world = filingWorld(history);
    await fileIn(world);
    const [before] = world.filed;
    history.run({ type: 'AddNote', by: { kind: 'staff', id: 's1' }, note: detail('n1') });
    await fileIn(world);
    expect(world.filed).toStrictEqual([before]);
  });

  test('of a meeting with a restricted item is marked as exempt from publicity', async () => {
    const items = [{ no: '12/26', title: 'Barnevernsak', restricted: true }];
    const history = historyOf({ meeting: { items } });
    history.until(instant('2026-12-04T21:00:00.000Z'));
    const world = filingWorld(history);
    await fileIn(world);
    expect(world.filed[0]?.isRestricted).toBe(true);
    const words = (world.filed[0]?.files ?? []).map(({ bytes }) => new TextDecoder().decode(bytes)).join('');
    expect(words).not.toContain('Barnevernsak');
  });

  test('with no archive is kept, and filed when one has been connected and somebody asks', async () => {
    const world = filingWorld(evening());
    expect((await fileIn(world, { hasArchive: false })).kept).toBeDefined();
    expect(world.blobs.size).toBe(2);
    expect((await advanceFiling(world.needs(), REF)).filed).toBeUndefined();
    expect((await fileIn(world)).filed?.documentId).toBe('2026/1-1');
  });

  test('that the archive does not take is tried again, later and later, until it is accepted', async () => {
    const world = filingWorld(evening());
    world.answer({ kind: 'unreachable', where: 'CreateDocument' });
    expect((await fileIn(world)).delay).toMatchObject({ kind: 'unreachable', attempts: 1 });
    world.wind(9);
    expect((await advanceFiling(world.needs(), REF)).delay?.attempts).toBe(1);
    world.wind(1);
    expect((await advanceFiling(world.needs(), REF)).delay?.attempts).toBe(2);
    world.answer(undefined);
    world.wind(20);
    const { filed, delay } = await advanceFiling(world.needs(), REF);
    expect([filed?.documentId, delay]).toStrictEqual(['2026/1-1', undefined]);
  });

  test('keeps its times in order, also when the next to work on it has a slower clock', async () => {
    const world = filingWorld(evening());
    await wantReport(world.needs(), REF, SYSTEM);
    world.wind(-5);
    world.answer({ kind: 'unreachable', where: 'CreateDocument' });
    expect((await advanceFiling(world.needs(), REF)).delay).toBeDefined();
    const times = world.commits().map(({ at }) => at);
    expect(times).toStrictEqual(times.toSorted());
  });

  test('tells its story in the log of the meeting', async () => {
    const world = filingWorld(evening());
    world.answer({ kind: 'refused', where: 'CreateDocument' });
    await fileIn(world);
    world.answer(undefined);
    world.wind(10);
    await fileIn(world);
    const entries = await filingEntriesOf(world.needs().commits, REF, 'nb');
    expect(entries.map(({ text }) => text)).toStrictEqual([
      expect.stringMatching(/^Innkallingsrapporten er laget av loggen/),
      'Arkivet tok ikke imot innkallingsrapporten (systemet slipper oss ikke inn). Det prøves igjen.',
      'Innkallingsrapporten er arkivert som 2026/1-1.',
      'Frammøtet er skrevet til arkivet.',
    ]);
  });
});

describe('who came for whom', () => {
  const attendanceIn = async (world: ReturnType<typeof filingWorld>) =>
    (await filingEntriesOf(world.needs().commits, REF, 'nb')).at(-1)?.text;

  test('goes back when the meeting is over, though the report was asked for before it', async () => {
    const history = historyOf();
    memberReports(history, 3);
    history.until(instant('2026-12-02T12:00:00.000Z'));
    const world = filingWorld(history);
    expect((await fileIn(world)).filed).toBeDefined();
    expect([world.attendance, world.index.get('m1')]).toStrictEqual([[], 'open']);
    history.answer(personId('a1'), 'yes');
    world.wind(3 * 24 * 60);
    await advanceFiling(world.needs(), REF);
    expect(world.attendance[0]?.rows).toContainEqual(
      expect.objectContaining({ person: 'arc-a1', forPerson: 'arc-m3' }),
    );
  });

  test('is not called written when the meeting did not come from the archive', async () => {
    const world = filingWorld(evening());
    await fileIn(world, { sourceIds: { persons: new Map() } });
    expect(world.attendance).toStrictEqual([]);
    expect(await attendanceIn(world)).toBe('Møtet er ikke hentet fra arkivet, så frammøtet er ikke skrevet dit.');
    expect(world.index.get('m1')).toBe('done');
  });

  test('of a meeting that was called off is nobody', async () => {
    const history = evening();
    const cancelled = historyOf({ meeting: { status: 'cancelled' } });
    cancelled.until(history.now);
    const world = filingWorld(cancelled);
    await fileIn(world);
    expect(world.attendance).toStrictEqual([]);
    expect(await attendanceIn(world)).toBe('Møtet ble ikke holdt, så det er ikke skrevet noe frammøte til arkivet.');
  });

  test('leaves out those whom the archive does not know, and says how many', async () => {
    const world = filingWorld(evening());
    const persons = new Map(['m1', 'm3', 'a1'].map((id) => [id, `arc-${id}`]));
    await fileIn(world, { sourceIds: { meeting: '7001', body: '200100', persons } });
    expect(world.attendance[0]?.rows).toHaveLength(3);
    expect(await attendanceIn(world)).toMatch(/^Frammøtet er skrevet til arkivet\. 3 som arkivet ikke kjenner/);
  });
});

/**
 * Noted, wanted, two files, made, claimed, handed over, filed, claimed, attendance handed over and written, noted as
 * done.
 */
const STEPS = 12;

test('filing takes as many steps as the deaths below go through', async () => {
  const world = filingWorld(evening());
  let steps = 0;
  const fate: Fate = { before: () => void (steps += 1), after: () => undefined };
  await fileIn(world, { fate });
  expect(steps).toBe(STEPS);
});

describe.each(['before', 'after'] as const)('a process that dies %s a step', (when) => {
  test.each(Array.from({ length: STEPS }, (_, index) => index + 1))(
    'number %i files no second report and loses none',
    async (step) => {
      const world = filingWorld(evening());
      await expect(fileIn(world, { fate: dyingAt(step, when) })).rejects.toThrow(DIED);
      world.wind(CLAIM_MINUTES);
      const { filed, made, attendance } = await fileIn(world);
      expect(filed).toBeDefined();
      expect(attendance).toBeDefined();
      expect(world.index.get('m1')).toBe('done');
      expect(world.filed).toHaveLength(1);
      for (const { blob } of present(made, 'report').files) expect(world.blobs.has(blob)).toBe(true);
      expect(world.commits().filter(({ events }) => JSON.stringify(events).includes('ReportMade'))).toHaveLength(1);
    },
  );
});

test('two at the same report at once file it once', async () => {
  const world = filingWorld(evening());
  world.answer({ kind: 'unreachable', where: 'CreateDocument' });
  await fileIn(world);
  world.answer(undefined);
  world.wind(10);
  await Promise.all([1, 2, 3, 4].map(() => advanceFiling(world.needs(), REF)));
  world.wind(CLAIM_MINUTES);
  await advanceFiling(world.needs(), REF);
  expect(world.filed).toHaveLength(1);
  expect(world.attendance).toHaveLength(1);
  const events = JSON.stringify(world.commits().map((commit) => commit.events));
  expect(events.match(/ReportFiled/g)).toHaveLength(1);
  expect(events).toContain('"wasThere":false');
});
