import { personOf, type StoredPerson } from './stored.ts';

/** Everybody with the flag as it must be: an answer by text from a number that two persons have needs a code (R9). */
export function withSharedNumbers(persons: Iterable<StoredPerson>): readonly StoredPerson[] {
  const all = [...persons];
  const owners = new Map<string, number>();
  for (const person of all) {
    const { mobile } = personOf(person);
    if (mobile !== undefined) owners.set(mobile, (owners.get(mobile) ?? 0) + 1);
  }
  return all.map((person) => {
    const { mobile } = personOf(person);
    const sharesNumber = mobile !== undefined && (owners.get(mobile) ?? 0) > 1;
    return person.sharesNumber === sharesNumber ? person : { ...person, sharesNumber };
  });
}
