import { SmsClient } from '@azure/communication-sms';
import { cosmosClient } from '#infra/cosmos/client.ts';
import { startCosmos } from '#local/cosmos/cosmos.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { convene, council, KARI, openForm, person, reportAbsence, TUESDAY_MORNING } from '#test/smoke/council.ts';
import { freshDirectory } from '#test/smoke/stack.ts';
import { openWorld, type World } from '#test/smoke/world.ts';
import { type CountingStore, countInFrontOf } from './counting-store.ts';
import { countRow, quantile, type Row, ratioRow, timed } from './row.ts';

/** Enough for a p99 that is nearly the worst of them. */
const REPLIES = 60;
const WARM_UP = 5;

const SUBSTITUTES = Array.from({ length: REPLIES + WARM_UP + 4 }, (_, at) =>
  person(`vara-${at + 1}`, `Vara Nr${at + 1}`, 200 + at),
);

/** A chain of many that say no, one after the other: how long each takes, and what it asks of the store. */
export async function replyRows(): Promise<readonly Row[]> {
  const cosmos = await startCosmos({ agenda: { now: () => Instant.parse(TUESDAY_MORNING) } });
  const store = await countInFrontOf(cosmos.endpoint);
  const environment = { CLOCK_START: TUESDAY_MORNING, COSMOS_ENDPOINT: store.url, COSMOS_KEY: 'emulator' };
  const world = await openWorld({ dataDirectory: freshDirectory(), environment });
  try {
    await convene(world, longList());
    await Promise.all(SUBSTITUTES.map(({ mobile }) => sendNoReports(world, mobile)));
    await reportAbsence(world, await openForm(world, KARI));
    await world.wind('PT3M2S');
    const floor = await floorOf(world, store);
    return await repliesAgainst(world, store, floor);
  } finally {
    await world.close();
    await Promise.all([store.close(), cosmos.close()]);
  }
}

/** Reports of delivery come when they come, and would fall among the requests of whoever answers just then. */
async function sendNoReports(world: World, mobile: string): Promise<void> {
  await world.simulator('PUT', `/recipients/${encodeURIComponent(mobile)}`, { delivery: 'silent' });
}

function longList() {
  const roster = council();
  const substitutes = SUBSTITUTES.map(({ id }, at) => ({ rank: at + 1, personId: id }));
  const [body] = roster.bodies.map((one) => ({ ...one, lists: one.lists.map((list) => ({ ...list, substitutes })) }));
  return { ...roster, persons: [...roster.persons, ...SUBSTITUTES], bodies: [body] };
}

/** One call, three documents created, one text sent, on the same stack: less cannot be done. */
async function floorOf(world: World, store: CountingStore): Promise<readonly number[]> {
  const client = await cosmosClient({ endpoint: store.url, key: 'emulator' });
  const container = client.database('fulltallig').container('directory');
  const accessKey = Buffer.from('any').toString('base64');
  const sms = new SmsClient(`endpoint=${world.stack.simulatorUrl}/;accesskey=${accessKey}`, {
    allowInsecureConnection: true,
    retryOptions: { maxRetries: 0 },
  });
  const once = async (at: number) => {
    await world.api('GET', '/openapi.json');
    for (const no of [1, 2, 3]) {
      await container.items.create({ id: `${at}-${no}`, key: `floor:${at}-${no}`, body: 'x'.repeat(2_000) });
    }
    // Refused for its signature, once it has been read: the way there and back is what counts.
    await sms.send({ from: '+4759449901', to: ['+4790000999'], message: 'Kan du møte?' }).catch(() => undefined);
  };
  for (let at = 0; at < WARM_UP; at += 1) await once(-1 - at);
  const took: number[] = [];
  for (let at = 0; at < REPLIES; at += 1) took.push(await timed(() => once(at)));
  client.dispose();
  return took;
}

async function repliesAgainst(world: World, store: CountingStore, floor: readonly number[]): Promise<readonly Row[]> {
  const took: number[] = [];
  const asked: number[] = [];
  for (const [at, { mobile }] of SUBSTITUTES.slice(0, REPLIES + WARM_UP).entries()) {
    store.taken();
    const ms = await timed(() => world.simulator('POST', '/sms', { from: mobile, text: 'NEI' }));
    const requests = store.taken();
    if (at < WARM_UP) continue;
    took.push(ms);
    asked.push(requests);
  }
  const yes = SUBSTITUTES[REPLIES + WARM_UP];
  store.taken();
  await world.simulator('POST', '/sms', { from: yes?.mobile, text: 'JA' });
  const [first = 0, second = 0] = asked;
  return [
    ratioRow('NEI → next text against the floor, p50', quantile(took, 0.5) / quantile(floor, 0.5), 3),
    ratioRow('NEI → next text against the floor, p99', quantile(took, 0.99) / quantile(floor, 0.99), 6),
    countRow('Cosmos requests for NEI, NEI, JA, reports of delivery apart', first + second + store.taken(), 40),
    // Sweeps fall into some of them, so the middle one tells what a NEI alone costs.
    countRow('Cosmos requests for each further NEI', quantile(asked, 0.5), 10),
    ratioRow('… the last twenty against the first twenty', middle(asked.slice(-20)) / middle(asked.slice(0, 20)), 1),
  ];
}

function middle(values: readonly number[]): number {
  return quantile(values, 0.5);
}
