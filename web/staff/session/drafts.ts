import { useEffect, useState } from 'react';
import type * as z from 'zod/mini';
import { parsedJson } from '#shared/kernel/json.ts';

/** What is being written on the page right now, by name. */
const written = new Map<string, unknown>();

function keptUnder(name: string): string {
  return `draft ${name}`;
}

/** Before the page is left to log in again: what was written stays in this tab. */
export function keepDrafts(): void {
  for (const [name, value] of written) sessionStorage.setItem(keptUnder(name), JSON.stringify(value));
}

/**
 * State that survives logging in again. Not for reasons and grounds of an absence: they are never kept on a device.
 * @param name the same before and after, and used once on a page
 */
export function useDraft<Value>(name: string, reads: z.ZodMiniType<Value>, initial: Value) {
  const [value, setValue] = useState<Value>(() => {
    const kept = reads.safeParse(parsedJson(sessionStorage.getItem(keptUnder(name)) ?? ''));
    return kept.success ? kept.data : initial;
  });
  useEffect(() => {
    sessionStorage.removeItem(keptUnder(name));
    written.set(name, value);
    return () => void written.delete(name);
  }, [name, value]);
  return [value, setValue] as const;
}
