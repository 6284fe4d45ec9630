import { ChevronRightIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';

/** A way on, as wide as the page. */
export function ChoiceLink({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className="ds-button choice-link" data-variant="secondary" data-fullwidth onClick={onPress}>
      <span>{children}</span>
      <ChevronRightIcon aria-hidden="true" />
    </button>
  );
}
