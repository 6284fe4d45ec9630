import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { azureBlobStore, ensureBlobContainers } from '#infra/blob/blob-store.ts';
import { cosmosForgetStream, cosmosHashesOf } from '#infra/cosmos/stream-hashes.ts';
import { startAzurite } from '#local/azurite/azurite.ts';
import { RosterBody } from '#shared/contracts/roster.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/contracts/settings.ts';
import { BodyId, CommandId, MeetingId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { FJORDVIK } from '#test/contract/municipality.ts';
import type { AnchorStreamsNeeds } from './anchor-streams.timer.ts';
import type { ForgetInTimeNeeds } from './forget-in-time.timer.ts';
import type { MeetingHead } from './meeting-heads.ts';

const KST = BodyId.parse('kst');
export const M1: MeetingHead = {
  id: MeetingId.parse('m1'),
  bodyId: KST,
  start: Instant.parse('2026-12-03T17:00:00.000Z'),
  end: Instant.parse('2026-12-03T20:00:00.000Z'),
  status: 'published',
};

/** The stores as they are deployed, on the emulators, with one meeting in them. */
export async function openKeepingWorld() {
  const cosmos = await openCosmosWorld();
  const azurite = await startAzurite({ directory: mkdtempSync(join(tmpdir(), 'record-')) });
  const blob = { kind: 'connectionString', connectionString: azurite.connectionString } as const;
  await ensureBlobContainers(blob);
  const meetings = new Map<string, MeetingHead>();
  const warnings: string[] = [];
  let settings: Settings = DEFAULT_SETTINGS;
  const needs: AnchorStreamsNeeds & ForgetInTimeNeeds = {
    clock: cosmos.clock,
    municipalities: [FJORDVIK],
    commits: cosmos.commits,
    documents: cosmos.sealed,
    blobs: azureBlobStore(blob),
    hashesOf: cosmosHashesOf(cosmos.database),
    forgetStream: cosmosForgetStream(cosmos.database),
    allMeetingsOf: async () => [...meetings.values()],
    bodiesOf: async () => [council()],
    settingsOf: async () => settings,
    forgetTextsBefore: async () => undefined,
    removeView: async ({ meetingId }) => void meetings.delete(meetingId),
    warn: (sentence, ids) => void warnings.push(`${sentence} ${JSON.stringify(ids)}`),
  };
  return {
    ...cosmos,
    needs,
    meetings,
    warnings,
    choose: (retentionDays: Settings['retentionDays']) => {
      settings = { ...DEFAULT_SETTINGS, retentionDays };
    },
    /** As many commits as asked for, one after the other. */
    commit: async (stream: string, count: number) => {
      const known = await cosmos.commits.read(FJORDVIK, stream, 0);
      let prev = known.at(-1)?.hash ?? '';
      for (let version = known.length + 1; version <= known.length + count; version += 1) {
        const commandId = CommandId.parse(`c${version}`);
        const at = cosmos.clock.now();
        const commit = { version, at, prev, commandId, actor: { kind: 'system' }, events: [{ type: 'Noted' }] };
        const appended = await cosmos.commits.append(FJORDVIK, stream, commit);
        if (appended.kind === 'appended') prev = appended.commit.hash;
      }
    },
    close: async () => {
      await azurite.close();
      await cosmos.close();
    },
  };
}

function council(): RosterBody {
  return RosterBody.parse({
    id: KST,
    name: 'Kommunestyret',
    termFrom: '2023-10-01',
    termTo: '2027-09-30',
    lists: [],
    seats: [],
  });
}
