import { SummoningEvent } from '#functions/summoning/core/events.ts';
import { evolve } from '#functions/summoning/core/evolve.ts';
import { factsOf, initialState, type Meeting } from '#functions/summoning/core/state.ts';
import type { CallReport, ReportedAbsence, ReportedStep, ReportedVacancy } from '#shared/contracts/call-report.ts';
import type { AbsenceView, SeatView, VacancyView } from '#shared/contracts/meeting-view.ts';
import { present } from '#shared/kernel/assert.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { compareTexts } from '#shared/kernel/order.ts';
import { type ChainCheck, type LogSource, meetingLog, type StoredCommit } from './log.ts';
import { meetingView } from './meeting-view.ts';
import { nameOf } from './names.ts';
import { presencesOf } from './presences.ts';

export interface ReportSource extends LogSource {
  readonly code: MunicipalityCode;
  readonly commits: readonly (StoredCommit & { readonly hash: string })[];
  readonly check: ChainCheck;
}

/** The report of a meeting as its commits tell it, all of them of one version. */
export function callReport(source: ReportSource, language: Language, madeAt: Instant): CallReport {
  const { code, commits, deliveries, check } = source;
  const meeting = meetingOf(commits);
  const { version, hash } = present(commits.at(-1), 'commit of a meeting');
  const { settings } = factsOf(meeting);
  const view = meetingView(meeting, version, madeAt, deliveries);
  const { id, bodyId, bodyName, title, start, end, place, mode, status } = view;
  const listNameOf = ({ listId }: SeatView) => view.lists.find((list) => list.id === listId)?.name ?? '';
  return {
    municipality: { code, name: settings.name },
    language,
    madeAt,
    timeZone: settings.timeZone,
    meeting: { id, bodyId, bodyName, title, start, end, place, mode, status },
    items: view.items.map((item) => ({ no: item.no, ...(!item.restricted && { title: item.title }) })),
    attendance: attendanceIn(meeting, language),
    openSeats: view.seats.filter(({ covered }) => !covered).map(({ name }) => name),
    absences: view.seats.flatMap((seat) =>
      seat.absences.map((absence) => reportedAbsence(seat, absence, listNameOf(seat))),
    ),
    log: meetingLog(source, check, madeAt, language),
    head: { version, hash },
  };
}

function meetingOf(commits: readonly StoredCommit[]): Meeting {
  return commits
    .flatMap(({ events }) => events)
    .map((event) => SummoningEvent.parse(event))
    .reduce(evolve, initialState);
}

function attendanceIn(meeting: Meeting, language: Language): CallReport['attendance'] {
  return presencesOf(meeting, language).flatMap(({ personId, listName, role, forPersonId, times }) =>
    times.map(({ from, to }) => ({
      name: nameOf(meeting, personId),
      listName,
      role,
      ...(forPersonId && { forName: nameOf(meeting, forPersonId) }),
      from,
      to,
    })),
  );
}

function reportedAbsence({ name, vacancies }: SeatView, absence: AbsenceView, listName: string): ReportedAbsence {
  const { absenceId, kind, scopes, status, reportedAt, reportedBy } = absence;
  const own = vacancies.filter((vacancy) => vacancy.absenceId === absenceId);
  return { member: name, listName, kind, scopes, status, reportedAt, reportedBy, vacancies: own.map(reportedVacancy) };
}

function reportedVacancy({ scope, status, substitute, offers, skipped }: VacancyView): ReportedVacancy {
  const asked = offers.map(
    ({ name, rank, channel, status: answer, askedAt, deadline, answeredAt }): ReportedStep => ({
      kind: 'asked',
      name,
      rank,
      channel,
      status: answer,
      ...(askedAt && { at: askedAt }),
      ...(deadline && { deadline }),
      ...(answeredAt && { answeredAt }),
    }),
  );
  const passedOver = skipped.map(
    ({ name, rank, reason, detail, at }): ReportedStep => ({
      kind: 'skipped',
      name,
      rank,
      reason,
      ...(detail !== undefined && { detail }),
      at,
    }),
  );
  return {
    scope,
    status,
    ...(substitute && { substitute: { name: substitute.name, rank: substitute.rank } }),
    steps: [...passedOver, ...asked].toSorted(inOrder),
  };
}

/** By time; whoever was passed over at the moment somebody else was asked stood ahead of them. */
function inOrder(a: ReportedStep, b: ReportedStep): number {
  return compareTexts(a.at ?? '', b.at ?? '') || a.rank - b.rank;
}
