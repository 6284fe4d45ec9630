import type * as z from 'zod/mini';
import type { ApiRequest, Refused } from '#web/kit/api-client.ts';
import { type Act, useAct } from '#web/kit/use-act.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** What was read is no longer the latest, and nothing has happened. */
export const OUTDATED = 412;

export interface SendTo<Receipt> {
  readonly method: Exclude<ApiRequest<Receipt>['method'], 'GET'>;
  /** Below the municipality, such as `/meetings/m1/commands`. */
  readonly path: string;
  readonly reads: z.ZodMiniType<Receipt>;
  /** The version the reader looked at: when it is no longer the latest, the answer is 412 and nothing has happened. */
  readonly ifMatch?: string | undefined;
}

/** The one way in which the staff app changes anything. A repeat after a lost line carries the same key. */
export function useSend<Body, Receipt>(
  { method, path, reads, ifMatch }: SendTo<Receipt>,
  done: (receipt: Receipt, body: Body) => Promise<void> | void,
  refused?: (refusal: Refused) => void,
): Act<Body> {
  const { client, code } = useStaff();
  return useAct<Body, Receipt>(
    async (body, idempotencyKey) => {
      const request = { method, path: `/municipalities/${code}${path}`, reads, body, idempotencyKey, ifMatch };
      const reply = await client.ask(request);
      if (reply.kind === 'refused') refused?.(reply);
      return reply;
    },
    (answer, body) => done(answer.body, body),
  );
}
