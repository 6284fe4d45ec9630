import { basename } from 'node:path';
import { type HttpFunctionOptions, HttpRequest, InvocationContext } from '@azure/functions';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { present } from '#shared/kernel/assert.ts';
import { readSources } from '#test/architecture/sources.ts';
import { type Registered, registrations } from '#test/kit/registrations.ts';

/** Routes that answer a stranger, each with the reason why it may. */
const OPEN_ROUTES = new Map([
  ['getHealth', 'says only which of our own parts answer'],
  ['getOpenapi', 'describes the API, the same for everyone'],
  ['requestFormLink', 'always 202; the link goes to the registered number alone'],
]);

const files = readSources().map(({ path }) => path);
const registered = registrations();
const routes = registered.flatMap(({ name, http }) => (http === undefined ? [] : [{ name, http }]));

function fileNameOf({ name, kind }: Registered): string {
  return `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.${kind}.ts`;
}

async function statusForAStranger(
  { name, http }: { readonly name: string; readonly http: HttpFunctionOptions },
  method: string,
) {
  const route = present(http.route, 'route of a function');
  const ids = [...route.matchAll(/\{(\w+)\??\}/g)].map(([, id]) => present(id, 'name of an id in a route'));
  const params = Object.fromEntries(ids.map((id) => [id, id === 'code' ? '9901' : 'x1']));
  const path = route.replace(/\{(\w+)\??\}/g, (_, id: string) => params[id] ?? '');
  const body = method === 'GET' || method === 'OPTIONS' ? {} : { body: { string: '{}' } };
  const request = new HttpRequest({ method, url: `http://127.0.0.1/api/${path}`, params, ...body });
  const context = new InvocationContext({
    functionName: name,
    logHandler: () => undefined,
    options: { extraInputs: http.extraInputs ?? [] },
  });
  for (const input of http.extraInputs ?? []) {
    const hub = {
      taskHubName: 'test',
      creationUrls: {},
      managementUrls: { id: 'ID' },
      rpcBaseUrl: 'http://127.0.0.1:9/',
    };
    context.extraInputs.set(input, hub);
  }
  const { status } = z.object({ status: z.int() }).parse(await http.handler(request, context));
  return status;
}

test('the app has functions of each kind', () => {
  expect(new Set(registered.map(({ kind }) => kind))).toStrictEqual(
    new Set(['http', 'timer', 'orchestrator', 'activity']),
  );
});

test.each(registered)('the function $name lies in the file of its name', (one) => {
  const modules = files.filter((path) => path.startsWith('functions/'));
  expect(modules.map((path) => basename(path))).toContain(fileNameOf(one));
});

test('every file that is named as a function is registered', () => {
  const named = files
    .map((path) => basename(path))
    .filter((file) => /^[a-z-]+\.(http|timer|orchestrator|activity)\.ts$/.test(file));
  expect(named.toSorted()).toStrictEqual(registered.map((one) => fileNameOf(one)).toSorted());
});

test.each(routes.filter(({ name }) => !OPEN_ROUTES.has(name)))('$name turns a stranger away', async (one) => {
  for (const method of one.http.methods ?? ['GET'])
    expect([method, await statusForAStranger(one, method)]).toStrictEqual([method, 401]);
});

test.each([...OPEN_ROUTES.keys()])('%s is open for a reason, and exists', (name) => {
  expect(routes.map((one) => one.name)).toContain(name);
});

test('no two functions share a name, or a method of a route', () => {
  const names = registered.map(({ name }) => name);
  const doors = routes.flatMap(({ http }) => (http.methods ?? ['GET']).map((method) => `${method} ${http.route}`));
  expect(names.toSorted()).toStrictEqual([...new Set(names)].toSorted());
  expect(doors.toSorted()).toStrictEqual([...new Set(doors)].toSorted());
});
