import type { Page } from '@playwright/test';
import { reportAbsence } from '#test/smoke/council.ts';
import type { World } from '#test/smoke/world.ts';
import { expect, test } from './browser-test.ts';
import { type Evening, linkTo, newEvening, tokenOf } from './evening.ts';
import { inspect, inspectWords } from './inspect.ts';
import { tabTo } from './keyboard.ts';
import { openStaffPage } from './staff.ts';

const GRACE = 'PT3M5S';

/** Anders has been asked for Kari's seat. */
async function askedEvening(world: World, bodyName: string): Promise<Evening> {
  const evening = await newEvening(world, { bodyName });
  await reportAbsence(world, tokenOf(await linkTo(world, evening.kari.email, 'forfall')));
  await world.wind(GRACE);
  return evening;
}

function rowOf(page: Page, text: string) {
  return page.getByRole('region', { name: 'Svar som venter' }).getByRole('listitem').filter({ hasText: text });
}

function conversation(page: Page) {
  return page.getByRole('region', { name: /vara \d|^\+?\d/ });
}

/** Without a mouse: the menu is folded behind one button, which tells what waits. */
async function followOnPhone(page: Page, name: string): Promise<void> {
  const desk = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const bar = page.getByRole('banner');
  const button = bar.getByRole('button', { name: 'Meny 1 svar venter' });
  const link = bar.getByRole('link', { name });
  await expect(link).toBeHidden();
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await inspect(page, 'menu');
  await tabTo(page, link);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(link).toBeHidden();
  await page.keyboard.press('Enter');
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(link).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
  if (desk !== null) await page.setViewportSize(desk);
}

async function dismissAll(world: World): Promise<void> {
  const { body } = await world.staff('GET', '/inbox?texts=false');
  const items =
    body !== null && typeof body === 'object' && 'items' in body && Array.isArray(body.items) ? body.items : [];
  for (const { id } of items)
    await world.staff('POST', `/inbox/${id}/commands`, { type: 'Dismiss', reason: 'Annen prøve' });
}

test('an unclear text is read among what we wrote, and one press records what it means', async ({ world, page }) => {
  await dismissAll(world);
  const evening = await askedEvening(world, 'Oppvekstutvalget');
  await openStaffPage(page, world, '/moter');
  await expect(page.getByRole('link', { name: 'Innboks', exact: true })).toBeVisible();
  await world.text(evening.anders.mobile, 'ja men kommer 30 min sent');
  await expect(page.getByRole('link', { name: 'Innboks 1 svar venter' })).toBeVisible();
  await followOnPhone(page, 'Innboks 1 svar venter');
  await expect(rowOf(page, 'Anders Lund')).toContainText('«ja men kommer 30 min sent»');
  await expect(rowOf(page, 'Anders Lund')).toContainText('Uklart svar');
  await expect(rowOf(page, 'Anders Lund')).toContainText('Oppvekstutvalget');

  const open = conversation(page);
  await expect(open.getByRole('heading', { level: 2 })).toHaveText('Anders Lund, vara 1');
  await expect(open.getByRole('list', { name: 'Samtalen' }).getByRole('listitem')).toHaveCount(3);
  await expect(open).toContainText('Forespørselen er fortsatt åpen.');
  await expect(open).toContainText('Anders Lund er spurt om plassen til Kari Nordmann, hele møtet.');
  await expect(open).toContainText('Lest av Turid Aas. Hver lesing blir logget.');
  await inspect(page, 'inbox');

  await open.getByRole('button', { name: 'Anders Lund kommer', exact: true }).click();
  await expect(page.getByText('Ingen svar venter på deg.')).toBeVisible();
  await expect(page.getByText('Registrert: Anders Lund kommer. Ingen igjen.')).toBeAttached();
  await inspect(page, 'inbox-empty');
  const [seat] = (await world.view(evening.meetingId)).seats;
  expect(seat?.vacancies[0]?.substitute?.name).toBe('Anders Lund');
  const { entries } = await world.log(evening.meetingId);
  expect(entries.filter(({ type }) => type === 'DetailRead')).toHaveLength(1);

  await page.getByRole('link', { name: 'Behandlet', exact: true }).click();
  const handled = page.getByRole('region', { name: 'Behandlede svar' }).getByRole('listitem').first();
  await expect(handled).toContainText('Turid Aas har registrert ja');
  await inspect(page, 'inbox-handled');
});

