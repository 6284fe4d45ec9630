import * as z from 'zod/mini';
import { MEETING } from './council.ts';
import { CODE, type World } from './world.ts';

const Operation = z.object({
  security: z.array(z.record(z.string(), z.unknown())),
  parameters: z.array(z.object({ name: z.string(), in: z.string() })),
  requestBody: z.optional(z.unknown()),
});
const Paths = z.object({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

export interface Route {
  readonly method: string;
  /** With its parameters in braces. */
  readonly template: string;
  /** With parameters of somebody and something that are there. */
  readonly path: string;
  readonly caller: 'staff' | 'link' | 'provider' | 'anybody';
  readonly takesBody: boolean;
}

/** Every route that the product says it has. */
export async function routesOf(world: World): Promise<readonly Route[]> {
  const { paths } = Paths.parse((await world.api('GET', '/openapi.json')).body);
  return Object.entries(paths).flatMap(([template, operations]) =>
    Object.entries(operations).map(([method, { security, requestBody }]): Route => {
      const schemes = security.flatMap((scheme) => Object.keys(scheme));
      const caller = (['staff', 'link', 'provider'] as const).find((one) => schemes.includes(one)) ?? 'anybody';
      const takesBody = requestBody !== undefined;
      return { method: method.toUpperCase(), template, path: pathOf(template, idIn(template)), caller, takesBody };
    }),
  );
}

export function pathOf(template: string, id: string): string {
  return template.replace('{code}', CODE).replaceAll(/\{\w+\}/g, id);
}

function idIn(template: string): string {
  if (template.includes('/meetings/')) return MEETING;
  if (template.includes('/bodies/')) return 'kst';
  return template.includes('/persons/') ? 'kari' : 'x';
}
