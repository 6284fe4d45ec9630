import { da } from '#web/texts/staff/da.ts';
import { en } from '#web/texts/staff/en.ts';
import { nn } from '#web/texts/staff/nn.ts';
import { sv } from '#web/texts/staff/sv.ts';
import { expect, test } from './browser-test.ts';
import { askingEvening, newEvening } from './evening.ts';
import { inspect, inspectWords } from './inspect.ts';
import { tabTo } from './keyboard.ts';
import { choose, openStaffPage, seatOf } from './staff.ts';

test('a yes by phone is recorded with the keyboard alone, and the focus comes back to the seat', async ({
  world,
  page,
}) => {
  const evening = await askingEvening(world, { bodyName: 'Havneutvalget' });
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  await tabTo(page, page.getByRole('button', { name: 'Registrer svar fra Anders Lund' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Hva svarte Anders Lund på telefonen?' });
  await expect(dialog.getByRole('heading')).toBeFocused();
  await inspect(page, 'record-answer');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Registrer svar fra Anders Lund' })).toBeFocused();

  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('button', { name: 'Anders Lund kommer', exact: true }));
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(seatOf(page)).toContainText('Anders Lund vara 1');
  await expect(seatOf(page)).toContainText('Registrert: Anders Lund kommer.');
  await expect(seatOf(page)).toBeFocused();
  await inspect(page, 'answer-recorded');
});

test('somebody is seated directly, with a reason that must be given', async ({ world, page }) => {
  const evening = await askingEvening(world, { bodyName: 'Klimautvalget' });
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  await page.getByRole('button', { name: 'Sett inn en annen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Sett inn vara' }).click();
  await expect(dialog.getByRole('button', { name: 'Velg hvem det gjelder.' })).toBeVisible();
  await inspect(page, 'seat-directly-faults');
  await dialog.getByRole('radio', { name: /Grete Vik/ }).check();
  await expect(dialog.getByText('Anders Lund (vara 1) er spurt nå, og får beskjed')).toBeVisible();
  await dialog.getByRole('button', { name: 'Sett inn Grete Vik' }).click();
  await expect(dialog.getByText('Skriv hvorfor.').first()).toBeVisible();
  await dialog.getByRole('textbox').fill('Avtalt på telefon med gruppelederen.');
  await inspect(page, 'seat-directly');
  await dialog.getByRole('button', { name: 'Sett inn Grete Vik' }).click();
  await expect(seatOf(page)).toContainText('Grete Vik vara 2');

  await choose(page, /Ta Grete Vik av plassen/);
  await page.getByRole('dialog').getByRole('textbox').fill('Feil person.');
  await page.getByRole('button', { name: 'Ta av Grete Vik' }).click();
  await expect(seatOf(page)).not.toContainText('Grete Vik vara 2');
});

test('the chain is stopped, resumed, and when nobody is left there are three ways on', async ({ world, page }) => {
  const evening = await askingEvening(world, { bodyName: 'Landbruksutvalget' });
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  await choose(page, 'Stopp innkallingen');
  await page.getByRole('dialog').getByRole('textbox').fill('Gruppa avklarer selv.');
  await inspect(page, 'stop');
  await page.getByRole('button', { name: 'Stopp innkallingen', exact: true }).click();
  await expect(seatOf(page)).toContainText('Stoppet');
  await page.getByRole('button', { name: 'Spør videre' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Spør videre' }).click();
  await expect(seatOf(page)).toContainText('Venter på svar');

  await choose(page, 'Endre svarfristen for Anders Lund');
  await expect(page.getByRole('dialog').getByLabel('Dag', { exact: true })).toBeFocused();
  await inspect(page, 'change-deadline');
  await page.getByRole('dialog').getByLabel('Dag', { exact: true }).fill('2030-01-01');
  await page.getByRole('button', { name: 'Endre svarfristen', exact: true }).click();
  await expect(
    page
      .getByRole('dialog')
      .getByText(/Fristen må være før møtet begynner/)
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Behold / }).click();

  await choose(page, 'Hopp over Anders Lund');
  await page.getByRole('dialog').getByRole('textbox').fill('Har ringt og sagt fra.');
  await page.getByRole('button', { name: 'Hopp over Anders Lund' }).click();
  await expect(seatOf(page)).toContainText('Registrer svar fra Grete Vik');
  await page.getByRole('button', { name: 'Registrer svar fra Grete Vik' }).click();
  await page.getByRole('button', { name: 'Grete Vik kommer ikke' }).click();
  await expect(seatOf(page)).toContainText('Ingen flere å spørre');
  await inspect(page, 'exhausted-choices');
  await page.getByRole('button', { name: 'La plassen stå tom' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Møtet er vedtaksført.');
  await page.getByRole('dialog').getByRole('button', { name: 'La plassen stå tom' }).click();
  await expect(seatOf(page)).toContainText('Står tom');
  await expect(page.getByRole('button', { name: 'Åpne plassen igjen' })).toBeVisible();
});

test('an absence is reported for somebody, its reason is read and logged, and it is withdrawn', async ({
  world,
  page,
}) => {
  const evening = await newEvening(world, { bodyName: 'Turstiutvalget' });
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  await page.getByRole('button', { name: 'Meld forfall for noen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hvem har meldt forfall?' });
  await dialog.getByRole('button', { name: 'Meld forfall', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Velg hvem det gjelder.' })).toBeVisible();
  const kari = await dialog.getByRole('option', { name: /Kari Nordmann/ }).getAttribute('value');
  await dialog.getByRole('combobox', { name: 'Medlem' }).selectOption(kari);
  await dialog.getByRole('radio', { name: 'En del av møtet' }).check();
  await dialog.getByLabel('Borte fra', { exact: true }).fill('19:30');
  await dialog.getByRole('radio', { name: 'Reise' }).check();
  await dialog.getByRole('textbox', { name: /Mer om grunnen/ }).fill('Fergen går først da.');
  await inspect(page, 'report');
  await dialog.getByRole('button', { name: 'Meld forfall', exact: true }).click();
  await expect(seatOf(page)).toContainText('Borte kl. 19.30–21.00');

  await choose(page, 'Se grunnen til forfallet');
  await expect(page.getByRole('dialog')).toContainText('Det blir logget at du har lest den.');
  await inspect(page, 'read-reason-asked');
  await page.getByRole('button', { name: 'Les grunnen' }).click();
  await expect(page.getByRole('dialog')).toContainText('Fergen går først da.');
  await inspect(page, 'read-reason');
  await page.getByRole('button', { name: 'Lukk grunnen' }).click();
  await expect(page.getByText('Fergen går først da.')).toHaveCount(0);
  await choose(page, 'Trekk forfallet');
  await page.getByRole('dialog').getByRole('button', { name: 'Trekk forfallet' }).click();
  await expect(page.getByText('Ingen forfall er meldt.')).toBeVisible();
});

test('the meeting is changed and cancelled, and a note is written', async ({ world, page }) => {
  const evening = await newEvening(world, { bodyName: 'Næringsutvalget' });
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  await page.getByRole('button', { name: 'Endre møtet' }).click();
  await page.getByRole('textbox', { name: 'Sted' }).fill('Biblioteket');
  await inspect(page, 'change-meeting');
  await page.getByRole('button', { name: 'Lagre endringen' }).click();
  await expect(page.getByText('Biblioteket')).toBeVisible();
  await page.getByRole('button', { name: 'Mer', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Skriv notat' }).click();
  await page.getByRole('textbox', { name: 'Notat' }).fill('Nøkkelen henger i skranken.');
  await inspect(page, 'note');
  await page.getByRole('button', { name: 'Lagre notatet' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Mer', exact: true }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: 'Avlys møtet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('textbox').fill('For få saker.');
  await inspect(page, 'cancel');
  await page.getByRole('button', { name: 'Avlys møtet' }).click();
  await expect(page.getByText('Møtet er avlyst.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Meld forfall for noen' })).toHaveCount(0);
});

const LANGUAGES = [
  ['nn', 'Norsk nynorsk', nn],
  ['sv', 'Svenska', sv],
  ['da', 'Dansk', da],
  ['en', 'English', en],
] as const;

test('the questions are asked in each language, and nothing is cut on the narrowest screen', async ({
  world,
  page,
}) => {
  const evening = await askingEvening(world, { bodyName: 'Språkutvalget' });
  await openStaffPage(page, world, `/moter/${evening.meetingId}`);
  for (const [language, label, texts] of LANGUAGES) {
    await page.getByRole('banner').getByRole('combobox').selectOption({ label });
    const ask = page.getByRole('button', { name: texts.seat.recordAnswer('Anders Lund') });
    await ask.click();
    await expect(page.getByRole('dialog')).toContainText(texts.commands.recordAnswer.title('Anders Lund'));
    await inspectWords(page, `record-answer-${language}`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: texts.seat.reportFor }).click();
    await page.getByRole('radio', { name: texts.report.kinds.assessment }).check();
    await inspectWords(page, `report-${language}`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: texts.act.moreChoices('Kari Nordmann') }).click();
    await page.getByRole('menuitem', { name: texts.seat.stop }).click();
    await expect(page.getByRole('dialog')).toContainText(texts.commands.stop.title('Kari Nordmann'));
    await inspectWords(page, `stop-${language}`);
    await page.keyboard.press('Escape');
  }
});
