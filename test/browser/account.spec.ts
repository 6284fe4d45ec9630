import { readFile } from 'node:fs/promises';
import { PersonAccount } from '#shared/contracts/person-account.ts';
import { expect, test } from './browser-test.ts';
import { newEvening } from './evening.ts';
import { inspect } from './inspect.ts';
import { tabTo } from './keyboard.ts';
import { openStaffPage } from './staff.ts';

test('what is known of somebody is handed out, and then forgotten but for what must be kept', async ({
  world,
  page,
}) => {
  const { grete } = await newEvening(world, { bodyName: 'Kirkegårdsutvalget' });
  await openStaffPage(page, world, '/personer', 'ivar');
  await page.getByRole('searchbox').fill(grete.mobile.slice(-8));
  const more = page.getByRole('button', { name: 'Flere valg for Grete Vik' });
  await expect(more).toHaveCount(1);
  await tabTo(page, more);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Vil du laste ned alt vi vet om Grete Vik?' })).toBeFocused();
  await inspect(page, 'export-person');
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Last ned', exact: true }).click();
  const account = PersonAccount.parse(JSON.parse(await readFile(await (await downloading).path(), 'utf8')));
  expect(account.person).toMatchObject({ id: grete.id, mobile: grete.mobile });
  await expect(dialog).toHaveCount(0);
  await expect(more).toBeFocused();

  await more.click();
  await page.getByRole('menuitem', { name: 'Slett opplysningene …' }).click();
  await inspect(page, 'erase-person');
  await dialog.getByRole('button', { name: 'Slett opplysningene' }).click();
  await expect(dialog.getByRole('heading', { name: 'Opplysningene om Grete Vik er slettet' })).toBeFocused();
  await expect(dialog.getByText('Navn og verv i Kirkegårdsutvalget')).toBeVisible();
  await inspect(page, 'person-erased');
  await dialog.getByRole('button', { name: 'Lukk kvitteringen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Ingen passer.' })).toBeVisible();
});
