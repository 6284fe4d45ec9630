import { type Stack, startStack } from '#test/smoke/stack.ts';
import { test as base, expect } from './browser-test.ts';
import { inspect } from './inspect.ts';

/** The demo as `npm start` shows it, untouched by any other test. */
const test = base.extend<{ readonly demo: Stack }>({
  demo: async ({ browserName: _ }, use) => {
    const demo = await startStack({ environment: { DEMO: '1' } });
    await use(demo);
    await demo.kill();
  },
});

test('a meeting that is moved in the archive is moved here, and trouble there moves nothing', async ({
  page,
  demo,
}) => {
  test.slow(); // A whole demo is started, and a reading that fails is patient first.
  await page.goto(demo.simulatorUrl);
  await page.getByText('Prøv sak- og arkivsystemet').click();
  const meeting = page.getByRole('listitem').filter({ hasText: 'Kommunestyret, møte 9' });
  const inArchive = meeting.getByRole('strong');
  const here = meeting.getByText(/^I Fulltallig:/);
  await expect(here).toHaveText(`I Fulltallig: ${await inArchive.innerText()}`);
  await expect(page.getByText('Ingen dokumenter er arkivert ennå.')).toBeVisible();
  await inspect(page, 'archive');

  const before = await inArchive.innerText();
  await page.getByRole('button', { name: 'Flytt en uke fram: Kommunestyret, møte 9' }).click();
  await expect(inArchive).not.toHaveText(before);
  await expect(here).toHaveText(`I Fulltallig: ${before}`);
  await page.getByRole('button', { name: 'Hent nå' }).click();
  await expect(page.getByRole('status')).toHaveText('Arkivet er lest. Endret: 1.');
  const after = await inArchive.innerText();
  await expect(here).toHaveText(`I Fulltallig: ${after}`);

  await page.getByRole('button', { name: 'Arkivet svarer med en annen kommunes opplysninger' }).click();
  await page.getByRole('button', { name: 'Flytt en uke fram: Kommunestyret, møte 9' }).click();
  await expect(inArchive).not.toHaveText(after);
  await page.getByRole('button', { name: 'Hent nå' }).click();
  await expect(page.getByRole('status')).toContainText('Arkivet svarer med en annen kommunes opplysninger.');
  await expect(here).toHaveText(`I Fulltallig: ${after}`);
  await page.getByRole('button', { name: 'Fjern alle feil' }).last().click();
  await expect(page.getByRole('status')).toHaveText('Alle feil er fjernet.');
  await page.getByRole('button', { name: 'Hent nå' }).click();
  await expect(page.getByRole('status')).toHaveText('Arkivet er lest. Endret: 1.');
});
