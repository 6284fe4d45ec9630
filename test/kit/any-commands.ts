import { factsOf, type Meeting } from '#functions/summoning/core/state.ts';
import { ItemNo, PersonId as Person, type PersonId } from '#shared/kernel/ids.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import type { Fact } from './any-facts.ts';
import { local } from './meeting.ts';
import { seatIdOf, substitute, TURID, WHY } from './play.ts';
import type { Command, Stream } from './stream.ts';

const MEMBERS = ['marit', 'per', 'kari', 'jonas', 'mina'];
const SUBSTITUTES = ['anders', 'grete', 'hassan', 'siri', 'tuva', 'espen'];
const ITEMS = ['12/26', '14/26', '15/26'].map((no) => ItemNo.parse(no));
export const START = local('2026-12-03 18:00');

export const STAFF_ACTS = [
  'WithdrawAbsence',
  'DecideWithdrawal',
  'ApproveAbsence',
  'RejectAbsence',
  'CallInAdvance',
  'DecideDisqualification',
  'RecordAnswer',
  'SkipCandidate',
  'AskOutOfOrder',
  'SeatDirectly',
  'ReplaceSubstitute',
  'StopChain',
  'ResumeChain',
  'ReopenVacancy',
  'SubstituteCannot',
  'AcceptEmpty',
  'AskOtherList',
  'ChangeDeadline',
  'Resend',
] as const;
type StaffAct = (typeof STAFF_ACTS)[number];

/** One thing that happens. Who and what it concerns is picked by number from those there are. */
export type Step =
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'sleep'; readonly minutes: number }
  | {
      readonly kind: 'report';
      readonly who: number;
      readonly as: 'full' | 'partial' | 'disqualified' | 'assessment';
      readonly from: number;
      readonly minutes: number;
      readonly items: readonly number[];
      readonly byStaff: boolean;
    }
  | { readonly kind: 'text'; readonly who: number; readonly answer: 'yes' | 'no' | 'unclear'; readonly ago: number }
  | { readonly kind: 'link'; readonly target: number; readonly answer: 'yes' | 'no'; readonly items: readonly number[] }
  | { readonly kind: 'undelivered'; readonly target: number }
  | {
      readonly kind: 'staff';
      readonly act: StaffAct;
      readonly target: number;
      readonly who: number;
      readonly minutes: number;
    }
  | { readonly kind: 'facts'; readonly fact: Fact; readonly who: number; readonly minutes: number }
  | { readonly kind: 'provider'; readonly moods: readonly number[] };

type Acted = Exclude<Step, { kind: 'wait' | 'sleep' | 'provider' | 'facts' }>;

export function commandOf(step: Acted, { meeting, now }: Stream): Command | undefined {
  switch (step.kind) {
    case 'report':
      return reportOf(step, meeting);
    case 'text': {
      const personId = personOf(step.who);
      const by = substitute(personId);
      const receivedAt = plusMinutes(now, -step.ago);
      if (step.answer === 'unclear') return { type: 'NoteUnclearAnswer', by, personId, receivedAt };
      return { type: 'AnswerOffer', by, personId, answer: step.answer, via: 'sms', receivedAt };
    }
    case 'link': {
      const offer = at(meeting.offers, step.target);
      if (offer === undefined) return undefined;
      const { personId, id } = offer;
      const by = substitute(personId);
      const outOfItems = step.items.flatMap((index) => ITEMS[index] ?? []);
      return {
        type: 'AnswerOffer',
        by,
        personId,
        offerIds: [id],
        answer: step.answer,
        via: 'link',
        receivedAt: now,
        outOfItems,
      };
    }
    case 'undelivered': {
      const message = at(meeting.messages, step.target);
      return message && { type: 'RecordUndelivered', by: { kind: 'system' }, messageId: message.id, code: '4001' };
    }
    case 'staff':
      return staffCommand(step, meeting);
  }
}

