import type { SeatView, VacancyView } from '#shared/contracts/meeting-view.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { ListId } from '#shared/kernel/ids.ts';
import { askedOf, type CommandChoice } from '#web/staff/meeting/commands/target.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

/** One thing that a person may do, and the question that comes first. */
export interface SeatChoice {
  readonly label: string;
  readonly choice: CommandChoice;
}

/** What stands beside the seat, and what lies in its menu; the likeliest first. */
export interface SeatChoices {
  readonly beside: readonly SeatChoice[];
  readonly menu: readonly SeatChoice[];
}

export interface ChoiceFacts {
  readonly texts: StaffTexts;
  /** Of the body: another list can be asked only where there is one. */
  readonly lists: readonly { readonly id: ListId }[];
}

/** What may be done about one vacancy, as it stands. */
export function vacancyChoices(seat: SeatView, vacancy: VacancyView, facts: ChoiceFacts): SeatChoices {
  const { vacancyId, status } = vacancy;
  const words = facts.texts.seat;
  const seatAnother: SeatChoice = { label: words.seatAnother, choice: { type: 'SeatDirectly', vacancyId } };
  const seatAnyone: SeatChoice = { label: words.seatAnyone, choice: { type: 'SeatDirectly', vacancyId } };
  const stop: SeatChoice = { label: words.stop, choice: { type: 'StopChain', vacancyId } };
  const empty: SeatChoice = { label: words.acceptEmpty, choice: { type: 'AcceptEmpty', vacancyId } };
  const reopen: SeatChoice = { label: words.reopen, choice: { type: 'ReopenVacancy', vacancyId } };
  const otherList = facts.lists.some(({ id }) => id !== seat.listId)
    ? [{ label: words.askOtherList, choice: { type: 'AskOtherList' as const, vacancyId } }]
    : [];
  switch (status) {
    case 'asking':
      return {
        beside: [...answersToRecord(vacancy, facts), ...askNext(vacancy, facts), seatAnother],
        menu: [...offerChoices(vacancy, facts), ...otherList, stop, empty],
      };
    case 'waiting':
      // A person must rule first: going on by hand is possible, but not what is asked for.
      if (vacancy.waitingFor === 'approval' || vacancy.waitingFor === 'decision')
        return { beside: [], menu: [seatAnyone] };
      return { beside: [...askNext(vacancy, facts), seatAnyone], menu: [...otherList, stop, empty] };
    case 'exhausted':
      return { beside: [...otherList, ...tryAgain(vacancy, facts), empty], menu: [seatAnyone, reopen] };
    case 'stopped':
      return {
        beside: [{ label: words.resume, choice: { type: 'ResumeChain', vacancyId } }, seatAnyone, empty],
        menu: [...answersToRecord(vacancy, facts), ...otherList, reopen],
      };
    case 'acceptedEmpty':
      return { beside: [reopen], menu: [seatAnyone, ...otherList] };
    case 'filled':
      return { beside: [], menu: substituteChoices(vacancy, facts) };
    case 'closed':
      return { beside: [], menu: [] };
    default:
      return unreachable(status, 'vacancy status');
  }
}

function answersToRecord(vacancy: VacancyView, { texts }: ChoiceFacts): readonly SeatChoice[] {
  return askedOf(vacancy).map(({ offerId, name }) => ({
    label: texts.seat.recordAnswer(name),
    choice: { type: 'RecordAnswer', offerId },
  }));
}

function askNext({ vacancyId, upcoming, status }: VacancyView, { texts }: ChoiceFacts): readonly SeatChoice[] {
  const [next] = upcoming;
  if (next === undefined) return [];
  const label = status === 'asking' ? texts.seat.askNext : texts.seat.ask(next.name);
  return [{ label, choice: { type: 'AskOutOfOrder', vacancyId, personId: next.personId } }];
}

/** The last one who did not answer or was not reached: the likeliest to say yes when rung. */
function tryAgain({ vacancyId, offers }: VacancyView, { texts }: ChoiceFacts): readonly SeatChoice[] {
  const silent = offers.findLast(({ status }) => status === 'noAnswer' || status === 'unreachable');
  if (silent === undefined) return [];
  const choice: CommandChoice = { type: 'AskOutOfOrder', vacancyId, personId: silent.personId };
  return [{ label: texts.seat.tryAgain(silent.name), choice }];
}

function offerChoices(vacancy: VacancyView, { texts }: ChoiceFacts): readonly SeatChoice[] {
  const { vacancyId } = vacancy;
  return askedOf(vacancy).flatMap(({ offerId, personId, name }) => [
    { label: texts.seat.changeDeadline(name), choice: { type: 'ChangeDeadline', offerId } },
    { label: texts.seat.resend(name), choice: { type: 'Resend', offerId } },
    { label: texts.seat.skip(name), choice: { type: 'SkipCandidate', vacancyId, personId } },
  ]);
}

function substituteChoices({ vacancyId, substitute }: VacancyView, { texts }: ChoiceFacts): readonly SeatChoice[] {
  if (substitute === null) return [];
  return [
    { label: texts.seat.substituteCannot(substitute.name), choice: { type: 'SubstituteCannot', vacancyId } },
    { label: texts.seat.replace(substitute.name), choice: { type: 'ReplaceSubstitute', vacancyId } },
  ];
}
