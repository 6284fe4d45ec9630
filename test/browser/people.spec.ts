import type { Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import { newEvening } from './evening.ts';
import { inspect } from './inspect.ts';
import { tabTo } from './keyboard.ts';
import { openStaffPage } from './staff.ts';

function heading(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

test('a secretary corrects the order of a list, sees what the source says, and follows it again', async ({
  world,
  page,
}) => {
  await newEvening(world, { bodyName: 'Barnehageutvalget' });
  await openStaffPage(page, world, '/utvalg');
  await expect(heading(page)).toHaveText('Utvalg og lister');
  await inspect(page, 'bodies');
  const row = page.getByRole('row').filter({ hasText: 'Barnehageutvalget' });
  await expect(row.locator('[data-label=Varamedlemmer]')).toHaveText('2');
  await page.getByRole('link', { name: 'Barnehageutvalget' }).click();
  await expect(heading(page)).toHaveText('Barnehageutvalget');
  await inspect(page, 'body');

  await page.getByRole('button', { name: /^Endre rekkefølgen på lista/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Hvem står på lista/ });
  await dialog.getByRole('spinbutton', { name: 'Nummer på lista for Anders Lund' }).fill('2');
  await dialog.getByRole('button', { name: 'Lagre rekkefølgen' }).click();
  await expect(dialog.getByRole('heading', { name: 'Dette må rettes' })).toBeVisible();
  await inspect(page, 'order-faults');
  await dialog.getByRole('spinbutton', { name: 'Nummer på lista for Grete Vik' }).fill('1');
  await dialog.getByRole('button', { name: 'Lagre rekkefølgen' }).click();
  await expect(dialog).toHaveCount(0);
  const list = page.getByRole('region').filter({ hasText: 'Rettet for hånd' });
  await expect(list.getByRole('listitem')).toHaveText(['1 Grete Vik', '2 Anders Lund', '1 Anders Lund', '2 Grete Vik']);
  await expect(page.getByText(/^Sist rettet av Turid Aas/)).toBeVisible();
  await inspect(page, 'body-corrected');

  await tabTo(page, page.getByRole('button', { name: /^Følg kilden igjen/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Vil du følge kilden igjen?' })).toBeFocused();
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Følg kilden igjen' }));
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
});

test('a list and a seat that the source lacks are added, and a seat is taken away and given back', async ({
  world,
  page,
}) => {
  const { grete } = await newEvening(world, { bodyName: 'Museumsutvalget' });
  await openStaffPage(page, world, '/utvalg');
  await page.getByRole('link', { name: 'Museumsutvalget' }).click();
  await page.getByRole('button', { name: 'Legg til en liste' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Legg til lista' }).click();
  await expect(dialog.getByRole('button', { name: 'Skriv navnet på lista.' })).toBeVisible();
  await dialog.getByLabel('Navn på lista', { exact: true }).fill('Uavhengige');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Uavhengige' })).toContainText('Lagt til for hånd');

  await page.getByRole('button', { name: 'Legg til et medlem' }).click();
  await dialog.getByRole('button', { name: 'Legg til plassen' }).click();
  await expect(dialog.getByRole('button', { name: 'Velg en liste.' })).toBeVisible();
  await inspect(page, 'add-seat');
  await dialog.getByLabel('Medlem', { exact: true }).selectOption(grete.id);
  await dialog.getByLabel('Liste', { exact: true }).selectOption({ label: 'Uavhengige' });
  await dialog.getByRole('button', { name: 'Legg til plassen' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Uavhengige' })).toContainText('Lagt til for hånd');

  await page.getByRole('button', { name: 'Ta bort plassen: Kari Nordmann' }).click();
  await dialog.getByRole('button', { name: 'Ta bort plassen' }).click();
  const away = page.getByRole('region', { name: 'Tatt bort for hånd' });
  await expect(away).toContainText('Kari Nordmann, medlem');
  await inspect(page, 'body-by-hand');
  await away.getByRole('button', { name: 'Følg kilden igjen: Kari Nordmann' }).click();
  await dialog.getByRole('button', { name: 'Følg kilden igjen' }).click();
  await expect(away).toHaveCount(0);
  await page.getByRole('button', { name: 'Ta bort lista: Uavhengige' }).click();
  await dialog.getByRole('button', { name: 'Ta bort lista' }).click();
  await expect(dialog.getByText('Noen sitter for lista.')).toBeVisible();
});

test('two who correct the same list: the second is told, and loses nothing that was typed', async ({
  world,
  page,
  context,
}) => {
  const evening = await newEvening(world, { bodyName: 'Omsorgsutvalget' });
  await openStaffPage(page, world, '/utvalg');
  await page.getByRole('link', { name: 'Omsorgsutvalget' }).click();
  await page.getByRole('button', { name: /^Endre rekkefølgen på lista/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ta Grete Vik av lista' }).click();

  const other = await context.newPage();
  await openStaffPage(other, world, '/utvalg', 'ivar');
  await other.getByRole('link', { name: 'Omsorgsutvalget' }).click();
  await other.getByRole('button', { name: /^Endre rekkefølgen på lista/ }).click();
  await other.getByRole('button', { name: 'Ta Anders Lund av lista' }).click();
  await other.getByRole('button', { name: 'Lagre rekkefølgen' }).click();
  await expect(other.getByRole('dialog')).toHaveCount(0);
  await other.close();

  await dialog.getByRole('button', { name: 'Lagre rekkefølgen' }).click();
  await expect(dialog.getByText(/^Ivar Moen lagret/)).toBeVisible();
  await expect(dialog.getByText('Nå lagret: 2 Grete Vik')).toBeVisible();
  await inspect(page, 'order-outdated');
  await dialog.getByRole('button', { name: 'Lagre rekkefølgen' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/^Sist rettet av Turid Aas/)).toBeVisible();
  expect(evening.bodyName).toBe('Omsorgsutvalget');
});

test('a person is found and corrected, and stands beside what the source says', async ({ world, page }) => {
  const { grete } = await newEvening(world, { bodyName: 'Vegutvalget' });
  await openStaffPage(page, world, '/personer');
  await expect(heading(page)).toHaveText('Personer');
  await page.getByRole('searchbox').fill(grete.mobile.slice(-8));
  await expect(page.getByRole('status').filter({ hasText: '1 person' })).toBeVisible();
  await page.getByRole('button', { name: 'Rett opplysninger om Grete Vik' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Mobil' }).fill('12');
  await dialog.getByRole('button', { name: 'Lagre opplysningene' }).click();
  await expect(dialog.getByRole('heading', { name: 'Dette må rettes' })).toBeVisible();
  await inspect(page, 'person-faults');
  await dialog.getByRole('textbox', { name: 'Mobil' }).fill('+46 70 123 45 67');
  await dialog.getByLabel(/^Utilgjengelig/).fill('1.12.2026–6.12.2026');
  await dialog.getByRole('button', { name: 'Lagre opplysningene' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Bare rettet for hånd' }).click();
  await page.getByRole('searchbox').fill('grete');
  const row = page.getByRole('row').filter({ hasText: '1.12.2026–6.12.2026' });
  await expect(row).toContainText('Rettet for hånd');
  await inspect(page, 'persons');
  await row.getByRole('button', { name: 'Rett opplysninger om Grete Vik' }).click();
  await page.getByRole('button', { name: /^Følg kilden igjen: mobil/ }).click();
  await inspect(page, 'person-source');
  const typed = await dialog.getByRole('textbox', { name: 'Mobil' }).inputValue();
  expect((await world.staff('PATCH', `/persons/${grete.id}`, { language: 'nn' })).status).toBe(200);
  await dialog.getByRole('button', { name: 'Lagre opplysningene' }).click();
  await expect(dialog.getByText(/^Turid Aas lagret/)).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Språk' })).toHaveValue('nn');
  await expect(dialog.getByRole('textbox', { name: 'Mobil' })).toHaveValue(typed);
  await dialog.getByRole('button', { name: 'Lagre opplysningene' }).click();
  await expect(dialog).toHaveCount(0);
});

const CSV = [
  'Utvalg;Periode fra;Periode til;Liste;Rolle;Rang;Navn;Mobil;E-post',
  'Seniorrådet;1.10.2023;30.9.2027;Felles;leder;;Åse Østby;4745000001;ase@example.no',
  'Seniorrådet;;;Felles;vara;1;Bjørn Ærlig;;',
  'Seniorrådet;;;Felles;vara;2;Cato Ås;450 00 003;',
];

/** As Excel on Windows saves it: semicolons, Windows-1252. */
function excelFile(lines: readonly string[]) {
  return { name: 'varalister.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n'), 'latin1') };
}

test('a file from Excel is looked at before it changes anything, and again changes nothing', async ({
  world,
  page,
}) => {
  await openStaffPage(page, world, '/hent-inn', 'ivar');
  await expect(heading(page)).toHaveText('Hent inn');
  await page.getByText('Slik skal en CSV se ut').click();
  await inspect(page, 'import');
  await page.getByLabel('Velg en fil', { exact: true }).setInputFiles(excelFile(CSV));
  await expect(page.getByRole('heading', { name: 'Dette blir endret av varalister.csv' })).toBeVisible();
  await expect(page.getByText('4 nye, 0 endres, 0 er som før.').first()).toBeVisible();
  await expect(page.getByText('Nummer på lista: Cato Ås, Felles')).toBeVisible();
  await inspect(page, 'import-preview');
  await page.getByRole('button', { name: 'Ikke hent inn' }).click();
  await page.getByRole('link', { name: 'Utvalg og lister' }).click();
  await expect(page.getByRole('link', { name: 'Seniorrådet' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Hent inn', exact: true }).click();
  await page.getByLabel('Velg en fil', { exact: true }).setInputFiles(excelFile(CSV));
  await page.getByRole('button', { name: 'Hent inn', exact: true }).click();
  await expect(page.getByText('Hentet inn: 4 nye, 0 endret.').first()).toBeVisible();
  await inspect(page, 'import-done');
  await page.getByLabel('Velg en fil', { exact: true }).setInputFiles(excelFile(CSV));
  await expect(page.getByText('Fila sier det samme som vi har.')).toBeVisible();
  await page.getByRole('link', { name: 'Utvalg og lister' }).click();
  await page.getByRole('link', { name: 'Seniorrådet' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Bjørn Ærlig' })).toHaveText('1 Bjørn Ærlig');
});

test('what is wrong in a file is named by line and column, or by list and rank, and nothing is taken', async ({
  world,
  page,
}) => {
  await openStaffPage(page, world, '/hent-inn', 'ivar');
  const faulty = [...CSV, 'Seniorrådet;;;Felles;vara;;Dag Uten;4,74E+09;'];
  await page.getByLabel('Velg en fil', { exact: true }).setInputFiles(excelFile(faulty));
  await expect(page.getByRole('heading', { name: '2 ting må rettes i varalister.csv' })).toBeVisible();
  await expect(page.getByText('Linje 5, Mobil:')).toBeVisible();
  await expect(page.getByText('Linje 5, Rang:')).toBeVisible();
  await inspect(page, 'import-faults');

  const twice = [1, 1].map((rank) => ({ rank, personId: 'dag' }));
  const roster = JSON.stringify({
    persons: [{ id: 'dag', name: 'Dag Uten', mobile: '4,74E+09' }],
    bodies: [{ id: 'fisk', name: 'Fiskerinemnda', lists: [{ id: 'F', name: 'Fiskarlista', substitutes: twice }] }],
  });
  const ours = { name: 'roster.json', mimeType: 'application/json', buffer: Buffer.from(roster) };
  await page.getByLabel('Velg en fil', { exact: true }).setInputFiles(ours);
  await expect(page.getByText('Fiskerinemnda, lista Fiskarlista, vara 1 (Dag Uten), nummer:')).toBeVisible();
  await expect(page.getByText('Dag Uten, mobil:')).toBeVisible();
  await inspect(page, 'import-faults-roster');

  const plan = {
    utvalg: [
      {
        utvalgId: '77',
        utvalgNavn: 'Fiskerinemnda',
        moete: [{ moeteid: '7', moetedato: '2027-01-12T18:00:00+01:00' }],
      },
      { utvalgId: '78', utvalgNavn: 'Fergeutvalget', moete: [{ moeteid: '8', moetedato: 'i morgen' }] },
    ],
  };
  const file = { name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) };
  await page.getByLabel('Velg en fil', { exact: true }).setInputFiles(file);
  await expect(page.getByRole('heading', { name: 'Dette blir stående som det er' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Møter (1)' })).toBeVisible();
  await expect(page.getByText('Fergeutvalget, møte nr. 1, begynner:')).toBeVisible();
  await inspect(page, 'import-plan');
  await page.getByRole('button', { name: 'Hent inn', exact: true }).click();
  await expect(page.getByText('Hentet inn: 2 nye, 0 endret.').first()).toBeVisible();
});
