import { absencesOf } from '#functions/summoning/core/away.ts';
import { counts, factsOf, type Meeting } from '#functions/summoning/core/state.ts';
import type { RosterSeat } from '#shared/contracts/roster.ts';
import type { SendingMode } from '#shared/contracts/settings.ts';
import type { EmailAddress, PersonId, SeatId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';

/** Somebody who holds a seat, as the reminders see them. */
export interface Member {
  readonly personId: PersonId;
  readonly seatId: SeatId;
  /** Away for the whole meeting: they know, and are left in peace. */
  readonly isAway: boolean;
  /** Where their letters go; while sending is redirected to the office instead. */
  readonly address: EmailAddress | undefined;
  /** The last time they took an absence back. What came before that moment has been settled. */
  readonly backSince: Instant | undefined;
}

/** Members are written to about published meetings only, and as the municipality has chosen (R25). */
export function modeOf(meeting: Meeting): SendingMode {
  const { meeting: facts, settings } = factsOf(meeting);
  return facts.status === 'published' ? settings.sending : 'off';
}

/** Everybody who holds a seat, once each. */
export function membersOf(meeting: Meeting): ReadonlyMap<PersonId, Member> {
  const members = factsOf(meeting).body.seats.map((seat) => memberOf(meeting, seat));
  return new Map(members.map((member) => [member.personId, member]));
}

function memberOf(meeting: Meeting, seat: RosterSeat): Member {
  const { id: seatId, personId } = seat;
  const own = absencesOf(meeting, seat);
  const taken = own.flatMap(({ status, settled }) => (status === 'withdrawn' && settled ? settled.at : []));
  return {
    personId,
    seatId,
    isAway: own.some((absence) => absence.kind === 'full' && (counts(absence) || absence.status === 'rejected')),
    address: addressOf(meeting, personId),
    backSince: taken.toSorted().at(-1),
  };
}

function addressOf(meeting: Meeting, personId: PersonId): EmailAddress | undefined {
  const email = meeting.persons.get(personId)?.email;
  return email === undefined || modeOf(meeting) !== 'redirect' ? email : officeOf(meeting);
}

/** Whoever tries the system out for the municipality, else the first secretary of the body who has an address. */
function officeOf(meeting: Meeting): EmailAddress | undefined {
  const { settings, body } = factsOf(meeting);
  const secretaries = settings.secretaries.filter(({ bodyIds }) => bodyIds === undefined || bodyIds.includes(body.id));
  return settings.redirectTo?.email ?? secretaries.find(({ email }) => email !== undefined)?.email;
}
