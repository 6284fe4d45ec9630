import { errorName } from '#shared/kernel/error-name.ts';

/** Names what failed by ids, nothing personal. */
export type Warn = (sentence: string, ids: Readonly<Record<string, string>>) => void;

/**
 * What goes wrong with one must not keep the others waiting; the next round comes to it again.
 * @returns whether it went well
 */
export async function orWarn(
  warn: Warn,
  sentence: string,
  ids: Parameters<Warn>[1],
  work: () => Promise<void>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    warn(sentence, { ...ids, error: errorName(error) });
    return false;
  }
}
