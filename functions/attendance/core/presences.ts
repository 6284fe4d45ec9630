import { fillPlaces, LOG_WORDS } from '#functions/attendance/core/texts/log.ts';
import { absencesOf, awayItems, awayTimes, itemsOf, timesOf } from '#functions/summoning/core/away.ts';
import { type Sitting, sittingsOf } from '#functions/summoning/core/seat-cover.ts';
import { factsOf, listNameOf, type Meeting, type Offer } from '#functions/summoning/core/state.ts';
import type { RosterSeat } from '#shared/contracts/roster.ts';
import type { Interval } from '#shared/contracts/scope.ts';
import type { ItemNo, PersonId } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import { subtract } from '#shared/rules/scopes.ts';
import { roleWords, VOCABULARY } from '#shared/texts/vocabulary.ts';
import { itemsText, type Telling } from './log-values.ts';

/** Somebody in a seat for a time: as noted during the meeting, else as expected. */
export interface Presence {
  readonly personId: PersonId;
  readonly times: readonly Interval[];
  readonly role: string;
  readonly listName: string;
  /** The member whose seat it is; missing for the member. */
  readonly forPersonId?: PersonId;
}

/** Who met, for whom, from when to when, seat by seat. */
export function presencesOf(meeting: Meeting, language: Language): readonly Presence[] {
  const { body, meeting: facts } = factsOf(meeting);
  const seats = facts.status === 'cancelled' ? [] : body.seats;
  const writing = { meeting, words: LOG_WORDS[language], language };
  return seats.flatMap((seat) => presencesIn(writing, seat));
}

type Writing = Pick<Telling, 'meeting' | 'words' | 'language'>;

function presencesIn(writing: Writing, seat: RosterSeat): readonly Presence[] {
  const { meeting } = writing;
  const expected = [
    memberIn(writing, seat),
    ...sittingsOf(meeting, seat).map((sitting) => substituteIn(writing, seat, sitting)),
  ];
  const known = new Set(expected.map(({ personId }) => personId));
  const others = meeting.attendance
    .filter(({ seatId, personId }) => seatId === seat.id && !known.has(personId))
    .map(({ personId }) => strangerIn(writing, seat, personId));
  return [...expected, ...others].map((presence) => asNoted(writing, seat, presence));
}

/** What was noted during the meeting counts above what was expected before it. */
function asNoted(writing: Writing, seat: RosterSeat, presence: Presence): Presence {
  const { meeting } = writing;
  const noted = meeting.attendance.find(({ seatId, personId }) => seatId === seat.id && personId === presence.personId);
  if (noted === undefined) return presence;
  const { start, end } = factsOf(meeting).meeting;
  return {
    ...presence,
    times: [{ from: noted.from ?? start, to: noted.to ?? end }],
    role: roleWithout(writing, presence.role, noted.outOfItems ?? []),
  };
}

function memberIn(writing: Writing, seat: RosterSeat): Presence {
  const { meeting } = writing;
  const { start, end } = factsOf(meeting).meeting;
  const absences = absencesOf(meeting, seat);
  return {
    personId: seat.personId,
    times: subtract([{ from: start, to: end }], awayTimes(meeting, absences)),
    role: roleWithout(
      writing,
      roleWords(VOCABULARY[writing.language], factsOf(meeting).body.kind)[seat.role],
      awayItems(absences),
    ),
    listName: listNameOf(meeting, seat.listId) ?? '',
  };
}

function substituteIn(writing: Writing, seat: RosterSeat, { personId, rank, scope, outOfItems }: Sitting): Presence {
  const { meeting } = writing;
  const { start, end } = factsOf(meeting).meeting;
  const items = itemsOf(scope).filter((no) => !outOfItems.includes(no));
  const role = substituteRole(writing, rank);
  return {
    personId,
    times: scope.kind === 'items' ? [{ from: start, to: end }] : timesOf(meeting, scope),
    role: scope.kind === 'items' ? `${role}, ${itemsText(writing, items)}` : roleWithout(writing, role, outOfItems),
    listName: listNameOf(meeting, listOfSubstitute(meeting, seat, personId)) ?? '',
    forPersonId: seat.personId,
  };
}

/** Noted in the seat without ever having been asked for it. */
function strangerIn(writing: Writing, seat: RosterSeat, personId: PersonId): Presence {
  const { meeting } = writing;
  const listId = listOfSubstitute(meeting, seat, personId);
  const list = factsOf(meeting).body.lists.find(({ id }) => id === listId);
  const rank = list?.substitutes.find((substitute) => substitute.personId === personId)?.rank ?? 0;
  return {
    personId,
    times: [],
    role: substituteRole(writing, rank),
    listName: list?.name ?? '',
    forPersonId: seat.personId,
  };
}

function listOfSubstitute(meeting: Meeting, seat: RosterSeat, personId: PersonId): Offer['listId'] {
  const lists = factsOf(meeting).body.lists.filter(({ substitutes }) =>
    substitutes.some((substitute) => substitute.personId === personId),
  );
  return (lists.find(({ id }) => id === seat.listId) ?? lists[0])?.id ?? seat.listId;
}

function substituteRole({ words: { attendance } }: Writing, rank: number): string {
  return rank === 0 ? attendance.personalSubstitute : fillPlaces(attendance.substitute, { rank: String(rank) });
}

function roleWithout(writing: Writing, role: string, items: readonly ItemNo[]): string {
  if (items.length === 0) return role;
  return `${role}, ${fillPlaces(writing.words.attendance.outOfItems, { items: itemsText(writing, items) })}`;
}
