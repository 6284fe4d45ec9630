import type { Page, Request } from '@playwright/test';
import { reportAbsence } from '#test/smoke/council.ts';
import { windPastDeadline } from '#test/smoke/seats.ts';
import type { World } from '#test/smoke/world.ts';
import { expect, test } from './browser-test.ts';
import { type Evening, linkTo, newEvening, tokenOf } from './evening.ts';
import { inspect } from './inspect.ts';

const AWAY = { kind: 'full', reason: { category: 'work' } };
/** The member's undo time, and a little for the alarm behind it. */
const GRACE = 'PT3M5S';

function heading(page: Page, name: string | RegExp) {
  return page.getByRole('heading', { level: 1, name });
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name });
}

/** The member's report, and the first substitute's link when it has come. */
async function askAnders(world: World, { kari, anders }: Evening, report: object = AWAY): Promise<string> {
  await reportAbsence(world, tokenOf(await linkTo(world, kari.email, 'forfall')), report);
  await world.wind(GRACE);
  return linkTo(world, anders.mobile, 's');
}

async function offersOf(world: World, { meetingId }: Evening) {
  const { seats } = await world.view(meetingId);
  return seats.flatMap(({ vacancies }) => vacancies).flatMap(({ offers }) => offers);
}

async function lastTextTo(world: World, mobile: string): Promise<string | undefined> {
  await world.idle();
  return (await world.all()).findLast(({ to }) => to === mobile)?.text;
}

test('a substitute opens the page, which changes nothing, says yes, and later that he cannot', async ({
  world,
  page,
}) => {
  const evening = await newEvening(world);
  const link = await askAnders(world, evening);
  const before = await world.view(evening.meetingId);
  await page.goto(link);
  await expect(heading(page, 'Kan du møte som vara?')).toBeVisible();
  await expect(page.getByText(/^Svar innen (i morgen|\S+dag) .*kl\.\s\d\d\.\d\d$/)).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/igjen$/);
  await expect(page.getByText('Hele møtet, 3 saker.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Les sakspapirene' })).toHaveAttribute('href', /sakspapirer$/);
  await expect(page.getByText('Du er nummer 1 på lista til Fellesliste.')).toBeVisible();
  await expect(page.getByText(/Kari|forfall/)).toHaveCount(0);
  await inspect(page, 'question');
  expect((await world.view(evening.meetingId)).version).toBe(before.version);

  await button(page, 'Ja, jeg kommer').click();
  await expect(heading(page, 'Takk, Anders Lund. Du møter')).toBeFocused();
  await expect(page.getByRole('status')).toContainText(/Svaret er registrert i dag kl\.\s\d\d\.\d\d\./);
  expect(await offersOf(world, evening)).toMatchObject([{ status: 'yes', answeredBy: 'link' }]);
  await inspect(page, 'yes');
  const [calendar] = await Promise.all([page.waitForEvent('download'), button(page, 'Legg i kalenderen').click()]);
  expect(calendar.suggestedFilename()).toBe(`${evening.meetingId}.ics`);

  await button(page, 'Er du inhabil i en sak?').click();
  await page.getByRole('checkbox', { name: /Sak 84\/26/ }).uncheck();
  await button(page, 'Lagre sakene').click();
  await expect(heading(page, 'Takk, Anders Lund. Du møter')).toBeFocused();
  await expect(page.getByRole('checkbox', { name: /Sak 84\/26/ })).not.toBeChecked();
  await inspect(page, 'yes-but-one-item');
  expect(await lastTextTo(world, evening.grete.mobile)).toContain('sak 84/26');

  await button(page, 'Jeg kan ikke komme likevel').click();
  await expect(heading(page, 'Takk for svaret. Vi spør neste.')).toBeFocused();
  expect(await lastTextTo(world, evening.grete.mobile)).toContain('Kan du møte som vara');
});

test('a substitute says no, and comes after all while it still helps', async ({ world, page }) => {
  const evening = await newEvening(world);
  await page.goto(await askAnders(world, evening));
  await button(page, 'Nei, jeg kan ikke').click();
  await expect(heading(page, 'Takk for svaret. Vi spør neste.')).toBeFocused();
  await inspect(page, 'no');
  expect(await lastTextTo(world, evening.grete.mobile)).toContain('Kan du møte som vara');

  await button(page, 'Jeg kan likevel komme').click();
  await expect(heading(page, 'Takk, Anders Lund. Du møter')).toBeFocused();
  expect(await lastTextTo(world, evening.grete.mobile)).toContain('er besatt');
  await page.goto('about:blank');
  await page.goto(await linkTo(world, evening.grete.mobile, 's'));
  await expect(heading(page, 'Det trengs ikke vara likevel. Takk.')).toBeVisible();
  await inspect(page, 'withdrawn');
});

