import type { InvocationContext } from '@azure/functions';
import { errorName } from '#shared/kernel/error-name.ts';
import type { MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { inParallel } from './parallel.ts';

/** Lets a meeting take over what changed and do what follows from it. */
export type Advance = (code: MunicipalityCode, id: MeetingId) => Promise<unknown>;

const AT_ONCE_MAX = 4;

/** Whoever imported is waiting; the sweep gets to the meetings that are left. */
const ADVANCE_MS_MAX = 10_000;

/** Tells the meetings of a change that is stored already. What goes wrong here does not undo it. */
export async function advanceAffected(
  advance: Advance,
  code: MunicipalityCode,
  meetings: readonly MeetingId[],
  context: Pick<InvocationContext, 'warn'>,
): Promise<void> {
  let isTimeUp = false;
  const advanceOne = async (id: MeetingId) => {
    if (isTimeUp) return;
    try {
      await advance(code, id);
    } catch (error) {
      context.warn('A meeting could not take over changed facts yet.', { code, meeting: id, error: errorName(error) });
    }
  };
  const timer = Promise.withResolvers<void>();
  const timeout = setTimeout(() => {
    isTimeUp = true;
    timer.resolve();
  }, ADVANCE_MS_MAX);
  await Promise.race([inParallel(meetings, AT_ONCE_MAX, advanceOne), timer.promise]);
  clearTimeout(timeout);
}
