import type { AbsenceKind } from '#shared/contracts/absence.ts';
import type { Scope } from '#shared/contracts/scope.ts';
import { present, unreachable } from '#shared/kernel/assert.ts';
import type { SeatId } from '#shared/kernel/ids.ts';
import { earliest, type Instant } from '#shared/kernel/instant.ts';
import { byText } from '#shared/kernel/order.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { clipIntervals, contains, overlaps, sameScope, scopeStart } from '#shared/rules/scopes.ts';
import type { ReportAbsence } from './commands.ts';
import type { Ruling } from './decide.ts';
import { type Draft, nextAbsenceId } from './draft.ts';
import { askForSeat, isPastGivingBack } from './give-back.ts';
import { emailPerson } from './notices.ts';
import type { SummoningRefusal } from './refusals.ts';
import { intervalScope, united, without } from './scope-sets.ts';
import {
  type Absence,
  agendaOf,
  factsOf,
  isOpen,
  type Meeting,
  type NarrowerReport,
  type Offer,
  offersFor,
  seatOf,
  standingAbsences,
  type Vacancy,
} from './state.ts';
import { undoUntil } from './waiting.ts';

/** A member, or staff for a member, says that a seat will be empty (R12b, R16, R17). */
export function reportAbsence(draft: Draft, command: ReportAbsence): Ruling {
  const { meeting, body } = factsOf(draft.meeting);
  if (meeting.status === 'cancelled') return { kind: 'meeting-cancelled' };
  if (meeting.end <= draft.now) return { kind: 'meeting-has-ended' };
  if (!body.seats.some(({ id }) => id === command.seatId)) return { kind: 'seat-not-known' };
  const scopes = scopesOf(draft.meeting, command);
  if (!scopes.ok) return scopes.error;
  const same = sameAbsence(draft.meeting, command.seatId, command.kind, scopes.value);
  if (same === undefined) recordReport(draft, command, scopes.value);
  else if (same.withdrawalAskedAt !== undefined && isAbout(same, command.kind, scopes.value)) {
    // Whoever says again that they are away wants nothing back, and nobody need decide about it.
    draft.add({ type: 'WithdrawalDecided', absenceId: same.id, outcome: 'substitute', by: command.by });
  }
  return undefined;
}

/** The same kind and scope reported again is the same absence, also where the secretary has yet to decide (R12b, W8). */
export function sameAbsence(
  meeting: Meeting,
  seatId: SeatId,
  kind: AbsenceKind,
  scopes: readonly Scope[],
): Absence | undefined {
  return standingAbsences(meeting, seatId).find(
    (absence) => isAbout(absence, kind, scopes) || (absence.narrowTo && isAbout(absence.narrowTo, kind, scopes)),
  );
}

function isAbout(known: Pick<Absence, 'kind' | 'scopes'>, kind: AbsenceKind, scopes: readonly Scope[]): boolean {
  return (
    known.kind === kind &&
    known.scopes.length === scopes.length &&
    scopes.every((scope) => known.scopes.some((one) => sameScope(one, scope)))
  );
}

/** The scopes a report stands for: clipped to the meeting, in order, items as the agenda has them. */
export function scopesOf(
  state: Meeting,
  { kind, intervals, items }: Pick<ReportAbsence, 'kind' | 'intervals' | 'items'>,
): Result<readonly Scope[], SummoningRefusal> {
  const { meeting } = factsOf(state);
  switch (kind) {
    case 'full':
      return ok([{ kind: 'meeting' }]);
    case 'partial': {
      const inside = clipIntervals(intervals ?? [], meeting).toSorted(byText(({ from }) => from));
      if (inside.length === 0) return err({ kind: 'interval-outside-meeting' });
      if (inside.some(({ from }, index) => from < (inside[index - 1]?.to ?? from)))
        return err({ kind: 'intervals-overlap' });
      return ok(inside.map(intervalScope));
    }
    case 'disqualified':
    case 'assessment': {
      const known = agendaOf(state).filter((no) => items?.includes(no));
      if (known.length === 0 || known.length !== new Set(items).size) return err({ kind: 'item-not-known' });
      return ok([{ kind: 'items', items: known }]);
    }
    default:
      return unreachable(kind, 'kind of absence');
  }
}

