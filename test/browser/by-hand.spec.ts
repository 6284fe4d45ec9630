import type { Page } from '@playwright/test';
import { reportAbsence } from '#test/smoke/council.ts';
import type { World } from '#test/smoke/world.ts';
import { expect, test } from './browser-test.ts';
import { askingEvening, GRACE, linkTo, newEvening, tokenOf } from './evening.ts';
import { inspect } from './inspect.ts';
import { tabTo } from './keyboard.ts';
import { choose, openStaffPage, seatOf } from './staff.ts';

/** Presses what stands there, as somebody without a mouse does. */
async function press(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  const within = (await dialog.count()) > 0 ? dialog : page;
  await tabTo(page, within.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
}

async function textsTo(world: World, mobile: string): Promise<readonly string[]> {
  await world.idle();
  return (await world.all()).flatMap(({ to, text }) => (to === mobile ? text : []));
}

test('where the secretary gives the go-ahead, nobody is asked before she has said yes or no', async ({
  world,
  page,
}) => {
  const { meetingId, kari, per, anders } = await newEvening(world, { bodyName: 'Viltnemnda' });
  const { bodyId } = await world.view(meetingId);
  await world.staff('PUT', `/bodies/${bodyId}/settings`, { approval: 'approveFirst' });
  for (const { email } of [kari, per]) await reportAbsence(world, tokenOf(await linkTo(world, email, 'forfall')));
  await world.wind(GRACE);
  await openStaffPage(page, world, '/moter');
  const task = page.getByRole('listitem').filter({ hasText: 'Viltnemnda' }).filter({ hasText: 'Kari Nordmann' });
  await task.getByRole('link').click();
  await expect(seatOf(page)).toContainText('Venter på klarsignal');
  expect(await textsTo(world, anders.mobile)).toStrictEqual([]);

  await tabTo(page, seatOf(page).getByRole('button', { name: 'Skal vara kalles inn?' }));
  await page.keyboard.press('Enter');
  await inspect(page, 'approve');
  await press(page, 'Kall inn vara');
  await expect(seatOf(page)).toContainText('Vara blir kalt inn for Kari Nordmann.');
  await expect(seatOf(page)).toContainText('Registrer svar fra Anders Lund');

  const ofPer = seatOf(page, 'Per Johansen');
  await ofPer.getByRole('button', { name: 'Skal vara kalles inn?' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ikke kall inn vara' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Skriv hvorfor.' })).toBeVisible();
  await page.getByRole('dialog').getByRole('textbox').fill('Møtet er kort, og utvalget er vedtaksført.');
  await page.getByRole('dialog').getByRole('button', { name: 'Ikke kall inn vara' }).click();
  await expect(ofPer).toContainText('Vara kalles ikke inn');
  await inspect(page, 'approved-and-rejected');
});

