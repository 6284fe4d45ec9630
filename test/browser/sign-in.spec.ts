import type { Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import { newEvening } from './evening.ts';
import { inspect } from './inspect.ts';
import { tabTo } from './keyboard.ts';
import { openStaffPage } from './staff.ts';

function tokensKeptLong(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => Object.values(localStorage).filter((value) => /eyJ|token/.test(value)));
}

test('a secretary signs in where she wanted to go, and out again, without a mouse', async ({ world, page }) => {
  const evening = await newEvening(world, { bodyName: 'Tinghusutvalget' });
  await page.goto(`${world.stack.webUrl}/moter/${evening.meetingId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logg inn');
  await inspect(page, 'sign-in');
  await tabTo(page, page.getByRole('button', { name: 'Logg inn i kommune 9901' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Hvem vil du logge inn som?' })).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: /Turid Aas/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tinghusutvalget');
  await expect(page).toHaveURL(`${world.stack.webUrl}/moter/${evening.meetingId}`);
  expect(await tokensKeptLong(page)).toStrictEqual([]);

  await page.reload();
  await expect(page.getByRole('banner')).toContainText('Turid Aas');
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du er logget ut');
  await inspect(page, 'signed-out');
  await page.goto(`${world.stack.webUrl}/moter`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logg inn');
});

test('a token that is spent is renewed behind the page, for as long as somebody uses it', async ({ world, page }) => {
  await openStaffPage(page, world, '/moter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Møter');
  const renewed = page.waitForResponse((response) => response.url().endsWith('/token') && response.ok());
  await world.wind('PT2H');
  await renewed;
  // The list may be the same as before: then the answer is that nothing is new.
  await page.waitForResponse((response) => response.url().endsWith('/meetings') && response.status() < 400);
  await expect(page.getByText('Du er logget ut')).toHaveCount(0);
});

test('who has no role is told what to ask for, and who is turned down may try again', async ({ world, page }) => {
  const wanted = new URLSearchParams({ kommune: '9901', som: 'odd', til: '/moter' });
  await page.goto(`${world.stack.webUrl}/logg-inn?${wanted}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du har ingen rolle her ennå');
  await expect(page.getByText('Odd Lien')).toBeVisible();
  await expect(page.getByText('Secretary.9901', { exact: true })).toBeVisible();
  await inspect(page, 'no-role');
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du er logget ut');

  await page.goto(`${world.stack.webUrl}/logget-inn?error=access_denied&state=old`);
  await expect(page.getByText('Innloggingen ble ikke fullført. Prøv på nytt.')).toBeVisible();
  await inspect(page, 'turned-down');
});

test('an issuer that cannot be reached is told in a sentence', async ({ world, page }) => {
  await page.route('**/.well-known/openid-configuration', (route) => route.abort());
  await page.goto(`${world.stack.webUrl}/moter`);
  await page.getByRole('button', { name: 'Logg inn i kommune 9901' }).click();
  await expect(page.getByText('Vi får ikke kontakt med innloggingen. Prøv på nytt om litt.')).toBeVisible();
});
