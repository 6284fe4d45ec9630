import { ClockDashedIcon, CloudSlashIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useState } from 'react';
import { epochMsOf } from '#shared/kernel/instant.ts';
import { useNow } from '#web/kit/use-now.ts';
import { useOnline } from '#web/kit/use-online.ts';
import type { When } from '#web/kit/when.ts';
import { NoAccess } from '#web/staff/frame/no-access.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';
import type { Fresh } from '#web/staff/session/use-fresh.ts';

type Shown = Extract<Fresh<unknown>, { readonly phase: 'shown' }>;

export interface TroubleProps {
  readonly phase: Exclude<Fresh<unknown>['phase'], 'shown'>;
  readonly loadingWords: string;
  /** What is said when nothing comes, where the page can say it better. */
  readonly lostWords?: string;
  /** Below a heading of the page's own. */
  readonly isPart?: boolean;
  readonly retry: () => void;
}

/** In place of the page or a part of it, while there is nothing to show. */
export function Trouble({ phase, loadingWords, lostWords, isPart = false, retry }: TroubleProps) {
  const { texts } = useStaff();
  const Heading = isPart ? 'h2' : 'h1';
  switch (phase) {
    case 'loading':
      return <Bars words={loadingWords} Heading={Heading} />;
    case 'noAccess':
      return <NoAccess />;
    case 'loggedOut':
      return null; // The frame says so, above every page.
    case 'lost':
      return (
        <div className="alone" role="alert">
          <Heading className="ds-heading" data-size="sm">
            {lostWords ?? texts.common.pageNotLoaded}
          </Heading>
          <button type="button" className="ds-button" onClick={retry}>
            {texts.common.tryAgain}
          </button>
        </div>
      );
  }
}

const SLOW_AFTER_MS = 8_000;

function Bars({ words, Heading }: { readonly words: string; readonly Heading: 'h1' | 'h2' }) {
  const { texts } = useStaff();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="bars" aria-busy="true">
      <Heading className="ds-sr-only">{words}</Heading>
      <span className="bar" />
      <span className="bar bar-panel" />
      <span className="bar bar-panel" />
      <p role="status">{isSlow && texts.common.slow}</p>
    </div>
  );
}

export interface StaleLineProps {
  readonly of: Pick<Shown, 'since' | 'standing'> & { readonly retry: () => void };
  readonly when: When;
}

/** A pause that is shorter than this is not worth a word. */
const PAUSE_TOLD_AFTER_MS = 15_000;

/** Above what is shown, when it may be old. */
export function StaleLine({ of: { since, standing, retry }, when }: StaleLineProps) {
  const { texts, clock } = useStaff();
  const now = useNow(clock, 5_000);
  const isOnline = useOnline();
  const from = when.clock(since);
  const isTold = standing === 'paused' && epochMsOf(now) - epochMsOf(since) >= PAUSE_TOLD_AFTER_MS;
  return (
    <div aria-live="polite">
      {!isOnline && (
        <Line color="neutral">
          <CloudSlashIcon aria-hidden="true" />
          <span>{texts.common.offline(from)}</span>
        </Line>
      )}
      {isOnline && standing === 'stale' && (
        <Line color="warning">
          <ExclamationmarkTriangleIcon aria-hidden="true" />
          <span>{texts.common.stale(from)}</span>
          <button type="button" className="link-button" onClick={retry}>
            {texts.common.tryAgain}
          </button>
        </Line>
      )}
      {isOnline && isTold && (
        <Line color="neutral">
          <ClockDashedIcon aria-hidden="true" />
          <span>{texts.common.slower(from)}</span>
        </Line>
      )}
    </div>
  );
}

function Line({ color, children }: { readonly color: string; readonly children: ReactNode }) {
  return (
    <div className="line with-icon" data-color={color}>
      {children}
    </div>
  );
}
