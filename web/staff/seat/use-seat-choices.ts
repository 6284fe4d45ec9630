import type { SeatView, VacancyView } from '#shared/contracts/meeting-view.ts';
import { useNow } from '#web/kit/use-now.ts';
import type { CommandChoice } from '#web/staff/meeting/commands/target.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { absenceChoices, memberChoices } from '#web/staff/seat/absence-choices.ts';
import { scopeDetail } from '#web/staff/seat/absence-text.ts';
import { type SeatChoice, type SeatChoices, vacancyChoices } from '#web/staff/seat/vacancy-choices.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { type Permission, usePermission } from '#web/staff/session/use-permission.ts';

const BESIDE_MAX = 3;

/** What the reader may do in this meeting: nothing when it is over or cancelled, whatever the role. */
export function useMeetingPermission(): Permission {
  const { clock } = useStaff();
  const { view } = useMeeting();
  const now = useNow(clock, 10_000);
  const permission = usePermission(view.bodyId);
  const isSettled = view.status === 'cancelled' || now >= view.end;
  return { ...permission, canCommand: permission.canCommand && !isSettled };
}

export interface SeatChoicesShown {
  /** What may be done about a vacancy, beside it. */
  readonly besideOf: (vacancy: VacancyView) => readonly SeatChoice[];
  /** What may be done where there is no vacancy yet. */
  readonly beside: readonly SeatChoice[];
  readonly menu: readonly SeatChoice[];
}

/** Everything that may be done about one seat, each thing once. */
export function useSeatChoices(seat: SeatView, vacancies: readonly VacancyView[]): SeatChoicesShown {
  const { texts, language } = useStaff();
  const { view, when } = useMeeting();
  const permission = useMeetingPermission();
  const ofAbsences = seat.absences.map((absence) => absenceChoices(seat, absence, texts, permission));
  const ofVacancies = new Map(vacancies.map((vacancy) => [vacancy.vacancyId, ofVacancy(vacancy)]));
  const beside = ofAbsences.flatMap((choices) => choices.beside);
  const late = [...ofVacancies.values()].flatMap((choices) => [...choices.beside.slice(BESIDE_MAX), ...choices.menu]);
  return {
    besideOf: ({ vacancyId }) => (ofVacancies.get(vacancyId)?.beside ?? []).slice(0, BESIDE_MAX),
    beside: beside.slice(0, BESIDE_MAX),
    menu: onceEach([
      ...beside.slice(BESIDE_MAX),
      ...late,
      ...ofAbsences.flatMap((choices) => choices.menu),
      ...(permission.canCommand ? memberChoices(seat, texts) : []),
    ]),
  };

  function ofVacancy(vacancy: VacancyView): SeatChoices {
    if (!permission.canCommand) return { beside: [], menu: [] };
    const choices = vacancyChoices(seat, vacancy, { texts, lists: view.lists });
    const part = vacancies.length > 1 ? scopeDetail(vacancy.scope, { texts, when, language }) : undefined;
    if (part === undefined) return choices;
    return { ...choices, menu: choices.menu.map(({ label, choice }) => ({ label: `${label}, ${part}`, choice })) };
  }
}

function onceEach(choices: readonly SeatChoice[]): readonly SeatChoice[] {
  return [...new Map(choices.map((one) => [one.label + keyOf(one.choice), one])).values()];
}

function keyOf({ type, vacancyId, absenceId }: CommandChoice): string {
  return [type, vacancyId, absenceId].join(' ');
}
