import fc from 'fast-check';
import { factsOf, type Meeting } from '#functions/summoning/core/state.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import { ItemNo, PersonId as Person, type PersonId } from '#shared/kernel/ids.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { changesOf, type Fact } from './any-facts.ts';
import { local, type MeetingChanges, meetingFacts } from './meeting.ts';
import { seatIdOf, substitute, TURID, WHY } from './play.ts';
import { type Command, type Provider, type Stream, streamOf } from './stream.ts';

const MEMBERS = ['marit', 'per', 'kari', 'jonas', 'mina'];
const SUBSTITUTES = ['anders', 'grete', 'hassan', 'siri', 'tuva', 'espen'];
const ITEMS = ['12/26', '14/26', '15/26'].map((no) => ItemNo.parse(no));
const START = local('2026-12-03 18:00');

const STAFF_ACTS = [
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

export interface AnyEvening {
  readonly mode: Settings['mode'];
  readonly approval: Settings['approval'];
  readonly graceMinutes: number;
  readonly hoursAhead: number;
  readonly steps: readonly Step[];
}

const number = fc.nat({ max: 11 });
const minutes = fc.integer({ min: 0, max: 40 }).map((n) => n * n);
const items = fc.array(fc.nat({ max: 2 }), { maxLength: 2 });
const yesOrNo = fc.constantFrom('yes' as const, 'no' as const);
const kind = <K extends string>(name: K) => fc.constant(name);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ kind: kind('wait'), minutes }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('sleep'), minutes }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kind('report'),
      who: number,
      as: fc.constantFrom(
        'full' as const,
        'full' as const,
        'partial' as const,
        'disqualified' as const,
        'assessment' as const,
      ),
      from: fc.integer({ min: -2, max: 11 }).map((n) => n * 15),
      minutes: fc.integer({ min: 1, max: 12 }).map((n) => n * 15),
      items: fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 2 }),
      byStaff: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: kind('text'),
      who: number,
      answer: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const, 'unclear' as const),
      ago: fc.constantFrom(0, 0, 0, 5, 90),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: kind('link'), target: number, answer: yesOrNo, items }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('undelivered'), target: number }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kind('staff'),
      act: fc.constantFrom(...STAFF_ACTS),
      target: number,
      who: number,
      minutes,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind('facts'),
      fact: fc.constantFrom<Fact>(
        'sending',
        'order',
        'mobile',
        'email',
        'optOut',
        'moved',
        'cancelled',
        'seat',
        'place',
        'unavailable',
      ),
      who: number,
      minutes,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind('provider'), moods: fc.array(fc.nat({ max: 9 }), { maxLength: 8 }) }),
  },
);

/** Whatever may happen before and during one meeting, in whatever order. */
export const anyEvening: fc.Arbitrary<AnyEvening> = fc.record({
  mode: fc.constantFrom('strict' as const, 'staggered' as const),
  approval: fc.constantFrom('automatic' as const, 'automatic' as const, 'approveFirst' as const),
  graceMinutes: fc.constantFrom(0, 3),
  hoursAhead: fc.constantFrom(1, 5, 8, 19, 30, 60, 200),
  steps: fc.array(anyStep, { minLength: 1, maxLength: 30 }),
});

/** Plays it to the end of the meeting and looks after every step. Refusals are answers like any other. */
export function playAny({ steps, hoursAhead, ...settings }: AnyEvening, look: (stream: Stream) => void): Stream {
  const moods: number[] = [];
  const provider: Provider = () => outcomeOf(moods.shift() ?? 0);
  let changes: MeetingChanges = { settings };
  const stream = streamOf(meetingFacts(changes), plusMinutes(START, -60 * hoursAhead), provider);
  for (const step of steps) {
    if (step.kind === 'wait' || step.kind === 'sleep') {
      const until = plusMinutes(stream.now, step.minutes);
      if (step.kind === 'wait') stream.windTo(until);
      else stream.sleepTo(until);
    } else if (step.kind === 'provider') moods.push(...step.moods);
    else if (step.kind === 'facts') {
      changes = changesOf(changes, step, factsOf(stream.meeting).factsVersion + 1);
      stream.run({ type: 'TakeFacts', by: { kind: 'archive' }, facts: meetingFacts(changes) });
    } else {
      const command = commandOf(step, stream);
      if (command !== undefined) stream.run(command);
    }
    look(stream);
  }
  stream.run({ type: 'Advance', by: { kind: 'system' } });
  stream.windTo(plusMinutes(factsOf(stream.meeting).meeting.end, 24 * 60));
  look(stream);
  return stream;
}

function outcomeOf(mood: number): ReturnType<Provider> {
  const provider = 'acs';
  if (mood === 5) return { kind: 'recipientUnusable', provider, code: '400' };
  if (mood === 6 || mood === 7) return { kind: 'notNow', provider, code: '503' };
  if (mood === 8) return { kind: 'unknown', provider, code: 'time-out' };
  if (mood === 9) return undefined;
  return { kind: 'accepted', provider, providerId: 'p1' };
}

type Acted = Exclude<Step, { kind: 'wait' | 'sleep' | 'provider' | 'facts' }>;

function commandOf(step: Acted, { meeting, now }: Stream): Command | undefined {
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
