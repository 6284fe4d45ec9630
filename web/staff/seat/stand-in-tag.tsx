import { CircleSlashIcon, GavelIcon, MinusCircleIcon, ThumbUpIcon } from '@navikt/aksel-icons';
import type { AbsenceView } from '#shared/contracts/meeting-view.ts';
import { StatusTag } from '#web/staff/frame/status-tag.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** Why nobody is called, when there is no vacancy. */
export function StandInTag({ absences }: { readonly absences: readonly AbsenceView[] }) {
  const { words } = useStaff();
  const status = absences.at(-1)?.status;
  switch (status) {
    case 'awaitingApproval':
      return (
        <StatusTag color="warning" Icon={ThumbUpIcon}>
          {words.absence[status]}
        </StatusTag>
      );
    case 'rejected':
      return (
        <StatusTag color="neutral" Icon={CircleSlashIcon}>
          {words.absence[status]}
        </StatusTag>
      );
    case 'decidedDisqualified':
    case 'decidedNotDisqualified':
      return (
        <StatusTag color="neutral" Icon={GavelIcon}>
          {words.absence[status]}
        </StatusTag>
      );
    default:
      return (
        <StatusTag color="neutral" Icon={MinusCircleIcon}>
          {words.seat.nobody}
        </StatusTag>
      );
  }
}
