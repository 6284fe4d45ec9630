import { type MeetingRef, meetingStreamOf, SummoningEvent } from '#functions/summoning/index.ts';
import { keyedHash } from '#infra/keyvault/keyed-hash.ts';
import { CommandId, DetailId, MeetingId, PersonId, PhoneNumber, SeatId } from '#shared/kernel/ids.ts';
import { plusSeconds } from '#shared/kernel/instant.ts';
import { openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { FJORDVIK } from '#test/contract/municipality.ts';
import type { Watch } from '#test/contract/watched-stores.ts';
import { type MeetingChanges, meetingFacts } from '#test/kit/meeting.ts';
import { phoneStreamOf } from './index.ts';
import { instanceIn, keyOf, SENDERS, type Surroundings } from './instance-fixture.ts';
import type { SendOutcome } from './ports.ts';

export type PhonesWorld = Awaited<ReturnType<typeof openPhonesWorld>>;

/** Phones, the stores as deployed on the emulator, and the meetings between them. */
export async function openPhonesWorld() {
  const cosmos = await openCosmosWorld();
  const hash = keyedHash(cosmos.keys);
  const around: Surroundings = { cosmos, facts: new Map(), requests: [], optedOut: [], outcome: 'accepted' };
  const first = instanceIn(around);
  let serial = 0;

  /** The events of a meeting by their names. */
  async function eventsOf(ref: MeetingRef): Promise<readonly SummoningEvent['type'][]> {
    const commits = await cosmos.commits.read(ref.code, meetingStreamOf(ref), 0);
    return commits.flatMap(({ events }) => events.map((event) => SummoningEvent.parse(event).type));
  }

  return {
    ...cosmos,
    ...first,
    hash,
    requests: around.requests,
    optedOut: around.optedOut,
    instance: (watch?: Watch) => instanceIn(around, watch),
    provide: (outcome: SendOutcome['kind']) => {
      around.outcome = outcome;
    },
    /** A meeting of its own, in which Kari is absent and somebody has been asked: by default a new telephone. */
    asked: async (changes: AskedChanges = {}) => {
      serial += 1;
      const ref = { code: changes.code ?? FJORDVIK, meetingId: MeetingId.parse(`m${serial}`) };
      const mobile = changes.mobile ?? newMobile(serial);
      const persons = { anders: { mobile }, grete: { mobile: newMobile(serial + 500) }, ...changes.persons };
      const meeting = { ...changes.meeting, id: ref.meetingId };
      around.facts.set(keyOf(ref), meetingFacts({ ...changes, meeting, persons }));
      await kariReports(first, ref);
      await first.meetings.advance(ref, plusSeconds(cosmos.clock.now(), 240));
      cosmos.clock.wind(300);
      return { ...ref, mobile };
    },
    /** The directory knows better, and the meeting has been told. */
    correct: async (ref: MeetingRef, changes: MeetingChanges) => {
      const meeting = { ...changes.meeting, id: ref.meetingId };
      around.facts.set(keyOf(ref), meetingFacts({ ...changes, meeting }));
      await first.meetings.advance(ref);
    },
    /** Registers somebody's telephone, as the directory does. */
    register: async (mobile: string, code: typeof FJORDVIK, id: string) => {
      const stream = await phoneStreamOf(hash, PhoneNumber.parse(mobile));
      const entry = { kind: 'person', code, personId: id };
      await cosmos.sealed.upsert({ vault: 'directory', stream, id: `person:${code}:${id}` }, entry);
    },
    eventsOf,
    countOf: async (ref: MeetingRef, type: SummoningEvent['type']) =>
      (await eventsOf(ref)).filter((one) => one === type).length,
    to: (mobile: string) => around.requests.filter((text) => text.to === mobile).map(({ text }) => text),
    text: (mobile: string, text: string, changes: { readonly to?: string; readonly messageId?: string } = {}) => {
      serial += 1;
      return {
        provider: 'acs',
        messageId: changes.messageId ?? `t${serial}`,
        from: mobile,
        to: changes.to ?? SENDERS[FJORDVIK] ?? '',
        text,
        receivedAt: cosmos.clock.now(),
      };
    },
  };
}

type AskedChanges = MeetingChanges & { readonly code?: typeof FJORDVIK; readonly mobile?: string };

async function kariReports({ meetings }: ReturnType<typeof instanceIn>, ref: MeetingRef): Promise<void> {
  const kari = { kind: 'member' as const, personId: PersonId.parse('kari') };
  await meetings.run({
    ...ref,
    commandId: CommandId.parse('absence'),
    actor: kari,
    command: (now) => ({
      type: 'ReportAbsence',
      now,
      by: kari,
      seatId: SeatId.parse('seat-kari'),
      kind: 'full',
      detail: { detailId: DetailId.parse('d1'), digest: 'd' },
    }),
  });
}

function newMobile(serial: number): string {
  return `+4790${String(serial).padStart(6, '0')}`;
}
