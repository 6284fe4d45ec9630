import { createContext, useContext } from 'react';
import type { BodyView } from '#shared/contracts/bodies.ts';
import { present } from '#shared/kernel/assert.ts';

export interface ShownBody {
  readonly view: BodyView;
  /** Of what is shown: a change is over this version or not at all. */
  readonly etag: string | undefined;
  readonly look: () => void;
  readonly mayChange: boolean;
}

export const BodyContext = createContext<ShownBody | undefined>(undefined);

export function useBody(): ShownBody {
  return present(useContext(BodyContext), 'body that is shown');
}
