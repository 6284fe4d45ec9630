import type { Actor, Meeting } from '#functions/summoning/index.ts';
import type { MeetingFacts } from '#shared/contracts/facts.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import type { Random } from './random.ts';
import { type Act, WHY } from './staff.ts';
import type { Weather } from './weather.ts';

/** A member, or staff for a member, says that a seat will be empty, wholly or in part. */
export function anyReport(random: Random, weather: Weather, { meeting, body }: MeetingFacts): Act {
  const seat = random.pick(body.seats);
  const by: Actor = random.chance(0.8) ? { kind: 'member', personId: seat.personId } : { kind: 'staff', id: 's1' };
  const base = { type: 'ReportAbsence' as const, by, seatId: seat.id, detail: WHY };
  if (!weather.has('partial') || random.chance(0.4)) return { ...base, kind: 'full' };
  if (random.chance(0.5)) {
    const from = plusMinutes(meeting.start, random.pick([0, 0, 30, 60, -15]));
    const to = plusMinutes(from, random.pick([30, 60, 90, 240]));
    const later = { from: plusMinutes(to, 15), to: plusMinutes(to, 45) };
    return { ...base, kind: 'partial', intervals: random.chance(0.2) ? [{ from, to }, later] : [{ from, to }] };
  }
  const items = random.chance(0.5) ? [random.pick(meeting.items)] : meeting.items.slice(0, 2);
  return {
    ...base,
    kind: random.pick(['disqualified', 'assessment']),
    items: items.map(({ no }) => no),
  };
}

/** A member takes a report back through the same link. */
export function anyWithdrawal(random: Random, meeting: Meeting): Act | undefined {
  const absences = [...meeting.absences.values()];
  if (absences.length === 0) return undefined;
  const { id, personId } = random.pick(absences);
  return { type: 'WithdrawAbsence', by: { kind: 'member', personId }, absenceId: id };
}
