import { fillPlaces, LOG_WORDS } from '#functions/attendance/core/texts/log.ts';
import type { LogWords } from '#functions/attendance/core/texts/log-words.ts';
import { absencesOf, awayItems, awayTimes, itemsOf, timesOf } from '#functions/summoning/core/away.ts';
import { type Sitting, sittingsOf } from '#functions/summoning/core/seat-cover.ts';
import { factsOf, listNameOf, type Meeting, type Offer } from '#functions/summoning/core/state.ts';
import type { RosterSeat } from '#shared/contracts/roster.ts';
import type { Interval } from '#shared/contracts/scope.ts';
import type { ItemNo, PersonId } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import { subtract } from '#shared/rules/scopes.ts';
import { formatList } from '#shared/texts/format.ts';

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
  return seats.flatMap((seat) => presencesIn(meeting, seat, LOG_WORDS[language], language));
}

function presencesIn(meeting: Meeting, seat: RosterSeat, words: LogWords, language: Language): readonly Presence[] {
  const expected = [
    memberIn(meeting, seat, words, language),
    ...sittingsOf(meeting, seat).map((sitting) => substituteIn(meeting, seat, sitting, words, language)),
  ];
  const known = new Set(expected.map(({ personId }) => personId));
  const others = meeting.attendance
    .filter(({ seatId, personId }) => seatId === seat.id && !known.has(personId))
    .map(({ personId }) => strangerIn(meeting, seat, personId, words));
  return [...expected, ...others].map((presence) => asNoted(meeting, seat, presence, words, language));
}

/** What was noted during the meeting counts above what was expected before it. */
function asNoted(
  meeting: Meeting,
  seat: RosterSeat,
  presence: Presence,
  words: LogWords,
  language: Language,
): Presence {
  const noted = meeting.attendance.find(({ seatId, personId }) => seatId === seat.id && personId === presence.personId);
  if (noted === undefined) return presence;
  const { start, end } = factsOf(meeting).meeting;
  return {
    ...presence,
    times: [{ from: noted.from ?? start, to: noted.to ?? end }],
    role: roleWithout(presence.role, noted.outOfItems ?? [], words, language),
  };
}

function memberIn(meeting: Meeting, seat: RosterSeat, words: LogWords, language: Language): Presence {
  const { start, end } = factsOf(meeting).meeting;
  const absences = absencesOf(meeting, seat);
  return {
    personId: seat.personId,
    times: subtract([{ from: start, to: end }], awayTimes(meeting, absences)),
    role: roleWithout(memberRole(meeting, seat, words), awayItems(absences), words, language),
    listName: listNameOf(meeting, seat.listId) ?? '',
  };
}

function memberRole(meeting: Meeting, { role }: RosterSeat, { attendance }: LogWords): string {
  const isCouncil = factsOf(meeting).body.kind === 'council';
  if (role === 'leader') return isCouncil ? attendance.mayor : attendance.leader;
  if (role === 'deputyLeader') return isCouncil ? attendance.deputyMayor : attendance.deputyLeader;
  return attendance.member;
}

function substituteIn(
  meeting: Meeting,
  seat: RosterSeat,
  { personId, rank, scope, outOfItems }: Sitting,
  words: LogWords,
  language: Language,
): Presence {
  const { start, end } = factsOf(meeting).meeting;
  const items = itemsOf(scope).filter((no) => !outOfItems.includes(no));
  const role = substituteRole(rank, words);
  return {
    personId,
    times: scope.kind === 'items' ? [{ from: start, to: end }] : timesOf(meeting, scope),
    role:
      scope.kind === 'items'
        ? `${role}, ${itemWords(items, words, language)}`
        : roleWithout(role, outOfItems, words, language),
    listName: listNameOf(meeting, listOfSubstitute(meeting, seat, personId)) ?? '',
    forPersonId: seat.personId,
  };
}

/** Noted in the seat without ever having been asked for it. */
function strangerIn(meeting: Meeting, seat: RosterSeat, personId: PersonId, words: LogWords): Presence {
  const listId = listOfSubstitute(meeting, seat, personId);
  const list = factsOf(meeting).body.lists.find(({ id }) => id === listId);
  const rank = list?.substitutes.find((substitute) => substitute.personId === personId)?.rank ?? 0;
  return {
    personId,
    times: [],
    role: substituteRole(rank, words),
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

function substituteRole(rank: number, { attendance }: LogWords): string {
  return rank === 0 ? attendance.personalSubstitute : fillPlaces(attendance.substitute, { rank: String(rank) });
}

function roleWithout(role: string, items: readonly ItemNo[], words: LogWords, language: Language): string {
  if (items.length === 0) return role;
  return `${role}, ${fillPlaces(words.attendance.outOfItems, { items: itemWords(items, words, language) })}`;
}

function itemWords(items: readonly ItemNo[], words: LogWords, language: Language): string {
  return fillPlaces(items.length === 1 ? words.item : words.items, { no: formatList(items, language) });
}
