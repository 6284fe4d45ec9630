import type { Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import { newEvening } from './evening.ts';
import { inspect, inspectWords } from './inspect.ts';
import { tabTo } from './keyboard.ts';
import { openStaffPage } from './staff.ts';

function heading(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

// Settings belong to the whole municipality, so what a test changes it changes back.
test('an administrator sees what the numbers mean before saving them, without a mouse', async ({ world, page }) => {
  await newEvening(world, { bodyName: 'Arealutvalget' });
  await openStaffPage(page, world, '/oppsett', 'ivar');
  await expect(heading(page)).toHaveText('Svarfrister og stille tid');
  await page.getByLabel('Forfall meldt', { exact: true }).selectOption('Dagen før, kl. 12.00');
  const picture = page.getByRole('img', { name: /^Første SMS går/ });
  await expect(picture).toBeVisible();
  const before = await picture.getAttribute('aria-label');
  await inspect(page, 'deadlines');

  const minutes = page.getByRole('spinbutton', { name: 'Minutter, 24 timer til 3 dager' });
  await tabTo(page, minutes);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('30');
  await expect(page.getByText('Rett feltene, så tegnes bildet på nytt.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Dette må rettes' })).toBeVisible();
  await expect(page.getByText('Svartiden kan ikke være lengre når det er kortere tid igjen.').first()).toBeVisible();
  await inspect(page, 'deadlines-faulty');
  await minutes.fill('120');
  await expect(picture).not.toHaveAttribute('aria-label', before ?? '');

  await page.getByRole('link', { name: 'Meldingstekster' }).click();
  const leave = page.getByRole('dialog', { name: 'Vil du forlate siden uten å lagre?' });
  await expect(leave).toBeVisible();
  await inspect(page, 'leaving-unsaved');
  await page.keyboard.press('Escape');
  await expect(leave).toHaveCount(0);
  await expect(minutes).toHaveValue('120');
  await page.getByRole('button', { name: 'Lagre svarfrister' }).click();
  await expect(page.locator('form').getByText('Svarfristene er lagret.')).toBeVisible();
  await page.reload();
  await expect(minutes).toHaveValue('120');
  await minutes.fill('240');
  await page.getByRole('button', { name: 'Lagre svarfrister' }).click();
  await expect(page.locator('form').getByText('Svarfristene er lagret.')).toBeVisible();

  await page.setViewportSize({ width: 360, height: 740 });
  const pages = page.getByRole('navigation', { name: 'Sider i oppsettet' });
  await expect(pages.getByRole('link')).toHaveCount(0);
  await pages.getByRole('button', { name: 'Svarfrister og stille tid' }).press('Enter');
  await pages.getByRole('link', { name: 'Meldingstekster' }).press('Enter');
  await expect(pages.getByRole('button', { name: 'Meldingstekster' })).toBeFocused();
  await expect(pages.getByRole('link')).toHaveCount(0);
});

test('the second of two who save is told who was first, and loses nothing', async ({ world, page, context }) => {
  await openStaffPage(page, world, '/oppsett/klarsignal', 'ivar');
  const grace = page.getByRole('spinbutton', { name: /^Angrefrist/ });
  await grace.fill('5');
  const other = await context.newPage();
  await openStaffPage(other, world, '/oppsett/klarsignal', 'ivar');
  await other.getByRole('spinbutton', { name: /^Korteste fravær/ }).fill('15');
  await other.getByRole('button', { name: 'Lagre endringer' }).click();
  await expect(other.locator('form').getByText('Endringene er lagret.')).toBeVisible();
  await other.close();

  await page.getByRole('button', { name: 'Lagre endringer' }).click();
  await expect(page.getByText(/^Ivar Moen lagret kl\./)).toBeVisible();
  await expect(grace).toHaveValue('5');
  await expect(page.getByRole('spinbutton', { name: /^Korteste fravær/ })).toHaveValue('15');
  await inspect(page, 'settings-conflict');
  await page.getByRole('button', { name: 'Lagre endringer' }).click();
  await expect(page.locator('form').getByText('Endringene er lagret.')).toBeVisible();
  await grace.fill('3');
  await page.getByRole('spinbutton', { name: /^Korteste fravær/ }).fill('0');
  await page.getByRole('button', { name: 'Lagre endringer' }).click();
  await expect(page.getByRole('button', { name: 'Lagre endringer' })).toBeEnabled();
});

test('a body may have rules of its own, and give them up', async ({ world, page }) => {
  await newEvening(world, { bodyName: 'Læringsutvalget' });
  await openStaffPage(page, world, '/oppsett/paminnelser', 'ivar');
  await page.getByLabel('Gjelder for', { exact: true }).selectOption('Læringsutvalget');
  await expect(page.getByText('Læringsutvalget følger kommunens regler.')).toBeVisible();
  await page.getByLabel(/^Påminnelse så mange dager/).fill('7, x');
  await page.getByRole('button', { name: 'Lagre endringer' }).click();
  await expect(page.getByText('Skriv hele tall fra 0 til 90 med komma mellom, høyst fem.').first()).toBeVisible();
  await page.getByLabel(/^Påminnelse så mange dager/).fill('7, 1');
  await page.getByRole('button', { name: 'Lagre endringer' }).click();
  await expect(page.getByText('Læringsutvalget bruker egne regler (1).')).toBeVisible();
  await inspect(page, 'reminders-of-body');
  await page.getByRole('button', { name: 'Bruk kommunens regler' }).click();
  await expect(page.getByText('Læringsutvalget følger kommunens regler.').first()).toBeVisible();
});

test('sending is asked about before it changes, and a test text goes to oneself', async ({ world, page }) => {
  await openStaffPage(page, world, '/oppsett/sekretarer', 'ivar');
  await page.getByRole('button', { name: 'Legg til sekretær' }).click();
  const secretary = page.getByRole('group', { name: /^Sekretær/ }).last();
  await secretary.getByLabel('Navn', { exact: true }).fill('Ivar Moen');
  await secretary.getByLabel('Mobil', { exact: true }).fill('900 00 077');
  await page.getByRole('button', { name: 'Lagre endringer' }).click();
  await expect(page.locator('form').getByText('Endringene er lagret.')).toBeVisible();
  await inspect(page, 'secretaries');

  await page.getByRole('link', { name: 'Sending', exact: true }).click();
  await page.getByRole('button', { name: 'Send prøve-SMS' }).click();
  await expect(page.getByText(/Ivar Moen, til 900.00.077, tatt imot av leverandøren/)).toBeVisible();
  await world.expectMessage('+4790000077', /Dette er en prøve fra Fulltallig/);
  await inspect(page, 'sending');

  await page.getByRole('radio', { name: 'Av' }).click();
  await expect(page.getByRole('heading', { name: 'Vil du slå av sending?' })).toBeFocused();
  await inspect(page, 'sending-off');
  await page.getByRole('button', { name: 'Slå av sending' }).click();
  await expect(page.getByRole('radio', { name: 'Av' })).toBeChecked();
  await page.getByRole('button', { name: 'Send prøve-SMS' }).click();
  await expect(page.getByText(/^Sending er av\. Velg prøvemodus/)).toBeVisible();
  await page.getByRole('radio', { name: 'På' }).click();
  await inspect(page, 'sending-on');
  await page.getByRole('button', { name: 'Slå på sending' }).click();
  await expect(page.getByRole('radio', { name: 'På' })).toBeChecked();
});

test('every text stands there as it is sent, with what it costs, in every language', async ({ world, page }) => {
  await openStaffPage(page, world, '/oppsett/tekster', 'ivar');
  await expect(page.getByText(/spør: Kan du møte som vara i Kommunestyret/).first()).toBeVisible();
  await expect(page.getByText(/^\d+ tegn, 2 deler/).first()).toBeVisible();
  await inspect(page, 'texts');
  for (const language of ['nn', 'sv', 'da', 'en']) {
    await page.getByRole('main').getByRole('combobox', { name: 'Språk' }).selectOption({ value: language });
    await expect(page.locator(`blockquote[lang=${language}]`).first()).toBeVisible();
  }
});

test('a secretary reads the settings, and changes only those of a body', async ({ world, page }) => {
  await newEvening(world, { bodyName: 'Friluftsutvalget' });
  await openStaffPage(page, world, '/oppsett', 'anne');
  await expect(page.getByText('Bare lesetilgang. En administrator kan endre dette.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lagre svarfrister' })).toHaveCount(0);
  await page.getByLabel('Gjelder for', { exact: true }).selectOption('Friluftsutvalget');
  await expect(page.getByRole('button', { name: 'Lagre svarfrister' })).toBeVisible();
});

test('the settings are said in five languages', async ({ world, page }) => {
  await openStaffPage(page, world, '/oppsett', 'ivar');
  for (const [language, title] of [
    ['nn', 'Svarfristar og stille tid'],
    ['sv', 'Svarsfrister och tyst tid'],
    ['da', 'Svarfrister og stilletid'],
    ['en', 'Deadlines and quiet hours'],
  ] as const) {
    await page.getByRole('banner').getByRole('combobox').selectOption(language);
    await expect(heading(page)).toHaveText(title);
    await inspectWords(page, `settings-${language}`);
  }
});
