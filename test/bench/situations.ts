import { setTimeout as pause } from 'node:timers/promises';
import { present } from '#shared/kernel/assert.ts';
import { epochMsOf, type Instant, plusMs } from '#shared/kernel/instant.ts';
import type { Chain, Contender, Said } from './contender.ts';

/** When a reply comes at an awkward moment. Each plays it out in all chains at once, and tells what people said. */
export interface Situation {
  readonly when: string;
  readonly play: (contender: Contender, chains: readonly Chain[]) => Promise<readonly Said[]>;
}

export const SITUATIONS: readonly Situation[] = [
  {
    when: 'during a sending',
    play: (contender, chains) =>
      aroundTheSending(contender, chains, async (say, letGo) => {
        await say();
        letGo();
      }),
  },
  {
    when: 'just before the wait',
    play: (contender, chains) =>
      aroundTheSending(contender, chains, async (say, letGo, at) => {
        await Promise.all([say(), pause(at * STEP_MS).then(letGo)]);
      }),
  },
  { when: 'with the timer', play: withTheTimer },
  { when: 'delivered twice', play: deliveredTwice },
];

/** What separates one try from the next, so that the end of a sending falls before, on and after the reply. */
const STEP_MS = 5;
/** How long before a moment the clock is wound to: from there on it runs by itself. */
const LEAD_MS = 1_500;
/** Replies come evenly from so long before the alarm until so long after it. */
const AROUND_MS = 1_000;

/** @param at which try it is, from 0 */
type Answering = (say: () => Promise<void>, letGo: () => void, at: number) => Promise<void>;

/** Half of the chains at their first question, the others at the one that follows a silence. */
async function aroundTheSending(contender: Contender, chains: readonly Chain[], answer: Answering) {
  const { provider, world, begin, say } = contender;
  const half = Math.floor(chains.length / 2);
  const [first, later] = [chains.slice(0, half), chains.slice(half)];
  const saysYes = (one: readonly Chain[], at: number) => one.map((chain) => said(chain, at, 'JA'));

  const asked = async (replies: readonly Said[], beginSending: () => Promise<unknown>) => {
    const held = replies.map((reply) => ({ reply, ...provider.hold(reply.mobile) }));
    const sending = beginSending();
    await Promise.all(held.map(({ isThere }) => isThere));
    await Promise.all(held.map(({ reply, letGo }, at) => answer(() => say(reply), letGo, at)));
    await sending;
    await world.idle();
    return replies;
  };
  const atFirst = await asked(saysYes(first, 0), () => begin(first));
  await begin(later);
  const rings = await Promise.all(later.map(contender.ringsAt));
  const afterSilence = await asked(saysYes(later, 1), () => windNear(contender, rings));
  return [...atFirst, ...afterSilence];
}

async function withTheTimer(contender: Contender, chains: readonly Chain[]) {
  const { world, begin, ringsAt, say } = contender;
  await begin(chains);
  const rings = await Promise.all(chains.map(ringsAt));
  await windNear(contender, rings);
  const now = epochMsOf(await world.now());
  const replies = chains.map((chain) => said(chain, 0, 'JA'));
  await Promise.all(
    replies.map(async (reply, at) => {
      const offsetMs = AROUND_MS * ((2 * at) / (chains.length - 1) - 1);
      await pause(epochMsOf(present(rings[at], 'alarm')) + offsetMs - now);
      await say(reply);
    }),
  );
  await world.idle();
  return replies;
}

/** The second then says yes, and should be heard although the first one's no came twice. */
async function deliveredTwice({ world, begin, say }: Contender, chains: readonly Chain[]) {
  await begin(chains);
  const refusals = chains.map((chain) => said(chain, 0, 'NEI'));
  await Promise.all(refusals.map((refusal) => say(refusal, 2)));
  await world.idle();
  const consents = chains.map((chain) => said(chain, 1, 'JA'));
  await Promise.all(consents.map((consent) => say(consent)));
  await world.idle();
  return [...refusals, ...consents];
}

function said({ mobiles }: Chain, at: number, text: Said['text']): Said {
  return { mobile: present(mobiles[at], 'number in the chain'), text };
}

async function windNear({ world }: Contender, rings: readonly Instant[]): Promise<void> {
  const first = rings.reduce((a, b) => (b < a ? b : a));
  await world.windTo(plusMs(first, -LEAD_MS));
}
