import { describe, expect, test } from 'vitest';
import type { Decider } from '#shared/kernel/decider.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { specificationOf } from './specification.ts';

interface Ring {
  readonly type: 'Ring';
  readonly at: string;
}
type Rang = { readonly type: 'Rang'; readonly at: string; readonly times?: number } | { readonly type: 'Heard' };
type Refusal = { readonly kind: 'broken'; readonly since?: string };

/** A doorbell that rings twice and breaks. */
const doorbell: Decider<Ring, number, Rang, Refusal> = {
  decide: ({ at }, rung) => (rung < 2 ? ok([{ type: 'Rang', at }, { type: 'Heard' }]) : err({ kind: 'broken' })),
  evolve: (rung, { type }) => (type === 'Rang' ? rung + 1 : rung),
  initialState: 0,
};
const given = specificationOf(doorbell);
const noon: Ring = { type: 'Ring', at: '12:00' };
const rangAtNoon: Rang = { type: 'Rang', at: '12:00' };

describe('a specification holds only when everything is as told', () => {
  test('the very events pass', () => {
    given(rangAtNoon).when(noon).then(rangAtNoon, { type: 'Heard' });
    given(rangAtNoon, rangAtNoon).when(noon).thenRefused({ kind: 'broken' });
  });

  test('a wrong date fails', () => {
    const wrong = () => given().when(noon).then({ type: 'Rang', at: '12:01' }, { type: 'Heard' });
    expect(wrong).toThrow();
  });

  test('a field too many fails, even one that is undefined', () => {
    const tooMany = () => given().when(noon).then({ type: 'Rang', at: '12:00', times: 1 }, { type: 'Heard' });
    expect(tooMany).toThrow();
    const silent: Decider<Ring, number, object, Refusal> = {
      ...doorbell,
      decide: ({ at }) => ok([{ type: 'Rang', at, times: undefined }]),
      evolve: (rung) => rung,
    };
    expect(() => specificationOf(silent)().when(noon).then({ type: 'Rang', at: '12:00' })).toThrow();
  });

  test('a missing event, one too many, and the wrong order fail', () => {
    expect(() => given().when(noon).then(rangAtNoon)).toThrow();
    expect(() => given().when(noon).then(rangAtNoon, { type: 'Heard' }, { type: 'Heard' })).toThrow();
    expect(() => given().when(noon).then({ type: 'Heard' }, rangAtNoon)).toThrow();
  });

  test('something where nothing should happen fails', () => {
    expect(() => given().when(noon).thenNothingHappens()).toThrow();
  });

  test('the wrong refusal, and none at all, fail', () => {
    const broken = given(rangAtNoon, rangAtNoon).when(noon);
    expect(() => broken.thenRefused({ kind: 'broken', since: '12:00' })).toThrow();
    expect(() => broken.then()).toThrow();
    expect(() => broken.thenNothingHappens()).toThrow();
    expect(() => given().when(noon).thenRefused({ kind: 'broken' })).toThrow();
  });
});
