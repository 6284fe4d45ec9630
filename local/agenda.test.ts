import { describe, expect, test } from 'vitest';
import { type Agenda, startAgenda } from '#local/agenda.ts';
import { openJournal } from '#local/journal.ts';
import { epochMsOf, type Instant, instantOf, plusMinutes, plusMs } from '#shared/kernel/instant.ts';

const noon = instantOf(Date.UTC(2026, 10, 23, 12));
const inMinutes = (minutes: number) => plusMinutes(noon, minutes);

function everyMinutes(minutes: number) {
  const stepMs = minutes * 60_000;
  return (after: Instant) => instantOf((Math.floor(epochMsOf(after) / stepMs) + 1) * stepMs);
}

/** Writes down what ran, and at which minute after noon. */
function startDiary(agenda: Agenda) {
  const lines: string[] = [];
  const note = (name: string) => async () => {
    lines.push(`${name} +${Math.floor((epochMsOf(agenda.now()) - epochMsOf(noon)) / 60_000)}`);
  };
  return { lines, note };
}

function minutesOf(lines: readonly string[], name: string): readonly number[] {
  return lines.filter((line) => line.startsWith(`${name} `)).map((line) => Number(line.split('+')[1]));
}

describe('scheduled work', () => {
  test('runs in order of time, then in the order in which it was put there', async () => {
    const agenda = startAgenda({ startAt: noon });
    const { lines, note } = startDiary(agenda);
    agenda.schedule(inMinutes(20), 'c', note('c'));
    agenda.schedule(inMinutes(10), 'a', note('a'));
    agenda.schedule(inMinutes(20), 'd', note('d'));
    agenda.schedule(inMinutes(10), 'b', note('b'));
    expect(agenda.nextDue()).toMatchObject({ at: inMinutes(10), name: 'a' });
    await agenda.advance(inMinutes(30));
    expect(lines).toStrictEqual(['a +10', 'b +10', 'c +20', 'd +20']);
    expect(agenda.nextDue()).toBeUndefined();
  });

  test('that lies after the jump stays where it is', async () => {
    const agenda = startAgenda({ startAt: noon });
    const { lines, note } = startDiary(agenda);
    agenda.schedule(inMinutes(31), 'later', note('later'));
    await agenda.advance(inMinutes(30));
    expect(lines).toStrictEqual([]);
    expect(agenda.nextDue()).toMatchObject({ at: inMinutes(31) });
  });

  test('that other work put there is part of the same jump', async () => {
    const agenda = startAgenda({ startAt: noon });
    const { lines, note } = startDiary(agenda);
    agenda.schedule(inMinutes(10), 'first', async () => {
      await note('first')();
      agenda.schedule(inMinutes(15), 'second', note('second'));
    });
    agenda.schedule(inMinutes(20), 'third', note('third'));
    await agenda.advance(inMinutes(30));
    expect(lines).toStrictEqual(['first +10', 'second +15', 'third +20']);
  });

  test('that was taken off does not run', async () => {
    const agenda = startAgenda({ startAt: noon });
    const { lines, note } = startDiary(agenda);
    const takeOff = agenda.schedule(inMinutes(10), 'a', note('a'));
    takeOff();
    await agenda.advance(inMinutes(30));
    expect(lines).toStrictEqual([]);
  });

  test('waits until what the work before it set off has settled', async () => {
    const agenda = startAgenda({ startAt: noon });
    const lines: string[] = [];
    agenda.schedule(inMinutes(10), 'a', async () => {
      void agenda.track(async () => {
        await new Promise((resolve) => setImmediate(resolve));
        lines.push('set off by a');
      });
    });
    agenda.schedule(inMinutes(10), 'b', async () => {
      lines.push('b');
    });
    await agenda.advance(inMinutes(30));
    expect(lines).toStrictEqual(['set off by a', 'b']);
  });

  test('that throws is reported, and the rest goes on', async () => {
    const failures: string[] = [];
    const agenda = startAgenda({ startAt: noon, failed: (name) => failures.push(name) });
    const { lines, note } = startDiary(agenda);
    agenda.schedule(inMinutes(10), 'a', () => Promise.reject(new Error('no')));
    agenda.schedule(inMinutes(20), 'b', note('b'));
    await agenda.advance(inMinutes(30));
    expect([failures, lines]).toStrictEqual([['a'], ['b +20']]);
  });

  test('that is due already runs without any winding, and idle waits for it', async () => {
    const agenda = startAgenda({ startAt: noon });
    const { lines, note } = startDiary(agenda);
    agenda.schedule(inMinutes(-10), 'a', note('a'));
    await agenda.idle();
    expect(lines).toStrictEqual(['a +0']);
  });

  test('that is months away does not overflow the timers of JavaScript, which would ring at once and for ever', async () => {
    const warnings: string[] = [];
    const note = ({ name }: Error) => warnings.push(name);
    process.on('warning', note);
    const agenda = startAgenda({ startAt: noon });
    agenda.schedule(inMinutes(120 * 24 * 60), 'a', async () => {});
    await agenda.idle();
    process.off('warning', note);
    expect(warnings).toStrictEqual([]);
  });
});

