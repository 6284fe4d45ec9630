import { expect, test } from './browser-test.ts';
import { newEvening } from './evening.ts';
import { inspect } from './inspect.ts';
import { tabTo } from './keyboard.ts';
import { openStaffPage } from './staff.ts';

test('the agenda is changed, and somebody away twice is reported, by keyboard', async ({ world, page }) => {
  const { meetingId } = await newEvening(world, { bodyName: 'Brannvernutvalget' });
  await openStaffPage(page, world, `/moter/${meetingId}`);
  await page.getByRole('button', { name: 'Endre møtet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Saker (3)').click();
  await tabTo(page, dialog.getByRole('button', { name: 'Legg til en sak' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Saksnummer', { exact: true }).last()).toBeFocused();
  await page.keyboard.type('84/26');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ny brannstasjon');
  await dialog.getByRole('button', { name: 'Lagre endringen' }).click();
  await expect(dialog.getByRole('button', { name: 'To saker har samme nummer.' })).toBeVisible();
  await inspect(page, 'agenda-faults');
  await dialog.getByRole('button', { name: 'To saker har samme nummer.' }).click();
  await expect(dialog.getByLabel('Saksnummer', { exact: true }).last()).toBeFocused();
  await dialog.getByLabel('Saksnummer', { exact: true }).last().fill('87/26');
  await dialog.getByRole('group', { name: 'sak 87/26' }).getByLabel('Unntatt offentlighet', { exact: true }).check();
  await tabTo(page, dialog.getByRole('button', { name: 'Ta bort sak 85/26' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Legg til en sak' })).toBeFocused();
  await inspect(page, 'agenda-changed');
  await dialog.getByRole('button', { name: 'Lagre endringen' }).click();
  await expect(dialog).toHaveCount(0);
  expect((await world.view(meetingId)).items).toMatchObject([
    { no: '84/26', restricted: false },
    { no: '86/26' },
    { no: '87/26', title: 'Ny brannstasjon', restricted: true },
  ]);

  await page.getByRole('button', { name: 'Meld forfall for noen' }).click();
  await dialog.getByLabel('Medlem', { exact: true }).selectOption({ index: 1 });
  await dialog.getByRole('radio', { name: 'En del av møtet' }).check();
  await dialog.getByRole('radio', { name: 'Arbeid' }).check();
  await dialog.getByLabel('Borte til', { exact: true }).fill('18:30');
  await tabTo(page, dialog.getByRole('button', { name: 'Legg til et tidsrom' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Borte fra', { exact: true }).last()).toBeFocused();
  await dialog.getByRole('button', { name: 'Meld forfall', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Tidsrommene overlapper.' })).toBeVisible();
  await inspect(page, 'absent-twice');
  await dialog.getByLabel('Borte fra', { exact: true }).last().fill('20:15');
  await dialog.getByRole('button', { name: 'Meld forfall', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const [absence] = (await world.view(meetingId)).seats.flatMap(({ absences }) => absences);
  expect(absence?.scopes).toMatchObject([{ kind: 'interval' }, { kind: 'interval' }]);
});
