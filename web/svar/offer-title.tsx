import type { ReactNode } from 'react';
import { PageTitle } from '#web/personal/page-title.tsx';
import type { OfferProps } from '#web/svar/offer-props.ts';

export interface OfferTitleProps extends Pick<OfferProps, 'acts' | 'isOneOfSeveral'> {
  readonly size?: 'md' | 'sm';
  readonly children: ReactNode;
}

export function OfferTitle({ acts, isOneOfSeveral, size = 'md', children }: OfferTitleProps) {
  if (isOneOfSeveral) {
    return (
      <h3 className="ds-heading" data-size="2xs">
        {children}
      </h3>
    );
  }
  return (
    <PageTitle acts={acts} size={size}>
      {children}
    </PageTitle>
  );
}
