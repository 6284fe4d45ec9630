import { admit, type Caller, limitedTo, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { PersonList, PersonRow } from '#shared/contracts/persons.ts';
import { personIdsOf } from './core/stored.ts';
import type { FactsReader } from './read-facts.ts';

export interface ListPersonsNeeds extends StaffAccessNeeds {
  readonly facts: Pick<FactsReader, 'personRows' | 'bodies'>;
}

/** GET /api/municipalities/{code}/persons, by name. A secretary of single bodies sees the people of these. */
export function listPersonsHttp({ facts, ...needs }: ListPersonsNeeds): HttpAnswer {
  return async (request) => {
    const caller = await admit(needs, request, 'listPersons');
    if (!caller.ok) return problem(caller.error);

    const persons = await visibleTo(caller.value, facts);
    const sorted = persons.toSorted(byName(caller.value.language));
    return { status: 200, jsonBody: { persons: sorted } satisfies PersonList };
  };
}

async function visibleTo(caller: Caller, facts: ListPersonsNeeds['facts']): Promise<readonly PersonRow[]> {
  const { code } = caller;
  const bodyIds = limitedTo(caller);
  if (bodyIds === undefined) return facts.personRows(code);
  const bodies = await facts.bodies(code, bodyIds);
  return facts.personRows(code, [...new Set(bodies.flatMap((body) => [...personIdsOf(body)]))]);
}

function byName(language: string) {
  const { compare } = new Intl.Collator(language);
  return (a: PersonRow, b: PersonRow) => compare(a.name, b.name);
}
