import type { MeetingView } from '#shared/contracts/meeting-view.ts';
import type { Language } from '#shared/kernel/language.ts';
import { formatOutOf } from '#shared/texts/format.ts';
import { askedOf } from '#web/staff/meeting/commands/target.ts';
import { hasAbsence, openVacancies, seatStateOf } from '#web/staff/seat/seat-state.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

export interface Summary {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** The first thing on a meeting: how many seats are covered, and what the others wait for. */
export function summaryOf(view: Pick<MeetingView, 'seats'>, texts: StaffTexts, language: Language): Summary {
  const words = texts.meeting;
  const states = view.seats.map(seatStateOf);
  const total = view.seats.length;
  const covered = view.seats.filter((seat) => seat.covered).length;
  // Persons, not seats: when time is short, several are asked about one.
  const asked = new Set(
    view.seats
      .flatMap(openVacancies)
      .flatMap(askedOf)
      .map(({ personId }) => personId),
  ).size;
  const waiting = states.filter((state) => state === 'waiting').length;
  const empty = states.filter((state) => state === 'nobody').length;
  const isFull = covered === total;
  const sentences = [
    asked > 0 ? words.asked(asked) : undefined,
    waiting > 0 ? words.waiting(waiting) : undefined,
    empty > 0 ? words.empty(empty) : undefined,
    view.seats.some(hasAbsence) ? undefined : words.noAbsence,
  ].filter((sentence) => sentence !== undefined);
  return {
    heading: isFull ? words.allCovered(total) : words.covered(formatOutOf(covered, total, language)),
    sentences,
  };
}
