import { useCallback, useEffect, useRef, useState } from 'react';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Reply, Unreachable } from '#web/kit/api-client.ts';
import { pauseMs } from '#web/kit/pause.ts';
import type { ServerClock } from '#web/kit/server-clock.ts';

/** Often enough to see an answer by SMS, or a clock wound forward, without pressing anything. */
const ASK_AGAIN_MS = 15_000;
const SLOW_AFTER_MS = 8_000;

export type Polled<Body> =
  | { readonly phase: 'loading'; readonly isSlow: boolean }
  /** Nothing to show, and no answer. */
  | { readonly phase: 'lost' }
  | { readonly phase: 'spent' }
  | { readonly phase: 'shown'; readonly body: Body; readonly since: Instant; readonly isStale: boolean };

export interface PolledAnswer<Body> {
  readonly polled: Polled<Body>;
  readonly reload: () => Promise<void>;
}

function next<Body>(before: Polled<Body>, reply: Reply<Body>, now: Instant): Polled<Body> {
  switch (reply.kind) {
    case 'answered':
      return { phase: 'shown', body: reply.body, since: now, isStale: false };
    case 'refused':
      return { phase: 'spent' };
    case 'unchanged':
      return before;
    case 'unreachable':
      return before.phase === 'shown' ? { ...before, isStale: true } : { phase: 'lost' };
  }
}

/** On the device's steady counter: at once, unless the server asked for a pause. */
function nextQuestionMs({ pause }: Unreachable): number {
  return pause === undefined ? 0 : performance.now() + pauseMs(pause, ASK_AGAIN_MS, Math.random());
}

/** Asks at once, every quarter of a minute, and when the reader comes back to the page. The latest question counts. */
export function usePolledAnswer<Body>(load: () => Promise<Reply<Body>>, clock: ServerClock): PolledAnswer<Body> {
  const [polled, setPolled] = useState<Polled<Body>>({ phase: 'loading', isSlow: false });
  const latestQuestion = useRef(0);
  const mayAskMs = useRef(0);

  const reload = useCallback(async () => {
    latestQuestion.current += 1;
    const question = latestQuestion.current;
    const reply = await load();
    mayAskMs.current = reply.kind === 'unreachable' ? nextQuestionMs(reply) : 0;
    if (question === latestQuestion.current) setPolled((before) => next(before, reply, clock.now()));
  }, [load, clock]);

  useEffect(() => {
    const askIfSeen = () => {
      if (document.visibilityState === 'visible' && performance.now() >= mayAskMs.current) void reload();
    };
    const timer = setInterval(askIfSeen, ASK_AGAIN_MS);
    const slow = setTimeout(() => {
      setPolled((before) => (before.phase === 'loading' ? { phase: 'loading', isSlow: true } : before));
    }, SLOW_AFTER_MS);
    document.addEventListener('visibilitychange', askIfSeen);
    void reload();
    return () => {
      clearInterval(timer);
      clearTimeout(slow);
      document.removeEventListener('visibilitychange', askIfSeen);
    };
  }, [reload]);

  return { polled, reload };
}
