import { present } from '#shared/kernel/assert.ts';
import type { ItemNo } from '#shared/kernel/ids.ts';
import { earliest, type Instant } from '#shared/kernel/instant.ts';
import { contains, overlaps } from '#shared/rules/scopes.ts';
import {
  awayThatDay,
  hasSameCallingOrder,
  holdsSeat,
  isOutOfAll,
  isSkippedByStaff,
  itemsOutOf,
  type Obstacle,
  placeInOrder,
  takenBy,
} from './candidates.ts';
import { type Draft, nextVacancyId } from './draft.ts';
import { emailPerson, informedOf, startOf, writeAboutSeats, writeToSecretaries, writeToSubstitute } from './notices.ts';
import { isOpen, isTakenOver, isUnfilled, type Meeting, type Offer, offersFor, type Vacancy } from './state.ts';
import { waitingFor } from './waiting.ts';
import { withdrawOpenOffers } from './withdraw-offer.ts';

/** Silence until the deadline has closed: the next one is asked, a late YES still counts (R11). */
export function endSilentOffers(draft: Draft): Instant | undefined {
  let wakeAt: Instant | undefined;
  for (const offer of draft.meeting.offers.values()) {
    if (offer.status !== 'asked' || offer.terms === undefined) continue;
    if (offer.terms.closesAt <= draft.now) draft.add({ type: 'OfferRanOut', offerId: offer.id });
    else wakeAt = earliest(wakeAt, offer.terms.closesAt);
  }
  return wakeAt;
}

/** R3, R10, R11, R13: whoever said YES takes the seat they were asked for, else the first open one they may take. */
export function fillSeats(draft: Draft): void {
  const seated: Seated[] = [...leaveOwnItems(draft)];
  for (const vacancy of draft.meeting.vacancies.values()) {
    if (isStillOpen(draft, vacancy)) seated.push(...fillFrom(draft, vacancy, ownYes(draft, vacancy)));
  }
  for (const vacancy of draft.meeting.vacancies.values()) {
    if (isStillOpen(draft, vacancy)) seated.push(...fillFrom(draft, vacancy, anyYes(draft, vacancy)));
  }
  confirm(draft, seated);
  for (const { vacancy, offer } of seated) tellAboutFilling(draft, vacancy, offer);
}

interface Seated {
  readonly vacancy: Vacancy;
  /** As it stands with the seat that it took. */
  readonly offer: Offer;
  readonly wasStandby: boolean;
}

function isStillOpen(draft: Draft, { id }: Vacancy): boolean {
  const vacancy = draft.meeting.vacancies.get(id);
  return vacancy !== undefined && isUnfilled(vacancy);
}

/** The answer to a question put for this very seat: it counts also while nobody may be asked. */
function ownYes({ meeting }: Draft, vacancy: Vacancy): readonly Offer[] {
  return offersFor(meeting, vacancy.id).filter((offer) => offer.status === 'standby' && !isStandingBy(offer));
}

/** R13: those who stand by for this seat or for another like it. They wait while nobody may be asked. */
function anyYes({ meeting, now }: Draft, vacancy: Vacancy): readonly Offer[] {
  const isHeld = waitingFor(meeting, vacancy, now) !== undefined;
  return [...meeting.offers.values()].filter((offer) => {
    const own = meeting.vacancies.get(offer.vacancyId);
    if (offer.status !== 'standby' || own === undefined) return false;
    // Who sat for the wider absence keeps the part that is left, whatever the new report waits for (R12b).
    const keepsPart = own.seatId === vacancy.seatId && isTakenOver(own) && !isStandingBy(offer);
    const mayTake = (!isHeld || keepsPart) && !isSkippedByStaff(vacancy, offer.personId);
    return mayTake && contains(own.scope, vacancy.scope) && hasSameCallingOrder(meeting, own, vacancy);
  });
}

function isStandingBy({ standbyTold }: Offer): boolean {
  return standbyTold !== undefined && standbyTold.until === undefined;
}

function fillFrom(draft: Draft, vacancy: Vacancy, offers: readonly Offer[]): readonly Seated[] {
  const { meeting } = draft;
  const inOrder = offers
    .filter((offer) => canSit(meeting, vacancy, offer))
    .toSorted((a, b) => placeInOrder(meeting, vacancy, a.personId) - placeInOrder(meeting, vacancy, b.personId));
  const byHand = inOrder.filter((offer) => isAskedByHand(vacancy, offer));
  for (const offer of new Set([...byHand, ...inOrder])) {
    const obstacle = awaySince(meeting, offer);
    if (obstacle === undefined) return aheadOf(meeting, vacancy, offer).length > 0 ? [] : [seat(draft, vacancy, offer)];
    passOver(draft, vacancy, offer, obstacle);
  }
  return [];
}

