import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf, meetingOf } from './bodies.ts';
import { convene, END, openForm, person, reportAbsence, START, TUESDAY_MORNING } from './council.ts';
import { freshDirectory } from './stack.ts';
import { openWorld, type World } from './world.ts';

const RECORDER = fileURLToPath(new URL('./record-urls.ts', import.meta.url));

/** People whose names are no part of any other word. */
const XENIA = { ...person('p-1', 'Xenia Qvalheim', 871), email: 'xenia.qvalheim@example.no' };
const ZAKARIAS = { ...person('p-2', 'Zakarias Wøllstad', 872), email: 'zakarias.w@example.no' };
const YNGVILD = { ...person('p-3', 'Yngvild Xylander', 873), email: 'yngvild.x@example.no' };
const WALBORG = { name: 'Walborg Zetlitz', email: 'walborg.z@example.no', mobile: '+4790000874' };
const STRANGER = '+4791987651';

const REASON = 'Skal opereres i galleblæra';
const NOTE = 'Ringte og snakket om fjellturen';
const NO = 'Nei dessverre, barnebarnet er sjukt';
const YES = 'Ja takk';
const HELLO = 'Hallo, er det pizzabudet?';

/** What must be nowhere: names, numbers, addresses, and what people wrote. */
const PERSONAL = [
  ...[XENIA, ZAKARIAS, YNGVILD, WALBORG].flatMap(({ name, mobile, email }) => [
    ...name.split(' '),
    mobile.slice(3),
    email.slice(0, email.indexOf('@')),
  ]),
  STRANGER.slice(3),
  'galleblæra',
  'opereres',
  'fjellturen',
  'barnebarnet',
  'pizzabudet',
  'Kan du møte som vara',
];

const dataDirectory = freshDirectory();
const urlsFile = join(freshDirectory(), 'urls.txt');
let world: World;
let tokens: readonly string[];

beforeAll(async () => {
  const environment = { CLOCK_START: TUESDAY_MORNING, NODE_OPTIONS: `--import=${RECORDER}`, URLS_FILE: urlsFile };
  world = await openWorld({ dataDirectory, environment });
  await playTheMainCase();
  tokens = (await world.all()).flatMap(({ links }) => links.flatMap((one) => /#(.+)$/.exec(one)?.[1] ?? []));
});
afterAll(() => world.close());

async function playTheMainCase(): Promise<void> {
  await convene(world, {
    persons: [XENIA, ZAKARIAS, YNGVILD],
    bodies: [bodyOf({ id: 'b', name: 'Utvalget', members: [XENIA], substitutes: [ZAKARIAS, YNGVILD] })],
    meetings: [meetingOf({ id: 'm', bodyId: 'b', start: START, end: END })],
  });
  expect((await world.staff('PUT', '/settings', { secretaries: [WALBORG] })).status).toBe(200);
  const link = await openForm(world, XENIA);
  expect((await world.api('GET', '/absence-form', undefined, { 'x-link-token': link })).status).toBe(200);
  const absenceId = await reportAbsence(world, link, { kind: 'full', reason: { category: 'illness', text: REASON } });
  await world.wind('PT3M5S');
  await world.text(ZAKARIAS.mobile, 'kanskje');
  await world.text(ZAKARIAS.mobile, NO);
  await world.text(YNGVILD.mobile, YES);
  await world.text(STRANGER, HELLO);
  expect((await world.staff('POST', '/meetings/m/commands', { type: 'AddNote', text: NOTE })).status).toBe(200);
  const reason = await world.staff('GET', `/meetings/m/absences/${absenceId}/reason`);
  expect(reason.body).toMatchObject({ text: REASON });
  expect((await world.view('m')).seats).toMatchObject([{ vacancies: [{ substitute: { name: YNGVILD.name } }] }]);
  // Faults are logged, and so is what is refused.
  await world.api('POST', '/absence-form/absences', { name: XENIA.name }, { 'x-link-token': link });
  await world.staff('PUT', '/roster', { persons: [{ ...XENIA, mobile: `${XENIA.mobile}x` }] });
  await world.simulator('POST', '/faults', { provider: 'sms', status: 500, count: 2 });
  await world.api('POST', '/form-link', { mobile: XENIA.mobile });
  await world.wind('PT1H');
}

function personalIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return PERSONAL.filter((word) => lower.includes(word.toLowerCase()));
}

test('what the process prints holds no name, number, text, reason or token', () => {
  const printed = world.stack.printed();
  expect(printed).toMatch(/Fulltallig is ready/);
  expect(personalIn(printed)).toStrictEqual([]);
  expect(tokens.filter((token) => printed.includes(token))).toStrictEqual([]);
});

test('no address that anybody asked for holds them, the store, the provider and the issuer included', () => {
  const urls = readFileSync(urlsFile, 'utf8').split('\n');
  for (const part of ['/dbs/', '/sms', '/emails:send', '/api/webhooks/acs', '/api/absence-form', '/.well-known/'])
    expect(
      urls.some((url) => url.includes(part)),
      part,
    ).toBe(true);
  expect(personalIn(urls.map((url) => `${url}\n${decodeURIComponent(url)}`).join('\n'))).toStrictEqual([]);
  expect(tokens.filter((token) => urls.some((url) => url.includes(token)))).toStrictEqual([]);
});

test('a link in a message is the address of a page, with the token in the fragment only', async () => {
  const links = (await world.all()).flatMap((message) => message.links);
  expect(links.length).toBeGreaterThan(5);
  const { webUrl } = world.stack;
  for (const link of links) expect(link.replace(webUrl, '')).toMatch(/^\/((forfall|s|svar)#[0-9A-Za-z]{22}|moter\/m)$/);
});

test('what is kept on disk is sealed', () => {
  const files = readdirSync(dataDirectory, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'simulator.jsonl',
  );
  expect(files.map(({ name }) => name)).toContain('cosmos.jsonl');
  for (const { name, parentPath } of files) {
    const bytes = readFileSync(join(parentPath, name));
    const text = `${bytes.toString('utf8')}\n${decodedParts(bytes.toString('latin1'))}`;
    expect([name, personalIn(text)]).toStrictEqual([name, []]);
    expect([name, tokens.filter((token) => text.includes(token))]).toStrictEqual([name, []]);
  }
});

/** Base64 hides nothing. */
function decodedParts(text: string): string {
  const parts = text.match(/[A-Za-z0-9+/_-]{16,}={0,2}/g) ?? [];
  return parts.map((part) => Buffer.from(part, 'base64').toString('utf8')).join('\n');
}
