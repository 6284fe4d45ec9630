import { describe, expect, test } from 'vitest';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { accepted, choiceBetween, closed, DALSBYGD, hear, NOW, offer, person, silent } from './route-fixture.ts';

describe('a choice of ours', () => {
  const [first, second] = [offer('m1-anders-o1'), offer('m2-anders-o1')];
  const choice = choiceBetween(first, second);

  test.each(['2', '2.', '2 ja'])('is answered by %j, for that meeting alone', (text) => {
    expect(hear(text, [first, second], { choice })).toMatchObject({
      kind: 'answer',
      answer: 'yes',
      to: { meetingId: 'm2' },
      offerIds: ['m2-o1'],
      settles: { id: 'acs-t0' },
    });
  });

  test('can be turned round by the word beside the number', () => {
    expect(hear('1 nei', [first, second], { choice })).toMatchObject({ answer: 'no', offerIds: ['m1-o1'] });
  });

  test('never leads to a question that was not among the choices', () => {
    const withdrawn = offer('m2-anders-o1', { ...closed, changedBy: { yes: false, no: false } });
    const route = hear('2', [first, withdrawn, offer('m2-anders-o2')], { choice });
    expect(route).toMatchObject({ kind: 'none', why: 'noOpenOffer', meetingId: 'm2' });
  });

  test.each([
    ['when its day is over', { ...choice, until: plusMinutes(NOW, -1) }],
    ['when it was made for a later text', { ...choice, askedFor: plusMinutes(NOW, 1) }],
    ['when another text has answered it', { ...choice, used: { by: 'acs-t9', number: 1, at: plusMinutes(NOW, -20) } }],
    ['when it has no such number', choiceBetween(first)],
  ])('is not answered %s', (_, one) => {
    expect(hear('2', [first, second], { choice: one })).toMatchObject({ kind: 'unclear' });
  });

  test('stays with the text that took it', () => {
    const used = { by: 'acs-t1', number: 2, at: NOW };
    expect(hear('2', [first, second], { choice: { ...choice, used } })).toMatchObject({ kind: 'answer' });
  });

  test('answered twice with the same number within ten minutes is answered once', () => {
    const used = { by: 'acs-t0', number: 2, at: plusMinutes(NOW, -9) };
    expect(hear('2', [first, second], { choice: { ...choice, used } })).toStrictEqual({ kind: 'repeat' });
  });

  test('a number without a choice is unclear', () => {
    expect(hear('2', [first, second])).toMatchObject({ kind: 'unclear' });
  });
});

describe('a number that two persons share', () => {
  const persons = [person('anders'), person('grete')];
  const anders = offer('m1-anders-o1', { number: 1 });
  const grete = offer('m1-grete-o2', { number: 2, askedAt: plusMinutes(NOW, -10) });

  test('is answered by code', () => {
    expect(hear('2 nei', [anders, grete], { persons })).toMatchObject({
      kind: 'answer',
      to: { personId: 'grete' },
      offerIds: ['m1-o2'],
    });
  });

  test('without a code each is told their own', () => {
    expect(hear('ja', [anders, grete], { persons })).toMatchObject({
      kind: 'unclear',
      why: 'sharedNumber',
      to: [{ personId: 'anders' }, { personId: 'grete' }],
    });
  });

  test.each([
    ['by the directory', { persons }, anders],
    ['by the meeting', {}, { ...anders, sharesNumber: true }],
  ])('is known %s, also when only one of them was asked', (_, changes, one) => {
    expect(hear('ja', [one], changes)).toMatchObject({ kind: 'unclear', why: 'sharedNumber' });
  });

  test('in two municipalities may be one person', () => {
    const one = { persons: [person('anders'), person('k7', DALSBYGD)] };
    expect(hear('ja', [offer('m1-anders-o1')], one)).toMatchObject({ kind: 'answer' });
  });

  test('a NEI without a code to what was accepted is kept for the secretary', () => {
    const route = hear('nei', [{ ...anders, ...accepted(600) }], { persons });
    expect(route).toMatchObject({ kind: 'none', why: 'sharedNumber', meetingId: 'm1' });
  });

  test('a code of an open question goes before the same code of an old one', () => {
    const old = offer('m1-anders-o0', { ...silent, number: 2 });
    expect(hear('2 ja', [old, grete], { persons })).toMatchObject({ offerIds: ['m1-o2'] });
  });
});
