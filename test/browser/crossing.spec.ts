import type { Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import { askingEvening } from './evening.ts';
import { inspect } from './inspect.ts';
import { openStaffPage, seatOf } from './staff.ts';

async function fillSeatDirectly(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sett inn en annen' }).click();
  await page.getByRole('radio', { name: /Grete Vik/ }).check();
  await page.getByRole('dialog').getByRole('textbox').fill('Avtalt på telefon.');
}

test('when the substitute says yes first, both acts are told and what was written is kept', async ({ world, page }) => {
  const evening = await askingEvening(world, { bodyName: 'Bygdeutvalget' });
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  await fillSeatDirectly(page);
  await world.text(evening.anders.mobile, 'ja');
  await expect(page.getByRole('dialog').getByText('Endret').first()).toBeHidden();
  await page.getByRole('button', { name: 'Sett inn Grete Vik' }).click();
  const dialog = page.getByRole('dialog', { name: 'Anders Lund var før deg. Hva vil du gjøre?' });
  await expect(dialog).toContainText('Det du valgte, er ikke gjort, og ingen har fått melding.');
  await expect(dialog).toContainText(
    /Anders Lund .*svarte ja|Anders Lund .*møter for Kari Nordmann|har allerede sagt ja/,
  );
  await expect(dialog).toContainText('Du valgte «Sett inn Grete Vik».');
  await inspect(page, 'crossing');
  await dialog.getByRole('button', { name: 'Ta av Anders Lund …' }).click();
  const next = page.getByRole('dialog', { name: 'Vil du ta Anders Lund av plassen?' });
  await expect(next.getByRole('textbox')).toHaveValue('Avtalt på telefon.');
  await next.getByRole('button', { name: 'Behold Anders Lund' }).click();
  await expect(seatOf(page)).toContainText('Anders Lund vara 1');
});

test('of two secretaries the second never overwrites the first in silence', async ({ world, page, browser }) => {
  const evening = await askingEvening(world, { bodyName: 'Samferdselsutvalget' });
  const other = await browser.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  const anne = await other.newPage();
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  await openStaffPage(anne, world, `/moter/${evening.meetingId}`, 'anne');

  await test.step('one stops what the other has stopped', async () => {
    for (const one of [page, anne]) {
      await one.getByRole('button', { name: 'Flere valg for Kari Nordmann' }).click();
      await one.getByRole('menuitem', { name: 'Stopp innkallingen' }).click();
      await one.getByRole('dialog').getByRole('textbox').fill('Gruppa avklarer.');
    }
    await anne.getByRole('button', { name: 'Stopp innkallingen', exact: true }).click();
    await expect(anne.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Stopp innkallingen', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Anne Vold var før deg' })).toContainText('Anne Vold');
    await page.getByRole('button', { name: 'Se hvordan det er nå' }).click();
    await expect(page.getByRole('button', { name: 'Flere valg for Kari Nordmann' })).toBeFocused();
  });

  await test.step('one moves a meeting that the other has moved', async () => {
    await page.getByRole('button', { name: 'Endre møtet' }).click();
    await page.getByRole('textbox', { name: 'Sted' }).fill('Biblioteket');
    await page.route('**/meetings/*', (route) => route.abort()); // This page does not hear of it in time.
    await expect(anne.getByRole('complementary')).toContainText('Turid Aas ville stoppe'); // She has seen all there is.
    await anne.getByRole('button', { name: 'Endre møtet' }).click();
    await anne.getByRole('textbox', { name: 'Sted' }).fill('Kinosalen');
    await anne.getByRole('button', { name: 'Lagre endringen' }).click();
    await expect(anne.getByText('Kinosalen')).toBeVisible();
    await page.getByRole('button', { name: 'Lagre endringen' }).click();
    await expect(page.getByText('Møtet er endret siden du åpnet dialogen. Se over før du går videre.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Sted' })).toHaveValue('Biblioteket');
    await inspect(page, 'outdated');
    await page.unroute('**/meetings/*');
  });
  await other.close();
});

