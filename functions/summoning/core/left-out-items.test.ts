import { describe, expect, test } from 'vitest';
import { atOnce, CONFIRMED, QUESTION, seatedForKari } from '#test/kit/evenings.ts';
import { meetingFacts } from '#test/kit/meeting.ts';
import { type Evening, play } from '#test/kit/play.ts';

/** What has become of each part of the member’s seat, and which items it is about. */
function parts(evening: Evening, member = 'kari'): readonly string[] {
  return evening
    .vacancies(member)
    .map(({ scope, phase }) => `${scope.kind === 'items' ? scope.items.join(' ') : scope.kind}: ${phase.name}`);
}

/** Anders sits for Kari, but for these items, for which Grete is asked. */
function leftToGrete(...outOfItems: readonly string[]): Evening {
  const evening = seatedForKari();
  evening.answersByLink('anders', 'yes', { outOfItems });
  evening.expectSms('grete', /sak/);
  return evening;
}

function andersSays(evening: Evening, ...outOfItems: readonly string[]) {
  return evening.answersByLink('anders', 'yes', { offers: evening.offersOf('anders').slice(0, 1), outOfItems });
}

describe('W6 R17 who sits for the meeting and leaves out items', () => {
  test('R17 takes one of two back: the other is asked for alone', () => {
    const evening = leftToGrete('12/26', '14/26');
    andersSays(evening, '14/26');
    evening.expectSms('grete', /trengs ikke/);
    evening.expectSms('grete', /i sak 14\/26 i/);
    expect(parts(evening)).toStrictEqual(['meeting: filled', '12/26 14/26: closed', '14/26: open']);
  });

  test('R17 leaves out one more: somebody is asked for that one, and the first question stands', () => {
    const evening = leftToGrete('14/26');
    andersSays(evening, '14/26', '15/26');
    evening.expectSms('grete', /i sak 15\/26 i/);
    expect(parts(evening)).toStrictEqual(['meeting: filled', '14/26: open', '15/26: open']);
  });

  test('R17 leaves it out again after all: it is asked for again', () => {
    const evening = leftToGrete('14/26');
    andersSays(evening);
    evening.expectSms('grete', /trengs ikke/);
    andersSays(evening, '14/26');
    evening.expectSms('grete', /i sak 14\/26 i/);
    expect(parts(evening)).toStrictEqual(['meeting: filled', '14/26: closed', '14/26: open']);
  });

  test('R11 R17 may leave out one more when somebody sits for the first', () => {
    const evening = leftToGrete('14/26');
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    expect(andersSays(evening, '14/26', '15/26')).toBeUndefined();
    evening.expectSms('grete', /i sak 15\/26 i/);
    expect(parts(evening)).toStrictEqual(['meeting: filled', '14/26: filled', '15/26: open']);
  });

  test('R11 R17 may not take back one of two items for which somebody sits', () => {
    const evening = leftToGrete('12/26', '14/26');
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    expect(andersSays(evening, '12/26')).toStrictEqual({ kind: 'item-taken' });
  });

  test('R19 R17 cannot be replaced in an item once the meeting has begun', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'partial', from: '20:00', to: '21:00' });
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.at('18:00');
    andersSays(evening, '14/26');
    expect(parts(evening)).toStrictEqual(['interval: filled']);
  });
});

describe('R17 the same item in two seats', () => {
  function twoSeats(): Evening {
    const evening = seatedForKari();
    evening.report('jonas');
    evening.expectSms('grete', QUESTION);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] });
    evening.expectSms('hassan', /sak 14\/26/);
    evening.answersByLink('grete', 'yes', { outOfItems: ['14/26'] });
    evening.expectSms('siri', /sak 14\/26/);
    return evening;
  }

  test('R17 is asked for once for each of them', () => {
    const evening = twoSeats();
    expect([parts(evening, 'kari'), parts(evening, 'jonas')]).toStrictEqual([
      ['meeting: filled', '14/26: open'],
      ['meeting: filled', '14/26: open'],
    ]);
  });

  test('R11 R17 can be taken back in one of them when it is taken in the other', () => {
    const evening = twoSeats();
    evening.answers('siri', 'ja');
    evening.expectSms('siri', CONFIRMED);
    expect(andersSays(evening)).toBeUndefined();
    evening.expectSms('hassan', /trengs ikke/);
    expect([...evening.whoSitsFor('kari'), ...evening.whoSitsFor('jonas')]).toStrictEqual(['anders', 'grete', 'siri']);
  });
});

describe('R17 who sits for single items', () => {
  /** Anders sits for Kari in item 12/26, and has left 14/26 to Grete. */
  function inOneItem(): Evening {
    const evening = seatedForKari({ kind: 'disqualified', items: ['12/26', '14/26'] });
    evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] });
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', /sak 14\/26/);
    return evening;
  }

  test('R17 leaves no other item of the agenda to anybody', () => {
    const evening = inOneItem();
    expect(parts(evening)).toStrictEqual(['12/26 14/26: closed', '12/26: filled', '14/26: open']);
  });

  test('R17 is shown that item alone, and what was said of the other stands', () => {
    const evening = inOneItem();
    const before = evening.log.length;
    andersSays(evening);
    expect(evening.log.slice(before)).toMatchObject([{ type: 'AnswerNotCounted', because: 'changesNothing' }]);
    expect(evening.offer('anders').outOfItems).toStrictEqual(['14/26']);
  });
});
