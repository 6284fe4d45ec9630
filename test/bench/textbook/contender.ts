import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { present } from '#shared/kernel/assert.ts';
import { type Contender, openStack } from '#test/bench/contender.ts';
import { freshDirectory } from '#test/smoke/stack.ts';
import { ChainStatus } from './chain.ts';

const APP = fileURLToPath(new URL('app.ts', import.meta.url));

/** The textbook's app in the place of ours: the same host, engine, store, provider and clock. */
export async function openTextbook(): Promise<Contender> {
  const folder = freshDirectory();
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ main: relative(folder, APP) }));
  const stack = await openStack({ PACKAGE_DIR: folder });
  const { api, idle } = stack.world;
  const statusOf = async (id: string) => ChainStatus.parse((await api('GET', `/chains/${id}`)).body);
  return {
    ...stack,
    begin: async (chains) => {
      await Promise.all(chains.map((chain) => api('POST', '/chains', chain)));
      await idle();
    },
    ringsAt: async ({ id }) => present((await statusOf(id)).closesAt, 'end of the question'),
    heard: async ({ id }) => (await statusOf(id)).heard,
  };
}
