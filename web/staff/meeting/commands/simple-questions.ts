import type { MeetingView } from '#shared/contracts/meeting-view.ts';
import { present } from '#shared/kernel/assert.ts';
import type { SentCommand } from '#web/staff/meeting/commands/sent-command.ts';
import { askedOf, type CommandTarget, type SimpleQuestionType } from '#web/staff/meeting/commands/target.ts';
import type { CommandTexts } from '#web/texts/staff/commands.nb.ts';

/** One sentence, what follows, and one answer beside doing nothing. */
export interface SimpleQuestion {
  readonly title: string;
  readonly follows: readonly string[];
  readonly answer: string;
  readonly decline: string;
  readonly told: string;
  readonly isDangerous?: boolean;
  /** Where one must say why, that is part of what is sent. */
  readonly asksWhy: boolean;
  readonly command: (reason: string) => SentCommand;
  /** Another way to do it. */
  readonly also?: Pick<SimpleQuestion, 'answer' | 'told'> & { readonly command: () => SentCommand };
}

type Maker = (target: CommandTarget, texts: CommandTexts, view: MeetingView) => SimpleQuestion;

const skip: Maker = ({ vacancy, candidate }, { skip: words }) => {
  const { vacancyId } = present(vacancy, 'vacancy');
  const { person, kind } = present(candidate, 'candidate');
  const isAsked = kind === 'offer';
  return {
    title: words.title(person.name),
    follows: [isAsked ? words.follows(person.name) : words.followsUnasked(person.name)],
    answer: words.answer(person.name),
    decline: words.decline,
    told: words.told(person.name),
    asksWhy: true,
    command: (reason) => ({ type: 'SkipCandidate', vacancyId, personId: person.personId, reason }),
  };
};

const stop: Maker = ({ seat, vacancy }, { stop: words }) => {
  const { name } = present(seat, 'seat');
  const open = present(vacancy, 'vacancy');
  return {
    title: words.title(name),
    follows: [words.follows, ...askedOf(open).map((offer) => words.asked(offer.name))],
    answer: words.answer,
    decline: words.decline,
    told: words.told(name),
    asksWhy: true,
    command: (reason) => ({ type: 'StopChain', vacancyId: open.vacancyId, reason }),
  };
};

const resume: Maker = ({ seat, vacancy }, { resume: words }) => {
  const { name } = present(seat, 'seat');
  const { vacancyId, upcoming } = present(vacancy, 'vacancy');
  const [next] = upcoming;
  return {
    title: words.title(name),
    follows: [next === undefined ? words.followsNobody : words.follows(next.name)],
    answer: words.answer,
    decline: words.decline,
    told: words.told(name),
    asksWhy: false,
    command: () => ({ type: 'ResumeChain', vacancyId }),
  };
};

const reopen: Maker = ({ seat, vacancy }, { reopen: words }) => {
  const { name } = present(seat, 'seat');
  const { vacancyId } = present(vacancy, 'vacancy');
  return {
    title: words.title(name),
    follows: [words.follows],
    answer: words.answer,
    decline: words.decline,
    told: words.told(name),
    asksWhy: true,
    command: (reason) => ({ type: 'ReopenVacancy', vacancyId, reason }),
  };
};

const acceptEmpty: Maker = ({ seat, vacancy }, { acceptEmpty: words }, { quorum }) => {
  const { name } = present(seat, 'seat');
  const { vacancyId } = present(vacancy, 'vacancy');
  return {
    title: words.title(name),
    follows: [words.follows, words.quorum(quorum.expected, quorum.needed)],
    answer: words.answer,
    decline: words.decline,
    told: words.told(name),
    asksWhy: true,
    command: (reason) => ({ type: 'AcceptEmpty', vacancyId, reason }),
  };
};

const substituteCannot: Maker = ({ vacancy }, { substituteCannot: words }) => {
  const { vacancyId, substitute } = present(vacancy, 'vacancy');
  const name = substitute?.name ?? '';
  return {
    title: words.title(name),
    follows: [words.follows(name)],
    answer: words.answer(name),
    decline: words.decline(name),
    told: words.told(name),
    asksWhy: true,
    command: (reason) => ({ type: 'SubstituteCannot', vacancyId, reason }),
  };
};

const replace: Maker = ({ vacancy, candidate }, { replace: words }) => {
  const { vacancyId, substitute } = present(vacancy, 'vacancy');
  const { personId, name } = substitute ?? present(candidate, 'substitute').person;
  return {
    title: words.title(name),
    follows: [words.follows(name)],
    answer: words.answer(name),
    decline: words.decline(name),
    told: words.told(name),
    asksWhy: true,
    command: (reason) => ({ type: 'ReplaceSubstitute', vacancyId, personId, reason }),
  };
};

