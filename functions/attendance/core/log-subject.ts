import type { SummoningEvent } from '#functions/summoning/core/events.ts';
import type { Topic } from '#functions/summoning/core/messages.ts';
import {
  type Absence,
  listNameOf,
  type Meeting,
  type Message,
  type Offer,
  seatOf,
  type Vacancy,
} from '#functions/summoning/core/state.ts';
import type { AbsenceId, OfferId, SeatId, VacancyId } from '#shared/kernel/ids.ts';
import { nameOf } from './names.ts';

/** What an event is about, as far as it is about it. */
export interface Subject {
  readonly message: Message | undefined;
  readonly offer: Offer | undefined;
  readonly vacancy: Vacancy | undefined;
  readonly absence: Absence | undefined;
  readonly seatId: SeatId | undefined;
  /** Whose seat it is. */
  readonly member: string | undefined;
  /** The list that the seat belongs to. */
  readonly list: string | undefined;
}

interface Ids {
  readonly offerId?: OfferId | undefined;
  readonly vacancyId?: VacancyId | undefined;
  readonly absenceId?: AbsenceId | undefined;
  readonly seatId?: SeatId | undefined;
}

/** @param meeting as it was right after the event: names are those of then */
export function subjectOf(meeting: Meeting, event: SummoningEvent): Subject {
  const message = 'messageId' in event ? meeting.messages.get(event.messageId) : undefined;
  const ids: Ids = message === undefined ? idsOf(event) : idsOf(message.topic);
  const offer = ids.offerId && meeting.offers.get(ids.offerId);
  const vacancyId = ids.vacancyId ?? offer?.vacancyId;
  const vacancy = vacancyId && meeting.vacancies.get(vacancyId);
  const absenceId = ids.absenceId ?? vacancy?.absenceId;
  const absence = absenceId && meeting.absences.get(absenceId);
  const seatId = ids.seatId ?? vacancy?.seatId ?? absence?.seatId;
  const seat = seatId && seatOf(meeting, seatId);
  const memberId = absence?.personId ?? seat?.personId;
  return {
    message,
    offer,
    vacancy,
    absence,
    seatId,
    member: memberId && nameOf(meeting, memberId),
    list: listNameOf(meeting, seat?.listId),
  };
}

function idsOf(source: SummoningEvent | Topic): Ids {
  return {
    offerId: offerIdIn(source),
    vacancyId: 'vacancyId' in source ? source.vacancyId : undefined,
    absenceId: 'absenceId' in source ? source.absenceId : undefined,
    seatId: 'seatId' in source ? source.seatId : undefined,
  };
}

function offerIdIn(source: SummoningEvent | Topic): OfferId | undefined {
  if ('offerIds' in source) return source.offerIds[0];
  return 'offerId' in source ? source.offerId : undefined;
}
