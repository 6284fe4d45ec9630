import type { ReactNode } from 'react';

/** Must be in the page from the start: a region that arrives together with its text is not read out. */
export function LiveRegion({ urgent = false, children }: { readonly urgent?: boolean; readonly children?: ReactNode }) {
  return (
    <div className="ds-sr-only" aria-live={urgent ? 'assertive' : 'polite'}>
      {children}
    </div>
  );
}
