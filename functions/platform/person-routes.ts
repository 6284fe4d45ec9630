import { Person } from '#shared/contracts/facts.ts';
import { Erasure, PersonAccount } from '#shared/contracts/person-account.ts';
import { PersonList } from '#shared/contracts/persons.ts';
import { PersonPatch } from '#shared/contracts/roster.ts';
import type { ApiRoute } from './api-routes.ts';

const PERSONS = '/municipalities/{code}/persons';
const PERSON = `${PERSONS}/{id}`;

/** What staff do with one person, or with all of them. */
export const PERSON_ROUTES: readonly ApiRoute[] = [
  {
    method: 'get',
    path: PERSONS,
    summary: 'List persons.',
    caller: 'staff',
    answers: { 200: PersonList },
  },
  {
    method: 'patch',
    path: PERSON,
    summary: 'Correct one person by hand.',
    caller: 'staff',
    body: PersonPatch,
    answers: { 200: Person },
  },
  {
    method: 'get',
    path: `${PERSON}/export`,
    summary: 'Everything that is known of one person, for them; the reading of texts is logged first.',
    caller: 'staff',
    answers: { 200: PersonAccount },
  },
  {
    method: 'post',
    path: `${PERSON}/erase`,
    summary: 'Forget what need not be kept of one person, and say what must be.',
    caller: 'staff',
    answers: { 200: Erasure },
  },
];