describe('recurring work', () => {
  test('is merged within a jump, runs near its end, and at least every twelve hours', async () => {
    const agenda = startAgenda({ startAt: noon });
    const { lines, note } = startDiary(agenda);
    agenda.recurring('sweep', everyMinutes(5), note('sweep'));
    await agenda.advance(inMinutes(63));
    expect(lines).toStrictEqual(['sweep +60']);
    await agenda.advance(inMinutes(60 + 30 * 60 + 2));
    expect(minutesOf(lines, 'sweep')).toStrictEqual([60, 60 + 12 * 60, 60 + 24 * 60, 60 + 30 * 60]);
  });

  test('runs at its first occurrence after other work, before work that lies later', async () => {
    const agenda = startAgenda({ startAt: noon });
    const { lines, note } = startDiary(agenda);
    agenda.recurring('sweep', everyMinutes(5), note('sweep'));
    agenda.schedule(inMinutes(62), 'alarm', note('alarm'));
    agenda.schedule(inMinutes(181), 'alarm', note('alarm'));
    await agenda.advance(inMinutes(200));
    expect(lines).toStrictEqual([
      'sweep +60',
      'alarm +62',
      'sweep +65',
      'sweep +180',
      'alarm +181',
      'sweep +185',
      'sweep +200',
    ]);
  });

  test('at the very instant of other work comes after it', async () => {
    const agenda = startAgenda({ startAt: noon });
    const { lines, note } = startDiary(agenda);
    agenda.recurring('sweep', everyMinutes(5), note('sweep'));
    agenda.schedule(inMinutes(5), 'alarm', note('alarm'));
    await agenda.advance(inMinutes(9));
    expect(lines).toStrictEqual(['alarm +5', 'sweep +5']);
  });

  test('sees work that came in by tracking, too', async () => {
    const agenda = startAgenda({ startAt: noon });
    const { lines, note } = startDiary(agenda);
    agenda.recurring('sweep', everyMinutes(5), note('sweep'));
    await agenda.track(async () => {});
    await agenda.advance(inMinutes(60));
    expect(minutesOf(lines, 'sweep')).toStrictEqual([5, 60]);
  });

  test('that was taken off does not run', async () => {
    const agenda = startAgenda({ startAt: noon });
    const { lines, note } = startDiary(agenda);
    agenda.recurring('sweep', everyMinutes(5), note('sweep'))();
    await agenda.advance(inMinutes(60));
    expect(lines).toStrictEqual([]);
  });

  test('three timers and four months of nothing are a few hundred runs', async () => {
    const agenda = startAgenda({ startAt: noon });
    const { lines, note } = startDiary(agenda);
    agenda.recurring('often', everyMinutes(1), note('often'));
    agenda.recurring('sweep', everyMinutes(5), note('sweep'));
    agenda.recurring('nightly', everyMinutes(24 * 60), note('nightly'));
    const days = 120;
    await agenda.advance(inMinutes(days * 24 * 60));
    expect(minutesOf(lines, 'often')).toHaveLength(days * 2);
    expect(minutesOf(lines, 'sweep')).toHaveLength(days * 2);
    expect(minutesOf(lines, 'nightly')).toHaveLength(days);
  });
});

describe('the clock', () => {
  test('stands at the end of the jump, and runs on from there at its real speed', async () => {
    const agenda = startAgenda({ startAt: noon });
    await agenda.advance(inMinutes(30));
    expect(agenda.now() >= inMinutes(30)).toBe(true);
    expect(agenda.now() < inMinutes(31)).toBe(true);
  });

  test('cannot be wound back', async () => {
    const agenda = startAgenda({ startAt: noon });
    await expect(agenda.advance(plusMs(noon, -1))).rejects.toThrow(RangeError);
  });

  test('jumps that are asked for at once come one after the other', async () => {
    const agenda = startAgenda({ startAt: noon });
    const { lines, note } = startDiary(agenda);
    agenda.schedule(inMinutes(10), 'a', note('a'));
    agenda.schedule(inMinutes(40), 'b', note('b'));
    const first = agenda.advance(inMinutes(30)).then(note('end of the first'));
    const second = agenda.advance(inMinutes(50)).then(note('end of the second'));
    await agenda.idle();
    await Promise.all([first, second]);
    expect(lines).toStrictEqual(['a +10', 'end of the first +30', 'b +40', 'end of the second +50']);
  });

  test('goes on from where it was after a restart, whatever the first instant was to be', async () => {
    const journal = openJournal(undefined);
    await startAgenda({ startAt: noon, journal }).advance(inMinutes(30));
    const restarted = startAgenda({ startAt: noon, journal });
    expect(restarted.now() >= inMinutes(30)).toBe(true);
    expect(restarted.now() < inMinutes(31)).toBe(true);
  });

  test('does not run backwards when the machine was set back in between', () => {
    const journal = openJournal(undefined);
    journal.append({ offsetMs: 0, now: plusMs(instantOf(Date.now()), 3_600_000) });
    const ahead = epochMsOf(startAgenda({ journal }).now()) - Date.now();
    expect(ahead).toBeGreaterThan(3_590_000);
  });
});
