import type { Known } from '#functions/messaging/index.ts';
import type { StaffAccessNeeds } from '#functions/platform/index.ts';
import type { Meetings } from '#functions/summoning/index.ts';
import type { Person } from '#shared/contracts/facts.ts';
import type { RosterBody } from '#shared/contracts/roster.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import type { MeetingId, MunicipalityCode, PersonId } from '#shared/kernel/ids.ts';
import type { Clock, Instant } from '#shared/kernel/instant.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { PersonMeetingsNeeds } from './person-meetings.ts';

/** A text in the inbox, as far as it is handed out. */
export interface InboxText {
  readonly receivedAt: Instant;
  readonly from: string;
  readonly text: string;
}

/** Everything that knows of persons. */
export interface PersonNeeds extends StaffAccessNeeds, PersonMeetingsNeeds {
  readonly clock: Clock;
  readonly meetings: Meetings;
  readonly settingsOf: (code: MunicipalityCode) => Promise<Settings>;
  readonly personOf: (code: MunicipalityCode, id: PersonId) => Promise<Person | undefined>;
  readonly bodiesOf: (code: MunicipalityCode) => Promise<readonly RosterBody[]>;
  readonly inboxTextsOf: (person: Known) => Promise<readonly InboxText[]>;
  readonly forgetInboxTexts: (person: Known) => Promise<number>;
  readonly forgetPhone: (person: Known) => Promise<void>;
  readonly erasePerson: (
    code: MunicipalityCode,
    id: PersonId,
    isInOffice: boolean,
  ) => Promise<Result<{ readonly affected: readonly MeetingId[] }, { readonly kind: 'unknown' }>>;
}

export function knownAs(code: MunicipalityCode, { id, mobile }: Person): Known {
  return { code, personId: id, ...(mobile !== undefined && { mobile }) };
}
