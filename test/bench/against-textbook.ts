import type { Chain, Contender, Said } from './contender.ts';
import { openOurs } from './our-contender.ts';
import { countRow, quantile, type Row, ratioRow } from './row.ts';
import { SITUATIONS, type Situation } from './situations.ts';
import { openTextbook } from './textbook/contender.ts';

const TRIES = 20;
/** A first, a second who is asked next, and a third for whom the second one's answer could be taken. */
const NUMBERS_A_TRY = 3;

const REPLIES = 60;
const WARM_UP = 5;

/**
 * Against the pattern of the samples: the list in the orchestrator, an activity for each text, and `Task.any` of the timer
 * and the reply.
 */
export async function textbookRows(): Promise<readonly Row[]> {
  const [ours, textbook] = await Promise.all([openOurs(), openTextbook()]);
  try {
    const rows = [await nextTextRow(ours, textbook)];
    for (const [index, situation] of SITUATIONS.entries()) {
      const chains = chainsFor(index + 1, TRIES, NUMBERS_A_TRY);
      const theirs = await lostIn(situation, textbook, chains);
      const what = `replies lost ${situation.when} (textbook: ${theirs} of ${TRIES})`;
      rows.push(countRow(what, await lostIn(situation, ours, chains), 0));
    }
    return rows;
  } finally {
    await Promise.all([ours.close(), textbook.close()]);
  }
}

/** In turn, so that whatever else the machine does falls on both. */
async function nextTextRow(ours: Contender, textbook: Contender): Promise<Row> {
  const [chain] = chainsFor(0, 1, REPLIES + WARM_UP + 1);
  const mobiles = chain?.mobiles ?? [];
  for (const contender of [ours, textbook]) await contender.begin(chain === undefined ? [] : [chain]);
  const took: { readonly ours: number; readonly theirs: number }[] = [];
  for (const [at, mobile] of mobiles.slice(0, -1).entries()) {
    const next = mobiles[at + 1] ?? '';
    took.push({ ours: await msToNext(ours, mobile, next), theirs: await msToNext(textbook, mobile, next) });
  }
  const counted = took.slice(WARM_UP);
  const middle = (values: readonly number[]) => quantile(values, 0.5);
  const ratio = middle(counted.map((one) => one.ours)) / middle(counted.map(({ theirs }) => theirs));
  return ratioRow('NEI → next text against the textbook pattern, p50', ratio, 0.5);
}

async function msToNext({ provider, say, world }: Contender, mobile: string, next: string): Promise<number> {
  const startedAt = performance.now();
  const came = provider.nextTextTo(next).then(() => performance.now() - startedAt);
  await say({ mobile, text: 'NEI' });
  const ms = await came;
  await world.idle();
  return ms;
}

/** A reply is lost when it is not taken for what it was: the answer of whoever gave it. */
async function lostIn({ play }: Situation, contender: Contender, chains: readonly Chain[]): Promise<number> {
  const said = await play(contender, chains);
  const heard = (await Promise.all(chains.map(contender.heard))).flat();
  const isHeard = ({ mobile, text }: Said) => heard.some((one) => one.mobile === mobile && one.text === text);
  return said.filter((one) => !isHeard(one)).length;
}

/** @param series tells the numbers of one set of chains from those of another */
function chainsFor(series: number, count: number, length: number): readonly Chain[] {
  return Array.from({ length: count }, (_chain, chain) => ({
    id: `chain-${series}-${chain}`,
    mobiles: Array.from({ length }, (_mobile, at) => `+479${series}${String(chain * 100 + at).padStart(6, '0')}`),
  }));
}
