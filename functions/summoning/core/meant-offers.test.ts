import { describe, expect, test } from 'vitest';
import { askedForKari, atOnce, CONFIRMED, QUESTION, seatedForKari, standingBy } from '#test/kit/evenings.ts';
import { local, NEXT_WEEK } from '#test/kit/meeting.ts';
import { wouldBeKept, wouldChange } from './meant-offers.ts';

type Evening = ReturnType<typeof askedForKari>;

const ANSWERS = ['yes', 'no'] as const;
const EARLY = { kind: 'partial', from: '18:00', to: '19:00' } as const;
const LATE = { kind: 'partial', from: '19:00', to: '20:00' } as const;
const NOTHING = { changing: [], kept: [] };

/** Which answers by text would change something for each of the person's questions, and which are only kept with it. */
function meant(evening: Evening, person = 'anders', receivedAt = evening.now) {
  return evening.offersOf(person).map((offer) => ({
    changing: ANSWERS.filter((answer) => wouldChange(evening.meeting, offer, answer, receivedAt)),
    kept: ANSWERS.filter((answer) => wouldBeKept(evening.meeting, offer, answer, receivedAt)),
  }));
}

/** Anders was silent until his time was over, and Grete is asked. */
function silent(report?: typeof EARLY): Evening {
  const evening = askedForKari(report);
  evening.at('2026-12-01 14:40');
  evening.expectSms('anders', /^Påminnelse/);
  evening.at('2026-12-01 16:20');
  evening.expectSms('grete', QUESTION);
  return evening;
}

/** Anders has said no to Kari’s hour, and is asked for Jonas’s hour after it. */
function askedForTheNextHour(evening: Evening): Evening {
  evening.report('jonas', LATE);
  evening.expectSms('anders', /19\.00-20\.00/);
  return evening;
}

function refusedTheFirstHour(): Evening {
  const evening = askedForKari(EARLY);
  evening.answers('anders', 'nei');
  evening.expectSms('grete', QUESTION);
  evening.at('2026-12-01 12:30');
  return askedForTheNextHour(evening);
}

describe('R9 when a question can be answered', () => {
  test.each([
    ['2026-12-01 11:59:58', []],
    ['2026-12-01 11:59:59', ['yes', 'no']],
    ['2026-12-03 17:59:59', ['yes', 'no']],
    ['2026-12-03 18:00', []],
  ])('R9 by a text received %s: from when it left, to the second, until its scope begins', (receivedAt, changing) => {
    const evening = askedForKari();
    expect(meant(evening, 'anders', local(receivedAt))).toStrictEqual([{ changing, kept: [] }]);
  });

  test.each(['silent', 'nei'])(
    'R18 a yes is not for the new time when the question was about the old one: %s',
    (said) => {
      const evening = said === 'silent' ? silent() : askedForKari();
      if (said === 'nei') {
        evening.answers('anders', said);
        evening.expectSms('grete', QUESTION);
      }
      evening.answers('grete', 'ja');
      evening.expectSms('grete', CONFIRMED);
      evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK });
      evening.expectSms('grete', /flyttet/);
      expect(meant(evening)).toStrictEqual([{ changing: [], kept: ['no'] }]);
    },
  );

  test('R9 not when it was called off', () => {
    const evening = askedForKari();
    evening.withdraw('kari');
    evening.expectSms('anders', /trengs ikke/);
    expect(meant(evening)).toStrictEqual([NOTHING]);
  });

  test('R9 not once its seat was given back, but for what was said before', () => {
    const evening = askedForKari();
    evening.at('2026-12-01 12:30');
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    evening.withdraw('kari');
    evening.expectSms('grete', /trengs ikke/);
    expect(meant(evening)).toStrictEqual([{ changing: [], kept: ['no'] }]);
    expect(meant(evening, 'anders', local('2026-12-01 12:29:59'))).toStrictEqual([{ changing: [], kept: ANSWERS }]);
  });
});

describe('R9 R11 what a second answer is about', () => {
  test('R13 after a yes a no gives the seat back, and a yes says the same again', () => {
    expect(meant(seatedForKari())).toStrictEqual([{ changing: ['no'], kept: ['yes'] }]);
  });

  test('R13 who stands by can say no as well', () => {
    expect(meant(standingBy())).toStrictEqual([{ changing: ['no'], kept: ['yes'] }]);
  });

  test('R11 after a no a yes takes the seat as long as nobody sits there', () => {
    const evening = askedForKari();
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    expect(meant(evening)).toStrictEqual([{ changing: ['yes'], kept: ['no'] }]);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    expect(meant(evening)).toStrictEqual([{ changing: [], kept: ANSWERS }]);
  });

  test('R11 a late yes counts, and a late no is kept for the log', () => {
    expect(meant(silent())).toStrictEqual([{ changing: ['yes'], kept: ['no'] }]);
  });

  test('R11 a late yes for a seat that was given back is about nothing', () => {
    const evening = silent();
    evening.withdraw('kari');
    evening.expectSms('grete', /trengs ikke/);
    expect(meant(evening)).toStrictEqual([{ changing: [], kept: ['no'] }]);
  });

  test('R19 a yes that was sent before the scope began and read after it is kept for the log', () => {
    const evening = silent();
    evening.downUntil('2026-12-03 18:05');
    evening.wake();
    const sent = local('2026-12-03 17:55');
    expect(meant(evening, 'anders', sent)).toStrictEqual([{ changing: [], kept: ANSWERS }]);
  });

  test('R11 R13b a question said not to have arrived may have arrived all the same', () => {
    const evening = askedForKari();
    evening.isUndelivered('anders');
    evening.expectSms('grete', QUESTION);
    expect(evening.offer('anders').status).toBe('unreachable');
    expect(meant(evening)).toStrictEqual([{ changing: ['yes'], kept: ['no'] }]);
  });
});

describe('R9 which of several questions is meant', () => {
  test('R9 the open one, before one that was refused', () => {
    expect(meant(refusedTheFirstHour())).toStrictEqual([NOTHING, { changing: ANSWERS, kept: [] }]);
  });

  test('R9 R11 of two that were refused, the one asked about last', () => {
    const evening = refusedTheFirstHour();
    evening.answers('anders', 'nei');
    evening.expectSms('grete', /19\.00-20\.00/);
    expect(meant(evening)).toStrictEqual([NOTHING, { changing: ['yes'], kept: ['no'] }]);
  });

  test('R9 R11 a yes is for the one left without an answer, before one that was refused since', () => {
    const evening = askedForTheNextHour(silent(EARLY));
    evening.answers('anders', 'nei');
    evening.expectSms('grete', /19\.00-20\.00/);
    expect(meant(evening)).toStrictEqual([
      { changing: ['yes'], kept: [] },
      { changing: [], kept: ANSWERS },
    ]);
  });

  test('R15 what was asked together is answered together, also when it is said again', () => {
    const evening = askedForTheNextHour(askedForKari(EARLY));
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    expect(meant(evening)).toStrictEqual([
      { changing: [], kept: ANSWERS },
      { changing: ['yes'], kept: ['no'] },
    ]);
  });
});
