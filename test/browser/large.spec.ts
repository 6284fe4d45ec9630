import type { Page } from '@playwright/test';
import { type LogEntry, MeetingLog } from '#shared/contracts/meeting-log.ts';
import { MeetingView } from '#shared/contracts/meeting-view.ts';
import { present } from '#shared/kernel/assert.ts';
import { SeatId } from '#shared/kernel/ids.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { reportAbsence } from '#test/smoke/council.ts';
import { expect, test } from './browser-test.ts';
import { linkTo, newEvening, tokenOf } from './evening.ts';
import { openStaffPage } from './staff.ts';

const SEATS = 85;
const ENTRIES = 2_000;
const INTERACTION_MS_MAX = 100;
const UNCHANGED = 304;

/** Lets the page answer as a council of 85 seats would whose log has 2,000 entries. */
async function enlarge(page: Page, meetingId: string): Promise<void> {
  await page.route(`**/meetings/${meetingId}`, async (route) => {
    const answer = await route.fetch();
    if (answer.status() === UNCHANGED) return route.fulfill({ response: answer });
    const view = MeetingView.parse(await answer.json());
    const seats = Array.from({ length: SEATS }, (_, index) => ({
      ...present(view.seats[index % view.seats.length], 'seat'),
      seatId: SeatId.parse(`seat-${index}`),
      name: `Medlem ${index}`,
    }));
    return route.fulfill({ response: answer, json: { ...view, seats } });
  });
  await page.route(`**/meetings/${meetingId}/log`, async (route) => {
    const answer = await route.fetch();
    if (answer.status() === UNCHANGED) return route.fulfill({ response: answer });
    const log = MeetingLog.parse(await answer.json());
    const entries = Array.from({ length: ENTRIES }, (_, index): LogEntry => {
      const source = present(log.entries[index % log.entries.length], 'entry');
      return { ...source, seq: index + 1, at: plusMinutes(source.at, -10 * (ENTRIES - index)) };
    });
    return route.fulfill({ response: answer, json: { ...log, entries } });
  });
}

/** What a page does by itself when something is pressed. What drives the test works on the same thread, and is not meant. */
const WORK_OF_THE_PAGE = new Set([
  'EventDispatch',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'UpdateLayoutTree',
  'Layout',
]);

/**
 * How long each piece of the page's own work took, in milliseconds of its thread's own time: a machine with much else to
 * do makes nothing longer.
 */
async function workDuring(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  const workMs: number[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const { name = '', tdur } of value) {
      if (WORK_OF_THE_PAGE.has(name)) workMs.push(Number(tdur ?? 0) / 1_000);
    }
  });
  const done = new Promise<void>((resolve) => session.on('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await work();
  await session.send('Tracing.end');
  await done;
  await session.detach();
  return workMs;
}

test('a council of 85 seats and a log of 2,000 entries answer every press at once', async ({ world, page }) => {
  const evening = await newEvening(world, { bodyName: 'Fylkestinget' });
  await reportAbsence(world, tokenOf(await linkTo(world, evening.kari.email, 'forfall')));
  await world.wind('PT3M5S');
  await enlarge(page, evening.meetingId);
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  const workMs = await workDuring(page, async () => {
    await page.getByRole('button', { name: `Alle ${SEATS}`, exact: true }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Medlem 84' })).toBeVisible();
    await page.getByRole('link', { name: 'Logg', exact: true }).click();
    await expect(page.getByText('2000 hendelser')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Søk i loggen' }).pressSequentially('vara 1', { delay: 60 });
    await page.getByRole('button', { name: /^Meldinger/ }).click();
    await page.getByRole('button', { name: /^Alt/ }).click();
    await page.getByRole('button', { name: 'Vis flere' }).click();
    await page.getByRole('checkbox', { name: 'Vis meldingstekst' }).uncheck();
    await page.getByRole('link', { name: 'Saker og tid' }).click();
    await expect(page.getByRole('heading', { name: 'Hvem er her' })).toBeVisible();
  });
  expect(workMs.filter((ms) => ms > INTERACTION_MS_MAX)).toStrictEqual([]);
});
