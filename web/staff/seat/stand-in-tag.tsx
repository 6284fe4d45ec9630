import { CircleSlashIcon, GavelIcon, MinusCircleIcon, ThumbUpIcon } from '@navikt/aksel-icons';
import type { AbsenceStatus, AbsenceView } from '#shared/contracts/meeting-view.ts';
import { StatusTag } from '#web/staff/frame/status-tag.tsx';
import type { StatusLook } from '#web/staff/seat/status-looks.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** The decisions that explain a seat without a vacancy. */
const DECISION_LOOKS: Readonly<Partial<Record<AbsenceStatus, StatusLook>>> = {
  awaitingApproval: { color: 'warning', Icon: ThumbUpIcon },
  rejected: { color: 'neutral', Icon: CircleSlashIcon },
  decidedDisqualified: { color: 'neutral', Icon: GavelIcon },
  decidedNotDisqualified: { color: 'neutral', Icon: GavelIcon },
};

const NOBODY_LOOK: StatusLook = { color: 'neutral', Icon: MinusCircleIcon };

/** Why nobody is called, when there is no vacancy. */
export function StandInTag({ absences }: { readonly absences: readonly AbsenceView[] }) {
  const { words } = useStaff();
  const status = absences.at(-1)?.status;
  const look = status === undefined ? undefined : DECISION_LOOKS[status];
  if (status === undefined || look === undefined) return <StatusTag {...NOBODY_LOOK}>{words.seat.nobody}</StatusTag>;
  return <StatusTag {...look}>{words.absence[status]}</StatusTag>;
}
