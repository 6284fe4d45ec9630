import { addDays } from '#shared/rules/local-time.ts';
import { INVENTED_COMMITTEES, INVENTED_PARTIES, inventedName } from './invented-names.ts';
import type { AgendaCase, ArchivedPerson, Committee, Party, Post, PostRole, Records, Sitting } from './records.ts';
import { withKnownTraps } from './traps.ts';

export interface RecordsSize {
  readonly committees: number;
  readonly sittings: number;
  readonly posts: number;
}

/** As counted in one Norwegian municipality in 2026. */
export const ONE_MUNICIPALITY: RecordsSize = { committees: 21, sittings: 120, posts: 602 };

const TERM = { from: '2023-10-01', to: '2027-09-30' } as const;
const FIRST_PERSON = 1_001;
const FIRST_PARTY = 501;
const FIRST_COMMITTEE = 11;
const FIRST_SITTING = 2_001;
const FIRST_CASE = 7_001;
/** Of a committee's posts; the others are substitutes. */
const MEMBER_SHARE = 0.4;
/** People sit in more than one committee. */
const POSTS_PER_PERSON = 1.6;
const CASES_PER_SITTING = 4;
const STARTS = ['09:00', '12:00', '16:00', '17:00', '18:00'] as const;

/**
 * A municipality of any size, the same for the same arguments, with what real archives are known to trip over.
 *
 * @param today the first meetings lie some days later
 */
export function inventRecords(municipality: string, size: RecordsSize, today: string): Records {
  const parties = INVENTED_PARTIES.map((party, index): Party => ({ id: FIRST_PARTY + index, ...party }));
  const committees = Array.from({ length: size.committees }, (_, index) => committeeAt(index));
  const persons = Array.from({ length: Math.ceil(size.posts / POSTS_PER_PERSON) }, (_, index) => personAt(index));
  const posts = committees.flatMap((committee, index) => {
    const count = share(size.posts, size.committees, index);
    return postsOf(committee, { count, firstPerson: index * 17, persons, parties });
  });
  const sittings = Array.from({ length: size.sittings }, (_, index) => sittingAt(index, committees, today));
  const plain: Records = {
    municipality,
    parties,
    persons,
    committees,
    posts,
    sittings,
    cases: sittings.flatMap((sitting, index) => casesOf(sitting, index)),
    documents: [],
    attendance: [],
    stored: [],
    events: [],
  };
  return withKnownTraps(plain);
}

/** The whole is shared out so that nothing is left over. */
function share(whole: number, parts: number, index: number): number {
  return Math.floor((whole * (index + 1)) / parts) - Math.floor((whole * index) / parts);
}

function committeeAt(index: number): Committee {
  const known = INVENTED_COMMITTEES[index];
  const round = index - INVENTED_COMMITTEES.length + 1;
  const named = known ?? { code: `AU${round}`, name: `Ad hoc-utvalg ${round}`, kind: 'other' as const };
  return { id: FIRST_COMMITTEE + index, ...named, termFrom: TERM.from, termTo: TERM.to };
}

function personAt(index: number): ArchivedPerson {
  const id = FIRST_PERSON + index;
  const { given, family } = inventedName(index);
  const digits = String(index).padStart(4, '0');
  return {
    id,
    names: [{ id, given, family }],
    mobile: mobileAsTyped(digits, index),
    email: `folkevalgt${digits}@fjordvik.example`,
    isActive: true,
  };
}

/** Nobody types numbers in one way. */
function mobileAsTyped(digits: string, index: number): string {
  const ways = [
    `+479010${digits}`,
    `9010${digits}`,
    `0047 9010${digits}`,
    `90 10 ${digits.slice(0, 2)} ${digits.slice(2)}`,
  ];
  return ways[index % ways.length] ?? `9010${digits}`;
}

interface Cast {
  readonly count: number;
  readonly firstPerson: number;
  readonly persons: readonly ArchivedPerson[];
  readonly parties: readonly Party[];
}

/** Members first, then each party's substitutes from 1. Nobody twice in one committee. */
function postsOf(committee: Committee, { count, firstPerson, persons, parties }: Cast): readonly Post[] {
  const memberCount = Math.max(3, Math.round(count * MEMBER_SHARE));
  const orders = new Map<number, number>();
  return Array.from({ length: Math.min(count, persons.length) }, (_, index) => {
    const who = (firstPerson + index) % persons.length;
    const person = persons[who];
    // Whom somebody stands for is the same in every committee.
    const party = parties[who % parties.length];
    const role = roleAt(index, memberCount);
    const key = role === 'substitute' ? (party?.id ?? 0) : 0;
    const order = (orders.get(key) ?? 0) + 1;
    orders.set(key, order);
    return {
      committee: committee.id,
      nameId: person?.names[0]?.id ?? FIRST_PERSON,
      ...(party && { party: party.id }),
      role,
      order,
      from: TERM.from,
      to: TERM.to,
    };
  });
}

function roleAt(index: number, memberCount: number): PostRole {
  if (index === 0) return 'leader';
  if (index === 1) return 'deputyLeader';
  return index < memberCount ? 'member' : 'substitute';
}

function sittingAt(index: number, committees: readonly Committee[], today: string): Sitting {
  const round = Math.floor(index / committees.length);
  const place = index % committees.length;
  const day = addDays(today, 7 + round * 28 + place);
  const clock = STARTS[index % STARTS.length] ?? '18:00';
  return {
    id: FIRST_SITTING + index,
    committee: committees[place]?.id ?? FIRST_COMMITTEE,
    number: round + 1,
    start: `${day}T${clock}`,
    end: `${day}T${String(Number(clock.slice(0, 2)) + 3).padStart(2, '0')}:00`,
    place: 'Rådhuset',
    room: place === 0 ? 'Kommunestyresalen' : `Møterom ${place}`,
    isPublished: round === 0,
  };
}

function casesOf({ id, start }: Sitting, index: number): readonly AgendaCase[] {
  return Array.from({ length: CASES_PER_SITTING }, (_, order) => ({
    id: FIRST_CASE + index * CASES_PER_SITTING + order,
    sitting: id,
    year: Number(start.slice(0, 4)),
    number: index * CASES_PER_SITTING + order + 1,
    order: order + 1,
    title: order === CASES_PER_SITTING - 1 ? 'Personalsak' : `Reguleringsplan, felt ${index + 1}-${order + 1}`,
    isRestricted: order === CASES_PER_SITTING - 1,
  }));
}
