import { LOG_WORDS } from '#functions/attendance/core/texts/log.ts';
import { factsOf, type Meeting } from '#functions/summoning/core/state.ts';
import type { Language } from '#shared/kernel/language.ts';
import { csvOf, localMinute } from './csv.ts';
import { nameOf } from './names.ts';
import { presencesOf } from './presences.ts';

/** Who met, for whom, from when to when: for the minutes and for allowances. */
export function attendanceCsv(meeting: Meeting, language: Language): string {
  const { timeZone } = factsOf(meeting).settings;
  const { person, list, role, forWhom, from, to } = LOG_WORDS[language].attendance;
  const rows = presencesOf(meeting, language).flatMap((presence) =>
    presence.times.map((time) => [
      nameOf(meeting, presence.personId),
      presence.listName,
      presence.role,
      presence.forPersonId === undefined ? '' : nameOf(meeting, presence.forPersonId),
      localMinute(time.from, timeZone),
      localMinute(time.to, timeZone),
    ]),
  );
  return csvOf([[person, list, role, forWhom, from, to], ...rows]);
}
