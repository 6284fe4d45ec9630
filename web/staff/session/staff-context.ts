import { createContext, useContext } from 'react';
import { present } from '#shared/kernel/assert.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { Vocabulary } from '#shared/texts/vocabulary.ts';
import type { ApiClient } from '#web/kit/api-client.ts';
import type { ServerClock } from '#web/kit/server-clock.ts';
import type { Session } from '#web/staff/session/session.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

export interface Staff {
  readonly client: ApiClient;
  readonly clock: ServerClock;
  readonly code: MunicipalityCode;
  readonly session: Session;
  /** The API no longer knows the reader. What is shown stays, and nothing more can be sent. */
  readonly isLoggedOut: boolean;
  /** Keeps what was typed, and comes back to this page. */
  readonly signInAgain: () => void;
  readonly language: Language;
  readonly texts: StaffTexts;
  /** The status words, the same as in log and exports. */
  readonly words: Vocabulary;
  readonly speak: (language: Language) => void;
}

export const StaffContext = createContext<Staff | undefined>(undefined);

export function useStaff(): Staff {
  return present(useContext(StaffContext), 'staff session');
}
