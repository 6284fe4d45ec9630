import { DEMO_CODE } from '#local/settings.ts';
import { expect, test } from './browser-test.ts';
import { newEvening } from './evening.ts';
import { inspect, inspectWords } from './inspect.ts';
import { openStaffPage } from './staff.ts';

const PAGE = '/arkivet';

test('what the source says of a meeting that was corrected is chosen between, also without an archive', async ({
  world,
  page,
}) => {
  const { meetingId, change } = await newEvening(world, { bodyName: 'Kulturminneutvalget' });
  await openStaffPage(page, world, PAGE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arkivet');
  await expect(page.getByText('Kommunen har ikke koblet til noe arkivsystem.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hent nå' })).toHaveCount(0);

  const elsewhere = { type: 'ChangeMeeting', place: 'Kinosalen' };
  const key = { 'idempotency-key': crypto.randomUUID() };
  expect((await world.staff('POST', `/meetings/${meetingId}/commands`, elsewhere, key)).status).toBe(200);
  await change({ place: 'Biblioteket' });
  await page.reload();
  const conflict = page.getByRole('listitem').filter({ hasText: 'Kulturminneutvalget' });
  await expect(conflict.getByRole('definition')).toHaveText(['Kinosalen', 'Biblioteket']);
  await inspect(page, 'archive-conflict');

  const choose = conflict.getByRole('button', { name: /^Velg for Kulturminneutvalget.*, Sted$/ });
  await choose.click();
  const dialog = page.getByRole('dialog', { name: /^Hva skal gjelde for Kulturminneutvalget.*: Sted\?$/ });
  await inspect(page, 'archive-choice');
  await dialog.getByRole('button', { name: 'Ikke velg nå' }).click();
  await expect(choose).toBeFocused();
  await choose.click();
  await dialog.getByRole('button', { name: 'Bruk arkivets' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(conflict).toHaveCount(0);
  expect((await world.view(meetingId)).place).toBe('Biblioteket');
});

test('the archive is read at once, and trouble there is told in words until it is over', async ({ world, page }) => {
  test.slow(); // A reading that fails is patient first.
  const wanted = new URLSearchParams({ kommune: DEMO_CODE, som: 'ivar', til: PAGE });
  await page.goto(`${world.stack.webUrl}/logg-inn?${wanted}`);
  const connection = page.getByRole('region', { name: 'Tilkoblet Elements' });
  const readNow = connection.getByRole('button', { name: 'Hent nå' });
  await readNow.click();
  await expect(connection.getByText('Leses som det skal')).toBeVisible();
  await expect(connection.getByRole('definition').first()).toContainText('akkurat nå');
  await inspect(page, 'archive-well');

  const fault = { kind: 'otherMunicipality', minutes: 60 };
  await world.simulator('POST', `/archive/${DEMO_CODE}/faults`, fault);
  await readNow.click();
  await expect(connection.getByText('Blir ikke lest')).toBeVisible();
  await expect(connection.getByText(/^Svaret gjaldt en annen kommune\./)).toBeVisible();
  await inspect(page, 'archive-trouble');
  for (const [label, words] of [
    ['Norsk nynorsk', 'Blir ikkje lese'],
    ['Svenska', 'Läses inte'],
    ['Dansk', 'Bliver ikke læst'],
    ['English', 'Not being read'],
  ] as const) {
    await page.getByRole('banner').getByRole('combobox').selectOption({ label });
    await expect(page.getByText(words, { exact: true })).toBeVisible();
    await inspectWords(page, `archive-${label}`);
  }
  await page.getByRole('banner').getByRole('combobox').selectOption({ label: 'Norsk bokmål' });
  await world.simulator('POST', `/archive/${DEMO_CODE}/reset-faults`);
  await readNow.click();
  await expect(connection.getByText('Leses som det skal')).toBeVisible();
});

test('who comes while the archive cannot be asked is told so, and is shown it once it can', async ({ world, page }) => {
  await page.route('**/archive', (route) => route.abort());
  await openStaffPage(page, world, PAGE);
  const retry = page.getByRole('button', { name: 'Prøv på nytt' });
  await expect(retry).toBeVisible();
  await page.unroute('**/archive');
  await retry.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arkivet');
});

test('the call report is made when a secretary says so, and can be read', async ({ world, page }) => {
  const { meetingId } = await newEvening(world, { bodyName: 'Arkivutvalget' });
  await openStaffPage(page, world, `/moter/${meetingId}/logg`);
  const report = page.getByRole('region', { name: 'Innkallingsrapporten' });
  await expect(report.getByText(/^Lages og arkiveres av seg selv/)).toBeVisible();
  await report.getByRole('button', { name: 'Lag og arkiver nå' }).click();
  const dialog = page.getByRole('dialog', { name: 'Skal rapporten lages nå?' });
  await inspect(page, 'report-now');
  await dialog.getByRole('button', { name: 'Lag og arkiver nå' }).click();
  await expect(dialog).toHaveCount(0);
  const standing = report.getByRole('status');
  await expect(standing).toContainText('Kommunen har ikke koblet til noe arkivsystem, så rapporten ligger her.');
  await expect(standing).toContainText('Unntatt offentlighet');
  await expect(report.getByRole('button', { name: 'Lag og arkiver nå' })).toHaveCount(0);
  const file = page.waitForEvent('download');
  await report.getByRole('button', { name: 'Last ned rapporten (PDF)' }).click();
  expect((await file).suggestedFilename()).toBe(`report-${meetingId}.pdf`);
  await inspect(page, 'report-kept');
});
