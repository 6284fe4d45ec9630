import type { Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import { newEvening } from './evening.ts';
import { inspect } from './inspect.ts';
import { openStaffPage } from './staff.ts';

const NOT_LOADED = 'Vi får ikke hentet det som skal stå her. Innkallingen går videre uten denne siden.';
/** As a browser may read it from another origin. */
const OPEN_TO_PAGES = { 'access-control-allow-origin': '*' };

function menu(page: Page, name: string) {
  return page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name });
}

/** Lets the page of a meeting be told to leave the API alone, and to be asked again later than it would by itself. */
async function expectPause(page: Page, api: string): Promise<void> {
  const told = { ...OPEN_TO_PAGES, 'access-control-expose-headers': 'retry-after', 'retry-after': '40' };
  let questions = 0;
  await page.route(api, (route) => {
    questions += 1;
    return route.fulfill({ status: 429, headers: told });
  });
  for (let seconds = 0; seconds < 20; seconds += 2) await page.clock.runFor(2_000);
  await expect(page.getByText('Det er travelt akkurat nå, så siden oppdateres sjeldnere.')).toBeVisible();
  expect(questions, 'questions in twenty seconds').toBeLessThan(8);
  await inspect(page, 'paused');
  await page.unroute(api);
  await page.clock.runFor(51_000);
  await expect(page.getByText('Det er travelt akkurat nå')).toHaveCount(0);
}

/** Lets the token be spent and no new one be had, until the page has said so. */
async function logOut(page: Page, api: string): Promise<void> {
  await page.route(api, (route) => route.fulfill({ status: 401, headers: OPEN_TO_PAGES, json: {} }));
  await page.route('**/token', (route) => route.abort());
  await expect(page.getByText('Du er logget ut etter en tid uten bruk.').first()).toBeVisible();
  await page.unrouteAll();
}

test('every page says that it is slow, that nothing comes, and goes on by itself when it can', async ({
  world,
  page,
}) => {
  const { meetingId } = await newEvening(world, { bodyName: 'Beredskapsutvalget' });
  const api = `${world.stack.apiUrl}/api/**`;
  await page.clock.install();
  await openStaffPage(page, world, `/moter/${meetingId}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Beredskapsutvalget');
  await expectPause(page, api);
  const silence = Promise.withResolvers<void>();
  await page.route(api, async (route) => {
    await silence.promise;
    await route.fulfill({ status: 429, headers: { ...OPEN_TO_PAGES, 'retry-after': '20' } });
  });
  await menu(page, 'Statistikk').click();
  await page.clock.fastForward(9_000);
  await expect(page.getByText('Dette tar lengre tid enn vanlig. Vi prøver fortsatt.')).toBeVisible();
  await inspect(page, 'slow');

  silence.resolve();
  for (const name of ['Statistikk', 'Innboks', 'Utvalg og personer', 'Oppsett']) {
    await menu(page, name).click();
    await expect(page.getByRole('alert')).toContainText(NOT_LOADED);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
  await inspect(page, 'page-lost');
  await page.unroute(api);
  await page.getByRole('button', { name: 'Prøv på nytt' }).click();
  await expect(page.getByRole('button', { name: 'Lagre svarfrister' })).toBeVisible();

  const log = `${world.stack.apiUrl}/api/municipalities/*/meetings/${meetingId}/log`;
  await page.route(log, (route) => route.abort());
  await page.goto(`${world.stack.webUrl}/moter/${meetingId}/logg`);
  await expect(page.getByRole('alert')).toContainText(NOT_LOADED);
  await page.unroute(log);
  await page.getByRole('button', { name: 'Prøv på nytt' }).click();
  await page.route(/log\?format=pdf$/, (route) => route.abort());
  await page.getByRole('button', { name: 'Last ned logg' }).click();
  await page.getByRole('menuitem', { name: 'PDF' }).click();
  await expect(page.getByText('Vi fikk ikke hentet fila. Prøv på nytt.').first()).toBeInViewport();
});

test('what is typed in settings and about a person outlives a lost line, too many requests, no network and being logged out', async ({
  world,
  page,
  context,
}) => {
  const { meetingId, grete } = await newEvening(world, { bodyName: 'Vernenemnda' });
  const { bodyId } = await world.view(meetingId);
  await openStaffPage(page, world, '/oppsett/paminnelser', 'ivar');
  await page.getByLabel('Gjelder for', { exact: true }).selectOption('Vernenemnda');
  const days = page.getByLabel(/^Påminnelse så mange dager/);
  await days.fill('8, 2');
  const save = page.getByRole('button', { name: 'Lagre endringer' });
  const saving = `${world.stack.apiUrl}/api/municipalities/*/bodies/${bodyId}/settings`;

  await page.route(saving, (route) => route.abort());
  await save.click();
  await expect(page.getByText('Du kan trygt sende på nytt: det blir ikke gjort to ganger.')).toBeVisible();
  await page.unroute(saving);
  await page.route(saving, (route) =>
    route.fulfill({ status: 429, headers: { ...OPEN_TO_PAGES, 'retry-after': '20' } }),
  );
  await page.getByRole('button', { name: 'Send på nytt' }).click();
  await expect(page.getByText(/^Det kom for mange forespørsler på kort tid\. Ingenting er gjort\./)).toBeVisible();
  await page.unroute(saving);
  await context.setOffline(true);
  await expect(page.getByText('Du er uten nett. Ingenting er sendt')).toBeVisible();
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  await context.setOffline(false);

  await logOut(page, `${world.stack.apiUrl}/api/**`);
  await inspect(page, 'settings-logged-out');
  await page.getByRole('button', { name: 'Logg inn igjen' }).first().click();
  await expect(days).toHaveValue('8, 2');
  await save.click();
  await expect(page.getByText('Vernenemnda bruker egne regler (1).')).toBeVisible();

  await page.goto(`${world.stack.webUrl}/personer`);
  const hers = page.getByRole('row').filter({ hasText: grete.email });
  await hers.getByRole('button').first().click();
  await page.getByRole('textbox', { name: 'Mobil' }).fill('900 99 123');
  await logOut(page, `${world.stack.apiUrl}/api/**`);
  await page.getByRole('dialog').getByRole('button', { name: 'Logg inn igjen' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Mobil' })).toHaveValue('900 99 123');

  await page.goto(`${world.stack.webUrl}/utvalg/${bodyId}`);
  await page.getByRole('button', { name: /^Endre rekkefølgen på lista/ }).click();
  await page.getByRole('spinbutton', { name: 'Nummer på lista for Grete Vik' }).fill('7');
  await logOut(page, `${world.stack.apiUrl}/api/**`);
  await page.getByRole('dialog').getByRole('button', { name: 'Logg inn igjen' }).click();
  await expect(page.getByRole('spinbutton', { name: 'Nummer på lista for Grete Vik' })).toHaveValue('7');
});
