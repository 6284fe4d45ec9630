import { isCovered, type Quorum, quorumOf } from '#shared/rules/quorum.ts';
import { coverOf } from './seat-cover.ts';
import { agendaOf, factsOf, type Meeting } from './state.ts';

/** R14: how many are expected, at the weakest moment and for each item. */
export function quorumForecast(meeting: Meeting): Quorum {
  const { body, meeting: facts } = factsOf(meeting);
  const covers = body.seats.map((seat) => coverOf(meeting, seat));
  return quorumOf(covers, agendaOf(meeting), facts);
}

export function coveredSeats(meeting: Meeting): number {
  const { body, meeting: facts } = factsOf(meeting);
  return body.seats.filter((seat) => isCovered(coverOf(meeting, seat), facts)).length;
}
