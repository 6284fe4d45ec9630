import type { OfferView, SeatView } from '#shared/contracts/meeting-view.ts';
import { present } from '#shared/kernel/assert.ts';
import { MEETING, type Person } from './council.ts';
import type { World } from './world.ts';

/** A member's seat as the overview shows it. */
export async function seatOf(world: World, { name }: Person, meetingId: string = MEETING): Promise<SeatView> {
  const { seats } = await world.view(meetingId);
  return present(
    seats.find((seat) => seat.name === name),
    'seat of the member',
  );
}

/** The latest question to somebody, as the overview shows it. */
export async function offerTo(world: World, { name }: Person, meetingId: string = MEETING): Promise<OfferView> {
  const { seats } = await world.view(meetingId);
  const offers = seats.flatMap(({ vacancies }) => vacancies).flatMap(({ offers: of }) => of);
  return present(
    offers.findLast((offer) => offer.name === name),
    'offer to the substitute',
  );
}

/** Until this offer has run out, the 90 seconds included in which an answer under way may still arrive. */
export async function windPastDeadline(world: World, person: Person, meetingId: string = MEETING): Promise<void> {
  const { deadline } = await offerTo(world, person, meetingId);
  const closed = Date.parse(present(deadline, 'deadline of the offer')) + 92_000;
  await world.windTo(new Date(closed).toISOString());
}