function reportOf(step: Step & { kind: 'report' }, meeting: Meeting): Command {
  const member = MEMBERS[step.who % MEMBERS.length] ?? 'kari';
  const { start } = factsOf(meeting).meeting;
  const from = plusMinutes(start, step.from);
  return {
    type: 'ReportAbsence',
    by: step.byStaff ? TURID : { kind: 'member', personId: Person.parse(member) },
    seatId: seatIdOf(member),
    kind: step.as,
    ...(step.as === 'partial' && { intervals: [{ from, to: plusMinutes(from, step.minutes) }] }),
    ...(step.as.startsWith('dis') || step.as === 'assessment'
      ? { items: step.items.flatMap((index) => ITEMS[index] ?? []) }
      : {}),
  };
}

function staffCommand(
  { act, target, who, minutes: after }: Step & { kind: 'staff' },
  meeting: Meeting,
): Command | undefined {
  const [absence, vacancy, offer] = [
    at(meeting.absences, target),
    at(meeting.vacancies, target),
    at(meeting.offers, target),
  ];
  const personId = personOf(who);
  const because = { by: TURID, why: WHY };
  switch (act) {
    case 'WithdrawAbsence':
    case 'ApproveAbsence':
    case 'CallInAdvance':
      return absence && { type: act, by: TURID, absenceId: absence.id };
    case 'RejectAbsence':
      return absence && { type: act, ...because, absenceId: absence.id };
    case 'DecideWithdrawal':
      return (
        absence && { type: act, by: TURID, absenceId: absence.id, outcome: who % 2 === 0 ? 'member' : 'substitute' }
      );
    case 'DecideDisqualification': {
      const outcome = who % 3 === 0 ? 'notDisqualified' : 'disqualified';
      const decided = who % 2 === 0 ? {} : { items: ITEMS.slice(0, 1) };
      return absence && { type: act, by: TURID, absenceId: absence.id, outcome, ...decided };
    }
    case 'RecordAnswer':
      return offer && { type: act, by: TURID, offerId: offer.id, answer: who % 2 === 0 ? 'yes' : 'no' };
    case 'Resend':
      return offer && { type: act, by: TURID, offerId: offer.id };
    case 'ChangeDeadline':
      return (
        offer?.terms && {
          type: act,
          by: TURID,
          offerId: offer.id,
          deadline: plusMinutes(offer.terms.deadline, after - 60),
        }
      );
    case 'ResumeChain':
      return vacancy && { type: act, by: TURID, vacancyId: vacancy.id };
    case 'AskOtherList':
      return (
        vacancy && {
          type: act,
          ...because,
          vacancyId: vacancy.id,
          listId: factsOf(meeting).body.lists[who % 2]?.id ?? listA(meeting),
        }
      );
    case 'SkipCandidate':
    case 'AskOutOfOrder':
    case 'SeatDirectly':
      return vacancy && { type: act, ...because, vacancyId: vacancy.id, personId };
    case 'ReplaceSubstitute': {
      const seated = vacancy?.phase.name === 'filled' ? vacancy.phase.personId : personId;
      return vacancy && { type: act, ...because, vacancyId: vacancy.id, personId: seated };
    }
    case 'StopChain':
    case 'ReopenVacancy':
    case 'SubstituteCannot':
    case 'AcceptEmpty':
      return vacancy && { type: act, ...because, vacancyId: vacancy.id };
  }
}

function listA(meeting: Meeting) {
  const [first] = factsOf(meeting).body.lists;
  if (first === undefined) throw new Error('the body has lists');
  return first.id;
}

function personOf(index: number): PersonId {
  return Person.parse(SUBSTITUTES[index % SUBSTITUTES.length]);
}

function at<K, V>(map: ReadonlyMap<K, V>, index: number): V | undefined {
  return [...map.values()][map.size === 0 ? 0 : index % map.size];
}
