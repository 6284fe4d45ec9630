import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { diary, gate } from '#local/host/samples/diary.ts';
import { closeBenches, noon, startBench } from '#local/host/samples/durable-bench.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';

const oneOClock = plusMinutes(noon, 60);

afterEach(closeBenches);

function newJournalPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'durable-')), 'orchestrations.jsonl');
}

/** What a program that is killed this instant leaves behind. */
function asKilledNow(journalPath: string): string {
  const left = newJournalPath();
  copyFileSync(journalPath, left);
  return left;
}

describe('after a kill', () => {
  test('a sleeping alarm rings at its time', async () => {
    const journalPath = newJournalPath();
    const first = await startBench({ journalPath });
    await first.call('POST', 'start/alarm/a', { at: oneOClock, linksLeft: 0 });
    await first.agenda.idle();

    const second = await startBench({ journalPath: asKilledNow(journalPath) });
    expect(second.agenda.nextDue()?.at).toBe(oneOClock);
    await second.agenda.advance(oneOClock);
    expect(diary).toStrictEqual(['a rings']);
  });

  test('an alarm whose time passed meanwhile rings at once', async () => {
    const journalPath = newJournalPath();
    const first = await startBench({ journalPath });
    await first.call('POST', 'start/alarm/a', { at: oneOClock, linksLeft: 0 });
    await first.agenda.idle();

    const second = await startBench({ journalPath: asKilledNow(journalPath), startAt: plusMinutes(oneOClock, 600) });
    await second.agenda.idle();
    expect(diary).toStrictEqual(['a rings']);
  });

  test('an activity that was under way runs again', async () => {
    const journalPath = newJournalPath();
    const first = await startBench({ journalPath });
    const { promise: never, resolve } = Promise.withResolvers<void>();
    gate.opens = never;
    await first.call('POST', 'start/alarm/a', { at: noon, linksLeft: 0 });
    await expect.poll(() => diary).toStrictEqual(['a rings']);
    const left = asKilledNow(journalPath);
    gate.opens = Promise.resolve();

    const second = await startBench({ journalPath: left });
    await second.agenda.idle();
    expect(diary).toStrictEqual(['a rings', 'a rings']);
    expect(await second.statusOf('a')).toMatchObject({ runtimeStatus: 'Completed' });
    resolve();
  });

  test('what is finished stays finished, for a week', async () => {
    const journalPath = newJournalPath();
    const first = await startBench({ journalPath });
    await first.call('POST', 'start/alarm/a', { at: noon, linksLeft: 0 });
    await first.agenda.idle();

    const second = await startBench({ journalPath: asKilledNow(journalPath) });
    await second.agenda.idle();
    expect(await second.statusOf('a')).toMatchObject({ runtimeStatus: 'Completed' });
    expect(diary).toStrictEqual(['a rings']);

    const third = await startBench({
      journalPath: asKilledNow(journalPath),
      startAt: plusMinutes(noon, 8 * 24 * 60),
    });
    expect((await third.call('GET', 'instances/a')).text).toContain('404');
  });

  test('what sleeps is kept for as long as it sleeps', async () => {
    const journalPath = newJournalPath();
    const at = plusMinutes(noon, 20 * 24 * 60);
    const first = await startBench({ journalPath });
    await first.call('POST', 'start/alarm/a', { at, linksLeft: 0 });
    await first.agenda.idle();

    const startAt = plusMinutes(noon, 10 * 24 * 60);
    const second = await startBench({ journalPath: asKilledNow(journalPath), startAt });
    expect(second.agenda.nextDue()?.at).toBe(at);
  });

  test('at any point, the orchestration comes to its end, and what was answered is not asked again', async () => {
    const journalPath = newJournalPath();
    const first = await startBench({ journalPath });
    await first.call('POST', 'start/stubborn/s', { name: 'first', failures: 0 });
    await first.agenda.idle();
    const lines = readFileSync(journalPath, 'utf8').split('\n').slice(0, -1);
    expect(lines.map((line) => JSON.parse(line).type)).toStrictEqual(['Started', 'Played', 'Arrived', 'Played']);

    for (const count of lines.keys()) {
      diary.length = 0;
      const left = newJournalPath();
      const kept = lines.slice(0, count + 1);
      writeFileSync(left, kept.map((line) => `${line}\n`).join(''));
      const second = await startBench({ journalPath: left });
      await second.agenda.idle();
      expect(await second.statusOf('s')).toMatchObject({ runtimeStatus: 'Completed' });
      expect(diary).toHaveLength(count < 2 ? 1 : 0);
    }
  });
});

describe('closing the host', () => {
  test('lets an activity come to its end, and keeps the answer for the next program', async () => {
    const journalPath = newJournalPath();
    const first = await startBench({ journalPath });
    const { promise, resolve } = Promise.withResolvers<void>();
    gate.opens = promise;
    await first.call('POST', 'start/alarm/a', { at: noon, linksLeft: 1 });
    await expect.poll(() => diary).toStrictEqual(['a rings']);
    const closed = first.close();
    resolve();
    await closed;

    const second = await startBench({ journalPath: asKilledNow(journalPath) });
    await second.agenda.idle();
    expect(diary).toStrictEqual(['a rings']);
    expect(await second.statusOf('a')).toMatchObject({ runtimeStatus: 'Completed' });
    expect(second.agenda.nextDue()?.at).toBe(plusMinutes(noon, 4 * 60));
  });

  test('leaves nothing on the agenda', async () => {
    const { agenda, call, close } = await startBench();
    await call('POST', 'start/alarm/a', { at: oneOClock, linksLeft: 0 });
    await agenda.idle();
    await close();
    expect(agenda.nextDue()).toBeUndefined();
  });
});
