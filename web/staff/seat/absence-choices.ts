import type { AbsenceView, SeatView } from '#shared/contracts/meeting-view.ts';
import type { SeatChoices } from '#web/staff/seat/vacancy-choices.ts';
import type { Permission } from '#web/staff/session/use-permission.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

const NOTHING: SeatChoices = { beside: [], menu: [] };

/** What may be done about one absence itself: a ruling that it waits for, its reason, taking it back. */
export function absenceChoices(
  seat: SeatView,
  absence: AbsenceView,
  texts: StaffTexts,
  permission: Permission,
): SeatChoices {
  const { absenceId, kind, status, withdrawalAskedAt } = absence;
  const words = texts.seat;
  const isUncalled = seat.vacancies.some((one) => one.absenceId === absenceId && one.waitingFor === 'decision');
  const isAssessment = kind === 'assessment' && status === 'reported';
  const isAboutItems = kind === 'assessment' || kind === 'disqualified';
  const read = permission.canReadReasons
    ? [
        {
          label: isAboutItems ? words.readGrounds : words.readReason,
          choice: { type: 'ReadReason', absenceId },
        } as const,
      ]
    : [];
  if (!permission.canCommand) return { beside: [], menu: read };
  if (status === 'withdrawn' || status === 'replaced') return NOTHING;
  const canWithdraw = status === 'reported' || status === 'awaitingApproval' || status === 'rejected';
  return {
    beside: [
      ...(status === 'awaitingApproval'
        ? [{ label: words.approve, choice: { type: 'ApproveAbsence', absenceId } } as const]
        : []),
      ...(withdrawalAskedAt === undefined
        ? []
        : [{ label: words.giveBack, choice: { type: 'DecideWithdrawal', absenceId } } as const]),
      ...(isAssessment
        ? [
            ...read,
            ...(isUncalled
              ? [{ label: words.callInAdvance, choice: { type: 'CallInAdvance', absenceId } } as const]
              : []),
            { label: words.decide, choice: { type: 'DecideDisqualification', absenceId } } as const,
          ]
        : []),
    ],
    menu: [
      ...(isAssessment ? [] : read),
      ...(canWithdraw ? [{ label: words.withdraw, choice: { type: 'WithdrawAbsence', absenceId } } as const] : []),
    ],
  };
}

/** What may be done about a member: who has said nothing, or only that they come, may still be away. */
export function memberChoices({ seatId, attendance, absences }: SeatView, texts: StaffTexts): SeatChoices['menu'] {
  const words = texts.seat;
  const sendLink = { label: words.sendLink, choice: { type: 'SendFormLink', seatId } } as const;
  if (absences.some(({ status }) => status !== 'withdrawn' && status !== 'replaced')) return [sendLink];
  return [
    { label: words.report, choice: { type: 'ReportAbsence', seatId } },
    ...(attendance === 'unknown' ? [{ label: words.confirm, choice: { type: 'ConfirmComing', seatId } } as const] : []),
    sendLink,
  ];
}
