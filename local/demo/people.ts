/** Where the archive's numbers of people begin. */
const FIRST_PERSON = 1_001;

/** One list of the demo's council: those elected, and their substitutes in order. */
export interface DemoList {
  /** The number by which the simulated archive knows the list; so are all ids of the demo. */
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly members: readonly string[];
  readonly substitutes: readonly string[];
}

/** Everybody is invented. The first member of the first list cannot come, and her list's first two are asked. */
export const COUNCIL: readonly DemoList[] = [
  {
    id: '501',
    name: 'Arbeiderpartiet',
    shortName: 'Ap',
    members: ['Kari Nordmann', 'Marit Haugen', 'Jonas Berg', 'Liv Solheim'],
    substitutes: ['Anders Lund', 'Grete Vik', 'Hassan Ali Warsame', 'Siri Dahl', 'Tor Eide', 'Berit Foss'],
  },
  {
    id: '502',
    name: 'Høyre',
    shortName: 'H',
    members: ['Per Johansen', 'Anne Lie', 'Knut Hagen'],
    substitutes: ['Ellen Bakke', 'Odd Strand', 'Randi Myhre', 'Geir Moen'],
  },
  {
    id: '503',
    name: 'Senterpartiet',
    shortName: 'Sp',
    members: ['Ingrid Moe', 'Ola Brekke'],
    substitutes: ['Hilde Ness', 'Nils Máhtte Sara', 'Arne Tveit'],
  },
  {
    id: '504',
    name: 'Felleslista SV og MDG',
    shortName: 'SV/MDG',
    members: ['Mina Solberg', 'Bjørn Tangen'],
    substitutes: ['Tuva Lien', 'Espen Ruud', 'Aisha Khan', 'Leif Aune'],
  },
];

/** The executive committee, elected from the same lists; its substitutes are other members of the council. */
export const EXECUTIVE: readonly DemoList[] = [
  {
    id: '501',
    name: 'Arbeiderpartiet',
    shortName: 'Ap',
    members: ['Marit Haugen', 'Liv Solheim'],
    substitutes: ['Jonas Berg', 'Anders Lund', 'Grete Vik'],
  },
  {
    id: '502',
    name: 'Høyre',
    shortName: 'H',
    members: ['Per Johansen', 'Anne Lie'],
    substitutes: ['Knut Hagen', 'Ellen Bakke'],
  },
  {
    id: '503',
    name: 'Senterpartiet',
    shortName: 'Sp',
    members: ['Ingrid Moe'],
    substitutes: ['Ola Brekke', 'Hilde Ness'],
  },
];

export const LEADER = 'Marit Haugen';
export const DEPUTY_LEADER = 'Per Johansen';
export const STORY_MEMBER = 'Kari Nordmann';
export const STORY_SUBSTITUTES = ['Anders Lund', 'Grete Vik'] as const;
export const SECRETARY = { name: 'Turid Aas', email: 'turid.aas@fjordvik.example', mobile: '+4790000001' } as const;

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly mobile: string;
  readonly email: string;
}

/** In the order of the lists; numbers from 900 00 010. */
export function demoPeople(): readonly DemoPerson[] {
  const names = COUNCIL.flatMap(({ substitutes, members }) => [...members, ...substitutes]);
  const story = [...STORY_SUBSTITUTES];
  const others = names.filter((name) => !story.some((first) => first === name));
  const inOrder = [STORY_MEMBER, ...story, ...others.filter((name) => name !== STORY_MEMBER)];
  return inOrder.map((name, index) => ({
    id: String(FIRST_PERSON + index),
    name,
    mobile: `+479000${String(index + 10).padStart(4, '0')}`,
    email: `${plain(name).toLowerCase().replaceAll(' ', '.')}@fjordvik.example`,
  }));
}

function plain(name: string): string {
  return name.replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a').normalize('NFD').replace(/\p{M}/gu, '');
}
