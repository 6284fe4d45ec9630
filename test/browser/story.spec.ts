import type { BrowserContext, Page } from '@playwright/test';
import { type Stack, startStack } from '#test/smoke/stack.ts';
import { test as base, expect } from './browser-test.ts';
import { inspect } from './inspect.ts';

const STEPS = [
  'Kari Nordmann får e-post med lenke',
  'Kari Nordmann melder forfall',
  'Vent 3 minutter',
  'Anders Lund svarer NEI',
  'Grete Vik får SMS',
  'Grete Vik svarer JA',
  'Se oversikten og loggen',
] as const;

/** Steps are ticked by what really happened, so the page may be some seconds behind. */
async function expectTicked(page: Page, count: number): Promise<void> {
  for (const [index, name] of STEPS.entries()) {
    const step = page.getByRole('listitem').filter({ hasText: name });
    await expect(step).toContainText(index < count ? `${name}, gjort` : name);
    if (index === count) await expect(step).toHaveAttribute('aria-current', 'step');
    if (index >= count) await expect(step).not.toContainText('gjort');
  }
}

/** The demo as `npm start` shows it, untouched by any other test. */
const test = base.extend<{ readonly demo: Stack }>({
  demo: async ({ browserName: _ }, use) => {
    const demo = await startStack({ environment: { DEMO: '1' } });
    await use(demo);
    await demo.kill();
  },
});

async function newTab(context: BrowserContext, open: () => Promise<void>): Promise<Page> {
  const [tab] = await Promise.all([context.waitForEvent('page'), open()]);
  return tab;
}

test('the story is played by hand, step by step, as the start page tells it', async ({ page, context, demo }) => {
  test.slow(); // Six states to look at, of which two pages are long.
  await page.goto(demo.simulatorUrl);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prøv hele løpet på fem minutter');
  await expect(page.getByText('Ingen ekte meldinger blir sendt.')).toBeVisible();
  await expectTicked(page, 1);
  await inspect(page, 'start');

  const mailbox = page.getByRole('region', { name: 'Postkassen til Kari Nordmann' });
  await mailbox.getByRole('button', { name: /Kan du komme på møtet/ }).click();
  const letter = mailbox.frameLocator('iframe');
  await expect(letter.getByText('Hei, Kari Nordmann')).toBeVisible();
  await inspect(page, 'letter');
  const form = await newTab(context, () =>
    letter.getByRole('link', { name: 'Meld forfall eller inhabilitet' }).click(),
  );
  await expect(form.getByRole('heading', { level: 1 })).toHaveText('Kan du komme, Kari Nordmann?');
  await form.getByRole('button', { name: 'Jeg kan ikke komme' }).click();
  await form.getByRole('radio', { name: 'Reise' }).check();
  await form.getByRole('button', { name: 'Meld forfall' }).click();
  await expect(form.getByRole('timer')).toContainText('Du kan angre i');
  await form.close();
  await expectTicked(page, 2);

  for (const _ of [1, 2, 3]) {
    await page.getByRole('button', { name: '1 min', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('Klokka er');
  }
  await expectTicked(page, 3);
  const anders = page.getByRole('region', { name: 'Telefonen til Anders Lund' });
  await expect(anders.getByText('Kan du møte som vara i Kommunestyret')).toBeVisible();
  await expect(anders.getByText('Det er din tur å svare her')).toBeAttached();
  await inspect(page, 'anders-is-asked');
  await anders.getByRole('button', { name: 'NEI' }).click();
  await expectTicked(page, 5);
  const grete = page.getByRole('region', { name: 'Telefonen til Grete Vik' });
  await expect(grete.getByText('Kan du møte som vara i Kommunestyret')).toBeVisible();
  await grete.getByRole('textbox', { name: 'Skriv SMS' }).fill('Ja takk!');
  await grete.getByRole('button', { name: 'Send SMS fra Grete Vik' }).click();
  await expectTicked(page, 6);
  await expect(grete.getByText('Takk! Du møter som vara')).toBeVisible();

  const overview = await newTab(context, () => page.getByRole('link', { name: 'Sekretærens oversikt' }).click());
  const seat = overview.getByRole('group', { name: /^Kari Nordmann, Forfall, hele møtet/ });
  await expect(seat).toContainText('Grete Vik vara 2');
  await expect(overview.getByText('Alle 11 plasser er dekket')).toBeVisible();
  await inspect(overview, 'overview');
  await overview.getByRole('link', { name: 'Logg', exact: true }).click();
  for (const what of [
    /Kari Nordmann meldte fra: forfall, hele møtet/,
    /Anders Lund .*ble spurt/,
    /Anders Lund .*svarte nei/,
    /Grete Vik .*ble spurt/,
    /Grete Vik .*svarte ja/,
    /Grete Vik .*møter for Kari Nordmann/,
  ])
    await expect(overview.getByRole('article').filter({ hasText: what }).first()).toBeVisible();
  await expect(overview.getByText(/hendelser i sammenheng, ingen er endret/)).toBeVisible();
  await inspect(overview, 'log');
  await overview.close();
  await expectTicked(page, 7);
  await inspect(page, 'all-done');
  expect(demo.printed()).not.toMatch(/warning|error/i);
});

test('the impatient let the page do every step', async ({ page, context, demo }) => {
  await page.goto(demo.simulatorUrl);
  await expectTicked(page, 1);
  for (const [step, ticked] of [
    [2, 2],
    [3, 3],
    [4, 5],
    [6, 6],
  ] as const) {
    await page.getByRole('button', { name: `Gjør trinn ${step} for meg` }).click();
    await expectTicked(page, ticked);
  }
  const overview = await newTab(context, () => page.getByRole('button', { name: 'Gjør trinn 7 for meg' }).click());
  await expect(overview.getByRole('group', { name: /^Kari Nordmann/ })).toContainText('Grete Vik');
  await expectTicked(page, 7);
});

test('who leaves the story is told that it is allowed, and what can go wrong is on order', async ({ page, demo }) => {
  await page.goto(demo.simulatorUrl);
  await page.getByRole('button', { name: 'Gjør trinn 2 for meg' }).click();
  await expectTicked(page, 2);
  // What is next may at first be that the receipt arrives in the mailbox.
  await expect(async () => {
    await page.getByRole('button', { name: 'Til neste hendelse' }).click();
    await expect(page.getByRole('status')).toContainText('1 ny melding.', { timeout: 3_000 });
  }).toPass();
  await expectTicked(page, 3);
  await page.getByRole('region', { name: 'Telefonen til Anders Lund' }).getByRole('button', { name: 'JA' }).click();
  await expect(page.getByText('Du er utenfor historien. Det er lov.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Hent fram en telefon' }).selectOption({ label: 'Siri Dahl, vara 4, Ap' });
  await expect(page.getByRole('region', { name: 'Telefonen til Siri Dahl' })).toContainText('Ingen meldinger ennå');
  await page.getByText('Prøv feil: SMS som ikke kommer fram').click();
  await page.getByRole('button', { name: 'De 3 neste SMS-ene avvises (503)' }).click();
  await expect(page.getByRole('status')).toHaveText('Satt: De 3 neste SMS-ene avvises (503)');
  await page.getByRole('button', { name: 'Start på nytt' }).click();
  await inspect(page, 'outside-the-story');
});
