import type { Page } from '@playwright/test';
import type { World } from '#test/smoke/world.ts';
import { expect, test } from './browser-test.ts';
import { linkTo, newEvening } from './evening.ts';
import { inspect, inspectWords } from './inspect.ts';

const ANSWER = 'Er nummeret registrert hos oss, får du en SMS nå.';

async function askFor(page: Page, mobile: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Mobilnummer' }).fill(mobile);
  await page.getByRole('button', { name: 'Send lenken' }).click();
}

async function textsTo(world: World, mobile: string): Promise<number> {
  await world.idle();
  return (await world.all()).filter(({ to }) => to === mobile).length;
}

test('a member who lost the letter gets the link as a text, and a stranger sees the same answer', async ({
  world,
  page,
}) => {
  const { kari } = await newEvening(world);
  await page.goto(`${world.stack.webUrl}/finn-lenke`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Få lenken din på SMS');
  await inspect(page, 'question');
  await page.getByRole('button', { name: 'Send lenken' }).click();
  await expect(page.getByText('Skriv mobilnummeret ditt.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Mobilnummer' })).toBeFocused();
  await inspect(page, 'empty');

  await askFor(page, '911 22 333');
  await expect(page.getByRole('status')).toHaveText(ANSWER);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await inspect(page, 'answer');
  expect(await textsTo(world, '+4791122333')).toBe(0);

  await page.getByRole('button', { name: 'Prøv et annet nummer' }).click();
  await askFor(page, kari.mobile.replace('+47', ''));
  await expect(page.getByRole('status')).toHaveText(ANSWER);
  expect(await textsTo(world, kari.mobile)).toBe(1);
  await page.goto(await linkTo(world, kari.mobile, 'forfall'));
  await expect(page.getByRole('heading', { name: 'Kan du komme, Kari Nordmann?' })).toBeVisible();
});

test('a number that was lost on the way is kept and sent again', async ({ world, page }) => {
  await page.goto(`${world.stack.webUrl}/finn-lenke`);
  await page.route('**/api/form-link', (route) => route.abort());
  await askFor(page, '911 22 334');
  await expect(page.getByText('Vi fikk ikke sendt nummeret. Prøv på nytt om litt.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Mobilnummer' })).toHaveValue('911 22 334');
  await inspect(page, 'not-sent');
  await page.unroute('**/api/form-link');
  await page.getByRole('button', { name: 'Send på nytt' }).click();
  await expect(page.getByRole('status')).toHaveText(ANSWER);
});

test('who has no link yet chooses the language', async ({ world, page }) => {
  await page.goto(`${world.stack.webUrl}/finn-lenke`);
  for (const [name, language, title] of [
    ['Norsk nynorsk', 'nn', 'Få lenkja di på SMS'],
    ['Svenska', 'sv', 'Få din länk på sms'],
    ['Dansk', 'da', 'Få dit link på sms'],
    ['English', 'en', 'Get your link by text message'],
  ] as const) {
    await page.locator('#language').selectOption({ label: name });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await inspectWords(page, `question-${language}`);
  }
});
