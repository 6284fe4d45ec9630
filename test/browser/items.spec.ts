import { reportAbsence } from '#test/smoke/council.ts';
import { expect, test } from './browser-test.ts';
import { linkTo, newEvening, tokenOf } from './evening.ts';
import { inspect, inspectWords } from './inspect.ts';
import { tabTo } from './keyboard.ts';
import { openStaffPage } from './staff.ts';

const GROUNDS = 'Søkeren er naboen min';

test('a request for assessment is read, a substitute is called in advance, and the decision is recorded', async ({
  world,
  page,
}) => {
  const evening = await newEvening(world, { bodyName: 'Klagenemnda' });
  const report = { kind: 'assessment', items: ['84/26'], grounds: GROUNDS };
  await reportAbsence(world, tokenOf(await linkTo(world, evening.kari.email, 'forfall')), report);
  await world.wind('PT3M5S');
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  await page.getByRole('link', { name: 'Saker og tid' }).click();
  await expect(page.getByText('kl. 18.00–21.00 Vedtaksført. 2 ventes, minst 1 må møte')).toBeVisible();
  const row = page.getByRole('group', { name: 'Kari Nordmann, Ber om vurdering, sak 84/26' });
  await expect(row).toContainText('Venter på vedtak om habilitet');
  await expect(page.getByText(GROUNDS)).toHaveCount(0);
  await inspect(page, 'items-assessment');

  await row.getByRole('button', { name: 'Se begrunnelsen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Les grunnen' }).click();
  await expect(page.getByRole('dialog')).toContainText(GROUNDS);
  await inspect(page, 'items-grounds');
  await page.keyboard.press('Escape');
  await expect(page.getByText(GROUNDS)).toHaveCount(0);
  expect((await world.log(evening.meetingId)).entries.filter(({ type }) => type === 'DetailRead')).toHaveLength(1);

  await row.getByRole('button', { name: 'Kall inn vara på forhånd' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kall inn vara' }).click();
  await expect(row).toContainText('Venter på svar');
  await world.text(evening.anders.mobile, 'ja');
  await expect(row).toContainText('Anders Lund');
  await inspect(page, 'items-called-in-advance');

  await row.getByRole('button', { name: 'Registrer vedtak' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kjent habil' }).click();
  const cleared = page.getByRole('group', { name: 'Kari Nordmann, Kjent habil' });
  await expect(cleared).toContainText('Er med på saken');
  await world.idle();
  const told = (await world.all()).findLast(({ to }) => to === evening.anders.mobile)?.text;
  expect(told).toContain('Du skal ikke møte som vara');
  expect(told).not.toMatch(/inhabil|habil|Kari/);
});

test('during the meeting the secretary notes who came late, who left and who was out, by keyboard alone', async ({
  world,
  page,
}) => {
  const evening = await newEvening(world, { bodyName: 'Forliksutvalget', inDays: 0 });
  await openStaffPage(page, world, `/moter/${evening.meetingId}/saker`);
  await expect(page.getByText('Fra 30 minutter før møtet kan du notere hvem som kommer og går.')).toBeVisible();
  await world.windTo(evening.start);
  await world.wind('PT7M');
  const sent = (await world.all()).length;
  await tabTo(page, page.getByRole('button', { name: 'Kom: Kari Nordmann' }));
  await inspect(page, 'presence');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Når var Kari Nordmann til stede?' });
  await expect(dialog.getByLabel('Kom', { exact: true })).toHaveValue('18:07');
  await expect(dialog).toContainText('Ingen får melding om dette.');
  await dialog.getByLabel('Gikk', { exact: true }).fill('18:01');
  await tabTo(page, dialog.getByRole('button', { name: 'Lagre' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Kom må være før gikk.' })).toBeVisible();
  await inspect(page, 'presence-dialog');
  await dialog.getByLabel('Gikk', { exact: true }).fill('20:30');
  await dialog.getByRole('checkbox', { name: '85/26' }).check();
  await tabTo(page, dialog.getByRole('button', { name: 'Lagre' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('kl. 18.07–20.30, ute i sak 85/26')).toBeVisible();
  await expect(page.getByText('Oppmøtet til Kari Nordmann er notert.').first()).toBeVisible();
  const [seat] = (await world.view(evening.meetingId)).seats;
  expect(seat?.present).toMatchObject([{ personId: evening.kari.id, outOfItems: ['85/26'] }]);
  await world.idle();
  expect(await world.all()).toHaveLength(sent);
});

test('who only reads is offered nothing to press, and the page speaks five languages', async ({ world, page }) => {
  const evening = await newEvening(world, { bodyName: 'Valgstyret' });
  const report = { kind: 'disqualified', items: ['84/26', '86/26'], grounds: GROUNDS };
  await reportAbsence(world, tokenOf(await linkTo(world, evening.kari.email, 'forfall')), report);
  await openStaffPage(page, world, `/moter/${evening.meetingId}/saker`, 'randi');
  await expect(page.getByRole('group', { name: 'Kari Nordmann, Inhabil i sak 86/26' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Se begrunnelsen|Registrer vedtak|Kall inn|Kom:/ })).toHaveCount(0);
  for (const [label, tab] of [
    ['Norsk nynorsk', 'Saker og tid'],
    ['Svenska', 'Ärenden och tid'],
    ['Dansk', 'Punkter og tid'],
    ['English', 'Items and time'],
  ] as const) {
    await page.getByRole('banner').getByRole('combobox').selectOption({ label });
    await expect(page.getByRole('link', { name: tab })).toBeVisible();
    await inspectWords(page, `items-${label}`);
  }
});

test('the body may find a member disqualified in one of two items', async ({ world, page }) => {
  const evening = await newEvening(world, { bodyName: 'Havnestyret' });
  const report = { kind: 'assessment', items: ['84/26', '85/26'], grounds: GROUNDS };
  await reportAbsence(world, tokenOf(await linkTo(world, evening.kari.email, 'forfall')), report);
  await openStaffPage(page, world, `/moter/${evening.meetingId}/saker`);
  const row = page.getByRole('group', { name: 'Kari Nordmann, Ber om vurdering, sak 84/26' });
  await row.getByRole('button', { name: 'Registrer vedtak' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '84/26' }).uncheck();
  await dialog.getByRole('checkbox', { name: '85/26' }).uncheck();
  await dialog.getByRole('button', { name: 'Kjent inhabil' }).click();
  await expect(dialog.getByRole('button', { name: /Velg minst én sak/ })).toBeVisible();
  await inspect(page, 'decision-of-two');
  await dialog.getByRole('checkbox', { name: '84/26' }).check();
  await dialog.getByRole('button', { name: 'Kjent inhabil' }).click();
  await expect(page.getByRole('group', { name: 'Kari Nordmann, Kjent inhabil' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Kari Nordmann, Kjent habil' })).toContainText('Er med på saken');
});
