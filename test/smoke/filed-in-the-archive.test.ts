import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { simulatedElements } from '#local/archive/archive-access.ts';
import { freePort } from '#local/free-port.ts';
import { ReportState } from '#shared/contracts/report-state.ts';
import { convene, KARI, MEETING, openForm, reportAbsence, TUESDAY_MORNING } from './council.ts';
import { CODE, openWorld, type World } from './world.ts';

/** The record comes back: one report for each meeting, in an archive that was away when it was handed over. */
let world: World;
beforeAll(async () => {
  const port = await freePort();
  const archive = simulatedElements(`http://127.0.0.1:${port}`, CODE);
  const environment = {
    CLOCK_START: TUESDAY_MORNING,
    SIMULATOR_PORT: String(port),
    [`ARCHIVE_${CODE}`]: JSON.stringify(archive),
  };
  world = await openWorld({ environment });
  await convene(world);
  await reportAbsence(world, await openForm(world, KARI));
});
afterAll(() => world.close());

const Records = z.object({
  stored: z.array(z.object({ object: z.string(), fields: z.record(z.string(), z.string()) })),
});

/** Entries in the archive's journal that carry our key. */
async function filedEntries() {
  const { stored } = Records.parse((await world.simulator('GET', `/archive/${CODE}/records`)).body);
  return stored.filter(
    ({ object, fields }) => object === 'Journalpost' && Object.values(fields).includes(`${CODE}-${MEETING}`),
  );
}

async function state() {
  return ReportState.parse((await world.staff('GET', `/meetings/${MEETING}/report`)).body);
}

test('an archive that is away gets the report later, and the meeting shows that it waits', async () => {
  const fault = { kind: 'status', status: 503, minutes: 8 };
  expect((await world.simulator('POST', `/archive/${CODE}/faults`, fault)).status).toBeLessThan(300);
  expect((await world.staff('POST', `/meetings/${MEETING}/report`)).status).toBe(200);
  const waiting = await state();
  expect(waiting).toMatchObject({ status: 'waiting', restricted: false, trouble: { kind: 'unreachable' } });
  expect(await filedEntries()).toStrictEqual([]);
});

test('once the archive is back it is filed, once, whoever asks again', async () => {
  await world.wind('PT21M');
  const filed = await state();
  expect(filed.status).toBe('filed');
  expect(filed.documentId).toBeTruthy();
  expect(filed.trouble).toBeUndefined();
  await world.staff('POST', `/meetings/${MEETING}/report`);
  expect(await filedEntries()).toHaveLength(1);
  expect(await state()).toStrictEqual(filed);
});

test('the log says what became of it', async () => {
  const { entries } = await world.log(MEETING);
  const told = entries.map(({ text }) => text).filter((text) => /innkallingsrapporten/i.test(text));
  expect(told[0]).toBe('Turid Aas ba om at innkallingsrapporten arkiveres.');
  expect(told[1]).toMatch(/^Innkallingsrapporten er laget/);
  expect(told[2]).toMatch(/^Arkivet tok ikke imot innkallingsrapporten/);
  expect(told.filter((text) => text.startsWith('Innkallingsrapporten er arkivert som'))).toHaveLength(1);
});
