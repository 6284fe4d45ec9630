import { type ReactNode, useEffect, useRef } from 'react';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface PageTitleProps {
  /** How many times the reader has acted. The first heading after an act takes the focus; fresh facts never do. */
  readonly acts: number;
  readonly size?: 'md' | 'sm';
  readonly children: ReactNode;
}

export function PageTitle({ acts, size = 'md', children }: PageTitleProps) {
  const { lastFocusedAct } = usePersonalPage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (acts <= lastFocusedAct.current) return;
    lastFocusedAct.current = acts;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [acts, lastFocusedAct]);
  return (
    <h1 ref={heading} className="ds-heading page-title" data-size={size} tabIndex={-1}>
      {children}
    </h1>
  );
}
