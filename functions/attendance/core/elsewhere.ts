import * as z from 'zod/mini';
import { factsOf, isUnfilled, type Meeting } from '#functions/summoning/core/state.ts';
import type { MeetingFacts } from '#shared/contracts/facts.ts';
import { PersonId } from '#shared/kernel/ids.ts';
import { DAY_MINUTES, Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { scopeEnd, scopeStart } from '#shared/rules/scopes.ts';
import type { MeetingProjection } from './meeting-summary.ts';

/** A substitute who takes somebody's place, and when. */
export const Sitting = z.readonly(z.object({ personId: PersonId, from: Instant, to: Instant }));
type Sitting = z.output<typeof Sitting>;

/** No meeting lasts longer: what began before that is over. */
const MEETING_MINUTES_MAX = 7 * DAY_MINUTES;

/** What other bodies want to know before they ask the same people (R2). */
export function sittingsIn(meeting: Meeting): readonly Sitting[] {
  const { meeting: times } = factsOf(meeting);
  return [...meeting.vacancies.values()].flatMap(({ phase, scope }) =>
    phase.name === 'filled'
      ? { personId: phase.personId, from: scopeStart(scope, times), to: scopeEnd(scope, times) }
      : [],
  );
}

/** When other meetings must begin for anybody to sit there at the same time; nothing where nobody is to be asked. */
export function beginningBeside(
  meeting: Meeting,
): { readonly startFrom: Instant; readonly startBefore: Instant } | undefined {
  if (![...meeting.vacancies.values()].some(isUnfilled)) return undefined;
  const { start, end } = factsOf(meeting).meeting;
  return { startFrom: plusMinutes(start, -MEETING_MINUTES_MAX), startBefore: end };
}

/**
 * The meeting with those who sit in other bodies' meetings as substitutes beside those who sit there as members, whom
 * the directory knows. Nobody writes to this meeting when a seat of another is filled, so it is asked for when it is shown.
 */
export function knowingOthers(meeting: Meeting, others: readonly MeetingProjection[]): Meeting {
  const facts: MeetingFacts = factsOf(meeting);
  const seats = others
    .filter(({ bodyId }) => bodyId !== facts.body.id)
    .flatMap(({ summary, sittings = [] }) =>
      sittings.map(({ personId, from, to }) => {
        const { id: meetingId, bodyName } = summary;
        return { personId, meetingId, bodyName, start: from, end: to };
      }),
    );
  if (seats.length === 0) return meeting;
  return { ...meeting, facts: { ...facts, otherSeats: [...(facts.otherSeats ?? []), ...seats] } };
}
