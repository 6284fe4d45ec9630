import type { SummoningCommand } from '#functions/summoning/core/commands.ts';
import { decide } from '#functions/summoning/core/decide.ts';
import { evolve } from '#functions/summoning/core/evolve.ts';
import { plan } from '#functions/summoning/core/plan.ts';
import { initialState, type Meeting } from '#functions/summoning/core/state.ts';
import { MeetingFacts } from '#shared/contracts/facts.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/contracts/settings.ts';
import { assert, present } from '#shared/kernel/assert.ts';
import { ItemNo, MeetingId, MunicipalityCode, type OfferId, PersonId, SeatId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';

export const FJORDVIK = MunicipalityCode.parse('9901');
const M1 = MeetingId.parse('m1');
export const KARI = PersonId.parse('kari');
export const OLA = PersonId.parse('ola');
export const SIRI = PersonId.parse('siri');
export const TUVA = PersonId.parse('tuva');
export const KARIS_SEAT = SeatId.parse('kst-1');
const OLAS_SEAT = SeatId.parse('kst-2');
export const [PLAN, BUDGET] = [ItemNo.parse('12/26'), ItemNo.parse('14/26')];

export function at(text: string): Instant {
  return Instant.parse(text);
}

/** A Thursday, 18.00–21.00 in Oslo. */
export const START = at('2026-12-03T17:00:00.000Z');
export const END = at('2026-12-03T20:00:00.000Z');
/** Three weeks before. */
export const EARLY = at('2026-11-12T12:00:00.000Z');

export interface World {
  readonly settings?: Partial<Settings>;
  readonly meeting?: Readonly<Record<string, unknown>>;
  readonly seats?: readonly unknown[];
  readonly emails?: Readonly<Record<string, string | undefined>>;
}

/** The council of two members on one list, with two substitutes. */
export function factsOfWorld({ settings, meeting, seats, emails }: World = {}, factsVersion = 1): MeetingFacts {
  const person = (id: string, name: string, mobile: string) => {
    const email = emails !== undefined && id in emails ? emails[id] : `${id}@example.no`;
    return { id, name, mobile, ...(email !== undefined && { email }) };
  };
  return MeetingFacts.parse({
    meeting: {
      id: M1,
      bodyId: 'kst',
      title: 'Kommunestyret 3. desember',
      start: START,
      end: END,
      place: 'Rådhuset',
      status: 'published',
      items: [
        { no: PLAN, title: 'Reguleringsplan' },
        { no: BUDGET, title: 'Personalsak', restricted: true },
      ],
      ...meeting,
    },
    body: {
      id: 'kst',
      name: 'Kommunestyret',
      kind: 'council',
      termFrom: '2023-10-01',
      termTo: '2027-09-30',
      lists: [
        {
          id: 'A',
          name: 'Arbeiderpartiet',
          substitutes: [
            { rank: 1, personId: SIRI },
            { rank: 2, personId: TUVA },
          ],
        },
      ],
      seats: seats ?? [
        { id: KARIS_SEAT, personId: KARI, listId: 'A', role: 'leader' },
        { id: OLAS_SEAT, personId: OLA, listId: 'A' },
      ],
    },
    persons: [
      person(KARI, 'Kari Nordmann', '+4790000001'),
      person(OLA, 'Ola Berg', '+4790000002'),
      person(SIRI, 'Siri Dahl', '+4790000003'),
      person(TUVA, 'Tuva Lien', '+4790000004'),
      person('anne', 'Anne Vold', '+4790000005'),
      person('per', 'Per Vik', '+4790000006'),
    ],
    settings: {
      ...DEFAULT_SETTINGS,
      name: 'Fjordvik kommune',
      contact: { name: 'politisk sekretariat', phone: '+4755500000', email: 'post@example.no' },
      sending: 'live',
      ...settings,
    },
    sender: { twoWay: true, replyNumber: '+4759440000' },
    factsVersion,
  });
}

type OmitNow<Command> = Command extends SummoningCommand ? Omit<Command, 'now'> : never;

/** The meeting after one more command, with all that follows from it at that moment. */
export function after(meeting: Meeting, now: Instant, command: OmitNow<SummoningCommand>): Meeting {
  const decided = decide({ ...command, now }, meeting);
  assert(decided.ok, 'the command is not refused');
  const next = decided.value.reduce(evolve, meeting);
  return plan(next, now, 'worker').events.reduce(evolve, next);
}

let factsVersion = 1;

export function knownAs(world: World = {}, now = EARLY, meeting = initialState): Meeting {
  factsVersion += 1;
  return after(meeting, now, { type: 'TakeFacts', by: { kind: 'archive' }, facts: factsOfWorld(world, factsVersion) });
}

export const BY_KARI = { kind: 'member', personId: KARI, name: 'Kari Nordmann' } as const;

export function withFullAbsence(meeting: Meeting, now: Instant): Meeting {
  return after(meeting, now, { type: 'ReportAbsence', by: BY_KARI, seatId: KARIS_SEAT, kind: 'full' });
}

/** Every claimed message is accepted, round after round until nothing more is claimed. */
export function allSent(meeting: Meeting, now: Instant): Meeting {
  const sent = [...meeting.messages.values()].flatMap(({ id, phase }) =>
    phase.name === 'claimed'
      ? [
          {
            messageId: id,
            attempt: phase.claim.attempt,
            outcome: { kind: 'accepted' as const, provider: 'acs', providerId: 'p' },
          },
        ]
      : [],
  );
  if (sent.length === 0) return meeting;
  return allSent(after(meeting, now, { type: 'RecordSending', by: { kind: 'system' }, sent }), now);
}

export function lastOfferTo(meeting: Meeting, personId: PersonId): OfferId {
  const offer = [...meeting.offers.values()].findLast((one) => one.personId === personId);
  return present(offer, 'offer to the person').id;
}
