import { quorumForecast } from '#functions/summoning/core/cover.ts';
import { factsOf, type Meeting } from '#functions/summoning/core/state.ts';
import type { MeetingView } from '#shared/contracts/meeting-view.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { expectedByTime } from '#shared/rules/quorum.ts';
import { nextSteps } from './next-steps.ts';
import type { Deliveries } from './offers.ts';
import { presidingOf } from './presiding.ts';
import { type SeatPicture, seatPictures } from './seats.ts';

/**
 * The attendance overview: every seat, who is absent, who is asked and who comes instead.
 *
 * @param deliveries what providers reported since; without it nothing is called delivered
 */
export function meetingView(
  meeting: Meeting,
  version: number,
  now: Instant,
  deliveries: Deliveries = new Map(),
): MeetingView {
  const { meeting: facts, body, settings } = factsOf(meeting);
  const seats = seatPictures(meeting, now, deliveries);
  return {
    id: facts.id,
    bodyId: facts.bodyId,
    bodyName: body.name,
    bodyKind: body.kind,
    title: facts.title,
    start: facts.start,
    end: facts.end,
    place: facts.place,
    mode: facts.mode,
    status: facts.status,
    version,
    timeZone: settings.timeZone,
    municipality: settings.name,
    ...(facts.papersUrl !== undefined && { papersUrl: facts.papersUrl }),
    items: facts.items,
    next: nextSteps(meeting, now),
    lists: listsOf(meeting, seats),
    quorum: {
      ...quorumForecast(meeting),
      byTime: expectedByTime(
        seats.map(({ cover }) => cover),
        facts,
      ),
    },
    presiding: presidingOf(meeting),
    seats: seats.map(({ view }) => view),
  };
}

/** In the order of the roster, the same every time: people remember places. */
function listsOf(meeting: Meeting, seats: readonly SeatPicture[]): MeetingView['lists'] {
  return factsOf(meeting).body.lists.map(({ id, name, shortName }) => {
    const own = seats.filter(({ view }) => view.listId === id);
    const covered = own.filter(({ view }) => view.covered).length;
    return { id, name, ...(shortName !== undefined && { shortName }), seats: own.length, covered };
  });
}
