import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusSeconds } from '#shared/kernel/instant.ts';
import { readAnswer } from '#shared/rules/answers.ts';
import type { InboundText } from './core/inbound.ts';
import { openPhonesWorld, type PhonesWorld } from './phones-fixture.ts';

let world: PhonesWorld;
beforeAll(async () => {
  world = await openPhonesWorld();
});
afterAll(() => world.close());

type Asked = Awaited<ReturnType<PhonesWorld['asked']>>;

const WORDS = ['Ja', 'Nei', 'kanskje', '2'] as const;

/** Texts to a meeting of its own, received 20 s apart, and delivered in the order given. */
async function deliver(words: readonly string[], order: readonly number[], atOnce: boolean): Promise<Asked> {
  const meeting = await world.asked();
  const start = world.clock.now();
  const texts: readonly InboundText[] = words.map((text, index) => ({
    ...world.text(meeting.mobile, text),
    receivedAt: plusSeconds(start, index * 20),
  }));
  world.clock.wind(120);
  const delivered = order.flatMap((index) => texts[index] ?? []);
  const one = async (text: InboundText) => world.texts.work(await world.texts.store(text));
  for (const text of delivered) await (atOnce ? Promise.all([one(text), one(text)]) : one(text));
  return meeting;
}

function firstTimes(order: readonly number[]): readonly number[] {
  return [...new Set(order)];
}

test('however often each text is delivered, the meeting hears it once', async () => {
  const order = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 7 });
  const words = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS), fc.constantFrom(...WORDS));
  await fc.assert(
    fc.asyncProperty(words, order, fc.boolean(), async (said, many, atOnce) => {
      const [often, once] = [await deliver(said, many, atOnce), await deliver(said, firstTimes(many), false)];
      expect(await world.eventsOf(often)).toStrictEqual(await world.eventsOf(once));
    }),
    { numRuns: 20 },
  );
});

test('of two answers the one that was received later counts, in whatever order they are delivered', async () => {
  const order = fc.array(fc.nat({ max: 1 }), { maxLength: 4 }).map((some) => [...some, 1, 0]);
  const answer = fc.constantFrom('Ja', 'Nei');
  await fc.assert(
    fc.asyncProperty(fc.tuple(answer, answer), order, async (said, many) => {
      const { code, meetingId } = await deliver(said, many, false);
      const loaded = await world.meetings.load({ code, meetingId });
      const [first] = loaded?.meeting.offers.values() ?? [];
      expect(first?.answer?.answer).toBe(readAnswer(said[1]).kind);
    }),
    { numRuns: 15 },
  );
});
