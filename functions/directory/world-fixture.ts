import * as z from 'zod/mini';
import { phoneStreamOf } from '#functions/messaging/index.ts';
import type { SealedStore } from '#functions/platform/index.ts';
import { ensureContainers } from '#infra/cosmos/containers.ts';
import { keyedHash } from '#infra/keyvault/keyed-hash.ts';
import { MunicipalityCode, type PersonId, PhoneNumber } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { type Directory, directoryOf } from './directory.ts';
import { readPhone } from './fixture.ts';
import { registerPhone } from './phones.ts';

/** A change of settings whoever has seen them or not. */
export const OVER_ANYTHING = { mayChange: () => true };

const CODES = Array.from({ length: 90 }, (_, index) => MunicipalityCode.parse(`${8_100 + index}`));

/** The stores as they are deployed, on the emulator. */
interface Emulated {
  readonly sealed: SealedStore;
  readonly keys: Parameters<typeof keyedHash>[0];
  readonly client: Parameters<typeof ensureContainers>[0];
  readonly clock: Clock;
}

/** A directory in these stores, with as many empty municipalities as a test file needs. */
export function directoryWorldOn<World extends Emulated>(world: World) {
  const codes = CODES.values();
  const hash = keyedHash(world.keys);
  const over = (store: SealedStore): Directory =>
    directoryOf({
      store,
      hash,
      clock: world.clock,
      readPhone,
      senderOf: () => ({ twoWay: true, replyNumber: '+4759440000' }),
      initialSettings: () => ({ name: 'Fjordvik kommune' }),
    });
  return {
    ...world,
    over,
    directory: over(world.sealed),
    newMunicipality: async () => {
      const code = MunicipalityCode.parse(codes.next().value);
      await ensureContainers(world.client, 'fulltallig', [code]);
      return code;
    },
    /** Who stands in the directory under a number, whether it is still theirs or not. */
    pointersOf: async (mobile: string) => {
      const stream = await phoneStreamOf(hash, PhoneNumber.parse(mobile));
      const found = await world.sealed.list({ vault: 'directory', stream }, z.unknown());
      return found.map(({ id }) => id);
    },
    /** Points at a person under a number, as a writer does who then dies. */
    stray: async (mobile: PhoneNumber, code: MunicipalityCode, id: PersonId) =>
      registerPhone({ store: world.sealed, hash }, code, { id, name: '', mobile, ...NO_MORE }),
  };
}

const NO_MORE = { unavailable: [], smsOptOut: false, sharesNumber: false };

/** Does something else once, between the reading of the persons and whatever follows from it. */
export function interruptedBy(store: SealedStore, work: () => Promise<unknown>): SealedStore {
  let isDone = false;
  return {
    ...store,
    list: async (partition, schema, only) => {
      const found = await store.list(partition, schema, only);
      if (partition.stream !== 'person' || isDone) return found;
      isDone = true;
      await work();
      return found;
    },
  };
}
