import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { startCosmos } from '#local/cosmos/cosmos.ts';
import { NOON } from '#test/contract/municipality.ts';
import { type Row, ratioRow } from './row.ts';

const EVENING = fileURLToPath(new URL('evening/main.ts', import.meta.url));
const MUNICIPALITIES = 357;

const Took = z.object({ processorMs: z.number(), heapBytes: z.number() });
type Took = z.output<typeof Took>;

/**
 * All municipalities of the country in one evening, five meetings with two absences in each, against half of them. The
 * product runs in a process of its own, composed as for its triggers but without HTTP and provider; its store runs in
 * this one, so that what is stored counts neither as its work nor as its memory.
 */
export async function eveningRows(): Promise<readonly Row[]> {
  const half = await eveningOf(Math.floor(MUNICIPALITIES / 2));
  const whole = await eveningOf(MUNICIPALITIES);
  const work = whole.processorMs / half.processorMs;
  return [
    ratioRow(`processor time of ${MUNICIPALITIES} municipalities’ evening against half of it`, work, 2.2),
    ratioRow('… memory held after it', whole.heapBytes / half.heapBytes, 1.1),
  ];
}

async function eveningOf(municipalities: number): Promise<Took> {
  const cosmos = await startCosmos({ agenda: { now: () => NOON } });
  try {
    const child = fork(EVENING, [cosmos.endpoint, String(municipalities)], { execArgv: ['--expose-gc'] });
    const [told]: unknown[] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
    return Took.parse(told);
  } finally {
    await cosmos.close();
  }
}
