import type { ReactNode } from 'react';
import type { PhoneNumber } from '#shared/kernel/ids.ts';
import { formatPhone } from '#shared/texts/format.ts';

interface PhoneLinkProps {
  readonly phone: PhoneNumber;
  /** In place of the bare number. */
  readonly children?: ReactNode;
}

/** A number to ring, which a telephone or a softphone dials when it is pressed. */
export function PhoneLink({ phone, children = formatPhone(phone, 'screen') }: PhoneLinkProps) {
  return (
    <a className="ds-link nowrap" href={`tel:${phone}`}>
      {children}
    </a>
  );
}
