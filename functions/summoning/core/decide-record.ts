import { earliest } from '#shared/kernel/instant.ts';
import type { CommandOf } from './commands.ts';
import type { Ruling } from './decide.ts';
import type { Draft } from './draft.ts';
import { agendaOf, seatOf } from './state.ts';

/** R21: who was there from when to when. Nobody is written to about it. */
export function recordAttendance(draft: Draft, command: CommandOf<'RecordAttendance'>): Ruling {
  const { seatId, personId, from, to, outOfItems, by } = command;
  if (seatOf(draft.meeting, seatId) === undefined) return { kind: 'seat-not-known' };
  if (!draft.meeting.persons.has(personId)) return { kind: 'person-not-known' };
  const agenda = agendaOf(draft.meeting);
  if (outOfItems?.some((no) => !agenda.includes(no))) return { kind: 'item-not-known' };
  if (from !== undefined && earliest(from, to) !== from) return { kind: 'interval-outside-meeting' };
  draft.add({
    type: 'AttendanceRecorded',
    seatId,
    personId,
    by,
    ...(from && { from }),
    ...(to && { to }),
    ...(outOfItems && { outOfItems }),
  });
  return undefined;
}

export function addNote(draft: Draft, { note, by }: CommandOf<'AddNote'>): Ruling {
  draft.add({ type: 'NoteAdded', note, by });
  return undefined;
}

/** R24: the reading is in the log before the words are shown. */
export function readDetail(draft: Draft, { detailId, absenceId, by }: CommandOf<'ReadDetail'>): Ruling {
  draft.add({ type: 'DetailRead', detailId, by, ...(absenceId && { absenceId }) });
  return undefined;
}
