import {
  ArrowForwardIcon,
  ArrowUndoIcon,
  CheckmarkIcon,
  ClockDashedIcon,
  ExclamationmarkTriangleIcon,
  HourglassTopFilledIcon,
  LinkBrokenIcon,
  MinusCircleIcon,
  PaperplaneIcon,
  PauseIcon,
  PersonCheckmarkIcon,
  StopIcon,
  XMarkIcon,
} from '@navikt/aksel-icons';
import type { OfferStatus, VacancyStatus, VacancyView } from '#shared/contracts/meeting-view.ts';
import type { Vocabulary } from '#shared/texts/vocabulary.ts';
import type { When } from '#web/kit/when.ts';
import type { StatusColor, StatusIcon } from '#web/staff/frame/status-tag.tsx';

export interface StatusLook {
  readonly color: StatusColor;
  readonly Icon: StatusIcon;
}

const VACANCY_LOOKS: Readonly<Record<VacancyStatus, StatusLook>> = {
  waiting: { color: 'warning', Icon: PauseIcon },
  asking: { color: 'info', Icon: HourglassTopFilledIcon },
  filled: { color: 'success', Icon: CheckmarkIcon },
  exhausted: { color: 'danger', Icon: ExclamationmarkTriangleIcon },
  stopped: { color: 'warning', Icon: StopIcon },
  acceptedEmpty: { color: 'neutral', Icon: MinusCircleIcon },
  closed: { color: 'neutral', Icon: MinusCircleIcon },
};

/** Waiting for a person is a warning; waiting for the clock is not. */
export function vacancyLook({ status, waitingFor }: Pick<VacancyView, 'status' | 'waitingFor'>): StatusLook {
  const isOnlyTime = status === 'waiting' && (waitingFor === 'grace' || waitingFor === 'quietHours');
  return isOnlyTime ? { ...VACANCY_LOOKS.waiting, color: 'neutral' } : VACANCY_LOOKS[status];
}

/** What it waits for, and until when, says more than that it waits. */
export function vacancyWord(
  { status, waitingFor, until }: Pick<VacancyView, 'status' | 'waitingFor' | 'until'>,
  words: Vocabulary,
  when: When,
): string {
  if (status !== 'waiting' || waitingFor === undefined) return words.vacancy[status]();
  return words.waitingFor[waitingFor](until && when.clock(until));
}

/** Declining is a normal answer, so it is not red. */
export const OFFER_ICONS: Readonly<Record<OfferStatus, StatusIcon>> = {
  sending: PaperplaneIcon,
  asked: HourglassTopFilledIcon,
  yes: CheckmarkIcon,
  no: XMarkIcon,
  noAnswer: ClockDashedIcon,
  standby: PersonCheckmarkIcon,
  withdrawn: ArrowUndoIcon,
  unreachable: LinkBrokenIcon,
};

export const SkippedIcon: StatusIcon = ArrowForwardIcon;
