import type { Scope } from '#shared/contracts/scope.ts';
import { minutesBetween } from '#shared/kernel/instant.ts';
import { contains } from '#shared/rules/scopes.ts';
import type { Draft } from './draft.ts';
import type { EventOf } from './events.ts';
import { startOf, writeToSecretaries } from './notices.ts';
import { type Absence, factsOf } from './state.ts';

/**
 * Whether it is too late for the member to take a filled seat back alone (R12).
 *
 * @param kept what the member stays away from all the same: who sits for that alone loses nothing
 */
export function isPastGivingBack(draft: Draft, { id }: Absence, kept: readonly Scope[] = []): boolean {
  const limitMinutes = factsOf(draft.meeting).settings.giveBackHours * 60;
  return [...draft.meeting.vacancies.values()].some(
    (vacancy) =>
      vacancy.absenceId === id &&
      vacancy.phase.name === 'filled' &&
      !kept.some((scope) => contains(scope, vacancy.scope)) &&
      minutesBetween(draft.now, startOf(draft.meeting, vacancy)) < limitMinutes,
  );
}

/** The absence stands until the secretary has decided who sits. */
export function askForSeat(
  draft: Draft,
  { absenceId, by, narrowTo }: Pick<EventOf<'WithdrawalAsked'>, 'absenceId' | 'by' | 'narrowTo'>,
): void {
  draft.add({ type: 'WithdrawalAsked', absenceId, by, ...(narrowTo && { narrowTo }) });
  const topic = { about: 'withdrawalAsked' as const, absenceId };
  writeToSecretaries(draft, ['email'], { topic, notAfter: factsOf(draft.meeting).meeting.end });
}
