import { addDays } from '#shared/rules/local-time.ts';
import type { ArchivedPerson, Post, Records, Sitting } from './records.ts';

const TRAP_IDS = { secondName: 9_001, secondPerson: 9_101 } as const;

/** What real archives are known to hold. Numbers of committees, meetings and posts stay as they were. */
export function withKnownTraps(plain: Records): Records {
  const [council, executive] = plain.committees;
  if (council === undefined || executive === undefined) return plain;
  return {
    ...plain,
    persons: plain.persons.flatMap((person, index) => trapsOfPerson(person, index)),
    posts: postsWithTraps(plain),
    sittings: plain.sittings.map(sittingWithTrap),
  };
}

/** Spelt in two ways under one id; known twice under two; without a number; with a number that is none. */
function trapsOfPerson(person: ArchivedPerson, index: number): readonly ArchivedPerson[] {
  const [name] = person.names;
  if (name === undefined) return [person];
  if (index === 2) {
    return [{ ...person, names: [name, { ...name, id: TRAP_IDS.secondName, middle: 'Marie' }] }];
  }
  if (index === 3) {
    const doubled = { ...name, id: TRAP_IDS.secondPerson, family: `Lund-${name.family}` };
    return [person, { ...person, id: TRAP_IDS.secondPerson, names: [doubled] }];
  }
  if (index === 40) return [{ id: person.id, names: person.names, isActive: true }];
  if (index === 41) return [{ ...person, mobile: 'se e-post' }];
  return [person];
}

const GROUP_CHANGE_LAST_DAY = '2025-12-31';

/**
 * A member has changed group: the old post is over on the day before the new one begins. A substitute stands on the
 * list, but for nobody, and without a number. Both hold no other post, which would say something else of them.
 */
function postsWithTraps(plain: Records): readonly Post[] {
  const { posts, parties } = plain;
  const isOnly = ({ nameId }: Post) => posts.filter((post) => post.nameId === nameId).length === 1;
  const changer = posts.find((post) => post.role === 'member' && isOnly(post));
  const unplaced = posts.slice(0, -1).findLast((post) => post.role === 'substitute' && isOnly(post));
  const party = parties.find(({ id }) => id !== changer?.party)?.id;
  if (changer === undefined || party === undefined) return posts;
  const trapped = posts.map((post) => {
    if (post === changer) return { ...post, to: GROUP_CHANGE_LAST_DAY };
    const { order: _, party: __, ...nowhere } = post;
    return post === unplaced ? nowhere : underAnotherName(post, plain);
  });
  return [...trapped.slice(0, -1), { ...changer, party, from: addDays(GROUP_CHANGE_LAST_DAY, 1) }];
}

/** Other committees know the same people by their other names and ids. */
function underAnotherName(post: Post, { committees, posts }: Records): Post {
  const [council] = committees;
  const [, , third, fourth] = posts;
  if (post.committee === council?.id) return post;
  if (post.nameId === third?.nameId) return { ...post, nameId: TRAP_IDS.secondName };
  return post.nameId === fourth?.nameId ? { ...post, nameId: TRAP_IDS.secondPerson } : post;
}

/** Two days; no end; moved about by hand. */
function sittingWithTrap(sitting: Sitting, index: number): Sitting {
  const day = sitting.start.slice(0, 10);
  if (index === 5) return { ...sitting, end: `${addDays(day, 1)}T15:00` };
  if (index === 6) {
    const { end: _, ...endless } = sitting;
    return endless;
  }
  if (index === 7) return { ...sitting, remark: 'AVLYST - ikke nok saker' };
  return sitting;
}