/** R2: who stands by may have become unavailable, or have left office, since their YES. */
function awaySince(meeting: Meeting, offer: Offer): Obstacle | undefined {
  return isStandingBy(offer) ? awayThatDay(meeting, offer.personId) : undefined;
}

function passOver(draft: Draft, { id: vacancyId, skips }: Vacancy, offer: Offer, obstacle: Obstacle): void {
  const { personId, rank } = offer;
  if (skips.some((skip) => skip.personId === personId && skip.reason === obstacle.reason)) return;
  draft.add({ type: 'CandidateSkipped', vacancyId, personId, rank, ...obstacle });
}

function isAskedByHand(vacancy: Vacancy, { mode, vacancyId }: Offer): boolean {
  return mode === 'outOfOrder' && vacancyId === vacancy.id;
}

/** Nobody sits twice at once, nor where they are disqualified in everything (R2). */
function canSit(meeting: Meeting, vacancy: Vacancy, { personId }: Offer): boolean {
  const isTaken = holdsSeat(meeting, personId) || takenBy(meeting, vacancy, personId) !== undefined;
  return !isTaken && !isOutOfAll(meeting, vacancy, personId);
}

/** R3: those of higher rank who can still say YES in time. An offer made out of order waits for nobody. */
export function aheadOf(meeting: Meeting, vacancy: Vacancy, offer: Offer): readonly Offer[] {
  if (isAskedByHand(vacancy, offer)) return [];
  const place = placeInOrder(meeting, vacancy, offer.personId);
  return offersFor(meeting, vacancy.id).filter(
    (other) => isOpen(other) && other.mode !== 'outOfOrder' && placeInOrder(meeting, vacancy, other.personId) < place,
  );
}

function seat(draft: Draft, whole: Vacancy, offer: Offer): Seated {
  const vacancy = withoutOwnItems(draft, whole, offer);
  const wasStandby = isStandingBy(offer);
  const how = wasStandby ? ('standby' as const) : ('answer' as const);
  draft.add({ type: 'SeatFilled', vacancyId: vacancy.id, offerId: offer.id, personId: offer.personId, how });
  endOwnOthers(draft, vacancy, offer);
  thankOthers(draft, vacancy);
  return { vacancy, offer: { ...offer, vacancyId: vacancy.id }, wasStandby };
}

/** R15: one JA that takes two seats is confirmed once. A standby hears of each seat that is theirs now. */
function confirm(draft: Draft, seated: readonly Seated[]): void {
  for (const { offer } of seated.filter(({ wasStandby }) => wasStandby)) {
    const topic = { about: 'seatedFromStandby' as const, offerId: offer.id, vacancyId: offer.vacancyId };
    writeToSubstitute(draft, offer, topic, { quietBinds: !isReply(draft, offer) });
  }
  const confirmed = seated.filter(({ wasStandby }) => !wasStandby).map(({ offer }) => offer);
  for (const offers of Map.groupBy(confirmed, ({ personId }) => personId).values()) {
    writeAboutSeats(draft, 'confirmed', offers, { quietBinds: !offers.some((offer) => isReply(draft, offer)) });
  }
}

/** An answer gets its reply at once; who is seated by what others did can be told in the morning (R5). */
function isReply({ now }: Draft, { answer }: Offer): boolean {
  return answer?.at === now;
}

/** W6, R17: who sits for single items, and has said since that they may not take them all, sits for the rest. */
function leaveOwnItems(draft: Draft): readonly Seated[] {
  return [...draft.meeting.vacancies.values()].flatMap((vacancy) => {
    const { phase, scope, id: vacancyId } = vacancy;
    const offer = phase.name === 'filled' ? draft.meeting.offers.get(phase.offerId) : undefined;
    if (offer === undefined || scope.kind !== 'items' || startOf(draft.meeting, vacancy) <= draft.now) return [];
    const { id: offerId, personId } = offer;
    const out = itemsOutOf(draft.meeting, personId);
    const left = scope.items.filter((no) => out.has(no));
    if (left.length === 0) return [];
    if (left.length < scope.items.length) return [seat(draft, vacancy, withoutStandby(offer))];
    const by = { kind: 'substitute' as const, personId };
    draft.add({ type: 'SeatVacated', vacancyId, offerId, personId, because: 'cannot', by });
    writeAboutSeats(draft, 'cannotAck', [offer], { quietBinds: false });
    return [];
  });
}

/** Who sits already stands by for nothing, whatever they were told before. */
function withoutStandby({ standbyTold: _, ...offer }: Offer): Offer {
  return offer;
}