const resend: Maker = ({ offer }, { resend: words }) => {
  const { offerId, name } = present(offer, 'offer');
  return {
    title: words.title(name),
    follows: [words.follows(name)],
    answer: words.answer,
    decline: words.decline,
    told: words.told(name),
    asksWhy: false,
    command: () => ({ type: 'Resend', offerId }),
  };
};

const sendFormLink: Maker = ({ seat }, { sendFormLink: words }) => {
  const { seatId, name } = present(seat, 'seat');
  return {
    title: words.title(name),
    follows: [words.follows(name), words.followsAnew],
    answer: words.answer,
    decline: words.decline,
    told: words.told(name),
    asksWhy: false,
    command: () => ({ type: 'SendFormLink', seatId }),
    also: {
      answer: words.anew,
      told: words.toldAnew(name),
      command: () => ({ type: 'SendFormLink', seatId, replace: true }),
    },
  };
};

const sendFormLinks: Maker = (_, { sendFormLinks: words }, { seats }) => ({
  title: words.title,
  follows: [words.follows(seats.length), words.unreached],
  answer: words.answer,
  decline: words.decline,
  told: words.told,
  asksWhy: false,
  command: () => ({ type: 'SendFormLinks' }),
});

const withdraw: Maker = ({ seat, absence }, { withdraw: words }) => {
  const { name, vacancies } = present(seat, 'seat');
  const { absenceId } = present(absence, 'absence');
  const own = vacancies.filter((vacancy) => vacancy.absenceId === absenceId);
  const seated = own.flatMap(({ status, substitute }) => (status === 'filled' && substitute ? [substitute] : []));
  return {
    title: words.title(name),
    follows: [
      words.follows(name),
      ...seated.map((one) => words.stoodDown(one.name)),
      ...own.flatMap(askedOf).map((one) => words.notNeeded(one.name)),
    ],
    answer: words.answer,
    decline: words.decline,
    told: words.told(name),
    asksWhy: false,
    command: () => ({ type: 'WithdrawAbsence', absenceId }),
  };
};

const confirm: Maker = ({ seat }, { confirm: words }) => {
  const { seatId, name } = present(seat, 'seat');
  return {
    title: words.title(name),
    follows: [words.follows],
    answer: words.answer(name),
    decline: words.decline,
    told: words.told(name),
    asksWhy: false,
    command: () => ({ type: 'ConfirmComing', seatId }),
  };
};

const callInAdvance: Maker = ({ seat, absence }, { callInAdvance: words }) => {
  const { name } = present(seat, 'seat');
  const { absenceId } = present(absence, 'absence');
  return {
    title: words.title,
    follows: [words.follows],
    answer: words.answer,
    decline: words.decline,
    told: words.told(name),
    asksWhy: false,
    command: () => ({ type: 'CallInAdvance', absenceId }),
  };
};

const cancel: Maker = (_, { cancel: words }, view) => {
  const vacancies = view.seats.flatMap((seat) => seat.vacancies);
  const seated = vacancies.filter(({ status }) => status === 'filled').length;
  const told = seated + vacancies.flatMap(askedOf).length;
  return {
    title: words.title,
    follows: [told === 0 ? words.followsNobody : words.follows(told), words.members],
    answer: words.answer,
    decline: words.decline,
    told: words.told,
    isDangerous: true,
    asksWhy: true,
    command: (reason) => ({ type: 'CancelMeeting', reason }),
  };
};

const MAKERS: Readonly<Record<SimpleQuestionType, Maker>> = {
  SkipCandidate: skip,
  StopChain: stop,
  ResumeChain: resume,
  ReopenVacancy: reopen,
  AcceptEmpty: acceptEmpty,
  SubstituteCannot: substituteCannot,
  ReplaceSubstitute: replace,
  Resend: resend,
  SendFormLink: sendFormLink,
  SendFormLinks: sendFormLinks,
  WithdrawAbsence: withdraw,
  ConfirmComing: confirm,
  CallInAdvance: callInAdvance,
  CancelMeeting: cancel,
};

/** What is asked before one of the simple commands is sent, from the meeting as it now stands. */
export function simpleQuestion(
  type: SimpleQuestionType,
  target: CommandTarget,
  texts: CommandTexts,
  view: MeetingView,
): SimpleQuestion {
  return MAKERS[type](target, texts, view);
}
