import { describe, expect, test } from 'vitest';
import { MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { type SweepNeeds, sweep } from './sweep.timer.ts';

const NOON = Instant.parse('2026-11-23T12:00:00.000Z');
const FJORDVIK = MunicipalityCode.parse('9901');

/** A sweep at noon over meetings that want to be looked at so many minutes from then. */
async function sweptAtNoon(meetings: Readonly<Record<string, number>>, more: Partial<SweepNeeds> = {}) {
  const warned: string[] = [];
  const advanced: string[] = [];
  const alarms: string[] = [];
  let marked = false;
  const waking = Object.entries(meetings).map(([id, minutes]) => ({
    meetingId: MeetingId.parse(id),
    wakeAt: plusMinutes(NOON, minutes),
  }));
  await sweep({
    clock: { now: () => NOON },
    municipalities: [FJORDVIK],
    commits: {
      changedSince: async () => [],
      read: () => expect.fail('no stream is read'),
      append: () => expect.fail('nothing is decided'),
      verify: () => expect.fail('nothing is verified'),
    },
    documents: {
      read: async () => undefined,
      list: async () => [],
      create: () => expect.fail('nothing is created'),
      upsert: async () => {
        marked = true;
      },
      replace: () => expect.fail('nothing is replaced'),
      remove: () => expect.fail('nothing is removed'),
    },
    meetings: {
      load: () => expect.fail('no meeting is loaded'),
      remembered: () => undefined,
      run: () => expect.fail('no command is run'),
      advance: async ({ meetingId }) => {
        advanced.push(meetingId);
      },
    },
    alarms: {
      set: async ({ meetingId }) => {
        alarms.push(meetingId);
      },
    },
    wakingBefore: async () => waking,
    putRight: async () => undefined,
    factsVersion: async () => ({ version: 0 }),
    upcomingIn: async () => [],
    applyPending: async () => undefined,
    warn: (sentence, ids) => warned.push(`${sentence} ${JSON.stringify(ids)}`),
    ...more,
  })();
  return { warned, advanced, alarms, marked };
}

describe('the sweep', () => {
  test('advances what is due and sets the alarm of what is not', async () => {
    const { warned, advanced, alarms, marked } = await sweptAtNoon({ due: -4, soon: 10 });
    expect({ warned, advanced, alarms, marked }).toStrictEqual({
      warned: [],
      advanced: ['due'],
      alarms: ['soon'],
      marked: true,
    });
  });

  test('says which meeting nobody has looked at for too long, by its id alone, and advances it', async () => {
    const { warned, advanced } = await sweptAtNoon({ 'lost-1': -10.02, 'due-1': -10 });
    expect(warned).toStrictEqual(['A meeting is past its deadline. {"code":"9901","meeting":"lost-1"}']);
    expect(advanced).toStrictEqual(['lost-1', 'due-1']);
  });

  test('goes on past a meeting that fails, and looks at everything again the next time', async () => {
    const advanced: string[] = [];
    const advance: SweepNeeds['meetings']['advance'] = async ({ meetingId }) => {
      advanced.push(meetingId);
      if (meetingId === 'broken') throw new TypeError('Kari Nordmann');
    };
    const meetings = { load: () => expect.fail(), remembered: () => undefined, run: () => expect.fail(), advance };
    const { warned, marked } = await sweptAtNoon({ broken: -1, sound: -1 }, { meetings });
    expect(advanced).toStrictEqual(['broken', 'sound']);
    expect(warned).toStrictEqual([
      'A meeting could not be advanced. {"code":"9901","meeting":"broken","error":"TypeError"}',
    ]);
    expect(marked).toBe(false);
  });
});
