import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '#shared/contracts/problem.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { ANDERS, convene, council, KARI, OLAV, openForm, PER, reportAbsence, TUESDAY_MORNING } from './council.ts';
import { pathOf, type Route, routesOf } from './routes.ts';
import { seatOf } from './seats.ts';
import { type Answer, ask, CODE, openWorld, type World } from './world.ts';

/** Whoever may read, and may change nothing. */
const READER = `Auditor.${CODE}`;
const EVERYTHING = [`Secretary.${CODE}`, `Admin.${CODE}`] as const;
const JSON_TYPE = { 'content-type': 'application/json' };
const MEGABYTE = 1_000_000;

let world: World;
let routes: readonly Route[];
let link: string;
let offerLink: string;
beforeAll(async () => {
  const environment = { CLOCK_START: TUESDAY_MORNING, MUNICIPALITIES: `${CODE},9902` };
  world = await openWorld({ environment });
  const { persons } = council();
  await convene(world, council({ persons: [...persons.slice(1), { ...KARI, language: 'sv' }] }));
  routes = await routesOf(world);
  const letter = (await world.all()).find(({ to }) => to === KARI.email);
  link = /#([0-9A-Za-z]{22})/.exec(letter?.links.join(' ') ?? '')?.[1] ?? '';
  await reportAbsence(world, await openForm(world, PER));
  await world.wind('PT3M5S');
  const asked = await world.expectMessage(ANDERS.mobile, /Kan du møte/);
  offerLink = /#([0-9A-Za-z]{22})/.exec(asked.links.join(' '))?.[1] ?? '';
});
afterAll(() => world.close());

function send({ method, path }: Pick<Route, 'method' | 'path'>, body?: string, headers = {}): Promise<Answer> {
  return ask(`${world.stack.apiUrl}/api${path}`, method, body, { ...JSON_TYPE, ...headers });
}

/** What every "no" has: the right status, a problem in the language asked for, and the time. */
function expectProblem({ status, body, headers }: Answer, expected: number, where: string): Problem {
  expect([where, status], JSON.stringify(body)).toStrictEqual([where, expected]);
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(Instant.safeParse(headers.get('x-now')).success).toBe(true);
  const problem = Problem.parse(body);
  expect(problem.status).toBe(expected);
  return problem;
}

function bearer(token: string) {
  return { authorization: `Bearer ${token}` };
}

/** What a caller of this kind shows to be let in. */
async function credentialsFor({ caller, template }: Route): Promise<Record<string, string>> {
  if (caller === 'staff') return bearer(await world.tokenFor(...EVERYTHING));
  return caller === 'link' ? { 'x-link-token': template.startsWith('/offer') ? offerLink : link } : {};
}

function bodyFor({ takesBody }: Route): string | undefined {
  return takesBody ? '{}' : undefined;
}

describe('nobody in particular', () => {
  test('is turned away from every route of staff: without a token, with a bad one, with one that ran out', async () => {
    const old = await world.tokenFor(...EVERYTHING);
    await world.wind('PT2H');
    for (const headers of [{}, bearer('tull'), bearer(`${old}x`), bearer(old)]) {
      for (const route of routes.filter(({ caller }) => caller === 'staff'))
        expectProblem(await send(route, bodyFor(route), headers), 401, `${route.method} ${route.path}`);
    }
  });

  test('is turned away from every personal page: without a token, with a bad one, with one that nobody has', async () => {
    for (const headers of [{}, { 'x-link-token': 'tull' }, { 'x-link-token': 'A'.repeat(22) }]) {
      for (const route of routes.filter(({ caller }) => caller === 'link'))
        expectProblem(await send(route, bodyFor(route), headers), 401, `${route.method} ${route.path}`);
    }
  });

  test('is turned away from the webhooks, and nothing is stored', async () => {
    for (const route of routes.filter(({ caller }) => caller === 'provider')) {
      expectProblem(await send(route, '[]'), 401, route.path);
      expectProblem(await send(route, '[]', { 'x-webhook-secret': 'tull' }), 401, route.path);
    }
  });
});

