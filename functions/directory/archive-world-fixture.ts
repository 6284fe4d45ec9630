import type { OutgoingEmail, SendOutcome } from '#functions/messaging/index.ts';
import { keyedHash } from '#infra/keyvault/keyed-hash.ts';
import { EmailAddress } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { councilInArchive } from './archive-fixture.ts';
import type { ArchiveBodyRef, ArchiveSource, ArchiveTrouble } from './archive-ports.ts';
import { archiveState } from './archive-state.ts';
import type { ArchiveBody } from './core/archive-body.ts';
import { readPhone } from './fixture.ts';
import { type ConfiguredArchive, type SyncNeeds, syncArchive } from './sync-archive.ts';
import { directoryWorldOn } from './world-fixture.ts';

export const SECRETARY = EmailAddress.parse('turid@example.no');

/** Municipalities that read a case and archive system, in the stores as they are deployed. */
export async function openReadingWorld() {
  const world = directoryWorldOn(await openCosmosWorld());
  return {
    ...world,
    reading: (archive: ConfiguredArchive, more: Partial<SyncNeeds> = {}) => readingOf(world, archive, more),
  };
}

type World = ReturnType<typeof directoryWorldOn<Awaited<ReturnType<typeof openCosmosWorld>>>>;

/** One municipality and its source, with every write counted and every letter kept. */
async function readingOf(world: World, archive: ConfiguredArchive, more: Partial<SyncNeeds>) {
  const code = await world.newMunicipality();
  const written: string[] = [];
  const letters: OutgoingEmail[] = [];
  const warnings: string[] = [];
  let mail: SendOutcome['kind'] = 'accepted';
  const note = ({ stream }: { readonly stream: string }) => void written.push(stream);
  const { sealed } = world;
  const needs: SyncNeeds = {
    store: {
      ...sealed,
      create: (ref, ...given) => (note(ref), sealed.create(ref, ...given)),
      upsert: (ref, ...given) => (note(ref), sealed.upsert(ref, ...given)),
      replace: (ref, ...given) => (note(ref), sealed.replace(ref, ...given)),
    },
    hash: keyedHash(world.keys),
    clock: world.clock,
    readPhone,
    senderOf: () => ({ twoWay: false }),
    emailFromOf: () => ({ from: 'mote@fulltallig.example' }),
    initialSettings: () => ({
      name: 'Fjordvik kommune',
      sending: 'live',
      secretaries: [{ name: 'Turid Aas', email: SECRETARY }],
    }),
    email: {
      send: async (letter) => {
        letters.push(letter);
        return { kind: mail, provider: 'acs', providerId: letter.repeatId, code: '503' };
      },
    },
    archiveOf: () => archive,
    warn: (sentence) => void warnings.push(sentence),
    ...more,
  };
  return {
    code,
    letters,
    warnings,
    answerLettersWith: (kind: SendOutcome['kind']) => {
      mail = kind;
    },
    read: () => syncArchive(needs, code),
    state: () => archiveState(needs, code, 'nb'),
    /** Streams that were written to since the last time, but for the run's own book-keeping. */
    writes: () => written.splice(0).filter((stream) => stream !== 'archive'),
  };
}

/** A source that says what it is told to say. */
export function sourceOf(...first: readonly ArchiveBody[]) {
  let bodies = first;
  let refs: readonly ArchiveBodyRef[] | undefined;
  let feed: readonly string[] | 'all' | undefined;
  let listTrouble: ArchiveTrouble | undefined;
  const troubles = new Map<string, ArchiveTrouble>();
  const asked: string[] = [];
  const source: ArchiveSource = {
    listBodies: async () => {
      asked.push('listBodies');
      return listTrouble === undefined ? ok(refs ?? bodies) : err(listTrouble);
    },
    readBody: async (id) => {
      asked.push(id);
      const trouble = troubles.get(id);
      const body = bodies.find((one) => one.id === id);
      return trouble === undefined && body !== undefined ? ok(body) : err(trouble ?? { kind: 'garbage', where: id });
    },
    changesSince: async () => {
      if (listTrouble !== undefined) return err(listTrouble);
      return ok({ cursor: String(asked.length), bodies: feed ?? 'all' });
    },
  };
  const record: ConfiguredArchive['record'] = {
    fileDocument: async () => err({ kind: 'refused', where: 'fileDocument' }),
  };
  return {
    archive: { kind: 'public360', meetingMinutes: 180, source, record } satisfies ConfiguredArchive,
    says: (...now: readonly ArchiveBody[]) => {
      bodies = now;
      troubles.clear();
    },
    lists: (now: readonly ArchiveBodyRef[]) => {
      refs = now;
    },
    /** From now on the feed names these bodies only. */
    feeds: (...ids: readonly string[]) => {
      feed = ids;
    },
    isInTrouble: (trouble: ArchiveTrouble | undefined) => {
      listTrouble = trouble;
    },
    isSpoilt: (id: string, trouble: ArchiveTrouble) => void troubles.set(id, trouble),
    /** What was asked of it since the last time. */
    asked: () => asked.splice(0),
  };
}

/** Two more committees beside the council, so that something is left when one of them is spoilt. */
export function threeBodies(): readonly [ArchiveBody, ArchiveBody, ArchiveBody] {
  const committee = (id: string, name: string): ArchiveBody =>
    councilInArchive({
      id,
      name,
      kind: 'committee',
      meetings: [{ id: '1', title: name, start: '2026-12-08T10:00', status: 'published' }],
    });
  return [councilInArchive(), committee('200200', 'Plan og miljø'), committee('200300', 'Oppvekst')];
}
