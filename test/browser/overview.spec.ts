import { reportAbsence } from '#test/smoke/council.ts';
import type { World } from '#test/smoke/world.ts';
import { expect, test } from './browser-test.ts';
import { type Evening, GRACE, linkTo, newEvening, tokenOf } from './evening.ts';
import { inspect, inspectWords } from './inspect.ts';
import { tabTo } from './keyboard.ts';
import { openStaffPage, seatOf } from './staff.ts';

const DESK = { width: 1280, height: 900 };
const TABLET = { width: 1024, height: 768 };
const PHONE = { width: 360, height: 740 };

async function reportFor(world: World, { kari }: Evening): Promise<void> {
  await reportAbsence(world, tokenOf(await linkTo(world, kari.email, 'forfall')));
}

test('the list says what needs somebody, and each meeting in one line', async ({ world, page }) => {
  const evening = await newEvening(world, { bodyName: 'Planutvalget' });
  await reportFor(world, evening);
  await world.wind(GRACE);
  await openStaffPage(page, world, '/moter');
  await expect(page).toHaveURL(`${world.stack.webUrl}/moter`);
  const row = page.getByRole('row').filter({ hasText: 'Planutvalget' });
  await expect(row).toContainText('1 av 2');
  await expect(row).toContainText('Spør varamedlem');
  await expect(row).toContainText('Påminnelse til Anders Lund, hvis svaret ikke er kommet');

  for (const { mobile } of [evening.anders, evening.grete]) await world.text(mobile, 'nei');
  await expect(row).toContainText('Ingen flere å spørre', { timeout: 3_000 });
  const task = page.getByRole('listitem').filter({ hasText: 'Planutvalget' }).first();
  await expect(task).toContainText('Kari Nordmann');
  await inspect(page, 'list');
  await task.getByRole('link', { name: /Velg hva som skal skje/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Planutvalget');
  await expect(seatOf(page)).toBeFocused();
  await page.getByRole('button', { name: 'Bare forfall' }).focus();
  await page.getByRole('button', { name: 'Gå til plassen' }).click();
  await expect(seatOf(page)).toBeFocused();
  await expect(seatOf(page)).toContainText('Ingen flere å spørre');
  await inspect(page, 'exhausted');

  await page.setViewportSize(PHONE);
  const settled = seatOf(page).getByRole('button', { name: 'Vis hvorfor ingen av de 2 kommer' });
  await expect(seatOf(page).getByRole('listitem')).toHaveCount(0);
  await settled.press('Enter');
  await expect(settled).toHaveAttribute('aria-expanded', 'true');
  await expect(seatOf(page).getByRole('listitem')).toHaveCount(2);
});

test('one meeting follows what happens within three seconds and leaves the focus where it is', async ({
  world,
  page,
}) => {
  const evening = await newEvening(world, { bodyName: 'Kulturutvalget' });
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  await expect(page.getByText('Alle 2 plasser er dekket')).toBeVisible();
  await expect(page.getByText('Ingen forfall er meldt.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Medlemmet kommer: 2' })).toBeVisible();
  await inspect(page, 'no-absence');

  const toggle = page.getByRole('button', { name: 'Bare forfall' });
  await toggle.focus();
  await reportFor(world, evening);
  await expect(seatOf(page)).toContainText('Venter', { timeout: 3_000 });
  await inspect(page, 'waiting');
  await world.wind(GRACE);
  await expect(seatOf(page)).toContainText('Venter på svar', { timeout: 3_000 });
  const ranks = page.getByRole('list', { name: 'Rekkefølgen for plassen til Kari Nordmann' });
  await expect(ranks.getByRole('listitem')).toHaveCount(2);
  await expect(ranks.locator('[aria-current=step]')).toContainText('Anders Lund');
  await expect(ranks.locator('[aria-current=step]')).toContainText('Svarfrist');
  await expect(ranks.locator(`a[href="tel:${evening.anders.mobile}"]`)).toBeVisible();
  await expect(page.getByRole('complementary')).toContainText('Svarer ikke Anders Lund, går spørsmålet videre');
  await inspect(page, 'asking');

  await world.text(evening.anders.mobile, 'nei');
  await expect(ranks.locator('[aria-current=step]')).toContainText('Grete Vik', { timeout: 3_000 });
  await world.text(evening.grete.mobile, 'ja');
  await expect(seatOf(page)).toContainText('Grete Vik vara 2', { timeout: 3_000 });
  await expect(toggle).toBeFocused();
  await expect(page.getByText('Alle 2 plasser er dekket').first()).toBeVisible();
  await inspect(page, 'filled');

  await page.getByRole('button', { name: 'Alle 2', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Kari Nordmann' })).toContainText('Grete Vik');
  await inspect(page, 'all-seats');
});

test('the log tells each step with the exact words, and can be searched', async ({ world, page }) => {
  const evening = await newEvening(world, { bodyName: 'Helseutvalget' });
  await world.simulator('PUT', `/recipients/${evening.per.email}`, { delivery: 'failed' });
  await reportFor(world, evening);
  await world.wind(GRACE);
  await world.text(evening.anders.mobile, 'Nei, jeg er bortreist');
  await world.text(evening.grete.mobile, 'Ja, det kan jeg');
  await openStaffPage(page, world, `/moter/${evening.meetingId}/logg`);
  await expect(page.getByText(/^\d+ hendelser$/)).toBeVisible();
  await expect(page.getByText('{lenke}').filter({ visible: true }).first()).toBeVisible();
  await inspect(page, 'log');

  await page.getByRole('button', { name: /^Svar \(/ }).click();
  await expect(
    page
      .getByRole('article')
      .filter({ hasText: /Grete Vik/ })
      .first(),
  ).toBeVisible();
  await expect(page.getByText('tolket som ja')).toBeVisible();
  await expect(page.getByText(/bortreist|det kan jeg/)).toHaveCount(0);
  await page.getByRole('button', { name: /^Alt \(/ }).click();
  await page.getByRole('searchbox', { name: 'Søk i loggen' }).fill('finnes ikke her');
  await expect(page.getByText('Ingen hendelser passer.')).toBeVisible();
  await inspect(page, 'log-no-hits');
  await page.getByRole('button', { name: 'Vis alt' }).click();
  await page.getByRole('checkbox', { name: 'Vis meldingstekst' }).uncheck();
  await expect(page.getByText('{lenke}')).toHaveCount(0);
});

test('the meeting before it is announced, when it is cancelled, and after it began', async ({ world, page }) => {
  const evening = await newEvening(world, { bodyName: 'Teknisk utvalg', inDays: 0, status: 'planned' });
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  await expect(page.getByText('Lenker er ikke sendt. De går ut når møtet er kunngjort.')).toBeVisible();
  await inspect(page, 'planned');
  await evening.change({ status: 'published' });
  await world.windTo(evening.start);
  await world.wind('PT1M');
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  await expect(page.getByText('Møtet har begynt. Ingen flere blir spurt.')).toBeVisible();
  await inspect(page, 'begun');

  const other = await newEvening(world, { bodyName: 'Eldrerådet' });
  await other.change({ status: 'cancelled' });
  await openStaffPage(page, world, `/moter/${other.meetingId}`);
  await expect(page.getByText('Møtet er avlyst.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Skriv ut oppmøteliste' })).toBeVisible();
  await inspect(page, 'cancelled');
});

test('trouble is told: no answer, old facts, no network, no access', async ({ world, page, context }) => {
  const evening = await newEvening(world, { bodyName: 'Skoleutvalget' });
  const api = `${world.stack.apiUrl}/**`;
  await page.route(api, (route) => route.abort());
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  await expect(page.getByRole('alert')).toContainText('Innkallingen går videre uten denne siden.');
  await expect(page.getByRole('button', { name: 'Prøv på nytt' })).toBeVisible();
  await inspect(page, 'lost');
  await page.unroute(api); // The page also asks again by itself.
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Skoleutvalget');
  await page.route(api, (route) => route.abort());
  await expect(page.getByText('Vi får ikke hentet nye opplysninger. Det du ser, er fra kl.')).toBeVisible();
  await inspect(page, 'stale');
  await page.unroute(api);

  await context.setOffline(true);
  await expect(page.getByText('Du er uten nett. Det du ser, er fra kl.')).toBeVisible();
  await inspect(page, 'offline');
  await context.setOffline(false);
  await openStaffPage(page, world, '/moter/finnes-ikke');
  await expect(
    page.getByRole('heading', { name: 'Du har ikke tilgang til denne siden, eller den finnes ikke.' }),
  ).toBeVisible();
  await inspect(page, 'no-access');
});

test('the secretary reads in her language and needs no mouse', async ({ world, page }) => {
  const evening = await newEvening(world, { bodyName: 'Ungdomsrådet' });
  await reportFor(world, evening);
  await world.wind(GRACE);
  await openStaffPage(page, world, '/moter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Møter');
  await tabTo(page, page.getByRole('link', { name: 'Hopp til innhold' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Ungdomsrådet', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ungdomsrådet');
  await tabTo(page, page.getByRole('link', { name: 'Logg', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('{lenke}').filter({ visible: true }).first()).toBeVisible();
  await page.goBack();
  for (const [language, label, tab] of [
    ['nn', 'Norsk nynorsk', 'Oppmøte'],
    ['sv', 'Svenska', 'Närvaro'],
    ['da', 'Dansk', 'Fremmøde'],
    ['en', 'English', 'Attendance'],
  ] as const) {
    await page.getByRole('banner').getByRole('combobox').selectOption({ label });
    await expect(page.getByRole('link', { name: tab, exact: true })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await inspectWords(page, `meeting-${language}`);
    for (const size of [PHONE, TABLET, DESK]) {
      await page.setViewportSize(size);
      const bar = await page.getByRole('banner').boundingBox();
      expect(bar?.height, `the top bar takes one row at ${size.width} px`).toBeLessThan(64);
    }
  }
});
