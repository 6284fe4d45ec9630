import type { Page } from '@playwright/test';
import { reportAbsence } from '#test/smoke/council.ts';
import { expect, test } from './browser-test.ts';
import { linkTo, newEvening, tokenOf } from './evening.ts';
import { inspect } from './inspect.ts';
import { tabTo } from './keyboard.ts';

function heading(page: Page, name: string) {
  return page.getByRole('heading', { level: 1, name });
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name });
}

test('a member says that she cannot come, undoes it, and says that she comes', async ({ world, page }) => {
  const { kari, meetingId } = await newEvening(world);
  await page.goto(await linkTo(world, kari.email, 'forfall'));
  await expect(heading(page, 'Kan du komme, Kari Nordmann?')).toBeVisible();
  await expect(page.getByText('Kommer du, trenger du ikke svare.')).toBeVisible();
  await inspect(page, 'question');

  await button(page, 'Jeg kan ikke komme').click();
  await expect(heading(page, 'Hvorfor kan du ikke komme?')).toBeFocused();
  await expect(page.getByText('Det slettes 30 dager etter møtet.')).toBeVisible();
  await expect(page.getByText('Ikke skriv noe om helse.')).toBeVisible();
  await inspect(page, 'reason');

  await button(page, 'Meld forfall').click();
  await expect(page.getByText('Se over dette før du går videre:')).toBeVisible();
  await inspect(page, 'reason-missing');
  await button(page, 'Velg en grunn.').click();
  await expect(page.getByRole('radio', { name: 'Sykdom' })).toBeFocused();
  await page.getByRole('radio', { name: 'Reise' }).check();
  await page.getByRole('textbox', { name: 'Vil du si mer?' }).fill('Er i Tromsø til fredag');

  await button(page, 'Tilbake').click();
  await expect(heading(page, 'Kan du komme, Kari Nordmann?')).toBeFocused();
  await button(page, 'Jeg kan ikke komme').click();
  await expect(page.getByRole('radio', { name: 'Reise' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Vil du si mer?' })).toHaveValue('Er i Tromsø til fredag');

  await button(page, 'Meld forfall').click();
  await expect(heading(page, 'Forfallet er meldt')).toBeFocused();
  await expect(page.getByRole('status')).toContainText('Forfallet er meldt');
  await expect(page.getByRole('timer')).toContainText('Du kan angre i 2 min');
  await expect(page.getByText(/Reise|Tromsø/)).toHaveCount(0);
  await inspect(page, 'receipt');

  await button(page, 'Angre forfallet').click();
  await expect(heading(page, 'Forfallet er trukket')).toBeFocused();
  await inspect(page, 'withdrawn');

  await page.reload();
  await button(page, 'Jeg kommer').click();
  await expect(heading(page, 'Takk. Vi venter deg på møtet.')).toBeFocused();
  await inspect(page, 'confirmed');
  const [seat] = (await world.view(meetingId)).seats;
  expect(seat).toMatchObject({ attendance: 'coming', absences: [{ status: 'withdrawn' }] });
});

test('a member is away twice during one evening, and is told what is wrong with each time', async ({ world, page }) => {
  const { kari, meetingId } = await newEvening(world);
  await page.goto(await linkTo(world, kari.email, 'forfall'));
  await button(page, 'Jeg kan bare være med på en del av møtet').click();
  await expect(heading(page, 'Når er du borte?')).toBeFocused();
  await expect(page.getByLabel('Fra', { exact: true })).toHaveValue('18:00');
  await expect(page.getByLabel('Til', { exact: true })).toHaveValue('21:00');

  await page.getByLabel('Til', { exact: true }).fill('17:30');
  await button(page, 'Fortsett').click();
  await expect(page.getByRole('paragraph').filter({ hasText: 'Fra må være før til.' })).toBeVisible();
  await page.getByLabel('Til', { exact: true }).fill('22:00');
  await button(page, 'Fortsett').click();
  const outside = 'Tidsrommet må være innenfor møtet, 18.00–21.00.';
  await expect(page.getByRole('paragraph').filter({ hasText: outside })).toBeVisible();
  await page.getByLabel('Til', { exact: true }).fill('19:00');

  await button(page, 'Legg til et tidsrom').click();
  await page.getByLabel('Fra, tidsrom 2', { exact: true }).fill('18:30');
  await page.getByLabel('Til, tidsrom 2', { exact: true }).fill('21:00');
  await button(page, 'Fortsett').click();
  await expect(page.getByRole('paragraph').filter({ hasText: 'Tidsrommene overlapper.' })).toBeVisible();
  await inspect(page, 'times-overlap');
  await button(page, 'Tidsrommene overlapper.').click();
  await expect(page.getByLabel('Fra, tidsrom 2', { exact: true })).toBeFocused();
  await page.getByLabel('Fra, tidsrom 2', { exact: true }).fill('20:00');
  await expect(page.getByText('Borte 2 t')).toBeVisible();
  await inspect(page, 'times');

  await button(page, 'Fortsett').click();
  await expect(heading(page, 'Hvorfor er du borte?')).toBeFocused();
  await page.getByRole('radio', { name: 'Arbeid' }).check();
  await page.goBack();
  await expect(page.getByLabel('Fra, tidsrom 2', { exact: true })).toHaveValue('20:00');
  await page.goForward();
  await expect(page.getByRole('radio', { name: 'Arbeid' })).toBeChecked();
  await button(page, 'Meld forfall').click();
  await expect(heading(page, 'Forfallet er meldt')).toBeFocused();
  await expect(page.getByText('borte kl. 18.00–19.00 og borte kl. 20.00–21.00')).toBeVisible();
  await inspect(page, 'receipt');
  const [seat] = (await world.view(meetingId)).seats;
  expect(seat).toMatchObject({ attendance: 'partly', absences: [{ kind: 'partial' }] });

  await page.reload();
  await expect(heading(page, 'Du har meldt forfall')).toBeVisible();
  await inspect(page, 'registered');
  await button(page, 'Jeg kan ikke komme i det hele tatt').click();
  await page.getByRole('radio', { name: 'Arbeid' }).check();
  await button(page, 'Meld forfall').click();
  await expect(heading(page, 'Forfallet er meldt')).toBeFocused();
  await expect(page.getByText('hele møtet')).toBeVisible();
});

test('one report covers two meetings', async ({ world, page }) => {
  const { kari, laterId } = await newEvening(world, { hasLaterMeeting: true });
  await page.goto(await linkTo(world, kari.email, 'forfall'));
  await button(page, 'Jeg kan ikke komme').click();
  await page.getByRole('radio', { name: 'Omsorg eller familie' }).check();
  await page.getByRole('group', { name: 'Gjelder det flere møter?' }).getByRole('checkbox').check();
  await inspect(page, 'several-meetings');
  await button(page, 'Meld forfall').click();
  await expect(page.getByText('hele møtet, og 1 møte til')).toBeVisible();
  const [seat] = (await world.view(laterId)).seats;
  expect(seat).toMatchObject({ attendance: 'absent' });
});

test('a member takes back a seat that a substitute has taken', async ({ world, page }) => {
  const { kari, anders, meetingId } = await newEvening(world);
  const link = await linkTo(world, kari.email, 'forfall');
  await reportAbsence(world, tokenOf(link));
  await world.wind('PT3M5S');
  await world.text(anders.mobile, 'ja');
  await page.goto(link);
  await expect(heading(page, 'Du har meldt forfall')).toBeVisible();
  await expect(page.getByText('Anders Lund møter for deg')).toBeVisible();
  await expect(page.getByText('Da får Anders Lund beskjed om ikke å komme.')).toBeVisible();
  await inspect(page, 'registered-filled');

  await button(page, 'Trekk forfallet, jeg kommer').click();
  await expect(heading(page, 'Forfallet er trukket')).toBeFocused();
  await world.idle();
  expect((await world.all()).findLast(({ to }) => to === anders.mobile)?.text).toContain('Du skal ikke møte som vara');
  expect((await world.view(meetingId)).seats[0]).toMatchObject({ attendance: 'unknown' });
});

test('within a day of the meeting the secretary decides who gets the seat', async ({ world, page }) => {
  const { kari, anders } = await newEvening(world, { inDays: 0 });
  const link = await linkTo(world, kari.email, 'forfall');
  await reportAbsence(world, tokenOf(link));
  await world.wind('PT3M5S');
  await world.text(anders.mobile, 'ja');
  await page.goto(link);
  await expect(page.getByText('Anders Lund har allerede sagt ja til å møte.')).toBeVisible();
  await inspect(page, 'registered-late');
  await button(page, 'Be om å få plassen tilbake').click();
  await expect(heading(page, 'Spørsmålet er sendt')).toBeFocused();
  await inspect(page, 'seat-asked-for');
  await page.reload();
  await expect(page.getByText('Du har bedt om å få plassen tilbake.')).toBeVisible();
});

test('a report right before the meeting has no undo time, and one after it began asks nobody', async ({
  world,
  page,
}) => {
  const { kari, per, anders, start } = await newEvening(world, { inDays: 0 });
  await world.windTo(minutesBefore(start, 90));
  await page.goto(await linkTo(world, kari.email, 'forfall'));
  await reportFully(page);
  await expect(page.getByText('Vi spør første vara nå.')).toBeVisible();
  await expect(page.getByText('Du kan angre')).toHaveCount(0);
  await inspect(page, 'receipt-asking-now');

  await world.windTo(minutesBefore(start, -1));
  const before = (await world.all()).filter(({ to }) => to === anders.mobile).length;
  await page.goto('about:blank');
  await page.goto(await linkTo(world, per.email, 'forfall'));
  await expect(page.getByText('Møtet har begynt.')).toBeVisible();
  await inspect(page, 'begun');
  await reportFully(page);
  await expect(page.getByText('Vi har notert forfallet, men rekker ikke å spørre vara.')).toBeVisible();
  await inspect(page, 'receipt-begun');
  await world.idle();
  expect((await world.all()).filter(({ to }) => to === anders.mobile)).toHaveLength(before);
});

test('a meeting that moves is asked about anew, and a cancelled one not at all', async ({ world, page }) => {
  const { kari, change, start } = await newEvening(world);
  await page.clock.install();
  await page.goto(await linkTo(world, kari.email, 'forfall'));
  await expect(heading(page, 'Kan du komme, Kari Nordmann?')).toBeVisible();
  await change({ start: minutesBefore(start, 60) });
  await page.clock.fastForward('00:16');
  await expect(heading(page, 'Kan du komme nå?')).toBeVisible();
  await expect(page.getByText('Møtet er flyttet.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Før:')).toContainText('18.00–21.00');
  await inspect(page, 'moved');

  await change({ status: 'cancelled' });
  await page.clock.fastForward('00:16');
  await expect(heading(page, 'Møtet er avlyst. Du trenger ikke å komme.')).toBeVisible();
  await inspect(page, 'cancelled');
});

test('everything can be done with the keyboard alone', async ({ world, page }) => {
  const { kari } = await newEvening(world);
  await page.goto(await linkTo(world, kari.email, 'forfall'));
  await expect(heading(page, 'Kan du komme, Kari Nordmann?')).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Hopp til innhold' }));
  await page.keyboard.press('Enter');
  await tabTo(page, button(page, 'Jeg kan bare være med på en del av møtet'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Fra', { exact: true }));
  await page.keyboard.type('1930');
  await tabTo(page, button(page, 'Fortsett'));
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Hvorfor er du borte?')).toBeFocused();
  await tabTo(page, page.getByRole('radio', { name: 'Sykdom' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Arbeid' })).toBeChecked();
  await tabTo(page, page.getByRole('textbox', { name: 'Vil du si mer?' }));
  await tabTo(page, button(page, 'Meld forfall'));
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Forfallet er meldt')).toBeFocused();
  await expect(page.getByText('borte kl. 19.30–21.00')).toBeVisible();
  await tabTo(page, button(page, 'Angre forfallet'));
  await page.keyboard.press('Space');
  await expect(heading(page, 'Forfallet er trukket')).toBeFocused();
});

async function reportFully(page: Page): Promise<void> {
  await button(page, 'Jeg kan ikke komme').click();
  await page.getByRole('radio', { name: 'Arbeid' }).check();
  await button(page, 'Meld forfall').click();
}

function minutesBefore(start: string, minutes: number): string {
  return new Date(Date.parse(start) - minutes * 60_000).toISOString();
}
