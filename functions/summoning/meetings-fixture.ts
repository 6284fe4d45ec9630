import { expect } from 'vitest';
import type { Commit, CommitStore } from '#functions/platform/index.ts';
import { CommandId, MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import type { SummoningCommand } from './core/commands.ts';
import type { Actor } from './core/events.ts';
import { meetingStreams } from './meeting-stream.ts';
import { meetingsOf } from './meetings.ts';

export const REF = { code: MunicipalityCode.parse('9901'), meetingId: MeetingId.parse('m1') };
export const now = local('2026-12-01 12:00');

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

/** A meeting in a store, as one instance has it, with a provider that takes everything. */
export function openMeeting(commits: Commit[] = []) {
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
    tagOf: (_ref, messageId) => messageId,
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
