import { useCallback, useRef, useState } from 'react';
import type { Answered, Refused, Reply } from '#web/kit/api-client.ts';
import { type Attempt, attemptFor } from '#web/kit/idempotency.ts';

/** Where one press of a button stands. `lost`: we do not know whether it arrived, and may send it again. */
export type ActState<Body> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly body: Body }
  | { readonly kind: 'lost'; readonly body: Body; readonly waitSeconds?: number }
  | { readonly kind: 'refused'; readonly refusal: Refused };

export interface Act<Body> {
  readonly state: ActState<Body>;
  readonly run: (body: Body) => Promise<void>;
  readonly forget: () => void;
}

/**
 * Sends one act at a time. A repeat after a lost line carries the same key, so that it is heard once.
 * `done` runs before the button is free again: the page has then moved on.
 */
export function useAct<Body, Receipt>(
  send: (body: Body, idempotencyKey: string) => Promise<Reply<Receipt>>,
  done: (answer: Answered<Receipt>, body: Body) => Promise<void> | void,
): Act<Body> {
  const [state, setState] = useState<ActState<Body>>({ kind: 'idle' });
  const attempt = useRef<Attempt | undefined>(undefined);
  const isSending = useRef(false);

  async function run(body: Body): Promise<void> {
    if (isSending.current) return;
    isSending.current = true;
    setState({ kind: 'sending', body });
    attempt.current = attemptFor(body, attempt.current, () => crypto.randomUUID());
    const reply = await send(body, attempt.current.key);
    if (reply.kind !== 'unreachable') attempt.current = undefined;
    if (reply.kind === 'answered') await done(reply, body);
    isSending.current = false;
    setState(stateAfter(reply, body));
  }

  const forget = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, run, forget };
}

function stateAfter<Body>(reply: Reply<unknown>, body: Body): ActState<Body> {
  if (reply.kind === 'unreachable') {
    const { pause } = reply;
    return { kind: 'lost', body, ...(pause?.why === 'tooManyRequests' && { waitSeconds: pause.seconds }) };
  }
  if (reply.kind === 'refused') return { kind: 'refused', refusal: reply };
  return { kind: 'idle' };
}
