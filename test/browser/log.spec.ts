import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { MeetingLog } from '#shared/contracts/meeting-log.ts';
import { reportAbsence } from '#test/smoke/council.ts';
import type { World } from '#test/smoke/world.ts';
import { expect, test } from './browser-test.ts';
import { type Evening, linkTo, newEvening, tokenOf } from './evening.ts';
import { inspect, inspectWords } from './inspect.ts';
import { tabTo } from './keyboard.ts';
import { openStaffPage } from './staff.ts';

const WROTE = 'Nei, jeg er hos legen';

/** Anders has said no and why, Grete has been asked. */
async function declinedEvening(world: World, bodyName: string): Promise<Evening> {
  const evening = await newEvening(world, { bodyName });
  await reportAbsence(world, tokenOf(await linkTo(world, evening.kari.email, 'forfall')));
  await world.wind('PT3M5S');
  await world.text(evening.anders.mobile, WROTE);
  return evening;
}

function entry(page: Page, text: string) {
  return page.getByRole('article').filter({ hasText: text });
}

test('the log filters, shows who was written to, and what comes next above the line', async ({ world, page }) => {
  const evening = await declinedEvening(world, 'Idrettsutvalget');
  await openStaffPage(page, world, `/moter/${evening.meetingId}/logg`);
  const asked = entry(page, 'Grete Vik (vara 2) ble spurt');
  await expect(asked).toContainText('SMS til Grete Vik, 900');
  await expect(asked).toContainText('Levert kl.');
  await expect(asked).toContainText('Sendt via Azure Communication Services');
  await expect(page.getByRole('region', { name: 'Dette skjer videre' })).toContainText(
    'Påminnelse til Grete Vik, hvis svaret ikke er kommet',
  );
  const answers = page.getByRole('button', { name: /^Svar \(\d+\)$/ });
  await tabTo(page, answers);
  await page.keyboard.press('Enter');
  await expect(answers).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: '1 hendelse' })).toBeVisible();
  await expect(asked).toHaveCount(0);
  await page.getByRole('button', { name: /^Alt/ }).click();
  await page.getByRole('searchbox', { name: 'Søk i loggen' }).fill('vara 2');
  await expect(asked).toBeVisible();
  await inspect(page, 'log-search');
});

test('what somebody wrote is read one at a time, and the reading is in the log', async ({ world, page }) => {
  const evening = await declinedEvening(world, 'Viltutvalget');
  await openStaffPage(page, world, `/moter/${evening.meetingId}/logg`);
  const answered = entry(page, 'svarte nei');
  await expect(answered).toContainText('Det blir logget at du leser den.');
  await expect(page.getByText(WROTE)).toHaveCount(0);
  await answered.getByRole('button', { name: 'Les teksten' }).click();
  await expect(answered).toContainText(WROTE);
  await inspect(page, 'log-text-read');
  await answered.getByRole('button', { name: 'Skjul teksten' }).click();
  await expect(page.getByText(WROTE)).toHaveCount(0);
  await expect(page.getByRole('button', { name: '1 ny hendelse' })).toBeVisible();
  await page.getByRole('button', { name: '1 ny hendelse' }).click();
  await expect(entry(page, 'Turid Aas leste en tekst som hører til møtet.')).toBeVisible();

  await openStaffPage(page, world, `/moter/${evening.meetingId}/logg`, 'randi');
  await expect(entry(page, 'svarte nei')).toContainText('derfor vises den ikke her');
  await expect(page.getByRole('button', { name: 'Les teksten' })).toHaveCount(0);
});

test('the log is taken along as PDF, CSV and JSON', async ({ world, page }) => {
  const evening = await declinedEvening(world, 'Brannutvalget');
  await openStaffPage(page, world, `/moter/${evening.meetingId}/logg`);
  const files = new Map<string, Buffer>();
  for (const label of ['PDF', 'CSV, for regneark', 'JSON, for andre systemer']) {
    await page.getByRole('button', { name: 'Last ned logg' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: label }).click(),
    ]);
    files.set(download.suggestedFilename(), await readFile(await download.path()));
  }
  const name = `log-${evening.meetingId}`;
  expect([...files.keys()]).toStrictEqual([`${name}.pdf`, `${name}.csv`, `${name}.json`]);
  expect(files.get(`${name}.pdf`)?.subarray(0, 5).toString()).toBe('%PDF-');
  expect(files.get(`${name}.csv`)?.toString()).toContain('Grete Vik (vara 2) ble spurt');
  const { entries } = MeetingLog.parse(JSON.parse(files.get(`${name}.json`)?.toString() ?? ''));
  expect(entries.length).toBeGreaterThan(5);
});

test('a letter that did not arrive says why in words, and the log speaks five languages', async ({ world, page }) => {
  const evening = await newEvening(world, { bodyName: 'Kaiutvalget' });
  await world.simulator('PUT', `/recipients/${encodeURIComponent(evening.anders.mobile)}`, { delivery: 'failed' });
  await reportAbsence(world, tokenOf(await linkTo(world, evening.kari.email, 'forfall')));
  await world.wind('PT3M5S');
  await openStaffPage(page, world, `/moter/${evening.meetingId}/logg`);
  await page.getByRole('button', { name: /^Feil \([1-9]/ }).click();
  await expect(page.getByText('Ikke levert: operatøren fikk den ikke fram').first()).toBeVisible();
  await expect(page.getByText(/\(failed\)|no-channel|recipient-\d/)).toHaveCount(0);
  await inspect(page, 'log-failures');
  for (const [label, words] of [
    ['Norsk nynorsk', 'Skriv notat'],
    ['Svenska', 'Ladda ner logg'],
    ['Dansk', 'Hent log'],
    ['English', 'Download the log'],
  ] as const) {
    await page.getByRole('banner').getByRole('combobox').selectOption({ label });
    await expect(page.getByRole('button', { name: words })).toBeVisible();
    await inspectWords(page, `log-${label}`);
  }
});
