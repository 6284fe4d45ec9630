import { admit, rolesAt, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { BodyList } from '#shared/contracts/bodies.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';

export interface ListBodiesNeeds extends StaffAccessNeeds {
  readonly listBodies: (code: MunicipalityCode) => Promise<BodyList['bodies']>;
}

/** GET /api/municipalities/{code}/bodies, by name: those that a role of the caller reaches. */
export function listBodiesHttp({ listBodies, ...needs }: ListBodiesNeeds): HttpAnswer {
  return async (request) => {
    const caller = await admit(needs, request, 'readBodies');
    if (!caller.ok) return problem(caller.error);
    const { compare } = new Intl.Collator(caller.value.language);

    const all = await listBodies(caller.value.code);
    const bodies = all
      .filter(({ id }) => rolesAt(caller.value, id).length > 0)
      .toSorted((a, b) => compare(a.name, b.name));
    return { status: 200, jsonBody: { bodies } satisfies BodyList };
  };
}
