import { type ReactNode, useCallback, useEffect } from 'react';
import type * as z from 'zod/mini';
import type { LinkMeeting } from '#shared/contracts/personal.ts';
import type { Language } from '#shared/kernel/language.ts';
import { whenIn } from '#web/kit/when.ts';
import { LinkSpent } from '#web/personal/link-spent.tsx';
import { LoadingView, LostView, StaleBar } from '#web/personal/load-states.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { usePolledAnswer } from '#web/personal/use-polled-answer.ts';

/** What every page of a personal link is told: to whom it speaks, and of which meeting. */
interface LinkBody {
  readonly person: { readonly language: Language };
  readonly meeting: LinkMeeting;
}

/** What a page of a personal link shows, and how it asks for it anew. */
export interface ShownLink<Body> {
  readonly body: Body;
  /** Says that the facts are old, where they are. */
  readonly bar: ReactNode;
  readonly reload: () => Promise<void>;
}

export interface LinkedPageProps<Body extends LinkBody> {
  /** Empty when the address had none. */
  readonly token: string;
  readonly path: string;
  readonly reads: z.ZodMiniType<Body>;
  readonly title: string;
  readonly show: (shown: ShownLink<Body>) => ReactNode;
}

export function LinkedPage<Body extends LinkBody>({ token, ...props }: LinkedPageProps<Body>) {
  return token === '' ? <LinkSpent /> : <OpenLink {...props} />;
}

/** Reads what the link leads to and keeps it fresh. What is typed lives further down and survives every fresh answer. */
function OpenLink<Body extends LinkBody>({ path, reads, title, show }: Omit<LinkedPageProps<Body>, 'token'>) {
  const { client, clock, language, speak } = usePersonalPage();
  const load = useCallback(() => client.ask({ method: 'GET', path, reads }), [client, path, reads]);
  const { polled, reload } = usePolledAnswer(load, clock);
  const spoken = polled.phase === 'shown' ? polled.body.person.language : undefined;

  useEffect(() => {
    if (spoken !== undefined) speak(spoken);
  }, [spoken, speak]);
  useEffect(() => {
    document.title = `${title} · Fulltallig`;
  }, [title]);

  switch (polled.phase) {
    case 'loading':
      return <LoadingView isSlow={polled.isSlow} />;
    case 'lost':
      return <LostView reload={reload} />;
    case 'spent':
      return <LinkSpent />;
    case 'shown': {
      const { body, since, isStale } = polled;
      const bar = <StaleBar clock={whenIn(body.meeting.timeZone, language).clock(since)} isStale={isStale} />;
      return show({ body, bar, reload });
    }
  }
}
