import * as z from 'zod/mini';
import type { SendOutcome } from '#functions/messaging/ports.ts';
import type { Commit } from '#functions/platform/index.ts';
import type { SummoningCommand } from '#functions/summoning/core/commands.ts';
import { crossing } from '#functions/summoning/core/crossing.ts';
import { decide } from '#functions/summoning/core/decide.ts';
import type { Actor, DetailRef, SummoningEvent } from '#functions/summoning/core/events.ts';
import { evolve } from '#functions/summoning/core/evolve.ts';
import { plan } from '#functions/summoning/core/plan.ts';
import type { SummoningRefusal } from '#functions/summoning/core/refusals.ts';
import { initialState, type Meeting, type Offer } from '#functions/summoning/core/state.ts';
import { MeetingFacts } from '#shared/contracts/facts.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/contracts/settings.ts';
import { assert, present } from '#shared/kernel/assert.ts';
import {
  AbsenceId,
  CommandId,
  DetailId,
  ItemNo,
  ListId,
  MeetingId,
  MunicipalityCode,
  OfferId,
  PersonId,
  SeatId,
  VacancyId,
} from '#shared/kernel/ids.ts';
import { Instant, plusSeconds } from '#shared/kernel/instant.ts';

/** A Thursday evening in winter, 18.00–21.00 in Oslo. */
export const START = Instant.parse('2026-12-03T17:00:00.000Z');
export const END = Instant.parse('2026-12-03T20:00:00.000Z');
/** The Monday of that week, 12.00 in Oslo. */
export const NOON = Instant.parse('2026-11-30T11:00:00.000Z');

export const FJORDVIK = MunicipalityCode.parse('9901');
export const M1 = MeetingId.parse('m1');
export const [ITEM_1, ITEM_2] = [ItemNo.parse('12/26'), ItemNo.parse('14/26')];
export const TURID: Actor = { kind: 'staff', id: 's1', name: 'Turid Aas' };
export const SYSTEM: Actor = { kind: 'system' };

/** Members m1–m5; m1 leads, m2 is the deputy. m1, m3 and m4 are on list A, m2 and m5 on B. */
const MEMBERS = ['Marit Haugen', 'Per Vik', 'Kari Nordmann', 'Jonas Berg', 'Mina Solberg'];
/** Substitutes of list A by rank, then of list B. */
const SUBSTITUTES_A = ['Anders Lund', 'Grete Vik', 'Hassan Ali Warsame', 'Siri Dahl'];
const SUBSTITUTES_B = ['Tuva Lien', 'Espen Ruud'];

export function personId(id: string): PersonId {
  return PersonId.parse(id);
}
export function listId(id: string): ListId {
  return ListId.parse(id);
}
export function meetingId(id: string): MeetingId {
  return MeetingId.parse(id);
}
export function seatId(no: number): SeatId {
  return SeatId.parse(`seat-${no}`);
}
export function vacancyId(no: number): VacancyId {
  return VacancyId.parse(`m1-v${no}`);
}
export function offerId(no: number): OfferId {
  return OfferId.parse(`m1-o${no}`);
}
export function absenceId(no: number): AbsenceId {
  return AbsenceId.parse(`m1-a${no}`);
}
export function detail(id: string): DetailRef {
  return { detailId: DetailId.parse(id), digest: 'd' };
}
export function instant(text: string): Instant {
  return Instant.parse(text);
}

export interface World {
  readonly settings?: Partial<Settings>;
  readonly meeting?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Changes by person id; `null` empties a field. */
  readonly persons?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly factsVersion?: number;
  readonly doubts?: MeetingFacts['doubts'];
  readonly otherSeats?: MeetingFacts['otherSeats'];
}

export function factsOfWorld(world: World = {}): MeetingFacts {
  const people = [
    ...MEMBERS.map((name, index) => ({ id: `m${index + 1}`, name, email: `m${index + 1}@example.no` })),
    ...SUBSTITUTES_A.map((name, index) => ({ id: `a${index + 1}`, name, mobile: `+479000001${index + 1}` })),
    ...SUBSTITUTES_B.map((name, index) => ({ id: `b${index + 1}`, name, mobile: `+479000002${index + 1}` })),
  ];
  const list = (id: string, name: string, letter: string, count: number) => ({
    id,
    name,
    substitutes: Array.from({ length: count }, (_, index) => ({ rank: index + 1, personId: `${letter}${index + 1}` })),
  });
  const role = ['leader', 'deputyLeader'];
  return MeetingFacts.parse({
    meeting: {
      id: 'm1',
      bodyId: 'kst',
      title: 'Kommunestyret 3. desember',
      start: START,
      end: END,
      place: 'Rådhuset',
      status: 'published',
      items: [
        { no: ITEM_1, title: 'Reguleringsplan' },
        { no: ITEM_2, title: 'Budsjett' },
      ],
      ...world.meeting,
    },
    body: {
      id: 'kst',
      name: 'Kommunestyret',
      kind: 'council',
      termFrom: '2023-10-01',
      termTo: '2027-09-30',
      lists: [list('A', 'Arbeiderpartiet', 'a', 4), { ...list('B', 'Felleslista', 'b', 2), shortName: 'FL' }],
      seats: MEMBERS.map((_, index) => ({
        id: `seat-${index + 1}`,
        personId: `m${index + 1}`,
        listId: [1, 4].includes(index) ? 'B' : 'A',
        role: role[index] ?? 'member',
      })),
      ...world.body,
    },
    persons: people.map((person) => withChanges({ ...person, ...world.persons?.[person.id] })),
    settings: {
      ...DEFAULT_SETTINGS,
      name: 'Fjordvik kommune',
      sending: 'live',
      secretaries: [{ name: 'Turid Aas', email: 'turid@example.no', mobile: '+4790000099' }],
      graceMinutes: 0,
      ...world.settings,
    },
    sender: { twoWay: true, replyNumber: '+4759440000' },
    ...(world.doubts && { doubts: world.doubts }),
    ...(world.otherSeats && { otherSeats: world.otherSeats }),
    factsVersion: world.factsVersion ?? 1,
  });
}

