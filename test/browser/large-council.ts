import type { Page } from '@playwright/test';
import { type LogEntry, MeetingLog } from '#shared/contracts/meeting-log.ts';
import { MeetingView } from '#shared/contracts/meeting-view.ts';
import { present } from '#shared/kernel/assert.ts';
import { SeatId } from '#shared/kernel/ids.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';

export const SEATS = 85;
export const ENTRIES = 2_000;
const UNCHANGED = 304;

/** Lets the page answer as a council of 85 seats would whose log has 2,000 entries. */
export async function enlarge(page: Page, meetingId: string): Promise<void> {
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

/** Presses through everything that shows many of something, and waits until each has been shown. */
export async function lookThrough(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Alle ${SEATS}`, exact: true }).click();
  await page
    .getByRole('row')
    .filter({ hasText: `Medlem ${SEATS - 1}` })
    .waitFor();
  await page.getByRole('link', { name: 'Logg', exact: true }).click();
  await page.getByText(`${ENTRIES} hendelser`).waitFor();
  await page.getByRole('searchbox', { name: 'Søk i loggen' }).pressSequentially('vara 1', { delay: 60 });
  await page.getByRole('button', { name: /^Meldinger/ }).click();
  await page.getByRole('button', { name: /^Alt/ }).click();
  await page.getByRole('button', { name: 'Vis flere' }).click();
  await page.getByRole('checkbox', { name: 'Vis meldingstekst' }).uncheck();
  await page.getByRole('link', { name: 'Saker og tid' }).click();
  await page.getByRole('heading', { name: 'Hvem er her' }).waitFor();
}
