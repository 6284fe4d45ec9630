import { describe, expect, test } from 'vitest';
import { ItemNo, MeetingId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { faultsOf } from '#web/forfall/faults.ts';
import { reportOf } from '#web/forfall/report.ts';
import { type Draft, type FormAction, formStep, isLastStep, startForm } from '#web/forfall/steps.ts';

const meeting = {
  start: Instant.parse('2026-12-03T17:00:00.000Z'),
  end: Instant.parse('2026-12-03T20:00:00.000Z'),
  timeZone: 'Europe/Oslo',
};
const evening = { day: '2026-12-03', from: '18:00', to: '21:00' };
const item = ItemNo.parse('84/26');

function after(...actions: readonly FormAction[]) {
  return actions.reduce(formStep, startForm(evening));
}

function draftWith(change: Partial<Draft>): Draft {
  return { ...startForm(evening).draft, ...change };
}

const codes = (step: 'times' | 'items' | 'reason', draft: Draft) =>
  faultsOf(step, draft, meeting).map(({ code }) => code);

describe('one question at a time', () => {
  test('a whole absence asks only why', () => {
    expect(after({ type: 'Choose', choice: 'full' }).step).toBe('reason');
    expect(isLastStep('reason', 'full')).toBe(true);
  });

  test('an absence in part asks when, then why', () => {
    expect(after({ type: 'Choose', choice: 'partial' }).step).toBe('times');
    expect(after({ type: 'Choose', choice: 'partial' }, { type: 'Continue' }).step).toBe('reason');
    expect(isLastStep('times', 'partial')).toBe(false);
  });

  test('disqualification is asked on one page', () => {
    expect(after({ type: 'Choose', choice: 'items' }).step).toBe('items');
    expect(isLastStep('items', 'items')).toBe(true);
  });

  test('going back never loses what was typed', () => {
    const state = after(
      { type: 'Choose', choice: 'full' },
      { type: 'Edit', change: { text: 'reiser bort' } },
      { type: 'GoTo', step: 'ask' },
      { type: 'Choose', choice: 'full' },
    );
    expect(state.draft.text).toBe('reiser bort');
  });

  test('a fault goes away when something is changed', () => {
    const shown = after({ type: 'ShowFaults', faults: [{ field: 'reason-illness', code: 'no-reason' }] });
    expect(formStep(shown, { type: 'Edit', change: { category: 'work' } }).faults).toStrictEqual([]);
  });
});

describe('what must be said', () => {
  test('a reason', () => expect(codes('reason', draftWith({}))).toStrictEqual(['no-reason']));

  test('at most 500 characters', () => {
    expect(codes('reason', draftWith({ category: 'work', text: 'a'.repeat(501) }))).toStrictEqual(['text-too-long']);
    expect(codes('reason', draftWith({ category: 'work', text: 'a'.repeat(500) }))).toStrictEqual([]);
  });

  test('items, certainty and grounds', () => {
    expect(codes('items', draftWith({ grounds: '  ' }))).toStrictEqual(['no-item', 'no-certainty', 'no-grounds']);
  });

  test.each([
    ['from before to', [{ ...evening, from: '20:00', to: '19:00' }], ['from-after-to']],
    ['inside the meeting', [{ ...evening, from: '17:30' }], ['outside-meeting']],
    ['filled in', [{ ...evening, to: '' }], ['time-missing']],
    [
      'apart',
      [
        { ...evening, to: '20:00' },
        { ...evening, from: '19:30' },
      ],
      ['overlap'],
    ],
    [
      'touching is apart',
      [
        { ...evening, to: '19:30' },
        { ...evening, from: '19:30' },
      ],
      [],
    ],
  ])('times %s', (_, intervals, expected) => {
    expect(codes('times', draftWith({ intervals }))).toStrictEqual(expected);
  });
});

describe('the report', () => {
  test('a whole absence with a reason and another meeting', () => {
    const other = MeetingId.parse('m2');
    expect(reportOf(draftWith({ category: 'illness', text: ' ', meetings: [other] }), meeting)).toStrictEqual({
      kind: 'full',
      reason: { category: 'illness' },
      meetings: ['m2'],
    });
  });

  test('an absence in part, in UTC', () => {
    const draft = draftWith({ choice: 'partial', category: 'work', intervals: [{ ...evening, from: '19:30' }] });
    expect(reportOf(draft, meeting)).toStrictEqual({
      kind: 'partial',
      reason: { category: 'work' },
      intervals: [{ from: '2026-12-03T18:30:00.000Z', to: '2026-12-03T20:00:00.000Z' }],
    });
  });

  test('in a part that is the whole meeting, a whole absence', () => {
    const draft = draftWith({ choice: 'partial', category: 'work', intervals: [evening] });
    expect(reportOf(draft, meeting)).toStrictEqual({ kind: 'full', reason: { category: 'work' } });
  });

  test('a request for assessment', () => {
    const draft = draftWith({ choice: 'items', items: [item], certainty: 'assessment', grounds: 'Nabo.' });
    expect(reportOf(draft, meeting)).toStrictEqual({ kind: 'assessment', items: ['84/26'], grounds: 'Nabo.' });
  });
});
