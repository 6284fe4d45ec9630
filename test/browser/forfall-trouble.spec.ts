import type { Page, Request } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import { linkTo, newEvening } from './evening.ts';
import { inspect } from './inspect.ts';

const REPORTS = '**/api/absence-form/absences';
const FORM = '**/api/absence-form';

async function fillFullAbsence(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Jeg kan ikke komme' }).click();
  await page.getByRole('radio', { name: 'Arbeid' }).check();
}

function keysOf(requests: readonly Request[]): readonly (string | undefined)[] {
  return requests.filter((one) => one.method() === 'POST').map((one) => one.headers()['idempotency-key']);
}

test('a report that was lost on the way is sent again as the same act', async ({ world, page }) => {
  const { kari, meetingId } = await newEvening(world);
  const requests: Request[] = [];
  page.on('request', (request) => void requests.push(request));
  await page.goto(await linkTo(world, kari.email, 'forfall'));
  await fillFullAbsence(page);

  await page.route(REPORTS, (route) => route.abort());
  await page.getByRole('button', { name: 'Meld forfall' }).click();
  await expect(page.getByText('Vi fikk ikke sendt meldingen. Ingenting er registrert ennå.')).toBeVisible();
  await inspect(page, 'not-sent');
  await page.unroute(REPORTS);
  // The server hears it, but its answer is lost: what the page believes and what is true differ.
  await page.route(REPORTS, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Send på nytt' }).click();
  await expect.poll(() => keysOf(requests).length).toBe(2);
  await expect(page.getByRole('button', { name: 'Send på nytt' })).toBeVisible();
  await page.unroute(REPORTS);
  await page.getByRole('button', { name: 'Send på nytt' }).click();
  await expect(page.getByRole('heading', { name: 'Forfallet er meldt' })).toBeFocused();

  const [key, ...others] = keysOf(requests);
  expect(key).toMatch(/\S/);
  expect(others).toStrictEqual([key, key]);
  expect((await world.view(meetingId)).seats[0]?.absences).toHaveLength(1);
});

test('a member without a network keeps what she typed, and sends it when the network is back', async ({
  world,
  page,
  context,
}) => {
  const { kari } = await newEvening(world);
  const requests: Request[] = [];
  page.on('request', (request) => void requests.push(request));
  await page.goto(await linkTo(world, kari.email, 'forfall'));
  await expect(page.getByRole('heading', { name: 'Kan du komme, Kari Nordmann?' })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('Du er uten nett. Det du ser, er fra kl.')).toBeVisible();
  await inspect(page, 'offline');
  await fillFullAbsence(page);
  await page.getByRole('textbox', { name: 'Vil du si mer?' }).fill('Kurs');
  await page.getByRole('button', { name: 'Meld forfall' }).click();
  await expect(page.getByText('Du er uten nett. Svaret er ikke sendt.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Vil du si mer?' })).toHaveValue('Kurs');
  await inspect(page, 'offline-not-sent');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Send på nytt' }).click();
  await expect(page.getByRole('heading', { name: 'Forfallet er meldt' })).toBeFocused();
  expect(new Set(keysOf(requests)).size).toBe(1);
});

test('a form that does not come says so, and comes when asked again; an old one says how old it is', async ({
  world,
  page,
}) => {
  const { kari } = await newEvening(world);
  const link = await linkTo(world, kari.email, 'forfall');
  await page.clock.install();
  await page.route(FORM, () => undefined);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Henter møtet' })).toBeVisible();
  await page.clock.fastForward('00:09');
  await expect(page.getByRole('paragraph').filter({ hasText: 'Dette tar lengre tid enn vanlig.' })).toBeVisible();
  await inspect(page, 'slow');
  await page.unroute(FORM);

  await page.route(FORM, (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Innkallingen går videre uten denne siden.');
  await inspect(page, 'lost');
  await page.unroute(FORM);
  await page.getByRole('button', { name: 'Prøv på nytt' }).click();
  await expect(page.getByRole('heading', { name: 'Kan du komme, Kari Nordmann?' })).toBeVisible();

  await page.route(FORM, (route) => route.abort());
  await page.clock.fastForward('00:16');
  await expect(page.getByText('Vi får ikke hentet nye opplysninger. Det du ser, er fra kl.')).toBeVisible();
  await inspect(page, 'stale');
});

for (const [which, fragment] of [
  ['a wrong link', '#AAAAAAAAAAAAAAAAAAAAAA'],
  ['an address without a link', ''],
] as const) {
  test(`${which} leads to a new one`, async ({ world, page }) => {
    await page.goto(`${world.stack.webUrl}/forfall${fragment}`);
    await expect(page.getByRole('heading', { name: 'Lenken virker ikke lenger.' })).toBeVisible();
    await inspect(page, 'spent');
    await page.getByRole('link', { name: 'Få ny lenke' }).click();
    await expect(page.getByRole('heading', { name: 'Få lenken din på SMS' })).toBeVisible();
  });
}

test('a link is spent when its meeting is over', async ({ world, page }) => {
  const { kari, start } = await newEvening(world, { inDays: 0 });
  await world.windTo(new Date(Date.parse(start) + 4 * 3_600_000).toISOString());
  await page.goto(await linkTo(world, kari.email, 'forfall'));
  await expect(page.getByRole('heading', { name: 'Lenken virker ikke lenger.' })).toBeVisible();
});
