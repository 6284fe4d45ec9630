import type { HttpRequest } from '@azure/functions';
import type * as z from 'zod/mini';

/** An id in the route. One that is badly written names nothing. */
export function idIn<T>(
  { params }: Pick<HttpRequest, 'params'>,
  name: string,
  schema: z.ZodMiniType<T>,
): T | undefined {
  return schema.safeParse(params[name]).data;
}
