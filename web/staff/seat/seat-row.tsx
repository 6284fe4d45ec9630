import { ArrowRightIcon } from '@navikt/aksel-icons';
import type { AbsenceView, SeatView } from '#shared/contracts/meeting-view.ts';
import { useNow } from '#web/kit/use-now.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { seatElementId } from '#web/staff/meeting/notices.tsx';
import { absenceText } from '#web/staff/seat/absence-text.ts';
import { openVacancies, seatStateOf } from '#web/staff/seat/seat-state.ts';
import { StandInTag } from '#web/staff/seat/stand-in-tag.tsx';
import { VacancyPart } from '#web/staff/seat/vacancy-part.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** One seat is one sentence: who is absent and for what, who is asked until when, who comes. */
export function SeatRow({ seat }: { readonly seat: SeatView }) {
  const { words, texts, clock, language } = useStaff();
  const { when } = useMeeting();
  const now = useNow(clock, 60_000);
  const absences = seat.absences.filter(({ status }) => status !== 'withdrawn' && status !== 'replaced');
  const vacancies = openVacancies(seat).toSorted(byScope);
  const state = seatStateOf(seat);
  const summary = absences.map((absence) => absenceText(absence, words, texts, when, language)).join(', ');
  return (
    <div
      id={seatElementId(seat)}
      className="seat"
      role="group"
      tabIndex={-1}
      aria-label={`${seat.name}, ${summary}, ${words.seat[state]}`}
      data-state={state}
    >
      <div className="seat-member">
        <p className="seat-name">{seat.name}</p>
        {absences.map((absence) => (
          <AbsenceLines
            key={absence.absenceId}
            absence={absence}
            reported={when.shortDayAndClock(absence.reportedAt, now)}
          />
        ))}
      </div>
      <ArrowRightIcon className="seat-arrow" aria-hidden="true" />
      <div className="seat-instead">
        {vacancies.length === 0 && <StandInTag absences={absences} />}
        {vacancies.map((vacancy) => (
          <VacancyPart
            key={vacancy.vacancyId}
            vacancy={vacancy}
            seatName={seat.name}
            isOneOfSeveral={vacancies.length > 1}
          />
        ))}
      </div>
    </div>
  );
}

function AbsenceLines({ absence, reported }: { readonly absence: AbsenceView; readonly reported: string }) {
  const { words, texts, language } = useStaff();
  const { when } = useMeeting();
  return (
    <>
      <p>{absenceText(absence, words, texts, when, language)}</p>
      <p className="quiet small">{texts.meeting.reportedAt(reported)}</p>
      {absence.withdrawalAskedAt !== undefined && <p className="small">{texts.meeting.withdrawalAsked}</p>}
    </>
  );
}

/** Parts of one seat stand in time order, items last. */
function byScope(one: SeatView['vacancies'][number], other: SeatView['vacancies'][number]): number {
  return startOf(one).localeCompare(startOf(other));
}

function startOf({ scope }: SeatView['vacancies'][number]): string {
  if (scope.kind === 'interval') return scope.from;
  return scope.kind === 'meeting' ? '' : '~';
}
