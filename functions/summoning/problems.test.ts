import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { problem } from '#infra/http/problem.ts';
import { Problem } from '#shared/contracts/problem.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { refusalProblem } from './problems.ts';

const at = Instant.parse('2026-12-02T13:44:12.000Z');

test('a refusal that was crossed tells who was first, and keeps their ids to itself', () => {
  const actor = { kind: 'staff' as const, id: 'sub-1', name: 'Anne Vold' };
  const winner = { type: 'OfferWithdrawn' as const, actor, at };
  const answer = problem(refusalProblem({ kind: 'offer-withdrawn', winner }, 'nb'));
  expect(answer.status).toBe(409);
  expect(Problem.parse(JSON.parse(z.string().parse(answer.body)))).toStrictEqual({
    type: 'offer-withdrawn',
    title: 'Forespørselen er trukket',
    detail: 'Det trengs ikke svar på denne forespørselen lenger.',
    status: 409,
    winner: { type: 'OfferWithdrawn', actor: { kind: 'staff', name: 'Anne Vold' }, at },
  });
});

test('a refusal without a winner names none', () => {
  expect(refusalProblem({ kind: 'absence-not-known' }, 'en')).toStrictEqual({
    status: 404,
    type: 'absence-not-known',
    title: 'Not found',
    detail: 'The absence is not in this meeting.',
  });
});

test('every language has its own words', () => {
  const details = LANGUAGES.map((language) => refusalProblem({ kind: 'offer-not-open' }, language).detail);
  expect(new Set(details).size).toBe(LANGUAGES.length);
});
