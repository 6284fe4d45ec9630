import { factsOf, type Meeting, type Vacancy } from '#functions/summoning/index.ts';
import type { Scope } from '#shared/contracts/scope.ts';
import type { Evening } from '../evening.ts';
import type { Checker } from './checker.ts';

type Taken = Vacancy & { readonly phase: { readonly name: 'filled' } };

export const oneInEachSeat: Checker = {
  promise: 'never two substitutes for one seat at one moment',
  broken: (evening) =>
    inEveryState(evening, (meeting) =>
      pairs(takenIn(meeting))
        .filter(([a, b]) => !takesTurns(meeting, a, b) && !takesTurns(meeting, b, a))
        .flatMap(([a, b]) => twoInOne(a, b)),
    ),
};

export const nobodyTwice: Checker = {
  promise: 'nobody with two overlapping seats',
  broken: (evening) =>
    inEveryState(evening, (meeting) => {
      const taken = takenIn(meeting);
      const members = new Map(factsOf(meeting).body.seats.map(({ personId, id }) => [personId, id]));
      return [
        ...pairs(taken).flatMap(([a, b]) =>
          a.phase.personId === b.phase.personId && meet(a.scope, b.scope)
            ? `${a.phase.personId}: ${a.id} and ${b.id}`
            : [],
        ),
        ...taken.flatMap(({ id, phase }) =>
          members.has(phase.personId) ? `${phase.personId}: ${id} and their own seat` : [],
        ),
      ];
    }),
};

function inEveryState({ entries }: Evening, broken: (meeting: Meeting) => readonly string[]): readonly string[] {
  return entries.flatMap(({ version, after }) => broken(after).map((words) => `version ${version}: ${words}`));
}

export function takenIn({ vacancies }: Meeting): readonly Taken[] {
  return [...vacancies.values()].flatMap((vacancy) =>
    vacancy.phase.name === 'filled' ? { ...vacancy, phase: vacancy.phase } : [],
  );
}

/** When items come up nobody knows, so who sits for them and who sits for an hour cannot be said to meet in one seat. */
function twoInOne(a: Taken, b: Taken): readonly string[] {
  const isUnknown =
    [a, b].some(({ scope }) => scope.kind === 'items') && [a, b].some(({ scope }) => scope.kind === 'interval');
  return a.seatId === b.seatId && !isUnknown && meet(a.scope, b.scope) ? [`${a.seatId}: ${a.id} and ${b.id}`] : [];
}

/** Who may not take some items gives way to somebody else for exactly those. */
function takesTurns({ offers }: Meeting, { phase }: Taken, { scope }: Taken): boolean {
  const own = [...offers.values()].filter(({ personId }) => personId === phase.personId);
  const out = own.flatMap(({ outOfItems }) => outOfItems);
  return scope.kind === 'items' && scope.items.every((no) => out.includes(no));
}

/** Written anew on purpose: a fault in the rules' own word for it must not hide itself. */
function meet(a: Scope, b: Scope): boolean {
  if (a.kind === 'interval' && b.kind === 'interval') return !(a.to <= b.from || b.to <= a.from);
  if (a.kind === 'items' && b.kind === 'items')
    return new Set([...a.items, ...b.items]).size < a.items.length + b.items.length;
  return true;
}

function pairs<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
}