describe('staff', () => {
  test('of another municipality find nothing, and no code that nobody serves has anything', async () => {
    const elsewhere = bearer(await world.tokenFor('Secretary.9902', 'Admin.9902'));
    const unserved = bearer(await world.tokenFor('Secretary.4601', 'Admin.4601'));
    for (const route of routes.filter(({ caller }) => caller === 'staff')) {
      const where = `${route.method} ${route.path}`;
      expectProblem(await send(route, bodyFor(route), elsewhere), 404, where);
      const path = route.path.replace(CODE, '4601');
      expectProblem(await send({ ...route, path }, bodyFor(route), unserved), 404, where);
    }
  });

  test('whose role is too small are told so wherever something is changed or read in confidence', async () => {
    const headers = bearer(await world.tokenFor(READER));
    const closed = routes.filter(
      ({ caller, method, template }) =>
        caller === 'staff' && (method !== 'GET' || /\/(reason|inbox|texts\/\{\w+\})$/.test(template)),
    );
    expect(closed.length).toBeGreaterThan(7);
    for (const route of closed)
      expectProblem(await send(route, bodyFor(route), headers), 403, `${route.method} ${route.path}`);
  });

  test.each(['finnes-ikke', 'Ola%20Nordmann', '01017012345', '..%2f..'])('find nothing under the id %s', async (id) => {
    const headers = bearer(await world.tokenFor(...EVERYTHING));
    const command = JSON.stringify({ type: 'AddNote', text: 'Notat' });
    for (const route of routes.filter(({ caller, template }) => caller === 'staff' && /\{(?!code)/.test(template))) {
      const path = pathOf(route.template, id);
      const body = route.method === 'POST' ? command : bodyFor(route);
      const wanted = route.template.includes('/inbox/') ? JSON.stringify({ type: 'Dismiss', reason: 'Tull' }) : body;
      expectProblem(await send({ ...route, path }, wanted, headers), 404, `${route.method} ${path}`);
    }
  });
});

describe('a body', () => {
  test('that is no JSON, is no object or is too large is refused by every route that takes one', async () => {
    const taking = routes.filter(({ takesBody, caller }) => takesBody && caller !== 'provider');
    expect(taking.length).toBeGreaterThan(7);
    for (const route of taking) {
      const headers = await credentialsFor(route);
      const where = `${route.method} ${route.path}`;
      for (const body of ['', '{', 'mobile=99887766'])
        expect(expectProblem(await send(route, body, headers), 400, where).type).toBe('body-not-json');
      for (const body of ['"tull"', '7', 'null', '[]'])
        expectProblem(await send(route, body, headers), 400, `${where} ${body}`);
      const tooLarge = JSON.stringify({ text: 'x'.repeat(MEGABYTE) });
      expect(expectProblem(await send(route, tooLarge, headers), 413, where).type).toBe('body-too-large');
    }
  });

  test('of the wrong shape has every fault named by its path', async () => {
    const command = { type: 'ReportAbsence', seatId: 7, kind: 'full', reason: { category: 'ferie' } };
    const staff = expectProblem(await world.staff('POST', '/meetings/kst-9/commands', command), 400, 'command');
    expect(staff.fields?.map(({ path }) => path)).toStrictEqual(['reason.category', 'seatId']);
    expectProblem(await world.staff('POST', '/meetings/kst-9/commands', { type: 'MakeCoffee' }), 400, 'command');

    const form = { method: 'POST', path: '/absence-form/absences' };
    const report = { kind: 'partial', intervals: [{ from: 'kl. 18', to: '2026-12-03T18:00:00Z' }] };
    const member = expectProblem(await send(form, JSON.stringify(report), { 'x-link-token': link }), 400, 'form');
    expect(member.fields?.map(({ path }) => path)).toStrictEqual(['intervals[0].from', 'reason']);
  });

  test('that the meeting cannot make sense of changes nothing', async () => {
    const reason = { category: 'work' };
    const outside = [{ from: '2026-12-03T10:00:00Z', to: '2026-12-03T11:00:00Z' }];
    const form = { method: 'POST', path: '/absence-form/absences' };
    const headers = { 'x-link-token': link };
    for (const [report, type] of [
      [{ kind: 'partial', intervals: outside, reason }, 'interval-outside-meeting'],
      [{ kind: 'disqualified', items: ['99/26'], grounds: 'Nabo' }, 'item-not-known'],
    ] as const)
      expect(expectProblem(await send(form, JSON.stringify(report), headers), 400, type).type).toBe(type);
    const unknown = await send({ method: 'DELETE', path: '/absence-form/absences/kst-9-a7' }, undefined, headers);
    expectProblem(unknown, 404, 'unknown absence');
    expect(await seatOf(world, KARI)).toMatchObject({ attendance: 'unknown', absences: [], vacancies: [] });
  });
});

describe('a problem', () => {
  test.each([
    ['nn-NO', 'Ikkje forstått'],
    ['sv', 'Förstods inte'],
    ['da', 'Ikke forstået'],
    ['en-GB,nb;q=0.5', 'Not understood'],
    ['nb', 'Ikke forstått'],
  ])('is told in the language of the caller who asks for %s', async (language, title) => {
    const asked = { 'accept-language': language };
    const staff = await world.staff('POST', '/meetings/kst-9/commands', {}, asked);
    expect(expectProblem(staff, 400, 'command').title).toBe(title);
    const form = { method: 'POST', path: '/absence-form/absences' };
    const member = await send(form, '{}', { 'x-link-token': link, ...asked });
    expect(expectProblem(member, 400, 'form').title).toBe(title);
  });

  test('is told in the own language of a person who asks for none', async () => {
    const form = { method: 'POST', path: '/absence-form/absences' };
    const member = await send(form, '{}', { 'x-link-token': link });
    expect(expectProblem(member, 400, 'form').title).toBe('Förstods inte');
  });
});

test('a link is worth nothing once its meeting has ended', async () => {
  const soon = await openForm(world, OLAV);
  const headers = { 'x-link-token': soon };
  expect((await send({ method: 'GET', path: '/absence-form' }, undefined, headers)).status).toBe(200);
  await world.windTo('2026-12-03T20:00:01.000Z');
  for (const route of routes.filter(({ template }) => template.startsWith('/absence-form')))
    expectProblem(await send(route, bodyFor(route), headers), 401, `${route.method} ${route.path}`);
});