test('after the deadline a free seat can still be taken, and a taken one gives a place in reserve', async ({
  world,
  page,
}) => {
  const evening = await newEvening(world);
  const link = await askAnders(world, evening);
  await windPastDeadline(world, evening.anders, evening.meetingId);
  expect(await offersOf(world, evening)).toMatchObject([{ status: 'noAnswer' }, { status: 'asked' }]);
  await page.goto(link);
  await expect(heading(page, 'Fristen er ute, men plassen er ledig. Kan du fortsatt?')).toBeVisible();
  await inspect(page, 'late-but-free');

  await world.text(evening.grete.mobile, 'ja');
  await button(page, 'Ja, jeg kommer').click();
  await expect(heading(page, 'Plassen er besatt')).toBeFocused();
  await expect(page.getByText(/^Svarfristen din var .*, og en annen vara har sagt ja\.$/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Du står som reserve' })).toBeVisible();
  await inspect(page, 'standby');
  expect(await offersOf(world, evening)).toMatchObject([{ status: 'standby' }, { status: 'yes' }]);

  await button(page, 'Stryk meg som reserve').click();
  await expect(heading(page, 'Takk for svaret. Vi spør neste.')).toBeFocused();
  expect(await offersOf(world, evening)).toMatchObject([{ status: 'no' }, { status: 'yes' }]);
});

test('a member who comes after all, and a cancelled meeting, leave nothing to answer', async ({ world, page }) => {
  const evening = await newEvening(world);
  await page.clock.install();
  const link = await askAnders(world, evening);
  await page.goto(link);
  await expect(heading(page, 'Kan du møte som vara?')).toBeVisible();
  const [seat] = (await world.view(evening.meetingId)).seats;
  const token = tokenOf(await linkTo(world, evening.kari.email, 'forfall'));
  const withdrawn = await world.api('DELETE', `/absence-form/absences/${seat?.absences[0]?.absenceId}`, undefined, {
    'x-link-token': token,
  });
  expect(withdrawn.status).toBe(204);

  // The page still shows the question: pressed now, it must say what happened instead.
  await button(page, 'Ja, jeg kommer').click();
  await expect(page.getByText('Svaret ble ikke registrert. Slik er det nå:')).toBeVisible();
  await expect(heading(page, 'Det trengs ikke vara likevel. Takk.')).toBeVisible();
  await inspect(page, 'refused');
  await evening.change({ status: 'cancelled' });
  await page.clock.fastForward('00:16');
  await expect(heading(page, 'Møtet er avlyst. Du trenger ikke å komme.')).toBeVisible();
  await inspect(page, 'cancelled');
});

test('whoever said yes is asked anew when the meeting moves, and sees the time before', async ({ world, page }) => {
  const evening = await newEvening(world);
  await askAnders(world, evening);
  await world.text(evening.anders.mobile, 'ja');
  const later = (minutes: number) => new Date(Date.parse(evening.start) + minutes * 60_000).toISOString();
  await evening.change({ start: later(7 * 24 * 60), end: later(7 * 24 * 60 + 180) });
  await world.wind('PT1M');
  await page.goto(await linkTo(world, evening.anders.mobile, 's'));
  await expect(heading(page, 'Møtet er flyttet. Kan du møte da?')).toBeVisible();
  await expect(page.getByText('Før:')).toContainText('kl. 18.00–21.00');
  await inspect(page, 'moved');
  await button(page, 'Ja, jeg kommer').click();
  await expect(heading(page, 'Takk, Anders Lund. Du møter')).toBeFocused();
});

test('once the meeting has begun, an answer changes nothing', async ({ world, page }) => {
  const evening = await newEvening(world, { inDays: 0 });
  const link = await askAnders(world, evening);
  await page.goto(link);
  await expect(heading(page, 'Kan du møte som vara?')).toBeVisible();
  await world.windTo(evening.start);
  await world.wind('PT1M');
  await page.reload();
  await expect(heading(page, 'Møtet har begynt, så svaret ditt endrer ingenting. Takk likevel.')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await inspect(page, 'begun');
});

test('a substitute for two items takes the one where she is not disqualified herself', async ({ world, page }) => {
  const evening = await newEvening(world);
  const report = { kind: 'disqualified', items: ['84/26', '86/26'], grounds: 'Eier nabotomta' };
  await page.goto(await askAnders(world, evening, report));
  await expect(page.getByRole('checkbox', { name: 'Sak 84/26 Reguleringsplan for Indre havn' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Sak 86/26 Sak unntatt offentlighet' })).toBeChecked();
  await expect(button(page, 'Ja, jeg kommer i 2 saker')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Sak 84/26' }).uncheck();
  await expect(page.getByText('Jeg er inhabil i denne saken')).toBeVisible();
  await inspect(page, 'items');

  await button(page, 'Ja, jeg kommer i 1 sak').click();
  await expect(heading(page, 'Takk, Anders Lund. Du møter')).toBeFocused();
  await inspect(page, 'yes-items');
  const [seat] = (await world.view(evening.meetingId)).seats;
  const filled = seat?.vacancies.filter(({ status }) => status === 'filled').map(({ scope }) => scope);
  expect(filled).toStrictEqual([{ kind: 'items', items: ['86/26'] }]);
  expect(await lastTextTo(world, evening.grete.mobile)).toContain('84/26');
});

test('a substitute for the whole meeting may say in which item she is disqualified', async ({ world, page }) => {
  const evening = await newEvening(world);
  await page.goto(await askAnders(world, evening));
  await button(page, 'Er du inhabil i en sak?').click();
  await expect(page.getByRole('checkbox')).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Sak 85/26' }).uncheck();
  await expect(page.getByText('Hele møtet, 3 saker.')).toBeHidden();
  await inspect(page, 'whole-meeting-items');
  await button(page, 'Ja, jeg kommer').click();
  await expect(heading(page, 'Takk, Anders Lund. Du møter')).toBeFocused();
});

test('two parts of one evening are asked together and answered one by one', async ({ world, page }) => {
  const evening = await newEvening(world);
  const at = (minutes: number) => new Date(Date.parse(evening.start) + minutes * 60_000).toISOString();
  const intervals = [
    { from: at(0), to: at(60) },
    { from: at(120), to: at(180) },
  ];
  await page.goto(await askAnders(world, evening, { ...AWAY, kind: 'partial', intervals }));
  await expect(heading(page, 'Kan du møte som vara?')).toBeVisible();
  const first = page.getByRole('region').or(page.locator('section')).filter({ hasText: '18.00–19.00' }).first();
  const second = page.getByRole('region').or(page.locator('section')).filter({ hasText: '20.00–21.00' }).first();
  await inspect(page, 'two-parts');
  await second.getByRole('button', { name: 'Ja, jeg kommer' }).click();
  await expect(second.getByText('Takk, Anders Lund. Du møter')).toBeVisible();
  await first.getByRole('button', { name: 'Nei, jeg kan ikke' }).click();
  await expect(first.getByText('Takk for svaret. Vi spør neste.')).toBeVisible();
  await inspect(page, 'two-parts-answered');
  const answers = (await offersOf(world, evening)).filter(({ name }) => name === 'Anders Lund');
  expect(answers.map(({ status }) => status).toSorted()).toStrictEqual(['no', 'yes']);
});

test('an answer that was lost on the way is sent again as the same act', async ({ world, page }) => {
  const evening = await newEvening(world);
  const requests: Request[] = [];
  page.on('request', (request) => void (request.method() === 'POST' && requests.push(request)));
  await page.goto(await askAnders(world, evening));
  await page.route('**/api/offer/answer', (route) => route.abort());
  await button(page, 'Ja, jeg kommer').click();
  await expect(page.getByText('Vi fikk ikke registrert svaret.')).toBeVisible();
  await inspect(page, 'not-recorded');
  await page.unroute('**/api/offer/answer');
  await button(page, 'Send på nytt').click();
  await expect(heading(page, 'Takk, Anders Lund. Du møter')).toBeFocused();
  expect(new Set(requests.map((one) => one.headers()['idempotency-key'])).size).toBe(1);
  expect(requests).toHaveLength(2);
});

test('a wrong link leads to a new one', async ({ world, page }) => {
  await page.goto(`${world.stack.webUrl}/svar#AAAAAAAAAAAAAAAAAAAAAA`);
  await expect(heading(page, 'Lenken virker ikke lenger.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Få ny lenke' })).toBeVisible();
  await inspect(page, 'spent');
});
