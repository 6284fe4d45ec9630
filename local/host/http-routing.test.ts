import { describe, expect, test } from 'vitest';
import { createRouter } from '#local/host/http-routing.ts';

function routerOf(...templates: readonly string[]) {
  return createRouter(
    'api',
    templates.map((template) => ({ template, methods: ['GET'], target: template })),
  );
}

test('a parameter is what stands in its place, decoded', () => {
  expect(routerOf('meetings/{id}/log').match('GET', '/api/meetings/m%20%C3%A6%2F1/log')).toStrictEqual({
    kind: 'found',
    target: 'meetings/{id}/log',
    params: { id: 'm æ/1' },
  });
});

test('a literal segment is tried before a parameter, and a parameter before the rest', () => {
  const router = routerOf('{*rest}', 'meetings/{id}', 'meetings/next', '{kind}/next');
  expect(router.match('GET', '/api/meetings/next')).toMatchObject({ target: 'meetings/next' });
  expect(router.match('GET', '/api/meetings/7')).toMatchObject({ target: 'meetings/{id}' });
  expect(router.match('GET', '/api/bodies/next')).toMatchObject({ target: '{kind}/next' });
  expect(router.match('GET', '/api/a/b/c')).toMatchObject({ target: '{*rest}', params: { rest: 'a/b/c' } });
});

test('an optional parameter may be missing, any other may not', () => {
  const router = routerOf('persons/{id?}', 'bodies/{id}');
  expect(router.match('GET', '/api/persons')).toStrictEqual({ kind: 'found', target: 'persons/{id?}', params: {} });
  expect(router.match('GET', '/api/persons/7')).toMatchObject({ params: { id: '7' } });
  expect(router.match('GET', '/api/bodies')).toStrictEqual({ kind: 'unknown-path' });
});

test('a constraint sends other values elsewhere', () => {
  const router = routerOf('years/{year:int}', 'years/{name}');
  expect(router.match('GET', '/api/years/2026')).toMatchObject({
    target: 'years/{year:int}',
    params: { year: '2026' },
  });
  expect(router.match('GET', '/api/years/now')).toMatchObject({ target: 'years/{name}' });
});

test('letters around a parameter belong to the pattern, dots and all', () => {
  const router = routerOf('attendance-{id}.csv');
  expect(router.match('GET', '/api/attendance-7.csv')).toMatchObject({ params: { id: '7' } });
  expect(router.match('GET', '/api/attendance-7xcsv')).toStrictEqual({ kind: 'unknown-path' });
});

test('the case of literals and a slash at the end make no difference; the prefix is needed', () => {
  const router = routerOf('health');
  expect(router.match('GET', '/API/Health/')).toMatchObject({ kind: 'found' });
  expect(router.match('GET', '/health')).toStrictEqual({ kind: 'unknown-path' });
  expect(router.match('GET', '/api/health/more')).toStrictEqual({ kind: 'unknown-path' });
});

describe('methods', () => {
  const router = createRouter('', [
    { template: 'meetings/{id}', methods: ['GET'], target: 'read' },
    { template: 'meetings/{id}', methods: ['PUT', 'DELETE'], target: 'write' },
    { template: 'meetings/next', methods: ['GET'], target: 'next' },
  ]);

  test('choose among functions of one route', () => {
    expect(router.match('PUT', '/meetings/7')).toMatchObject({ target: 'write' });
  });

  test('that the first match does not know are looked for further on', () => {
    expect(router.match('PUT', '/meetings/next')).toMatchObject({ target: 'write' });
  });

  test('that nobody knows are told apart from an unknown path', () => {
    expect(router.match('POST', '/meetings/7')).toStrictEqual({
      kind: 'wrong-method',
      allowed: ['GET', 'PUT', 'DELETE'],
    });
  });
});

test('a path that cannot be decoded is malformed', () => {
  expect(routerOf('meetings/{id}').match('GET', '/api/meetings/%E0%A4%A')).toStrictEqual({ kind: 'malformed-path' });
});

test('a template that is not understood is refused at the start', () => {
  expect(() => routerOf('{id:regex(a)}')).toThrow('{id:regex(a)}');
  expect(() => routerOf('{id:datetime}')).toThrow('datetime');
});
