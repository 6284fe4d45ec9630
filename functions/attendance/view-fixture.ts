import { expect } from 'vitest';
import { MeetingView, type SeatView } from '#shared/contracts/meeting-view.ts';
import { present } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { meetingView } from './core/meeting-view.ts';
import type { Deliveries } from './core/offers.ts';
import { type History, seatId } from './fixture.ts';

/** The overview of a history, which must be as the contract has it. */
export function viewOf(history: History, now: Instant = history.now, deliveries?: Deliveries): MeetingView {
  const view = meetingView(history.meeting, history.version, now, deliveries);
  expect(MeetingView.parse(view)).toStrictEqual(view);
  return view;
}

export function seatIn(view: MeetingView, no: number): SeatView {
  return present(
    view.seats.find((seat) => seat.seatId === seatId(no)),
    'seat in the view',
  );
}