test('a member who can come after all gets the seat back, or the substitute keeps it, as the secretary says', async ({
  world,
  page,
}) => {
  const { meetingId, kari, per, anders, grete } = await newEvening(world, { bodyName: 'Skredutvalget', inDays: 2 });
  const wish: (() => Promise<unknown>)[] = [];
  for (const { email } of [kari, per]) {
    const headers = { 'x-link-token': tokenOf(await linkTo(world, email, 'forfall')) };
    const absenceId = await reportAbsence(world, headers['x-link-token']);
    wish.push(() => world.api('DELETE', `/absence-form/absences/${absenceId}`, undefined, headers));
  }
  await world.wind(GRACE);
  for (const { mobile } of [anders, grete]) await world.text(mobile, 'ja');
  await world.wind('PT50H');
  for (const ask of wish) expect(await ask()).toMatchObject({ status: 202 });
  await openStaffPage(page, world, `/moter/${meetingId}`);
  await expect(seatOf(page)).toContainText('Vil ha plassen tilbake');
  await tabTo(page, seatOf(page).getByRole('button', { name: 'Avgjør hvem som møter' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Hvem skal møte, Kari Nordmann eller Anders Lund?' })).toBeFocused();
  await inspect(page, 'give-back');
  await press(page, 'Kari Nordmann møter');
  await expect(page.getByText('Kari Nordmann møter. Begge får beskjed.').first()).toBeVisible();
  await expect(seatOf(page)).toHaveCount(0);
  expect((await textsTo(world, anders.mobile)).at(-1)).toContain('Du skal ikke møte som vara');

  const ofPer = seatOf(page, 'Per Johansen');
  await ofPer.getByRole('button', { name: 'Avgjør hvem som møter' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Grete Vik møter' }).click();
  await expect(ofPer).toContainText('Grete Vik vara 2');
  await expect(ofPer.getByRole('button', { name: 'Avgjør hvem som møter' })).toHaveCount(0);
});

test('a question is sent again, a substitute falls ill, another list is asked, and an empty seat is opened again', async ({
  world,
  page,
}) => {
  const evening = await askingEvening(world, { bodyName: 'Reinbeiteutvalget', hasOtherList: true });
  const { meetingId, anders, grete, siri } = evening;
  await openStaffPage(page, world, `/moter/${meetingId}`);
  const dialog = page.getByRole('dialog');
  await choose(page, 'Send på nytt til Anders Lund');
  await dialog.getByRole('button', { name: 'Send på nytt' }).click();
  await expect(seatOf(page)).toContainText('Forespørselen til Anders Lund er sendt på nytt.');
  expect(await textsTo(world, anders.mobile)).toHaveLength(2);

  await world.text(anders.mobile, 'ja');
  await expect(seatOf(page)).toContainText('Anders Lund vara 1');
  await choose(page, 'Anders Lund kan ikke likevel');
  await dialog.getByRole('textbox').fill('Ringte og sa fra.');
  await dialog.getByRole('button', { name: 'Anders Lund kan ikke' }).click();
  await expect(seatOf(page)).toContainText('Registrer svar fra Grete Vik');
  await world.wind('PT50H');
  await expect(seatOf(page)).toContainText('Ingen flere å spørre');

  await seatOf(page).getByRole('button', { name: 'Spør fra en annen liste' }).click();
  await dialog.getByRole('button', { name: 'Spør lista' }).click();
  await expect(dialog.getByRole('button', { name: 'Velg en liste.' })).toBeVisible();
  await dialog.getByRole('radio', { name: 'Bygdelista' }).check();
  await dialog.getByRole('textbox').fill('Avtalt mellom gruppelederne.');
  await inspect(page, 'ask-other-list');
  await dialog.getByRole('button', { name: 'Spør lista' }).click();
  await expect(seatOf(page)).toContainText('Registrer svar fra Siri Dahl');
  await world.text(siri.mobile, 'nei');
  await expect(seatOf(page)).toContainText('Ingen flere å spørre');

  await seatOf(page).getByRole('button', { name: 'La plassen stå tom' }).click();
  await dialog.getByRole('textbox').fill('Vi klarer oss.');
  await dialog.getByRole('button', { name: 'La plassen stå tom' }).click();
  await tabTo(page, seatOf(page).getByRole('button', { name: 'Åpne plassen igjen' }));
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox').fill('Nå trengs det en vara.');
  await press(page, 'Åpne plassen');
  await expect(seatOf(page)).toContainText('Registrer svar fra Grete Vik');
  expect((await textsTo(world, grete.mobile)).filter((text) => text.includes('spør: Kan du møte'))).toHaveLength(2);
});

test('who comes is confirmed, links are sent to one and to all, and a substitute is called in advance', async ({
  world,
  page,
}) => {
  const { meetingId, kari, per, anders } = await newEvening(world, { bodyName: 'Fjellstyret' });
  await openStaffPage(page, world, `/moter/${meetingId}`);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: /^Vis alle 2/ }).click();
  await choose(page, 'Bekreft at medlemmet kommer', 'Per Johansen');
  await dialog.getByRole('button', { name: 'Bekreft at Per Johansen kommer' }).click();
  await expect(page.getByText('Per Johansen står som bekreftet.').first()).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Per Johansen' })).toContainText('Har bekreftet');

  const links = async (email: string) => (await textsTo(world, email)).length;
  const [toKari, toPer] = [await links(kari.email), await links(per.email)];
  await choose(page, 'Send lenken', 'Kari Nordmann');
  await dialog.getByRole('button', { name: 'Send lenken' }).click();
  await expect(page.getByText('Lenken er sendt til Kari Nordmann.').first()).toBeVisible();
  await choose(page, 'Send lenken', 'Kari Nordmann');
  await dialog.getByRole('button', { name: 'Send en ny lenke' }).click();
  await expect(page.getByText('En ny lenke er sendt til Kari Nordmann.').first()).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Mer', exact: true }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Send lenke til alle' })).toBeFocused();
  await page.keyboard.press('Enter');
  await inspect(page, 'send-links');
  await press(page, 'Send lenken til alle');
  await expect(page.getByText('Lenken er sendt til alle som kan nås.').first()).toBeVisible();
  await inspect(page, 'links-sent');
  expect([await links(kari.email), await links(per.email)]).toStrictEqual([toKari + 3, toPer + 1]);

  const report = { kind: 'assessment', items: ['84/26'], grounds: 'Søkeren er svogeren min' };
  await reportAbsence(world, tokenOf(await linkTo(world, kari.email, 'forfall')), report);
  await world.wind(GRACE);
  await tabTo(page, seatOf(page).getByRole('button', { name: 'Kall inn vara på forhånd' }));
  await page.keyboard.press('Enter');
  await press(page, 'Kall inn vara');
  await expect(seatOf(page)).toContainText('Registrer svar fra Anders Lund');
  await world.text(anders.mobile, 'ja');
  await expect(seatOf(page)).toContainText('Anders Lund vara 1');
});
