import { expect, test } from 'vitest';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type ApiClient, NoBody } from '#web/kit/api-client.ts';
import { staffClient } from '#web/staff/session/staff-client.ts';

/** An API that refuses the first so many requests as coming from nobody it knows. */
function refusing(times: number) {
  let asked = 0;
  const client: ApiClient = {
    async ask() {
      asked += 1;
      if (asked <= times) return { kind: 'refused', status: 401, problem: undefined };
      return { kind: 'unchanged' };
    },
    download: () => Promise.resolve({ kind: 'unreachable' }),
  };
  return { client, asked: () => asked };
}

function sessionThat(canRenew: boolean) {
  const code = MunicipalityCode.parse('9901');
  const renew = () => Promise.resolve(canRenew);
  return { code, name: 'Turid Aas', roles: [], accessToken: () => 'token', renew, end: () => Promise.resolve() };
}

const request = { method: 'GET', path: '/meetings', reads: NoBody } as const;

test('a spent token is renewed and the request sent again, and nobody notices', async () => {
  const { client, asked } = refusing(1);
  let loggedOut = 0;
  const reply = await staffClient(client, sessionThat(true), () => (loggedOut += 1)).ask(request);
  expect([reply.kind, asked(), loggedOut]).toStrictEqual(['unchanged', 2, 0]);
});

test('without renewal the reader is logged out, and the request is not sent again', async () => {
  const { client, asked } = refusing(1);
  let loggedOut = 0;
  const reply = await staffClient(client, sessionThat(false), () => (loggedOut += 1)).ask(request);
  expect([reply.kind, asked(), loggedOut]).toStrictEqual(['refused', 1, 1]);
});