test('an answer that is lost is sent again as the same act; too many and offline are told', async ({
  world,
  page,
  context,
}) => {
  const evening = await askingEvening(world, { bodyName: 'Vannutvalget' });
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  await fillSeatDirectly(page);
  const commands = '**/commands';
  const send = page.getByRole('button', { name: 'Sett inn Grete Vik' });
  const dialog = page.getByRole('dialog');

  await page.route(commands, (route) => route.fulfill({ status: 429, headers: { 'retry-after': '20' } }));
  await send.click();
  await expect(dialog).toContainText(/for mange forespørsler|Vi fikk ikke svar/);
  await inspect(page, 'busy');
  await page.unroute(commands);

  await context.setOffline(true);
  await expect(dialog).toContainText('Du er uten nett. Ingenting er sendt');
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await inspect(page, 'dialog-offline');
  await context.setOffline(false);

  const keys: (string | undefined)[] = [];
  await page.route(commands, async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    await route.fetch(); // It arrives, but the answer does not come back.
    await route.abort();
  });
  await send.click();
  await expect(dialog).toContainText('Du kan trygt sende på nytt: det blir ikke gjort to ganger.');
  await inspect(page, 'dialog-lost');
  await page.unroute(commands);
  const repeated = page.waitForRequest((request) => request.url().endsWith('/commands'));
  await dialog.getByRole('button', { name: 'Send på nytt' }).click();
  expect((await repeated).headers()['idempotency-key']).toBe(keys[0]);
  await expect(seatOf(page)).toContainText('Grete Vik vara 2');
  const seated = (await world.log(evening.meetingId)).entries.filter(({ type }) => type === 'SeatFilled');
  expect(seated).toHaveLength(1);
});

test('who is logged out in the middle of a sentence finds it again after logging in', async ({ world, page }) => {
  const evening = await askingEvening(world, { bodyName: 'Finansutvalget' });
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  await fillSeatDirectly(page);
  await page.route(`${world.stack.apiUrl}/api/**`, (route) =>
    route.fulfill({ status: 401, headers: { 'access-control-allow-origin': '*' }, json: {} }),
  );
  await page.route('**/token', (route) => route.abort());
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Du er logget ut etter en tid uten bruk.')).toBeVisible();
  await inspect(page, 'dialog-logged-out');
  await page.unrouteAll();
  await dialog.getByRole('button', { name: 'Logg inn igjen' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('Avtalt på telefon.');
  await expect(page.getByRole('radio', { name: /Grete Vik/ })).toBeChecked();
  await page.getByRole('button', { name: 'Sett inn Grete Vik' }).click();
  await expect(seatOf(page)).toContainText('Grete Vik vara 2');
});

test('fresh facts leave the focus, the open menu and the dialog alone, and are read out once', async ({
  world,
  page,
}) => {
  const evening = await askingEvening(world, { bodyName: 'Sjøstyret' });
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  await page.getByRole('button', { name: 'Flere valg for Kari Nordmann' }).click();
  const item = page.getByRole('menuitem', { name: 'Endre svarfristen for Anders Lund' });
  await expect(item).toBeFocused();
  await world.text(evening.anders.mobile, 'nei');
  await expect(seatOf(page)).toContainText('Nei, i dag', { timeout: 3_000 });
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Flere valg for Kari Nordmann' })).toBeFocused();

  await page.getByRole('button', { name: 'Registrer svar fra Grete Vik' }).focus();
  await world.text(evening.grete.mobile, 'ja');
  await expect(seatOf(page)).toContainText('Grete Vik vara 2', { timeout: 3_000 });
  await expect(seatOf(page)).toBeFocused();
});

test('a chair and an auditor look, and are offered nothing to press', async ({ world, page }) => {
  const evening = await askingEvening(world, { bodyName: 'Planstyret' });
  await openStaffPage(page, world, `/moter/${evening.meetingId}`, 'randi');
  await expect(page.getByRole('banner')).toContainText('Bare lesetilgang');
  await expect(seatOf(page)).toContainText('Venter på svar');
  await expect(
    page.getByRole('button', { name: /Registrer svar|Meld forfall|Endre møtet|Flere valg for Kari/ }),
  ).toHaveCount(0);
  await inspect(page, 'read-only');
});
