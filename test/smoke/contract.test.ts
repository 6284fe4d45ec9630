import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { API_ROUTES, type ApiRoute } from '#functions/platform/api-routes.ts';
import { present } from '#shared/kernel/assert.ts';
import { registrations } from '#test/kit/registrations.ts';
import { ANDERS, convene, GRETE, KARI, MEETING, openForm, PER, reportAbsence, TUESDAY_MORNING } from './council.ts';
import { windPastDeadline } from './seats.ts';
import { type Answer, openWorld, type World } from './world.ts';

let world: World;
let formLink: string;
let offerLink: string;
let absenceId: string;
let textId: string;

beforeAll(async () => {
  world = await openWorld({ environment: { CLOCK_START: TUESDAY_MORNING } });
  await convene(world);
  formLink = await openForm(world, KARI);
  absenceId = await reportAbsence(world, formLink);
  await reportAbsence(world, await openForm(world, PER), {
    kind: 'assessment',
    items: ['84/26'],
    grounds: 'Eier nabotomta',
  });
  await world.wind('PT3M5S');
  offerLink = tokenIn(await world.expectMessage(ANDERS.mobile, /Kan du møte/));
  await world.text(ANDERS.mobile, 'kanskje');
  await windPastDeadline(world, ANDERS);
  await world.text(GRETE.mobile, 'ja');
  await world.text(ANDERS.mobile, 'ja');
  await world.text('+4791234567', 'Hei');
  expect((await world.staff('PUT', '/bodies/kst/settings', { graceMinutes: 5 })).status).toBe(200);
  const note = { type: 'AddNote', text: 'Ringte.' };
  expect(await world.staff('POST', `/meetings/${MEETING}/commands`, note)).toMatchObject({ status: 200 });
  const { entries } = await world.log(MEETING);
  textId = present(entries.flatMap(({ message }) => message?.textId ?? [])[0], 'id of a text that came in');
});
afterAll(() => world.close());

function tokenIn({ links }: { readonly links: readonly string[] }): string {
  return present(/#([0-9A-Za-z]{22})/.exec(links.join(' '))?.[1], 'token of the link');
}

function ask({ method, path, caller }: Pick<ApiRoute, 'method' | 'path' | 'caller'>): Promise<Answer> {
  const filled = path
    .replace('/bodies/{id}', '/bodies/kst')
    .replace('/persons/{id}', `/persons/${KARI.id}`)
    .replace('{absenceId}', absenceId)
    .replace('{textId}', textId)
    .replace('{id}', MEETING);
  const [, ofStaff] = filled.split('/municipalities/{code}');
  if (caller === 'staff') return world.staff(method.toUpperCase(), present(ofStaff, 'route of staff'));
  const token = path.startsWith('/offer') ? offerLink : formLink;
  return world.api(method.toUpperCase(), filled, undefined, caller === 'link' ? { 'x-link-token': token } : {});
}

const read = API_ROUTES.filter(({ method }) => method === 'get');

test.each(read)('GET $path answers what its schema says, and nothing beside it', async (route) => {
  const { status, body, headers } = await ask(route);
  expect([route.path, status], JSON.stringify(body)).toStrictEqual([route.path, 200]);
  const schema = present(route.answers['200'], 'schema of the answer');
  if (typeof schema === 'string') {
    expect(headers.get('content-type')).toMatch(/^text\/csv/);
    return;
  }
  // What a schema does not know it leaves out, and what is missing it may fill in: either would show.
  expect(z.core.parse(schema, body)).toStrictEqual(body);
});

test('the log is a table, too', async () => {
  const { operations } = await openApi();
  const described = operations.find(({ path }) => path.endsWith('/log'))?.responses['200'];
  expect(Object.keys(described?.content ?? {})).toStrictEqual(['application/json', 'text/csv', 'application/pdf']);
  const { status, headers, body } = await world.staff('GET', `/meetings/${MEETING}/log?format=csv`);
  expect([status, headers.get('content-type')]).toStrictEqual([200, expect.stringMatching(/^text\/csv/)]);
  expect(String(body).split('\n').length).toBeGreaterThan(10);
});

test('a command answers with what came of it, and the ids of what it is about', async () => {
  const report = { type: 'ReportAbsence', seatId: 'kst-3', kind: 'full', reason: { category: 'travel', text: 'Roma' } };
  const { body } = await world.staff('POST', `/meetings/${MEETING}/commands`, report);
  const seat = (await world.view(MEETING)).seats.find(({ seatId }) => seatId === 'kst-3');
  const { absenceId: of } = present(seat?.absences[0], 'the absence');
  const { vacancyId } = present(seat?.vacancies[0], 'its vacancy');
  expect(body).toMatchObject({
    version: expect.any(Number),
    events: expect.arrayContaining([
      { type: 'AbsenceReported', seatId: 'kst-3', absenceId: of, personId: seat?.personId },
      { type: 'VacancyOpened', seatId: 'kst-3', absenceId: of, vacancyId },
    ]),
  });
});

const Schema = z.record(z.string(), z.unknown());
const Content = z.record(z.string().check(z.regex(/^[a-z]+\/[a-z+]+$/)), z.strictObject({ schema: Schema }));
const Parameter = z.strictObject({
  name: z.string().check(z.minLength(1)),
  in: z.enum(['path', 'query', 'header']),
  required: z.optional(z.boolean()),
  description: z.optional(z.string()),
  schema: Schema,
});
const Operation = z.strictObject({
  summary: z.string().check(z.regex(/^[A-Z].*\.$/)),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(Parameter),
  requestBody: z.optional(z.strictObject({ required: z.boolean(), content: Content })),
  responses: z.record(
    z.string().check(z.regex(/^([1-5]\d\d|default)$/)),
    z.strictObject({ description: z.string(), content: z.optional(Content) }),
  ),
});
const Document = z.strictObject({
  openapi: z.string().check(z.regex(/^3\.1\.\d+$/)),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.literal('/api') })),
  paths: z.record(
    z.string().check(z.startsWith('/')),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), Operation),
  ),
  components: z.strictObject({ securitySchemes: z.record(z.string(), Schema), schemas: z.record(z.string(), Schema) }),
});

