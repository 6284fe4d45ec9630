import type { NextStep, SeatView } from '#shared/contracts/meeting-view.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

/** The same on the page of one meeting, where several seats may be filled at once: it says whose. */
export function nextTextIn(seats: readonly SeatView[], step: NextStep, texts: StaffTexts): string {
  const words = texts.next;
  const seat = seats.find(({ vacancies }) => vacancies.some(({ vacancyId }) => vacancyId === step.vacancyId));
  if (seat !== undefined && step.type === 'graceEnds') return words.graceEndsFor(seat.name);
  if (seat !== undefined && step.type === 'ask' && step.name !== undefined) return words.askFor(step.name, seat.name);
  return nextText(step, texts);
}

/** On the timeline, where a deadline says what follows from silence: the next, those asked beside, or nothing more. */
export function aheadText(seats: readonly SeatView[], step: NextStep, texts: StaffTexts): string {
  if (step.type !== 'deadline') return nextTextIn(seats, step, texts);
  const { unlessAnswered, unlessOthersAnswer, unlessLastAnswers } = texts.timeline;
  const name = step.name ?? '';
  const vacancy = seats.flatMap(({ vacancies }) => vacancies).find(({ vacancyId }) => vacancyId === step.vacancyId);
  if (vacancy?.upcoming.length !== 0) return unlessAnswered(name);
  const isAnotherOpen = vacancy.offers.some(
    ({ status, deadline }) => status === 'asked' && deadline !== undefined && deadline > step.at,
  );
  return isAnotherOpen ? unlessOthersAnswer(name) : unlessLastAnswers(name);
}

/** What happens by itself, in one line. */
export function nextText({ type, name }: NextStep, texts: StaffTexts): string {
  const words = texts.next;
  switch (type) {
    case 'offerReminder':
      return words.offerReminder(name ?? '');
    case 'deadline':
      return words.deadline(name ?? '');
    case 'ask':
      return name === undefined ? words.askAnyone : words.ask(name);
    case 'reminder':
    case 'retry':
    case 'quietEnds':
    case 'graceEnds':
    case 'approvalLimit':
    case 'start':
      return words[type];
    default:
      return unreachable(type, 'next step');
  }
}
