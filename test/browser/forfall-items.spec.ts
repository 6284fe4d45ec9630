import type { Page } from '@playwright/test';
import { reportAbsence } from '#test/smoke/council.ts';
import { expect, test } from './browser-test.ts';
import { ITEMS, linkTo, newEvening, SECRET_TITLE, tokenOf } from './evening.ts';
import { inspect } from './inspect.ts';

function heading(page: Page, name: string) {
  return page.getByRole('heading', { level: 1, name });
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name });
}

test('a member is disqualified in one item and unsure of another, known by its number only', async ({
  world,
  page,
}) => {
  const { kari, meetingId } = await newEvening(world);
  await page.goto(await linkTo(world, kari.email, 'forfall'));
  await button(page, 'Jeg er, eller kan være, inhabil i en sak').click();
  await expect(heading(page, 'Hvilken sak gjelder det?')).toBeFocused();
  await expect(page.getByRole('checkbox')).toHaveCount(ITEMS.length);
  await expect(page.getByRole('checkbox', { name: '86/26 Sak unntatt offentlighet' })).toBeVisible();
  await inspect(page, 'items');

  await button(page, 'Send melding').click();
  for (const fault of ['Velg minst én sak.', 'Skriv hva det gjelder.']) await expect(button(page, fault)).toBeVisible();
  await inspect(page, 'items-missing');
  await page.getByRole('checkbox', { name: '84/26' }).check();
  await page.getByRole('radio', { name: 'Ja, jeg er inhabil' }).check();
  await page.getByRole('textbox', { name: 'Begrunnelse' }).fill('Eier nabotomta');
  await button(page, 'Send melding').click();
  await expect(heading(page, 'Meldingen er sendt')).toBeFocused();
  await expect(page.getByText('sak 84/26')).toBeVisible();
  await expect(page.getByText('Eier nabotomta')).toHaveCount(0);
  await inspect(page, 'receipt-of-disqualification');

  await page.reload();
  await expect(heading(page, 'Du har meldt fra om en sak')).toBeVisible();
  await button(page, 'Meld fra om inhabilitet i en sak').click();
  await page.getByRole('checkbox', { name: '86/26' }).check();
  await page.getByRole('radio', { name: 'Jeg vil at det skal vurderes' }).check();
  await page.getByRole('textbox', { name: 'Begrunnelse' }).fill('Kjenner den det gjelder');
  await button(page, 'Send melding').click();
  await expect(page.getByText('Sekretæren ser på det før møtet. Utvalget avgjør.')).toBeVisible();
  await expect(page.getByText('Du får kvittering på e-post.')).toBeVisible();
  await expect(page.getByText('Er det feil? Bruk lenken igjen og trekk meldingen.')).toBeVisible();
  await expect(page.getByText('Du får beskjed når en vara er på plass.')).toHaveCount(0);
  await inspect(page, 'receipt-of-assessment');
  await page.reload();
  await expect(page.getByText('sak 86/26')).toBeVisible();
  await inspect(page, 'registered-items');
  await expect(page.getByText(SECRET_TITLE)).toHaveCount(0);
  const [seat] = (await world.view(meetingId)).seats;
  expect(seat?.absences.map(({ kind }) => kind).toSorted()).toStrictEqual(['assessment', 'disqualified']);
});

test('a member whom the body found free to take part is told so', async ({ world, page }) => {
  const { kari, meetingId } = await newEvening(world);
  const link = await linkTo(world, kari.email, 'forfall');
  await reportAbsence(world, tokenOf(link), { kind: 'assessment', items: ['84/26'], grounds: 'Kjenner søkeren' });
  await page.goto(link);
  await expect(heading(page, 'Du har meldt fra om en sak')).toBeVisible();
  await expect(page.getByText('Sekretæren ser på det før møtet. Utvalget avgjør.')).toBeVisible();
  const absenceId = (await world.view(meetingId)).seats[0]?.absences[0]?.absenceId;
  const decision = { type: 'DecideDisqualification', absenceId, outcome: 'notDisqualified' };
  expect((await world.staff('POST', `/meetings/${meetingId}/commands`, decision)).status).toBe(200);
  await page.reload();
  await expect(page.getByText('Utvalget kjente deg habil i sak 84/26. Du er med på saken.')).toBeVisible();
  await inspect(page, 'found-free-to-take-part');
});
