import { expect, onTestFinished } from 'vitest';
import type { Actor, SummoningEvent } from '#functions/summoning/core/events.ts';
import type { SummoningRefusal } from '#functions/summoning/core/refusals.ts';
import { factsOf, type Meeting, type Offer, type Vacancy } from '#functions/summoning/core/state.ts';
import type { MeetingFacts } from '#shared/contracts/facts.ts';
import type { Interval } from '#shared/contracts/scope.ts';
import { assert, present } from '#shared/kernel/assert.ts';
import { DetailId, ItemNo, PersonId, SeatId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { readAnswer } from '#shared/rules/answers.ts';
import { local, type MeetingChanges, meetingFacts } from './meeting.ts';
import { isAtRest, keepPromises } from './promises.ts';
import { type Command, type Request, type Sent, streamOf } from './stream.ts';

export const TURID: Actor = { kind: 'staff', id: 's1', name: 'Turid Aas' };
export const WHY = { detailId: DetailId.parse('d1'), digest: 'd' };
/** What a secretary's command says of who gave it, and why. */
export const BY_TURID = { by: TURID, why: WHY } as const;

/** A message in somebody's hand. */
export interface Received {
  readonly to: string;
  readonly channel: 'sms' | 'email';
  readonly text: string;
  readonly at: Instant;
  readonly messageId: string;
}

/**
 * `refuses`: the address cannot be used, in the provider's word if there is one. `lost`: the process dies before the
 * call. `untold`: it dies after, and the message arrives. `hangs`: no answer, and nothing arrives.
 */
export type ProviderMood =
  | 'accepts'
  | 'refuses'
  | `refuses ${string}`
  | 'down'
  | 'lost'
  | 'untold'
  | 'hangs'
  | 'hangsButSends';

export type Report =
  | { readonly kind: 'full' }
  | { readonly kind: 'partial'; readonly from: string; readonly to: string }
  | { readonly kind: 'disqualified' | 'assessment'; readonly items: readonly string[] };

const DAY = '2026-12-03';

/** One meeting from the first report to its end, told by the phones. An SMS that nobody expected fails the test, and a promise that is broken. */
export function play(facts: MeetingFacts = meetingFacts(), from = '2026-12-01 12:00') {
  const received: Received[] = [];
  const unread: Received[] = [];
  const moods = new Map<string, ProviderMood>();

  function provider({ message, claim, at }: Request): Sent['outcome'] | undefined {
    const to = ownerOf(stream.meeting, claim.to, message.recipient);
    const mood = moods.get(`${to}/${message.channel}`) ?? moods.get(message.channel) ?? 'accepts';
    if (['accepts', 'untold', 'hangsButSends'].includes(mood)) {
      deliver({ to, channel: message.channel, text: claim.text, at, messageId: message.id });
    }
    return answerOf(mood);
  }

  /** The provider knows a repeated message by its id, and a repeat must be the same to the letter. */
  function deliver(message: Received): void {
    const before = received.find(({ messageId }) => messageId === message.messageId);
    if (before !== undefined) {
      expect(message.text).toBe(before.text);
      return;
    }
    received.push(message);
    if (message.channel === 'sms') unread.push(message);
  }

  const stream = streamOf(facts, local(from), provider);

  function expectNoSms(): void {
    expect(unread.map(({ to, text, at }) => `${to} at ${at}: ${text}`).join('\n')).toBe('');
  }

  function run(command: Command): SummoningRefusal | undefined {
    expectNoSms();
    return stream.run(command);
  }

  function mustRun(command: Command): void {
    expect(run(command)).toBeUndefined();
  }

  function answers(person: string, text: string): void {
    const reading = readAnswer(text);
    const [personId, by] = [PersonId.parse(person), substitute(person)];
    if (reading.kind === 'yes' || reading.kind === 'no') {
      const receivedAt = stream.now;
      mustRun({ type: 'AnswerOffer', by, personId, answer: reading.kind, via: 'sms', receivedAt });
    } else mustRun({ type: 'NoteUnclearAnswer', by, personId, receivedAt: stream.now });
  }

  onTestFinished(() => {
    expectNoSms();
    keepPromises(stream.events);
    const isLookedAt = stream.events.at(-1)?.at === stream.now; // Else time has passed since anybody looked.
    if (isLookedAt) isAtRest(stream.meeting, stream.now, stream.wakeAt);
  });

  return {
    get meeting(): Meeting {
      return stream.meeting;
    },
    get now(): Instant {
      return stream.now;
    },
    get wakeAt(): Instant | undefined {
      return stream.wakeAt;
    },
    get log(): readonly SummoningEvent[] {
      return stream.events;
    },
    received,

    /** Winds the clock; every alarm on the way rings. A clock time alone is on the day of the meeting. */
    at: (time: string) => {
      expectNoSms();
      stream.windTo(local(time.includes(' ') ? time : `${DAY} ${time}`));
    },
    /** The system is down until then; nothing rings. */
    downUntil: (time: string) => {
      expectNoSms();
      stream.sleepTo(local(time));
    },
    wake: () => mustRun({ type: 'Advance', by: { kind: 'system' } }),

    report: (member: string, report: Report = { kind: 'full' }, by: Actor = memberActor(member)) => {
      mustRun({ type: 'ReportAbsence', by, seatId: seatIdOf(member), kind: report.kind, ...scopeOf(report) });
    },
    /** Away at several times of the evening, in one report. */
    reportTimes: (member: string, ...times: readonly (readonly [from: string, to: string])[]) => {
      const intervals = times.map((time) => intervalOf(...time));
      mustRun({ type: 'ReportAbsence', by: memberActor(member), seatId: seatIdOf(member), kind: 'partial', intervals });
    },
    withdraw: (member: string, by: Actor = memberActor(member)) => {
      mustRun({ type: 'WithdrawAbsence', by, absenceId: absenceOf(stream.meeting, member).id });
    },
    answers,
    answersByLink: (
      person: string,
      answer: 'yes' | 'no',
      { outOfItems, offers = offersOf(stream.meeting, person).slice(-1) }: LinkAnswer = {},
    ) =>
      run({
        type: 'AnswerOffer',
        by: substitute(person),
        personId: PersonId.parse(person),
        offerIds: offers.map(({ id }) => id),
        answer,
        via: 'link',
        receivedAt: stream.now,
        ...(outOfItems && { outOfItems: outOfItems.map((no) => ItemNo.parse(no)) }),
      }),
    /** A text that the provider received earlier than it told us. */
    answeredAt: (person: string, answer: 'yes' | 'no', receivedAt: string) =>
      run({
        type: 'AnswerOffer',
        by: substitute(person),
        personId: PersonId.parse(person),
        answer,
        via: 'sms',
        receivedAt: local(receivedAt),
      }),
    does: mustRun,
    tries: run,
    factsBecome: (changes: MeetingChanges) => {
      mustRun({ type: 'TakeFacts', by: { kind: 'archive' }, facts: meetingFacts(changes) });
    },

    providerIs: (mood: ProviderMood, to: 'sms' | 'email' | `${string}/sms` | `${string}/email` = 'sms') => {
      moods.set(to, mood);
    },
    /** The provider finds out that its last text or letter to this person never arrived. */
    isUndelivered: (person: string, channel: 'sms' | 'email' = 'sms') => {
      const last = received.findLast((message) => message.to === person && message.channel === channel);
      const { messageId } = present(last, 'message that did not arrive');
      const message = [...stream.meeting.messages.keys()].find((id) => id === messageId);
      mustRun({
        type: 'RecordUndelivered',
        by: { kind: 'system' },
        messageId: present(message, 'message that we sent'),
        code: '4001',
      });
    },

    expectNoSms,
    expectSms: (person: string, pattern: RegExp, at?: string) => {
      const index = unread.findIndex(({ to }) => to === person);
      const [sms] = index === -1 ? [] : unread.splice(index, 1);
      expect(sms, `SMS to ${person}`).toBeDefined();
      expect(sms?.text).toMatch(pattern);
      if (at !== undefined) expect(sms?.at).toBe(local(at.includes(' ') ? at : `${DAY} ${at}`));
    },
    expectEmail: (person: string, pattern: RegExp) => expect(lettersTo(received, person)).toMatch(pattern),
    expectNoEmail: (person: string, pattern: RegExp) => expect(lettersTo(received, person)).not.toMatch(pattern),
    offersOf: (person: string) => offersOf(stream.meeting, person),
    offer: (person: string) => present(offersOf(stream.meeting, person).at(-1), 'offer to that person'),
    vacancies: (member: string) => vacanciesOf(stream.meeting, member),
    vacancy: (member: string) => present(vacanciesOf(stream.meeting, member).at(-1), 'vacancy of that member'),
    absence: (member: string) => absenceOf(stream.meeting, member),
    /** Who sits for the member, one for each part that is taken. */
    whoSitsFor: (member: string) =>
      vacanciesOf(stream.meeting, member).flatMap(({ phase }) => (phase.name === 'filled' ? phase.personId : [])),
  };
}

export type Evening = ReturnType<typeof play>;

interface LinkAnswer {
  readonly outOfItems?: readonly string[];
  readonly offers?: readonly Offer[];
}

function answerOf(mood: ProviderMood): Sent['outcome'] | undefined {
  const provider = 'acs';
  switch (mood) {
    case 'accepts':
      return { kind: 'accepted', provider, providerId: 'p1' };
    case 'down':
      return { kind: 'notNow', provider, code: '401' };
    case 'hangs':
    case 'hangsButSends':
      return { kind: 'unknown', provider, code: 'time-out' };
    case 'lost':
    case 'untold':
      return undefined;
    default:
      return { kind: 'recipientUnusable', provider, code: mood.slice('refuses '.length) || '400' };
  }
}

export function seatIdOf(member: string): SeatId {
  return SeatId.parse(`seat-${member}`);
}

export function memberActor(person: string): Actor {
  return { kind: 'member', personId: PersonId.parse(person) };
}

export function substitute(person: string): Actor {
  return { kind: 'substitute', personId: PersonId.parse(person) };
}

function scopeOf(report: Report): Pick<Command & { type: 'ReportAbsence' }, 'intervals' | 'items'> {
  if (report.kind === 'full') return {};
  if (report.kind === 'partial') return { intervals: [intervalOf(report.from, report.to)] };
  return { items: report.items.map((no) => ItemNo.parse(no)) };
}

function intervalOf(from: string, to: string): Interval {
  return { from: local(`${DAY} ${from}`), to: local(`${DAY} ${to}`) };
}

function ownerOf(meeting: Meeting, address: string, recipient: Request['message']['recipient']): string {
  const isStaff = factsOf(meeting).settings.secretaries.some(
    ({ mobile, email }) => mobile === address || email === address,
  );
  if (isStaff) return 'turid';
  assert(recipient.kind === 'person', 'only secretaries are staff');
  return recipient.personId;
}

function lettersTo(received: readonly Received[], person: string): string {
  return received
    .flatMap(({ to, channel, text }) => (to === person && channel === 'email' ? text : []))
    .join('\n---\n');
}

function offersOf(meeting: Meeting, person: string): readonly Offer[] {
  return [...meeting.offers.values()].filter(({ personId }) => personId === person);
}

function vacanciesOf(meeting: Meeting, member: string): readonly Vacancy[] {
  return [...meeting.vacancies.values()].filter(({ seatId }) => seatId === seatIdOf(member));
}

function absenceOf(meeting: Meeting, member: string) {
  const absence = [...meeting.absences.values()].findLast(({ seatId }) => seatId === seatIdOf(member));
  return present(absence, 'absence of that member');
}