/** A second report for the seat: wider replaces, narrower gives the rest back, apart from it stands beside it. */
function recordReport(draft: Draft, command: ReportAbsence, scopes: readonly Scope[]): void {
  const sharing = standingAbsences(draft.meeting, command.seatId).filter(
    ({ kind, scopes: known }) => isAboutTime(kind) === isAboutTime(command.kind) && meets(known, scopes),
  );
  const earlier = sharing.filter(
    ({ kind, status }) => isAboutTime(kind) || (kind === command.kind && status !== 'decidedDisqualified'),
  );
  if (earlier.length === 0) {
    addAbsence(draft, command, scopes, restOf(draft.meeting, command, scopes, sharing));
    return;
  }
  const isNarrower = earlier.some((absence) =>
    scopes.every((scope) => absence.scopes.some((known) => contains(known, scope))),
  );
  if (!isNarrower) return widen(draft, command, scopes, earlier);
  const late = earlier.find((absence) => isPastGivingBack(draft, absence, scopes));
  if (command.by.kind === 'member' && late !== undefined) askToNarrow(draft, command, scopes, late);
  else narrow(draft, command, scopes, earlier);
}

/** R12: so late a substitute is not sent home by the member alone, be it for a part of the meeting. */
function askToNarrow(
  draft: Draft,
  { kind, detail, by }: ReportAbsence,
  scopes: readonly Scope[],
  { id }: Absence,
): void {
  askForSeat(draft, { absenceId: id, by, narrowTo: { kind, scopes, ...(detail && { detail }) } });
}

/** The secretary has decided that the member takes a part back: from now on the narrower report stands. */
export function takePartBack(
  draft: Draft,
  { seatId }: Absence,
  { kind, scopes, detail }: NarrowerReport,
  by: ReportAbsence['by'],
): void {
  const command = { type: 'ReportAbsence' as const, now: draft.now, by, seatId, kind, ...(detail && { detail }) };
  recordReport(draft, command, scopes);
}

function isAboutTime(kind: AbsenceKind): boolean {
  return kind === 'full' || kind === 'partial';
}

function meets(known: readonly Scope[], scopes: readonly Scope[]): boolean {
  return known.some((a) => scopes.some((b) => overlaps(a, b)));
}

/** What a first report leaves to others: items that a report of the other kind has called for already. */
function restOf(meeting: Meeting, command: ReportAbsence, scopes: readonly Scope[], others: readonly Absence[]): Rest {
  if (command.kind === 'full') {
    // Who sits for single items gives way to the one who sits for all of it, and is the first to be asked for that.
    const preferred = firstToCover(meeting, vacanciesOf(meeting, standingAbsences(meeting, command.seatId)));
    return { ...(preferred && { preferred }) };
  }
  if (others.length === 0) return {};
  const called = others.flatMap(({ toCover }) => toCover);
  return { toCover: without(meeting, scopes, called) };
}

/** What somebody covers or is asked to cover already stays; that substitute is asked first for the rest. */
function widen(draft: Draft, command: ReportAbsence, scopes: readonly Scope[], earlier: readonly Absence[]): void {
  const kept = vacanciesOf(draft.meeting, earlier).filter((vacancy) => whoCovers(draft.meeting, vacancy) !== undefined);
  const whole =
    command.kind === 'full'
      ? scopes
      : united(draft.meeting, [...scopes, ...earlier.flatMap((absence) => absence.scopes)]);
  const absence = addBeside(draft, command, whole, { kept, preferred: firstToCover(draft.meeting, kept) });
  for (const { id } of earlier) draft.add({ type: 'AbsenceReplaced', absenceId: id, by: absence });
}

/** Whoever sits for the wider absence keeps the part that is left of it; whose part stays as it was hears nothing. */
function narrow(draft: Draft, command: ReportAbsence, scopes: readonly Scope[], earlier: readonly Absence[]): void {
  const before = vacanciesOf(draft.meeting, earlier).filter(({ phase }) => phase.name !== 'closed');
  const kept = keptBy(draft.meeting, before, scopes);
  const changed = before.filter((vacancy) => !kept.includes(vacancy) && meets([vacancy.scope], scopes));
  const absence = addBeside(draft, command, scopes, { kept, preferred: firstToCover(draft.meeting, changed) });
  for (const { id, phase } of changed) {
    if (phase.name !== 'filled') continue;
    const { offerId, personId } = phase;
    draft.add({ type: 'SeatVacated', vacancyId: id, offerId, personId, because: 'narrowed', by: command.by });
  }
  for (const { id } of earlier) draft.add({ type: 'AbsenceReplaced', absenceId: id, by: absence });
}

