import { useState } from 'react';
import type { Overtaken } from '#web/staff/act/act-dialog.tsx';
import { useBody } from '#web/staff/people/body-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface Overtaking {
  readonly ifMatch: string | undefined;
  readonly overtaken: Overtaken;
  readonly isOvertaken: boolean;
}

/**
 * A change is over the version that was seen when it began. When somebody else has saved, the reader is told, and the
 * next press is over what they have then been shown.
 */
export function useOvertaken(): Overtaking {
  const { texts } = useStaff();
  const { etag, look } = useBody();
  const [base, setBase] = useState(etag);
  const overtaken = {
    words: texts.settings.conflictUnknown,
    look() {
      setBase(undefined);
      look();
    },
  };
  return { ifMatch: base ?? etag, overtaken, isOvertaken: base === undefined };
}
