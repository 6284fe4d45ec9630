import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CosmosWorld, openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { watchedStores } from '#test/contract/watched-stores.ts';
import { inOrder } from './in-order.ts';
import type { SendOutcome } from './ports.ts';

let world: CosmosWorld;
beforeAll(async () => {
  world = await openCosmosWorld();
});
afterAll(() => world.close());

/** Three providers that answer as told; the calls of one message in order. */
function threeProviders(documents = world.sealed) {
  const calls: string[] = [];
  const answers = new Map<string, SendOutcome['kind']>();
  const providers = ['first', 'second', 'third'].map((name) => ({
    name,
    sender: {
      send: async (): Promise<SendOutcome> => {
        calls.push(name);
        const kind = answers.get(name) ?? 'accepted';
        return kind === 'accepted' ? { kind, provider: name, providerId: 'p' } : { kind, provider: name, code: 'c' };
      },
    },
  }));
  const sender = inOrder(providers, documents);
  const message = { repeatId: randomUUID(), mayHaveLeft: false };
  return {
    answer: (name: string, kind: SendOutcome['kind']) => answers.set(name, kind),
    attempt: async () => `${(await sender.send(message)).provider}`,
    repeat: async () => `${(await sender.send({ ...message, mayHaveLeft: true })).provider}`,
    calls: () => calls.splice(0).join(' '),
  };
}

describe('several providers', () => {
  test('the first takes it, and nobody else is asked', async () => {
    const { attempt, calls } = threeProviders();
    expect(await attempt()).toBe('first');
    expect(calls()).toBe('first');
  });

  test('the next is asked when one refuses', async () => {
    const { answer, attempt, calls } = threeProviders();
    answer('first', 'notNow');
    answer('second', 'notNow');
    expect(await attempt()).toBe('third');
    expect(calls()).toBe('first second third');
  });

  test.each(['unknown', 'recipientUnusable'] as const)('the next is not asked when one says %s', async (kind) => {
    const { answer, attempt, calls } = threeProviders();
    answer('first', 'notNow');
    answer('second', kind);
    expect(await attempt()).toBe('second');
    expect(calls()).toBe('first second');
  });
});

describe('a message that may have left', () => {
  test('is repeated at the first, which alone was asked, whatever it answers', async () => {
    const { answer, attempt, repeat, calls } = threeProviders();
    answer('first', 'unknown');
    await attempt();
    answer('first', 'notNow');
    expect(await repeat()).toBe('first');
    expect(calls()).toBe('first first');
  });

  test('is repeated at the one it was handed to', async () => {
    const { answer, attempt, repeat, calls } = threeProviders();
    answer('first', 'notNow');
    answer('second', 'unknown');
    await attempt();
    answer('first', 'accepted');
    answer('second', 'notNow');
    expect(await repeat()).toBe('second');
    expect(calls()).toBe('first second second');
  });

  test('is repeated at the first after all had refused an earlier attempt', async () => {
    const { answer, attempt, repeat, calls } = threeProviders();
    for (const name of ['first', 'second', 'third']) answer(name, 'notNow');
    expect(await attempt()).toBe('third');
    answer('first', 'unknown');
    expect(await attempt()).toBe('first');
    expect(await repeat()).toBe('first');
    expect(calls()).toBe('first second third first first');
  });

  test('is never with two: nobody is asked before it is stored who', async () => {
    const before = () => {
      throw new Error('the machine died');
    };
    const { documents } = watchedStores(world, { before });
    const { answer, attempt, calls } = threeProviders(documents);
    answer('first', 'notNow');
    await expect(attempt()).rejects.toThrow('the machine died');
    expect(calls()).toBe('first');
  });
});
