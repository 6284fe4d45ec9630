import { assert } from '#shared/kernel/assert.ts';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { moveIn, playEvening } from './play.ts';
import { openProduct } from './product.ts';

/** Plays one evening in so many municipalities, over a store that lives elsewhere, and tells what it took. */
async function main([endpoint = '', count = '']: readonly string[]): Promise<void> {
  assert(globalThis.gc !== undefined, 'this process was started with --expose-gc');
  const codes = Array.from({ length: Number(count) }, (_, at) => MunicipalityCode.parse(String(1_000 + at)));
  const product = await openProduct(endpoint, codes);
  await moveIn(product, codes);
  const before = process.cpuUsage();
  await playEvening(product, codes);
  const { user, system } = process.cpuUsage(before);
  await globalThis.gc({ type: 'major', execution: 'async' });
  process.send?.({ processorMs: (user + system) / 1_000, heapBytes: process.memoryUsage().heapUsed });
  process.disconnect();
}

await main(process.argv.slice(2));
