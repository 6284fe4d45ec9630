import * as z from 'zod/mini';
import { err, ok, type Result } from '#shared/kernel/result.ts';

const OPERATIONS_MAX = 10;

const path = z.string().check(z.regex(/^\/[^/]+$/));

const PatchOperation = z.discriminatedUnion('op', [
  z.object({ op: z.enum(['add', 'set', 'replace']), path, value: z.unknown() }),
  z.object({ op: z.literal('remove'), path }),
  z.object({ op: z.literal('incr'), path, value: z.number() }),
]);
type PatchOperation = z.infer<typeof PatchOperation>;

const operations = z.array(PatchOperation).check(z.minLength(1), z.maxLength(OPERATIONS_MAX));

/** Fields at the top of a document only. A bare array comes from a caller without a condition. */
export const Patch = z.union([
  z.pipe(
    operations,
    z.transform((list) => ({ operations: list, condition: undefined })),
  ),
  z.object({ operations, condition: z.optional(z.string()) }),
]);

type Fields = Readonly<Record<string, unknown>>;

/** All of them, or none. */
export function patched(document: Fields, steps: readonly PatchOperation[]): Result<Fields, 'path-not-there'> {
  let fields = document;
  for (const step of steps) {
    const name = step.path.slice(1);
    const before = fields[name];
    if (before === undefined && (step.op === 'replace' || step.op === 'remove')) return err('path-not-there');
    if (step.op === 'remove') {
      const { [name]: _removed, ...kept } = fields;
      fields = kept;
    } else if (step.op === 'incr') {
      if (before !== undefined && typeof before !== 'number') return err('path-not-there');
      fields = { ...fields, [name]: (before ?? 0) + step.value };
    } else {
      fields = { ...fields, [name]: step.value };
    }
  }
  return ok(fields);
}
