import type { ItemNo } from '#shared/kernel/ids.ts';
import { itemsOf } from './away.ts';
import { itemsOutOf } from './candidates.ts';
import { type Draft, nextVacancyId } from './draft.ts';
import { agendaOf, factsOf, type Meeting, type Offer, type Vacancy, vacancyOf } from './state.ts';

/** R17, W6: who sits for the meeting or an hour of it, but may not take every item, leaves those to somebody else. */
export function openLeftOutItems(draft: Draft): void {
  if (factsOf(draft.meeting).meeting.start <= draft.now) return;
  for (const vacancy of draft.meeting.vacancies.values()) {
    const { id: dividedFrom, absenceId, seatId } = vacancy;
    const items = leftOutOf(draft.meeting, vacancy).filter((no) => !isCalledFor(draft.meeting, vacancy, no));
    if (items.length === 0) continue;
    const scope = { kind: 'items' as const, items };
    const vacancyId = nextVacancyId(draft.meeting);
    draft.add({ type: 'VacancyOpened', vacancyId, absenceId, seatId, scope, askFrom: draft.now, dividedFrom });
  }
}

/** Whoever sits now can take the items as well, or the seat is being filled as a whole again. */
export function isWholeAgain(meeting: Meeting, { partOf, scope }: Vacancy): boolean {
  if (partOf === undefined) return false;
  const whole = vacancyOf(meeting, partOf);
  if (whole.phase.name === 'closed') return false;
  const left = leftOutOf(meeting, whole);
  return !itemsOf(scope).every((no) => left.includes(no));
}

function leftOutOf(meeting: Meeting, { phase, scope }: Vacancy): readonly ItemNo[] {
  if (phase.name !== 'filled' || scope.kind === 'items') return [];
  const out = itemsOutOf(meeting, phase.personId);
  return agendaOf(meeting).filter((no) => out.has(no));
}

/**
 * The items that somebody may not take after what they say on the page: it shows the items of its own question, and what
 * was said about others stands.
 */
export function itemsOutAfter(meeting: Meeting, offer: Offer, said: readonly ItemNo[]): readonly ItemNo[] {
  const asked = itemsAsked(meeting, offer);
  const elsewhere = offer.outOfItems.filter((no) => !asked.includes(no));
  return [...elsewhere, ...asked.filter((no) => said.includes(no))];
}

function itemsAsked(meeting: Meeting, { vacancyId }: Offer): readonly ItemNo[] {
  const { scope } = vacancyOf(meeting, vacancyId);
  return scope.kind === 'items' ? scope.items : agendaOf(meeting);
}

/** An item that was left to somebody else is theirs once they sit for it: a late YES takes only what is open (R11). */
export function isTakenMeanwhile({ vacancies }: Meeting, offer: Offer, out: readonly ItemNo[]): boolean {
  const back = offer.outOfItems.filter((no) => !out.includes(no));
  return [...vacancies.values()].some(
    ({ partOf, phase, scope }) =>
      partOf === offer.vacancyId && phase.name === 'filled' && itemsOf(scope).some((no) => back.includes(no)),
  );
}

function isCalledFor({ vacancies }: Meeting, { seatId }: Vacancy, no: ItemNo): boolean {
  return [...vacancies.values()].some(
    (other) => other.seatId === seatId && other.phase.name !== 'closed' && itemsOf(other.scope).includes(no),
  );
}
