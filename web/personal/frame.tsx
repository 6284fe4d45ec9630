import type { ReactNode } from 'react';
import { Mark } from '#web/kit/mark.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface FrameProps {
  /** Whose page this is. Missing until the first answer. */
  readonly municipality?: string | undefined;
  readonly isBusy?: boolean;
  readonly children: ReactNode;
}

/** One column on every device: the municipality's name, the question, nothing else. */
export function Frame({ municipality, isBusy = false, children }: FrameProps) {
  const { texts } = usePersonalPage();
  return (
    <div className="sheet">
      <a className="ds-skip-link" href="#content" onClick={focusContent}>
        {texts.common.skipToContent}
      </a>
      <header className="sheet-header">
        <Mark />
        {municipality === undefined ? (
          <span className="bar bar-short" aria-hidden="true" />
        ) : (
          <span>{municipality}</span>
        )}
      </header>
      <main id="content" className="sheet-content" tabIndex={-1} aria-busy={isBusy}>
        {children}
      </main>
    </div>
  );
}

/** The fragment of the address holds the token, so the link must not change it. */
function focusContent(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
