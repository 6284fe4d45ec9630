import { describe, expect, test } from 'vitest';
import { CONFIRMED, seatedForKari, standingBy } from '#test/kit/evenings.ts';

/** Anders sits for Kari in two items. */
function seatedInTwoItems() {
  return seatedForKari({ kind: 'disqualified', items: ['12/26', '14/26'] });
}

/** Anders has since left item 14/26 to Grete, who is asked. */
function leftToGrete() {
  const evening = seatedForKari();
  expect(evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] })).toBeUndefined();
  evening.expectSms('grete', /sak 14\/26/);
  return evening;
}

describe('R17 a second JA by link that leaves out other items', () => {
  test('R17 who sits for the meeting keeps the seat in silence, and the item is asked for alone', () => {
    const evening = leftToGrete();
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
    expect(evening.vacancy('kari').scope).toStrictEqual({ kind: 'items', items: ['14/26'] });
    expect(evening.log.filter(({ type }) => type === 'OfferAnswered')).toMatchObject([
      { answer: 'yes', via: 'sms' },
      { answer: 'yes', via: 'link', outOfItems: ['14/26'] },
    ]);
  });

  test('R17 W6 who sits for two items is told of the one that is left, and the other goes on to the next', () => {
    const evening = seatedInTwoItems();
    evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] });
    evening.expectSms('anders', /denne delen: sak 12\/26/);
    evening.expectSms('grete', /sak 14\/26/);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders', 'grete']);
    expect(evening.offersOf('anders').map(({ status }) => status)).toStrictEqual(['yes']);
  });

  test('R17 who may take none of their items is taken off, and the next is asked for all of them', () => {
    const evening = seatedInTwoItems();
    evening.answersByLink('anders', 'yes', { outOfItems: ['12/26', '14/26'] });
    evening.expectSms('anders', /tatt av som vara/);
    evening.expectSms('grete', /sakene 12\/26 og 14\/26/);
    expect(evening.whoSitsFor('kari')).toStrictEqual([]);
    expect(evening.offer('anders').status).toBe('no');
  });

  test('R17 an item that nobody has taken meanwhile can be taken back', () => {
    const evening = leftToGrete();
    evening.answersByLink('anders', 'yes', { outOfItems: [] });
    evening.expectSms('grete', /trengs ikke/);
    expect(evening.offer('anders').outOfItems).toStrictEqual([]);
    expect(evening.vacancies('kari').map(({ phase }) => phase.name)).toStrictEqual(['filled', 'closed']);
  });

  test('R11 R17 an item that somebody sits for is theirs: the page says so, and nothing is changed', () => {
    const evening = leftToGrete();
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    const before = evening.log.length;
    expect(
      evening.answersByLink('anders', 'yes', { offers: evening.offersOf('anders'), outOfItems: [] }),
    ).toStrictEqual({ kind: 'item-taken' });
    expect(evening.log).toHaveLength(before);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders', 'grete']);
  });

  test('R9 R17 the same items once more, or a JA by text that names none, change nothing', () => {
    const evening = leftToGrete();
    evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] });
    evening.answers('anders', 'ja');
    expect(evening.log.filter(({ type }) => type === 'OfferAnswered')).toHaveLength(2);
    expect(evening.offer('anders').outOfItems).toStrictEqual(['14/26']);
  });

  test('R11 R17 a standby who leaves out an item stays one, and is not thanked again', () => {
    const evening = standingBy();
    evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] });
    expect(evening.offer('anders')).toMatchObject({ status: 'standby', outOfItems: ['14/26'] });
  });

  test('R19 R17 once the meeting has begun nothing is taken out of a seat', () => {
    const evening = seatedInTwoItems();
    evening.at('18:01');
    expect(evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] })).toStrictEqual({
      kind: 'scope-has-begun',
    });
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });
});
