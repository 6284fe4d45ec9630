import { type HttpFunctionOptions, HttpRequest } from '@azure/functions';
import { expect } from 'vitest';
import { readTable } from '#infra/csv.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { roleOf, type StaffRole } from '#shared/contracts/staff-roles.ts';
import { type MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { answerOf } from '#test/kit/http-answer.ts';
import { body, list, person, roster } from './fixture.ts';
import { registerDirectory } from './register.ts';
import { directoryWorldOn } from './world-fixture.ts';

/** Another municipality of the same deployment. */
export const ELSEWHERE = MunicipalityCode.parse('4601');

export interface Call {
  readonly as?: string;
  readonly body?: unknown;
  readonly params?: Record<string, string>;
  readonly headers?: Record<string, string>;
  /** What follows the address of the route. */
  readonly url?: string;
}

/** The directory's routes over an emulator, with a council, an executive board and the people of both. */
export async function openDirectoryRoutes() {
  const world = directoryWorldOn(await openCosmosWorld());
  const code = await world.newMunicipality();
  const routes = new Map<string, HttpFunctionOptions>();
  const advanced: MeetingId[] = [];
  const logged: unknown[] = [];
  let mayAdvance = true;

  registerDirectory(
    { http: (name, options) => routes.set(name, options) },
    {
      clock: world.clock,
      directory: world.directory,
      municipalities: [ELSEWHERE, code],
      readTable,
      settingsOf: world.directory.facts.settings,
      identify: async ({ headers }) => {
        const roles = headers.get('authorization');
        return roles === null
          ? err(edgeProblem('not-authenticated', 'nb'))
          : ok({ subject: 's1', name: 'Anne Vold', roles: rolesOf(roles, code) });
      },
      advance: async (_code, id) => {
        if (!mayAdvance) throw new TypeError('cannot read Kari of undefined');
        advanced.push(id);
      },
    },
  );
  const other = { id: 'fsk', name: 'Formannskapet', lists: [list('A', ['p4'])], seats: [] };
  const persons = [...roster().persons, person('p4', { name: 'Ås' }), person('p5', { name: 'Bø' })];
  await world.directory.importRoster(code, roster({ persons, bodies: [body(), body(other)] }));

  async function call(name: string, { as, body: sent, params = {}, headers = {}, url = '' }: Call = {}) {
    const request = new HttpRequest({
      method: 'POST',
      url: `http://localhost/api${url}`,
      params: { code, ...params },
      headers: { ...headers, ...(as !== undefined && { authorization: as }) },
      ...(sent !== undefined && { body: { string: typeof sent === 'string' ? sent : JSON.stringify(sent) } }),
    });
    return answerOf(routes.get(name)?.handler, request, (...words) => logged.push(words));
  }

  return {
    world,
    code,
    routes,
    call,
    /** The meetings that were told of a change, in order. */
    advanced,
    logged,
    letAdvance: (may: boolean) => {
      mayAdvance = may;
    },
  };
}

/** `Secretary.kst` is a secretary of that body, in the municipality of these tests. */
function rolesOf(text: string, code: MunicipalityCode): readonly StaffRole[] {
  return text
    .split(' ')
    .flatMap((one) => roleOf(one.replace(/^\w+/, `$&.${code}`)) ?? expect.fail(`${one} is no role`));
}