test('a text from nobody we know is put aside with a reason, by keyboard alone', async ({ world, page }) => {
  await dismissAll(world);
  const evening = await askedEvening(world, 'Kontrollutvalget');
  await world.text('+4790099901', 'Hei, er det du som er sekretær?');
  await world.text(evening.anders.mobile, 'kanskje');
  await openStaffPage(page, world, '/innboks');
  await expect(rowOf(page, '900 99 901')).toContainText('Ukjent nummer');
  await tabTo(page, rowOf(page, '900 99 901').getByRole('link'));
  await page.keyboard.press('Enter');
  const open = conversation(page);
  await expect(open).toContainText('Ingen forespørsel venter på dette svaret.');
  await inspect(page, 'inbox-unknown');
  await tabTo(page, open.getByRole('button', { name: 'Dette er ikke et svar' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Hvorfor er dette ikke et svar?' });
  await tabTo(page, dialog.getByRole('button', { name: 'Legg svaret til side' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Skriv hvorfor.' })).toBeVisible();
  await inspect(page, 'inbox-dismiss');
  await dialog.getByRole('textbox', { name: 'Begrunnelse' }).fill('Spurte om noe annet');
  await tabTo(page, dialog.getByRole('button', { name: 'Legg svaret til side' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /Anders Lund/ })).toBeFocused();
  await expect(page.getByText('Lagt til side: ikke et svar. 1 igjen.')).toBeAttached();
});

test('whoever is second is told who was first, and nothing is overwritten', async ({ world, page }) => {
  await dismissAll(world);
  const evening = await askedEvening(world, 'Trafikkutvalget');
  await world.text(evening.anders.mobile, 'ja hvis bussen går');
  await openStaffPage(page, world, '/innboks', 'anne');
  const open = conversation(page);
  await expect(open).toContainText('Anders Lund er spurt om plassen til Kari Nordmann');
  await page.route('**/inbox/*/commands', async (route) => {
    await dismissAll(world); // Right before the press arrives.
    await route.continue();
  });
  await open.getByRole('button', { name: 'Anders Lund kommer', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Turid Aas var før deg' });
  await expect(dialog).toContainText('Det du valgte, er ikke gjort, og ingen har fått melding.');
  await inspect(page, 'inbox-crossed');
  await dialog.getByRole('button', { name: 'Se hvordan det er nå' }).click();
  await expect(page.getByText('Ingen svar venter på deg.')).toBeVisible();
});

test('a text from a number that two people share is placed before it is decided', async ({ world, page }) => {
  await dismissAll(world);
  const evening = await newEvening(world, { bodyName: 'Byggekomiteen' });
  const { kari, per, anders, grete, meetingId } = evening;
  expect((await world.staff('PATCH', `/persons/${grete.id}`, { mobile: anders.mobile })).status).toBe(200);
  for (const { email } of [kari, per]) {
    await reportAbsence(world, tokenOf(await linkTo(world, email, 'forfall')));
  }
  await world.wind(GRACE);
  await world.text(anders.mobile, 'ja');
  await openStaffPage(page, world, '/innboks');
  const open = page.getByRole('region', { name: 'Anders Lund og Grete Vik' });
  await expect(open).toContainText('Flere bruker nummeret');
  const which = open.getByRole('group', { name: 'Hvilken forespørsel gjelder det?' });
  await expect(which.getByRole('radio')).toHaveCount(2);
  await expect(open.getByRole('button', { name: /kommer/ })).toHaveCount(0);
  await inspect(page, 'inbox-which');
  await which.getByRole('radio', { name: /Grete Vik er spurt om plassen til Per Johansen/ }).check();
  await open.getByRole('button', { name: 'Grete Vik kommer', exact: true }).click();
  await expect(page.getByText('Ingen svar venter på deg.')).toBeVisible();
  const seated = (await world.view(meetingId)).seats.flatMap(({ vacancies }) => vacancies);
  expect(seated.map(({ substitute }) => substitute?.name)).toStrictEqual([undefined, 'Grete Vik']);
});

test('an administrator sees that a text waits and why, not what it says', async ({ world, page }) => {
  await dismissAll(world);
  const evening = await askedEvening(world, 'Handelsutvalget');
  await world.text(evening.anders.mobile, 'nja');
  await openStaffPage(page, world, '/innboks', 'ivar');
  await expect(rowOf(page, 'Anders Lund')).toContainText('Uklart svar');
  await expect(page.getByText('Bare sekretæren for utvalget kan lese teksten.')).toBeVisible();
  await expect(page.getByText('nja')).toHaveCount(0);
  await inspect(page, 'inbox-administrator');
});

test('the inbox speaks five languages', async ({ world, page }) => {
  await dismissAll(world);
  const evening = await askedEvening(world, 'Sykehjemsutvalget');
  await world.text(evening.anders.mobile, 'kanskje');
  await openStaffPage(page, world, '/innboks');
  for (const [language, label, title] of [
    ['nn', 'Norsk nynorsk', 'Innboks'],
    ['sv', 'Svenska', 'Inkorg'],
    ['da', 'Dansk', 'Indbakke'],
    ['en', 'English', 'Inbox'],
  ] as const) {
    await page.getByRole('banner').getByRole('combobox').selectOption({ label });
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await inspectWords(page, `inbox-${language}`);
  }
});