/** W6: the items in which the substitute is disqualified become a vacancy of their own. */
function withoutOwnItems(draft: Draft, vacancy: Vacancy, { personId }: Offer): Vacancy {
  if (vacancy.scope.kind !== 'items') return vacancy;
  const { items } = vacancy.scope;
  const out = itemsOutOf(draft.meeting, personId);
  const kept = items.filter((item) => !out.has(item));
  const left = items.filter((item) => out.has(item));
  if (left.length === 0) return vacancy;
  draft.add({ type: 'VacancyClosed', vacancyId: vacancy.id, because: 'divided' });
  withdrawOpenOffers(draft, vacancy.id, { because: 'divided' }, 'taken');
  const part = openPart(draft, vacancy, kept);
  openPart(draft, vacancy, left);
  return part;
}

function openPart(draft: Draft, whole: Vacancy, items: readonly ItemNo[]): Vacancy {
  const vacancyId = nextVacancyId(draft.meeting);
  const { id: dividedFrom, absenceId, seatId } = whole;
  const scope = { kind: 'items' as const, items };
  draft.add({ type: 'VacancyOpened', vacancyId, absenceId, seatId, scope, askFrom: draft.now, dividedFrom });
  return present(draft.meeting.vacancies.get(vacancyId), 'part just opened');
}

/** Whoever takes a seat is not asked for another at the same time. The confirmation tells them enough. */
export function endOwnOthers(draft: Draft, vacancy: Vacancy, { personId }: Offer): void {
  for (const other of draft.meeting.offers.values()) {
    const about = draft.meeting.vacancies.get(other.vacancyId);
    if (other.personId !== personId || !isOpen(other) || about === undefined) continue;
    if (overlaps(about.scope, vacancy.scope))
      draft.add({ type: 'OfferWithdrawn', offerId: other.id, because: 'notNeeded' });
  }
}

export function thankOthers(draft: Draft, { id }: Vacancy): void {
  withdrawOpenOffers(draft, id, { because: 'taken' }, 'taken');
}

export function tellAboutFilling(draft: Draft, vacancy: Vacancy, offer: Offer): void {
  const notAfter = startOf(draft.meeting, vacancy);
  const absent = draft.meeting.absences.get(vacancy.absenceId)?.personId;
  const ids = { vacancyId: vacancy.id, offerId: offer.id };
  if (absent !== undefined) emailPerson(draft, absent, { topic: { about: 'seatFilled', ...ids }, notAfter });
  writeToSecretaries(draft, ['email'], { topic: { about: 'filledNotice', ...ids }, notAfter });
  for (const personId of informedOf(draft.meeting, vacancy)) {
    if (personId !== absent) emailPerson(draft, personId, { topic: { about: 'filledNotice', ...ids }, notAfter });
  }
}

/** A YES that took no seat is thanked once, and once more when the one ahead has taken it (R3, R11, R15). */
export function thankStandbys(draft: Draft): void {
  const placed: Placed[] = [];
  for (const offer of draft.meeting.offers.values()) {
    const vacancy = draft.meeting.vacancies.get(offer.vacancyId);
    if (offer.status !== 'standby' || vacancy === undefined || isTakenOver(vacancy)) continue;
    if (takenBy(draft.meeting, vacancy, offer.personId) !== undefined) continue;
    const until = isUnfilled(vacancy) ? waitsUntil(draft.meeting, vacancy, offer) : undefined;
    // The seat is not taken, and until when they wait is known when the one ahead has been asked.
    if (isUnfilled(vacancy) && until === undefined) continue;
    const isTold = offer.standbyTold !== undefined && (offer.standbyTold.until === undefined || until !== undefined);
    if (isTold) continue;
    draft.add({ type: 'StandbyPlaced', offerId: offer.id, ...(until && { until }) });
    placed.push({ offer, until });
  }
  // The words name no part of the meeting, so one JA to two parts would be thanked twice in the same words.
  for (const [first] of Map.groupBy(placed, ({ offer, until }) => `${offer.personId} ${until ?? ''}`).values()) {
    if (first !== undefined) thank(draft, first);
  }
}

interface Placed {
  readonly offer: Offer;
  readonly until: Instant | undefined;
}

function thank(draft: Draft, { offer, until }: Placed): void {
  const about = until
    ? { about: 'standbyUntil' as const, offerId: offer.id, until }
    : { about: 'standby' as const, offerId: offer.id };
  writeToSubstitute(draft, offer, about, { quietBinds: offer.standbyTold !== undefined });
}

function waitsUntil(meeting: Meeting, vacancy: Vacancy, offer: Offer): Instant | undefined {
  const deadlines = aheadOf(meeting, vacancy, offer).flatMap(({ terms }) => terms?.deadline ?? []);
  return deadlines.toSorted().at(-1);
}
