import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { problem } from '#infra/http/problem.ts';
import type { Person } from '#shared/contracts/facts.ts';
import { admit, type Caller, type CallerNeeds } from './caller.ts';
import { personIdsOf } from './core/stored.ts';
import type { FactsReader } from './read-facts.ts';

export interface ListPersonsNeeds extends CallerNeeds {
  readonly facts: Pick<FactsReader, 'persons' | 'bodies'>;
}

/** GET /api/municipalities/{code}/persons, by name. A secretary of single bodies sees the people of these. */
export function listPersonsHttp({ facts, ...needs }: ListPersonsNeeds) {
  return async (request: HttpRequest): Promise<HttpResponseInit> => {
    const caller = await admit(needs, request, { roles: ['Admin', 'Secretary'] });
    if (!caller.ok) return problem(caller.error);

    const persons = await visibleTo(caller.value, facts);
    return { status: 200, jsonBody: { persons: persons.toSorted(byName(caller.value.language)) } };
  };
}

async function visibleTo({ code, roles }: Caller, facts: ListPersonsNeeds['facts']): Promise<readonly Person[]> {
  const bodyIds = roles.flatMap(({ bodyId }) => bodyId ?? []);
  if (bodyIds.length < roles.length) return facts.persons(code);
  const bodies = await facts.bodies(code, bodyIds);
  return facts.persons(code, [...new Set(bodies.flatMap((body) => [...personIdsOf(body)]))]);
}

function byName(language: string) {
  const { compare } = new Intl.Collator(language);
  return (a: Person, b: Person) => compare(a.name, b.name);
}