/** The new absence takes over the vacancies that are kept, and opens others for what is left beside them. */
function addBeside(
  draft: Draft,
  command: ReportAbsence,
  scopes: readonly Scope[],
  { kept, preferred }: { readonly kept: readonly Vacancy[]; readonly preferred: Offer['personId'] | undefined },
): Absence['id'] {
  const absenceId = addAbsence(draft, command, scopes, {
    ...(kept.length > 0 && { toCover: toCoverBeside(draft.meeting, scopes, kept) }),
    ...(preferred && { preferred }),
  });
  for (const { id: vacancyId } of kept) draft.add({ type: 'VacancyKept', vacancyId, absenceId });
  return absenceId;
}

/** What the narrower report leaves as it was: the very same part, or a smaller one that somebody sits in or is asked for. */
function keptBy(meeting: Meeting, before: readonly Vacancy[], scopes: readonly Scope[]): readonly Vacancy[] {
  const parts = before.filter(
    (vacancy) =>
      scopes.some((scope) => sameScope(scope, vacancy.scope)) ||
      (scopes.some((scope) => contains(scope, vacancy.scope)) && whoCovers(meeting, vacancy) !== undefined),
  );
  // The items that its substitute may not take go with the part.
  const items = before.filter(({ partOf }) => parts.some(({ id }) => id === partOf));
  return [...new Set([...parts, ...items])];
}

/** The parts that are kept, each by itself, and what is left beside them. */
function toCoverBeside(meeting: Meeting, scopes: readonly Scope[], kept: readonly Vacancy[]): readonly Scope[] {
  // Who sits for single items of it leaves the time to be covered as it was.
  const parts = kept
    .map(({ scope }) => scope)
    .filter(({ kind }) => kind !== 'items' || scopes.some((one) => one.kind === kind));
  return [...parts, ...without(meeting, scopes, parts)];
}

function vacanciesOf(meeting: Meeting, absences: readonly Absence[]): readonly Vacancy[] {
  return [...meeting.vacancies.values()].filter(({ absenceId }) => absences.some(({ id }) => id === absenceId));
}

function firstToCover(meeting: Meeting, vacancies: readonly Vacancy[]): Offer['personId'] | undefined {
  return vacancies.map((vacancy) => whoCovers(meeting, vacancy)).find((personId) => personId !== undefined);
}

function whoCovers(meeting: Meeting, vacancy: Vacancy): Offer['personId'] | undefined {
  if (vacancy.phase.name === 'filled') return vacancy.phase.personId;
  return offersFor(meeting, vacancy.id).find(isOpen)?.personId;
}

type Rest = { readonly toCover?: readonly Scope[]; readonly preferred?: Offer['personId'] };

function addAbsence(draft: Draft, command: ReportAbsence, scopes: readonly Scope[], rest: Rest): Absence['id'] {
  const { meeting, settings } = factsOf(draft.meeting);
  const { personId } = present(seatOf(draft.meeting, command.seatId), 'seat of the report');
  const absenceId = nextAbsenceId(draft.meeting);
  const until = graceOf(draft, scopes);
  const needsApproval =
    settings.approval === 'approveFirst' && command.kind !== 'assessment' && command.by.kind !== 'staff';
  draft.add({
    type: 'AbsenceReported',
    by: command.by,
    absenceId,
    seatId: command.seatId,
    personId,
    kind: command.kind,
    scopes,
    status: needsApproval ? 'awaitingApproval' : 'reported',
    ...(command.detail && { detail: command.detail }),
    ...(until && { undoUntil: until }),
    ...rest,
  });
  emailPerson(draft, personId, { topic: { about: 'absenceReceipt', absenceId }, notAfter: meeting.end });
  return absenceId;
}

/** Counted from the part that begins first of those that have not begun. */
function graceOf(draft: Draft, scopes: readonly Scope[]): Instant | undefined {
  const { meeting } = factsOf(draft.meeting);
  const ahead = scopes.map((scope) => scopeStart(scope, meeting)).filter((start) => start > draft.now);
  const soonest = earliest(...ahead);
  return soonest && undoUntil(draft.meeting, soonest, draft.now);
}
