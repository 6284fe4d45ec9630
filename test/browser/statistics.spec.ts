import { reportAbsence } from '#test/smoke/council.ts';
import { expect, test } from './browser-test.ts';
import { linkTo, newEvening, tokenOf } from './evening.ts';
import { inspect } from './inspect.ts';
import { openStaffPage } from './staff.ts';

test('a secretary sees how the seats were filled, and prints who meets', async ({ world, page }) => {
  const { kari, anders, grete, meetingId, start } = await newEvening(world, { bodyName: 'Miljøutvalget' });
  await reportAbsence(world, tokenOf(await linkTo(world, kari.email, 'forfall')));
  await world.wind('PT4M');
  await world.text(anders.mobile, 'nei');
  await world.text(grete.mobile, 'ja');

  await openStaffPage(page, world, `/moter/${meetingId}`);
  await page.getByRole('button', { name: 'Mer', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Skriv ut oppmøteliste' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oppmøteliste');
  await expect(page.getByRole('row').filter({ hasText: 'Kari Nordmann' })).toContainText('Grete Vik, vara 2');
  await inspect(page, 'print');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Skriv ut' })).toBeHidden();
  await expect(page.getByRole('table')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  await openStaffPage(page, world, '/statistikk');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Statistikk');
  await world.windTo(start);
  await world.wind('PT4H');
  await openStaffPage(page, world, '/statistikk');
  await page.getByLabel('Utvalg', { exact: true }).selectOption('Miljøutvalget');
  await expect(page.getByText(/^1 møte\. 1 av 1 plasser ble fylt/)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Hva varamedlemmene svarte\. Ja: 1, Nei: 1/ })).toBeVisible();
  await page.getByText('Vis som tabell').first().click();
  await expect(page.getByRole('row').filter({ hasText: 'Vara kom' })).toContainText('1');
  await expect(page.getByRole('row').filter({ hasText: 'Miljøutvalget' })).toContainText('2023–2027');
  await inspect(page, 'statistics');
});
