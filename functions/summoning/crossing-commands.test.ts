import { expect, test } from 'vitest';
import type { Commit, CommitStore } from '#functions/platform/index.ts';
import { CommandId, DetailId, MeetingId, MunicipalityCode, OfferId, VacancyId } from '#shared/kernel/ids.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { memberActor, seatIdOf, substitute, TURID } from '#test/kit/play.ts';
import type { SummoningCommand } from './core/commands.ts';
import type { Actor } from './core/events.ts';
import { meetingStreams } from './meeting-stream.ts';
import { meetingsOf } from './meetings.ts';

const REF = { code: MunicipalityCode.parse('9901'), meetingId: MeetingId.parse('m1') };
const now = local('2026-12-01 12:00');
const why = { detailId: DetailId.parse('d1'), digest: 'd' };

function storeInMemory(commits: Commit[]): CommitStore {
  return {
    read: async (_vault, _stream, after) => commits.slice(after),
    append: async (_vault, _stream, { version, ...commit }) => {
      if (version !== commits.length + 1) return { kind: 'version-taken' };
      const stored = { version, ...commit, hash: String(version) };
      commits.push(stored);
      return { kind: 'appended', commit: stored };
    },
    verify: async () => expect.fail('nobody verifies'),
    changedSince: async () => [],
  };
}

/** A meeting in a store, with a provider that takes everything. */
function openMeeting() {
  const commits: Commit[] = [];
  const accepted = async () => ({ kind: 'accepted' as const, provider: 'acs', providerId: 'p1' });
  const meetings = meetingsOf({
    clock: { now: () => now },
    streams: meetingStreams(storeInMemory(commits)),
    facts: {
      version: async () => ({ version: 1, dirty: false }),
      of: async () => meetingFacts({ settings: { graceMinutes: 0 } }),
    },
    alarms: { set: async () => undefined },
    remind: async () => ({}),
    project: async () => undefined,
    warn: (sentence) => expect.fail(sentence),
    sms: { send: accepted },
    email: { send: accepted },
    links: { issue: async () => 'x'.repeat(22), resolve: async () => undefined },
    repeatIdOf: (_ref, messageId) => messageId,
    rememberSent: async () => undefined,
    rememberOffer: async () => undefined,
    publicWebUrl: 'https://fulltallig.example',
    smsSenderOf: () => '+4759440000',
    emailFromOf: () => ({ from: 'post@example.no' }),
  });
  const run = (id: string, actor: Actor, command: (at: typeof now) => SummoningCommand) =>
    meetings.run({ ...REF, commandId: CommandId.parse(id), actor, command });
  return { meetings, commits, run };
}

test('W18 R21 two actions cross: one wins, the other is told who was first, and both stand in the log once', async () => {
  const { meetings, commits, run } = openMeeting();
  const kari = memberActor('kari');
  const anders = substitute('anders');
  await run('report', kari, (at) => ({
    type: 'ReportAbsence',
    now: at,
    by: kari,
    seatId: seatIdOf('kari'),
    kind: 'full',
  }));
  await run('yes', anders, (at) => ({
    type: 'AnswerOffer',
    now: at,
    by: anders,
    personId: anders.personId ?? expect.fail('a substitute is a person'),
    offerIds: [OfferId.parse('m1-o1')],
    answer: 'yes',
    via: 'link',
    receivedAt: at,
  }));
  const before = (await meetings.load(REF))?.meeting;
  const stop = () =>
    run('stop', TURID, (at) => ({
      type: 'StopChain',
      now: at,
      by: TURID,
      vacancyId: VacancyId.parse('m1-v1'),
      why,
    }));

  const first = await stop();
  const written = commits.length;
  const again = await stop();

  const winner = { type: 'SeatFilled', actor: anders, at: now };
  expect(first).toMatchObject({ kind: 'refused', refusal: { kind: 'vacancy-filled', winner } });
  expect(again).toStrictEqual(first);
  expect(commits).toHaveLength(written);
  const refused = commits.flatMap(({ events }) => events).filter((event) => hasType(event, 'CommandRefused'));
  expect(refused).toStrictEqual([
    {
      type: 'CommandRefused',
      at: now,
      by: TURID,
      command: 'StopChain',
      because: 'vacancy-filled',
      winner,
      vacancyId: 'm1-v1',
      why,
    },
  ]);
  expect((await meetings.load(REF))?.meeting).toStrictEqual(before);
});

test('R21 a command that nobody was quicker than leaves nothing behind when it is refused', async () => {
  const { commits, run } = openMeeting();
  await run('note', TURID, (at) => ({ type: 'AddNote', now: at, by: TURID, note: why }));
  const written = commits.length;
  const vacancyId = VacancyId.parse('nobody-knows');
  const answer = await run('stop', TURID, (at) => ({ type: 'StopChain', now: at, by: TURID, vacancyId, why }));
  expect(answer).toMatchObject({ kind: 'refused', refusal: { kind: 'vacancy-not-known' } });
  expect(commits).toHaveLength(written);
});

function hasType(event: unknown, type: string): boolean {
  return typeof event === 'object' && event !== null && 'type' in event && event.type === type;
}
