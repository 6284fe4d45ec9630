import { ArrowRightIcon } from '@navikt/aksel-icons';
import { useRef } from 'react';
import type { AbsenceView, SeatView } from '#shared/contracts/meeting-view.ts';
import { byText } from '#shared/kernel/order.ts';
import { useNow } from '#web/kit/use-now.ts';
import { Menu } from '#web/staff/frame/menu.tsx';
import { useCommands } from '#web/staff/meeting/commands/commands-context.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { seatElementId } from '#web/staff/meeting/notices.tsx';
import { absenceText } from '#web/staff/seat/absence-text.ts';
import { ChoiceButtons } from '#web/staff/seat/choice-buttons.tsx';
import { DoneLine } from '#web/staff/seat/done-line.tsx';
import { openVacancies, seatStateOf } from '#web/staff/seat/seat-state.ts';
import { StandInTag } from '#web/staff/seat/stand-in-tag.tsx';
import { useKeptFocus } from '#web/staff/seat/use-kept-focus.ts';
import { useSeatChoices } from '#web/staff/seat/use-seat-choices.ts';
import { VacancyPart } from '#web/staff/seat/vacancy-part.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** One seat is one sentence: who is absent and for what, who is asked until when, who comes. */
export function SeatRow({ seat }: { readonly seat: SeatView }) {
  const { words, texts, language } = useStaff();
  const { when } = useMeeting();
  const { open } = useCommands();
  const row = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(row);
  const absences = seat.absences.filter(({ status }) => status !== 'withdrawn' && status !== 'replaced');
  const vacancies = openVacancies(seat).toSorted(byScope);
  const choices = useSeatChoices(seat, vacancies);
  const state = seatStateOf(seat);
  const summary = absences.map((absence) => absenceText(absence, words, { texts, when, language })).join(', ');
  return (
    <div
      ref={row}
      {...keptFocus}
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
          <AbsenceLines key={absence.absenceId} absence={absence} />
        ))}
      </div>
      <ArrowRightIcon className="seat-arrow" aria-hidden="true" />
      <div className="seat-instead">
        <DoneLine seatId={seat.seatId} />
        {vacancies.length === 0 && <StandInTag absences={absences} />}
        {vacancies.map((vacancy) => (
          <VacancyPart
            key={vacancy.vacancyId}
            vacancy={vacancy}
            seatName={seat.name}
            isOneOfSeveral={vacancies.length > 1}
            choices={choices.besideOf(vacancy)}
          />
        ))}
        <ChoiceButtons choices={choices.beside} />
      </div>
      <Menu
        name={texts.act.moreChoices(seat.name)}
        items={choices.menu.map(({ label, choice }) => ({ label, go: () => open(choice) }))}
      />
    </div>
  );
}

function AbsenceLines({ absence }: { readonly absence: AbsenceView }) {
  const { words, texts, language, clock } = useStaff();
  const { when } = useMeeting();
  const reported = when.shortDayAndClock(absence.reportedAt, useNow(clock, 60_000));
  return (
    <>
      <p>{absenceText(absence, words, { texts, when, language })}</p>
      <p className="quiet small">{texts.meeting.reportedAt(reported)}</p>
      {absence.withdrawalAskedAt !== undefined && <p className="small">{texts.meeting.withdrawalAsked}</p>}
    </>
  );
}

/** Parts of one seat stand in time order, items last. */
const byScope = byText(startOf);

function startOf({ scope }: SeatView['vacancies'][number]): string {
  if (scope.kind === 'interval') return scope.from;
  return scope.kind === 'meeting' ? '' : '~';
}
