import { useMemo } from 'react';
import { PersonList } from '#shared/contracts/persons.ts';
import type { Names } from '#web/staff/import/conflict-text.ts';
import { SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';

const NOBODY: PersonList['persons'] = [];

/** Names of those whom the reader may correct; nothing until they have been read. */
export function useNames(): Names | undefined {
  const list = useFresh('/persons', PersonList, SELDOM_MS);
  const persons = list.phase === 'shown' ? list.body.persons : NOBODY;
  const names = useMemo(() => new Map(persons.map(({ id, name }) => [id, name])), [persons]);
  return list.phase === 'loading' ? undefined : names;
}
