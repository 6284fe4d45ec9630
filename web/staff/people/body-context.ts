import { createContext, useContext } from 'react';
import type { BodyView } from '#shared/contracts/bodies.ts';
import { present } from '#shared/kernel/assert.ts';
import { roleWords } from '#shared/texts/vocabulary.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

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

/** What those who sit in the body are called. */
export function useRoleWords() {
  const { words } = useStaff();
  return roleWords(words, useBody().view.kind);
}
