import type { Calling } from '#infra/archive/calling.ts';
import { elementsArchive } from '#infra/archive/elements/archive.ts';
import { ElementsSettings } from '#infra/archive/elements/settings.ts';
import { public360Archive } from '#infra/archive/public360/archive.ts';
import { Public360Settings } from '#infra/archive/public360/settings.ts';
import { ARCHIVE_CREDENTIALS } from '#local/archive/archive-access.ts';
import type { RecordsSize } from '#local/archive/invent-records.ts';
import { organizationNumber } from '#local/archive/public360-rows.ts';
import { present } from '#shared/kernel/assert.ts';
import { BodyId } from '#shared/kernel/ids.ts';
import { type Clock, minutesBetween } from '#shared/kernel/instant.ts';
import { openArchiveWorld } from '#test/contract/archive-world.ts';
import type { Archive } from './archive-ports.ts';
import type { openReadingWorld } from './archive-world-fixture.ts';
import type { ConfiguredArchive } from './sync-archive.ts';

const SMALL: RecordsSize = { committees: 3, sittings: 12, posts: 60 };

const calling: Calling = {
  fetch: (input, init) => fetch(input, init),
  wait: async () => undefined,
  chance: () => 0,
};

export interface System {
  readonly kind: ConfiguredArchive['kind'];
  readonly archive: (url: string, clock: Clock) => Archive;
  /** Its ids of a committee, a party and a meeting of the records. */
  readonly bodyId: (id: number) => string;
  readonly listId: (id: number) => string;
  readonly meetingId: (id: number) => string;
  /** The call that tells of meetings. */
  readonly callOfMeetings: string;
}

const PUBLIC_360: System = {
  kind: 'public360',
  archive: (url, clock) => {
    const settings = Public360Settings.parse({
      kind: 'public360',
      baseUrl: `${url}/public360`,
      credentials: { authKey: ARCHIVE_CREDENTIALS.password },
      organizationNumber: organizationNumber('9901'),
      fields: { relationRank: 'SortOrder', relationPersonalFor: 'PersonalDeputyForRecno' },
    });
    return public360Archive(settings, clock, calling);
  },
  bodyId: (id) => String(100_000 + id),
  listId: (id) => String(300_000 + id),
  meetingId: (id) => String(400_000 + id),
  callOfMeetings: 'GetMeetings',
};

const ELEMENTS: System = {
  kind: 'elements',
  archive: (url, clock) => {
    const credentials = { database: 'EPHORTE_9901', ...ARCHIVE_CREDENTIALS };
    const settings = ElementsSettings.parse({ kind: 'elements', baseUrl: `${url}/elements`, credentials });
    return elementsArchive(settings, clock, calling);
  },
  bodyId: String,
  listId: String,
  meetingId: String,
  callOfMeetings: 'Utvalgsmoete',
};

/** The council of the records. */
export const COUNCIL = 11;

/** The systems that we read, each by its own adapter and against its simulator. */
export const SYSTEMS = [PUBLIC_360, ELEMENTS];

type World = Awaited<ReturnType<typeof openReadingWorld>>;

/** A municipality that reads a simulated system; both see the same clock on the wall. */
export async function openTown(world: World, system: System, size: RecordsSize = SMALL) {
  const source = await openArchiveWorld(size);
  source.wind(minutesBetween(source.clock.now(), world.clock.now()));
  const archive = system.archive(source.url, world.clock);
  const reading = await world.reading({ ...archive, kind: system.kind, meetingMinutes: 180 });
  const body = async (id: number) => {
    const [found] = await world.directory.facts.bodies(reading.code, [BodyId.parse(system.bodyId(id))]);
    return present(found, 'body that was taken over');
  };
  return {
    ...reading,
    source,
    wind: (minutes: number) => {
      world.clock.wind(minutes * 60);
      source.wind(minutes);
    },
    body,
  };
}
