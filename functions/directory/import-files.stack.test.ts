import { InvocationContext } from '@azure/functions';
import { BlobServiceClient } from '@azure/storage-blob';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ensureBlobContainers } from '#infra/blob/blob-store.ts';
import { blobImportFolder } from '#infra/blob/import-folder.ts';
import { readTable } from '#infra/csv.ts';
import { keyedHash } from '#infra/keyvault/keyed-hash.ts';
import { startAzurite } from '#local/azurite/azurite.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { readPhone, roster } from './fixture.ts';
import { importFilesTimer } from './import-files.timer.ts';
import { directoryWorldOn } from './world-fixture.ts';

const Answer = z.object({
  result: z.string(),
  created: z.optional(z.int()),
  faults: z.array(z.object({ path: z.string(), type: z.string(), detail: z.string() })),
});

const CSV =
  '\ufeffUtvalg;Periode fra;Periode til;Navn;Funksjon;Liste;Nr;Mobil\r\nKommunestyret;01.10.2023;30.09.2027;Kari Nordmann;Leder;Arbeiderpartiet;;400 00 001\r\n';
const PLAN = {
  avsender: { organisasjonsnummer: '987654321' },
  utvalg: [
    {
      utvalgId: '200100',
      utvalgNavn: 'Kommunestyret',
      moete: [{ moeteid: '7001', moetedato: '2026-12-03T18:00:00+01:00' }],
      medlem: [{ medlemsId: '31', navn: 'Kari Nordmann', rekkefoelge: 1, funksjon: 'Leder' }],
    },
    { utvalgId: '200200', utvalgNavn: 'Plan', moete: [{ moeteid: '1', moetedato: 'i morgen' }] },
  ],
};

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function openWorld() {
  const [cosmos, azurite] = await Promise.all([openCosmosWorld(), startAzurite()]);
  const blob = { kind: 'connectionString', connectionString: azurite.connectionString } as const;
  await ensureBlobContainers(blob);
  const directory = directoryWorldOn(cosmos);
  return {
    ...directory,
    folder: blobImportFolder(blob),
    files: BlobServiceClient.fromConnectionString(azurite.connectionString).getContainerClient('imports'),
    close: async () => {
      await directory.close();
      await azurite.close();
    },
  };
}

async function drop(code: MunicipalityCode, name: string, content: string): Promise<void> {
  await world.files.getBlockBlobClient(`inbox/${code}/${name}`).upload(content, Buffer.byteLength(content));
}

/** What lies there, without the marks of the contents. */
async function lying(code: MunicipalityCode): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { name } of world.files.listBlobsFlat()) if (name.includes(`/${code}/`)) names.push(name);
  return names.map((name) => name.replace(/[0-9a-f]{16}/, '#')).toSorted();
}

async function answerTo(code: MunicipalityCode, name: string) {
  for await (const blob of world.files.listBlobsFlat({ prefix: `done/${code}/` })) {
    if (!blob.name.endsWith(`${name}.answer.json`)) continue;
    return Answer.parse(JSON.parse((await world.files.getBlobClient(blob.name).downloadToBuffer()).toString()));
  }
  return expect.fail('there is no answer');
}

async function look(...municipalities: readonly MunicipalityCode[]): Promise<readonly string[]> {
  const advanced: string[] = [];
  const timer = importFilesTimer({
    municipalities,
    folder: world.folder,
    readTable,
    readPhone,
    store: world.sealed,
    hash: keyedHash(world.keys),
    clock: world.clock,
    senderOf: () => ({ twoWay: false }),
    initialSettings: () => ({ name: 'Fjordvik kommune' }),
    advance: async (_, meeting) => void advanced.push(meeting),
  });
  const context = new InvocationContext({ functionName: 'importFiles', logHandler: () => undefined });
  await timer({ isPastDue: false, schedule: { adjustForDST: false }, scheduleStatus: STATUS }, context);
  return advanced;
}

const STATUS = { last: '', next: '', lastUpdated: '' };

describe('a file that is dropped in the folder', () => {
  test.each([
    ['roster.json', JSON.stringify(roster()), 'Kommunestyret'],
    ['Folkevalgte 2026.csv', CSV, 'Kommunestyret'],
  ])('%s is imported, moved, and answered', async (name, content, bodyName) => {
    const code = await world.newMunicipality();
    await drop(code, name, content);
    await look(code);
    expect((await world.directory.listBodies(code)).map((body) => body.name)).toStrictEqual([bodyName]);
    expect(await lying(code)).toStrictEqual([`done/${code}/#/${name}`, `done/${code}/#/${name}.answer.json`]);
    expect(await answerTo(code, name)).toMatchObject({ result: 'imported', faults: [] });
  });

  test('with a plan of Fiks takes over the bodies that are whole, and names what is wrong with the others', async () => {
    const code = await world.newMunicipality();
    await drop(code, 'plan.json', JSON.stringify(PLAN));
    expect(await look(code)).toStrictEqual(['7001']);
    expect((await world.directory.listBodies(code)).map(({ name }) => name)).toStrictEqual(['Kommunestyret']);
    expect(await answerTo(code, 'plan.json')).toMatchObject({
      result: 'partly',
      faults: [
        { path: 'utvalg[1] 200200: meetings[0].start', type: 'bad-instant' },
        { path: 'utvalg[1] 200200: meetings[0].end', type: 'bad-instant' },
      ],
    });
  });

  test.each([
    ['nonsense.bin', '\u0000\u0001', 'no-name-column'],
    ['empty.csv', '\n', 'unreadable-file'],
    ['andre.json', JSON.stringify({ ...PLAN, avsender: { kommunenummer: '4601' } }), 'other-municipality'],
    ['roster.json', JSON.stringify(roster({ meetings: [{ id: 'm1' }] })), 'missing'],
  ])('%s is refused as a whole, with every fault named', async (name, content, type) => {
    const code = await world.newMunicipality();
    await drop(code, name, content);
    await look(code);
    expect(await world.directory.facts.factsVersion(code)).toStrictEqual({ version: 0, dirty: false });
    const answer = await answerTo(code, name);
    expect(answer.result).toBe('refused');
    expect(answer.faults.map((fault) => fault.type)).toContain(type);
  });

  test('waits when it is nobody’s, and is taken by whoever serves the municipality', async () => {
    const code = await world.newMunicipality();
    await drop(code, 'roster.json', JSON.stringify(roster()));
    await look();
    expect(await lying(code)).toStrictEqual([`inbox/${code}/roster.json`]);
    await look(code);
    expect(await lying(code)).not.toContain(`inbox/${code}/roster.json`);
  });
});