function withChanges(person: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== null));
}

type OmitNow<Command> = Command extends SummoningCommand ? Omit<Command, 'now'> : never;

/** A meeting's history in the making: each command becomes one commit, as the store would have it. */
export interface History {
  readonly meeting: Meeting;
  readonly commits: readonly Commit[];
  readonly now: Instant;
  readonly version: number;
  readonly wakeAt: Instant | undefined;
  /** Decides, plans and commits; a refusal is a broken test. */
  readonly run: (command: OmitNow<SummoningCommand>) => void;
  readonly tryToRun: (command: OmitNow<SummoningCommand>) => SummoningRefusal | undefined;
  /** What came of every claimed message, round after round until nothing more is claimed. */
  readonly send: (outcome?: (to: string) => SendOutcome) => void;
  /** Time passes with all that happens on the way; messages are accepted. */
  readonly until: (at: Instant) => void;
  /** Time passes and nobody looks. */
  readonly waitIdly: (at: Instant) => void;
  readonly answer: (who: Offer['personId'], answer: 'yes' | 'no') => void;
}

export const ACCEPTED: SendOutcome = { kind: 'accepted', provider: 'acs', providerId: 'p1' };

/** More alarms than this before a moment means that time stands still. */
const ALARMS_MAX = 500;

export function historyOf(world: World = {}, from: Instant = NOON): History {
  let meeting = initialState;
  let now = from;
  let wakeAt: Instant | undefined;
  const commits: Commit[] = [];

  function tryToRun(command: OmitNow<SummoningCommand>): SummoningRefusal | undefined {
    const decided = decide({ ...command, now }, meeting);
    const own = decided.ok ? decided.value : crossing({ ...command, now }, decided.error);
    const refusal = decided.ok ? undefined : decided.error;
    if (refusal !== undefined && own.length === 0) return refusal;
    const planned = plan(own.reduce(evolve, meeting), now, 'worker');
    const events: readonly SummoningEvent[] = [...own, ...planned.events];
    wakeAt = planned.wakeAt;
    meeting = events.reduce(evolve, meeting);
    if (events.length === 0) return refusal;
    const version = commits.length + 1;
    const commandId = CommandId.parse(`c${version}`);
    // What the store gives back has been through JSON.
    const stored = z.array(z.unknown()).parse(JSON.parse(JSON.stringify(events)));
    commits.push({ version, at: now, commandId, actor: command.by, events: stored, prev: '', hash: `h${version}` });
    return refusal;
  }

  const history: History = {
    get meeting() {
      return meeting;
    },
    get now() {
      return now;
    },
    get version() {
      return commits.length;
    },
    get wakeAt() {
      return wakeAt;
    },
    commits,
    tryToRun,
    run: (command) => {
      const refusal = tryToRun(command);
      assert(refusal === undefined, `the command is not refused as ${refusal?.kind ?? ''}`);
    },
    send: (outcome = () => ACCEPTED) => {
      for (let round = 0; round < ALARMS_MAX; round += 1) {
        const claimed = [...meeting.messages.values()].flatMap(({ id, phase }) =>
          phase.name === 'claimed' ? [{ messageId: id, claim: phase.claim }] : [],
        );
        if (claimed.length === 0) return;
        const sent = claimed.map(({ messageId, claim }) => ({
          messageId,
          attempt: claim.attempt,
          outcome: outcome(claim.to),
        }));
        history.run({ type: 'RecordSending', by: SYSTEM, sent });
      }
    },
    until: (at) => {
      for (let alarm = 0; alarm < ALARMS_MAX; alarm += 1) {
        history.send();
        if (wakeAt === undefined || wakeAt > at) break;
        now = wakeAt > now ? wakeAt : plusSeconds(now, 1);
        history.run({ type: 'Advance', by: SYSTEM });
      }
      now = at;
      history.run({ type: 'Advance', by: SYSTEM });
      history.send();
    },
    waitIdly: (at) => {
      now = at;
    },
    answer: (who, answer) => {
      const { name } = present(meeting.persons.get(who), 'person who answers');
      const by: Actor = { kind: 'substitute', personId: who, name };
      history.run({ type: 'AnswerOffer', by, personId: who, answer, via: 'sms', receivedAt: now, text: detail('t1') });
      history.send();
    },
  };
  history.run({ type: 'TakeFacts', by: { kind: 'archive' }, facts: factsOfWorld(world) });
  return history;
}

/** A member reports, with the link of their own. */
export function memberReports(history: History, seatNo: number, report: Report = { kind: 'full' }): void {
  const personOfSeat = personId(`m${seatNo}`);
  const name = history.meeting.persons.get(personOfSeat)?.name;
  const by: Actor = { kind: 'member', personId: personOfSeat, ...(name !== undefined && { name }) };
  history.run({ type: 'ReportAbsence', by, seatId: seatId(seatNo), ...report });
  history.send();
}

type Report = Pick<Extract<SummoningCommand, { type: 'ReportAbsence' }>, 'kind' | 'intervals' | 'items'>;
