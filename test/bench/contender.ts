import { join } from 'node:path';
import { freePort } from '#local/free-port.ts';
import { keptSecrets } from '#local/kept-secrets.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { TUESDAY_MORNING } from '#test/smoke/council.ts';
import { freshDirectory } from '#test/smoke/stack.ts';
import { openWorld } from '#test/smoke/world.ts';
import { gateInFrontOf } from './provider-gate.ts';

/** One empty seat, and whom to ask in order. Every number is in one chain only. */
export interface Chain {
  readonly id: string;
  readonly mobiles: readonly string[];
}

export interface Said {
  readonly mobile: string;
  readonly text: 'JA' | 'NEI';
}

/** One way of filling seats, on a stack of its own. */
export interface Contender extends Stack {
  /** Settles when the first of each chain has been asked. */
  readonly begin: (chains: readonly Chain[]) => Promise<void>;
  /** When the alarm rings that ends the question which is open now. */
  readonly ringsAt: (chain: Chain) => Promise<Instant>;
  /** What it takes people to have said. */
  readonly heard: (chain: Chain) => Promise<readonly Said[]>;
}

/** As the textbook has it: no time to think it over, no nights, and the same time to answer whenever it is. */
export const PLAIN_SETTINGS = {
  graceMinutes: 0,
  answeringMinutes: [{ moreThanHours: 0, minutes: 20 }],
  quietHours: { from: '00:00', to: '00:00', sundayTo: '00:00' },
};

export type Stack = Awaited<ReturnType<typeof openStack>>;

/** The stack of `npm start`, on a Tuesday morning, with a gate in front of the provider. */
export async function openStack(environment: Readonly<Record<string, string>> = {}) {
  const dataDirectory = freshDirectory();
  const { accessKey } = keptSecrets(join(dataDirectory, 'secrets.json'), {});
  const simulatorPort = await freePort();
  const provider = await gateInFrontOf(`http://127.0.0.1:${simulatorPort}`);
  const world = await openWorld({
    dataDirectory,
    environment: {
      CLOCK_START: TUESDAY_MORNING,
      SIMULATOR_PORT: String(simulatorPort),
      ACS_CONNECTION_STRING: `endpoint=${provider.url}/;accesskey=${accessKey}`,
      ...environment,
    },
  });
  return {
    world,
    provider,
    say: async ({ mobile, text }: Said, copies = 1) =>
      void (await world.simulator('POST', '/sms', { from: mobile, text, copies })),
    close: async () => {
      await world.close();
      await provider.close();
    },
  };
}
