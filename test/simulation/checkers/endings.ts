import { MeetingProjection, projectMeeting } from '#functions/attendance/core/meeting-summary.ts';
import { meetingView } from '#functions/attendance/core/meeting-view.ts';
import { plan } from '#functions/summoning/core/plan.ts';
import { factsOf, isOpen, type Meeting, type SummoningEvent } from '#functions/summoning/index.ts';
import { chainOf } from '#infra/cosmos/commit-document.ts';
import { epochMsOf } from '#shared/kernel/instant.ts';
import type { Evening } from '../evening.ts';
import type { Trouble } from '../weather.ts';
import type { Checker } from './checker.ts';

export const everyChainEnds: Checker = {
  promise: 'every chain ends: filled, closed, or left to a person, and no question stays open',
  broken: ({ meeting }) => {
    if (meeting.facts === undefined) return ['the meeting was never taken over'];
    return [
      ...[...meeting.vacancies.values()].flatMap(({ id, phase }) =>
        phase.name === 'filled' || phase.name === 'closed' || phase.name === 'acceptedEmpty'
          ? []
          : [`${id} is ${phase.name}`],
      ),
      ...[...meeting.offers.values()].flatMap((offer) => (isOpen(offer) ? [`${offer.id} is ${offer.status}`] : [])),
    ];
  },
};

/** A deadline is noticed by an alarm. When that is lost, or everything else is as well, by some sweep. */
const LATE_MAX_MS = { calm: 5 * 60_000, stormy: 150 * 60_000 };
const STORM: readonly Trouble[] = ['deaths', 'storeDown', 'answersLost', 'stalls', 'alarmsLost', 'providerDown'];

export const noMomentLost: Checker = {
  promise: 'no moment is slept through',
  broken: ({ entries, meeting, endedAt, view, weather }) => {
    const lateMs = STORM.some((trouble) => weather.has(trouble)) ? LATE_MAX_MS.stormy : LATE_MAX_MS.calm;
    const rest = plan(meeting, endedAt, 'checker');
    const wakeAt = view?.clear.wakeAt;
    return [
      ...rest.events.map(({ type }) => `${type} is due when all is over`),
      ...(wakeAt !== undefined && wakeAt <= endedAt ? [`the overview still wants to be woken at ${wakeAt}`] : []),
      ...entries.flatMap(({ version, events, before, storedMs }) =>
        events.flatMap((event) => {
          const closesAt = event.type === 'OfferRanOut' && before.offers.get(event.offerId)?.terms?.closesAt;
          const isLate = closesAt && storedMs - epochMsOf(closesAt) > lateMs;
          return isLate ? [`version ${version}: a deadline at ${closesAt} was noticed late`] : [];
        }),
      ),
    ];
  },
};

export const hashesVerify: Checker = {
  promise: 'the stream’s hash chain verifies, and its time never runs backwards',
  broken: ({ documents }) => {
    const { brokenAt } = chainOf(documents, 0, '');
    return [
      ...(brokenAt === undefined ? [] : [`version ${brokenAt} does not follow`]),
      ...documents.flatMap(({ id, at }, index) => (at < (documents[index - 1]?.at ?? at) ? [`${id} is earlier`] : [])),
    ];
  },
};

export const overviewTellsTheLog: Checker = {
  promise: 'the overview says what the log says',
  broken: (evening) => {
    const { meeting, entries, view, endedAt } = evening;
    if (meeting.facts === undefined) return [];
    const told = seatedByLog(entries.flatMap(({ events }) => events));
    const shown = seatedByView(meeting, evening);
    const stored = view === undefined ? undefined : MeetingProjection.parse(JSON.parse(view.text));
    const fresh = projectMeeting(meeting, entries.length, endedAt);
    return [
      ...[...new Set([...told.keys(), ...shown.keys()])].flatMap((vacancyId) =>
        told.get(vacancyId) === shown.get(vacancyId)
          ? []
          : [`${vacancyId}: log ${told.get(vacancyId) ?? 'nobody'}, overview ${shown.get(vacancyId) ?? 'nobody'}`],
      ),
      ...(stored?.version === entries.length ? [] : [`the stored overview is of version ${stored?.version ?? 0}`]),
      ...(JSON.stringify(stored?.summary.seats) === JSON.stringify(fresh.summary.seats) ? [] : ['its seats differ']),
    ];
  },
};

/** Counted from the log alone: who took which seat and left it again. */
function seatedByLog(events: readonly SummoningEvent[]): ReadonlyMap<string, string> {
  const seated = new Map<string, string>();
  for (const event of events) {
    if (event.type === 'SeatFilled') seated.set(event.vacancyId, event.personId);
    if (event.type === 'SeatVacated') seated.delete(event.vacancyId);
    if (event.type === 'VacancyClosed') seated.delete(event.vacancyId);
  }
  return seated;
}

function seatedByView(meeting: Meeting, { entries, endedAt }: Evening): ReadonlyMap<string, string> {
  const { seats } = meetingView(meeting, entries.length, endedAt);
  const held = new Set(factsOf(meeting).body.seats.map(({ id }) => id));
  return new Map(
    seats
      .filter(({ seatId }) => held.has(seatId))
      .flatMap(({ vacancies }) => vacancies)
      .flatMap(({ vacancyId, substitute }) => (substitute === null ? [] : [[vacancyId, substitute.personId] as const])),
  );
}

export const nothingBreaks: Checker = {
  promise: 'no error but what an outage explains',
  broken: ({ defects }) => [...new Set(defects)],
};
