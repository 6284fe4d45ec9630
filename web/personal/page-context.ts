import { createContext, useContext } from 'react';
import { present } from '#shared/kernel/assert.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { ApiClient } from '#web/kit/api-client.ts';
import type { ServerClock } from '#web/kit/server-clock.ts';
import type { PersonalTexts } from '#web/texts/personal/nb.ts';

export interface PersonalPage {
  readonly client: ApiClient;
  readonly clock: ServerClock;
  readonly language: Language;
  readonly texts: PersonalTexts;
  /** From the first answer on, the page speaks the person's language. */
  readonly speak: (language: Language) => void;
  /** The last act of the reader after which a heading took the focus. */
  readonly lastFocusedAct: { current: number };
}

export const PersonalPageContext = createContext<PersonalPage | undefined>(undefined);

export function usePersonalPage(): PersonalPage {
  return present(useContext(PersonalPageContext), 'personal page');
}
