import { Temporal } from 'temporal-polyfill';
import type { RosterBody, RosterMeeting } from '#shared/contracts/roster.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import { DAY_MINUTES, type Instant, type LocalDate, plusMinutes } from '#shared/kernel/instant.ts';
import { addDays, instantAt, localDateOf } from './local-time.ts';

/** What people wrote, and the log that says what was done. */
export type Kept = 'reason' | 'grounds' | 'comment' | 'inbound' | 'note' | 'why' | 'log';

export interface KeptFor {
  readonly meeting: Pick<RosterMeeting, 'end'>;
  readonly body: Pick<RosterBody, 'termTo'>;
  readonly settings: Pick<Settings, 'retentionDays' | 'timeZone'>;
}

/** R24: reasons soon after the meeting, grounds and texts later, the log and what belongs to it years after the term. */
export function deletedAt(kept: Kept, { meeting, body, settings }: KeptFor): Instant {
  const { reason, text, logYearsAfterTerm } = settings.retentionDays;
  switch (kept) {
    case 'reason':
      return plusMinutes(meeting.end, reason * DAY_MINUTES);
    case 'grounds':
    case 'comment':
    case 'inbound':
      return plusMinutes(meeting.end, text * DAY_MINUTES);
    case 'note':
    case 'why':
    case 'log': {
      const last = laterOf(body.termTo, localDateOf(meeting.end, settings.timeZone));
      return instantAt(addDays(plusYears(last, logYearsAfterTerm), 1), '00:00', settings.timeZone);
    }
  }
}

function plusYears(date: LocalDate, years: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ years }).toString();
}

/** A meeting held after the term is kept as long as one on its last day. */
function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}
