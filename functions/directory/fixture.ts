import { PhoneNumber } from '#shared/kernel/ids.ts';
import type { PhoneReader } from './core/phone-reader.ts';
import type { StoredFacts } from './core/stored.ts';

/** Eight digits are a Norwegian number; those that begin with 4 or 9 are mobiles. */
export const readPhone: PhoneReader = (text) => {
  const digits = text.replace(/^\+47/, '').replaceAll(' ', '');
  if (!/^[2-9]\d{7}$/.test(digits)) return { ok: false };
  return { ok: true, e164: PhoneNumber.parse(`+47${digits}`), isMobile: /^[49]/.test(digits) };
};

export const NOTHING_STORED: StoredFacts = { persons: new Map(), bodies: new Map(), meetings: new Map() };

export function person(id: string, fields: Record<string, unknown> = {}) {
  return { id, name: `Person ${id}`, ...fields };
}

export function list(id: string, personIds: readonly string[], fields: Record<string, unknown> = {}) {
  const substitutes = personIds.map((personId, index) => ({ rank: index + 1, personId }));
  return { id, name: `List ${id}`, substitutes, ...fields };
}

export function seat(id: string, personId: string, fields: Record<string, unknown> = {}) {
  return { id, personId, listId: 'A', role: 'member', ...fields };
}

/** The municipal council: p1 on the one seat, p2 and p3 to be called. */
export function body(fields: Record<string, unknown> = {}) {
  return {
    id: 'kst',
    name: 'Kommunestyret',
    kind: 'council',
    termFrom: '2023-10-01',
    termTo: '2027-09-30',
    lists: [list('A', ['p2', 'p3'])],
    seats: [seat('kst-1', 'p1')],
    ...fields,
  };
}

export function meeting(fields: Record<string, unknown> = {}) {
  return {
    id: 'm1',
    bodyId: 'kst',
    title: 'Kommunestyret 3. desember',
    start: '2026-12-03T17:00:00.000Z',
    end: '2026-12-03T20:00:00.000Z',
    place: 'Rådhuset',
    status: 'published',
    ...fields,
  };
}

export function roster(fields: Record<string, unknown> = {}) {
  const persons = [
    person('p1', { mobile: '400 00 001', email: 'kari@example.no' }),
    person('p2', { mobile: '400 00 002' }),
    person('p3', { mobile: '22 00 00 03' }),
  ];
  return { persons, bodies: [body()], meetings: [meeting()], ...fields };
}

/** A council of 27, with five lists of twelve substitutes each. */
export function largeRoster() {
  const letters = ['A', 'B', 'C', 'D', 'E'];
  const members = Array.from({ length: 27 }, (_, index) => `p${index + 1}`);
  const substitutesOf = (at: number) => Array.from({ length: 12 }, (_, index) => `s${at * 12 + index + 1}`);
  const everybody = [...members, ...letters.flatMap((_, at) => substitutesOf(at))];
  return {
    persons: everybody.map((id, index) =>
      person(id, { mobile: `+47${40_000_000 + index}`, email: `${id}@example.no` }),
    ),
    bodies: [
      body({
        lists: letters.map((letter, at) => list(letter, substitutesOf(at))),
        seats: members.map((id, index) => seat(`kst-${index + 1}`, id, { listId: letters[index % letters.length] })),
      }),
    ],
    meetings: [meeting()],
  };
}
