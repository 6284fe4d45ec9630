import { chromium, type Page } from '@playwright/test';
import { chromiumPath } from '#test/browser/chromium.ts';
import { askingEvening } from '#test/browser/evening.ts';
import { ENTRIES, enlarge, lookThrough, SEATS } from '#test/browser/large-council.ts';
import { openStaffPage, openStaffWorld } from '#test/browser/staff.ts';
import type { Row } from './row.ts';

const BAR_MS = 100;

/** What a page does by itself when something is pressed. What drives it works on the same thread, and is not meant. */
const WORK_OF_THE_PAGE = new Set([
  'EventDispatch',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'UpdateLayoutTree',
  'Layout',
]);

/** The longest that a page of a large council keeps the reader waiting, from a trace of somebody looking through it. */
export async function pressingRow(): Promise<Row> {
  const world = await openStaffWorld();
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
    const { meetingId } = await askingEvening(world, { bodyName: 'Fylkestinget' });
    await enlarge(page, meetingId);
    await openStaffPage(page, world, `/moter/${meetingId}`);
    const ms = Math.max(...(await workDuring(page, () => lookThrough(page))));
    const what = `longest work of a page of ${SEATS} seats and ${ENTRIES} entries`;
    return { what, measured: `${ms.toFixed(0)} ms`, bar: `≤ ${BAR_MS} ms`, isMet: ms <= BAR_MS };
  } finally {
    await browser.close();
    await world.close();
  }
}

/** How long each piece of the page's own work took, in milliseconds of its thread's own time. */
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
  return workMs;
}