async function openApi() {
  const { body } = await world.api('GET', '/openapi.json');
  const { paths, components } = Document.parse(body);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => (operation ? { path, method, ...operation } : [])),
  );
  return { text: JSON.stringify(body), operations, components };
}

test('openapi.json is OpenAPI 3.1: its parts in their places, its references and parameters there', async () => {
  const { text, operations, components } = await openApi();
  for (const { path, parameters, security, responses } of operations) {
    const inPath = parameters.filter((one) => one.in === 'path');
    expect(inPath.map(({ name }) => `{${name}}`)).toStrictEqual(path.match(/\{\w+\}/g) ?? []);
    expect(inPath.every(({ required }) => required === true)).toBe(true);
    for (const scheme of security.flatMap((one) => Object.keys(one)))
      expect(Object.keys(components.securitySchemes)).toContain(scheme);
    expect(Object.keys(responses)).toContain('default');
  }
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference);
  expect(new Set(references)).toStrictEqual(new Set(['#/components/schemas/Problem']));
  expect(Object.keys(components.schemas)).toContain('Problem');
});

test('openapi.json says that settings may be taken back', async () => {
  const { operations } = await openApi();
  for (const [path, name] of [
    ['/municipalities/{code}/settings', 'redirectTo'],
    ['/municipalities/{code}/bodies/{id}/settings', 'graceMinutes'],
  ] as const) {
    const { requestBody } = present(
      operations.find((one) => one.path === path && one.method === 'put'),
      'the operation',
    );
    const schema = z
      .object({ properties: z.record(z.string(), z.unknown()) })
      .parse(requestBody?.content['application/json']?.schema);
    expect(schema.properties[name]).toMatchObject({ anyOf: expect.arrayContaining([{ type: 'null' }]) });
  }
});

test('openapi.json lists every route that is registered, by the same names, and no other', async () => {
  const { operations } = await openApi();
  const registered = registrations().flatMap(({ http }) =>
    (http?.methods ?? []).filter((method) => method !== 'OPTIONS').map((method) => `${method} /${http?.route}`),
  );
  const listed = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(listed.toSorted()).toStrictEqual(registered.toSorted());
});
