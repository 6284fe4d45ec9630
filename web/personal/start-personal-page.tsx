import { type ComponentType, StrictMode, useCallback, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { present } from '#shared/kernel/assert.ts';
import type { Language } from '#shared/kernel/language.ts';
import { type ApiClient, openApiClient } from '#web/kit/api-client.ts';
import { preferredLanguage } from '#web/kit/preferred-language.ts';
import { loadRuntimeConfig } from '#web/kit/runtime-config.ts';
import { sayAlone } from '#web/kit/say-alone.ts';
import { type ServerClock, startPageClock } from '#web/kit/server-clock.ts';
import { PersonalPageContext } from '#web/personal/page-context.ts';
import { loadPersonalTexts } from '#web/texts/personal/index.ts';
import type { PersonalTexts } from '#web/texts/personal/nb.ts';

/** The page of a personal link. An empty token means that the address had none. */
export interface PersonalPageProps {
  readonly token: string;
}

interface StartedPageProps extends PersonalPageProps {
  readonly client: ApiClient;
  readonly clock: ServerClock;
  readonly first: { readonly language: Language; readonly texts: PersonalTexts };
  /** The client asks for answers in this language from now on. */
  readonly askIn: (language: Language) => void;
  readonly Page: ComponentType<PersonalPageProps>;
}

function StartedPage({ client, clock, token, first, askIn, Page }: StartedPageProps) {
  const [spoken, setSpoken] = useState(first);
  const lastFocusedAct = useRef(0);
  const speak = useCallback(
    async (language: Language) => {
      askIn(language);
      const texts = await loadPersonalTexts(language);
      document.documentElement.lang = language;
      setSpoken((before) => (before.language === language ? before : { language, texts }));
    },
    [askIn],
  );
  const page = useMemo(
    () => ({ client, clock, ...spoken, speak: (language: Language) => void speak(language), lastFocusedAct }),
    [client, clock, spoken, speak],
  );
  return (
    <PersonalPageContext value={page}>
      <Page token={token} />
    </PersonalPageContext>
  );
}

/** Reads the token from the fragment, which no server and no referrer ever sees, and draws the page. */
export async function startPersonalPage(Page: ComponentType<PersonalPageProps>): Promise<void> {
  // Another link opened in the same tab changes the fragment only, which would otherwise leave the first person's page.
  window.addEventListener('hashchange', () => location.reload());
  const language = preferredLanguage(navigator.languages);
  document.documentElement.lang = language;
  const page = present(document.getElementById('page'), 'page element');
  const texts = await loadPersonalTexts(language);
  const config = await loadRuntimeConfig();
  if (config === undefined) return sayAlone(page, texts.common.notLoaded);

  const token = location.hash.slice(1);
  const clock = startPageClock();
  let askedIn = language;
  const identity: Record<string, string> = token === '' ? {} : { 'x-link-token': token };
  const client = openApiClient({ apiUrl: config.apiUrl, clock, identity: () => identity, language: () => askedIn });
  function askIn(wanted: Language): void {
    askedIn = wanted;
  }
  createRoot(page).render(
    <StrictMode>
      <StartedPage {...{ client, clock, token, askIn, Page }} first={{ language, texts }} />
    </StrictMode>,
  );
}
