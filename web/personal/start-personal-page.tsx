import { type ComponentType, StrictMode, useCallback, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { present } from '#shared/kernel/assert.ts';
import type { Language } from '#shared/kernel/language.ts';
import { openApiClient } from '#web/kit/api-client.ts';
import { preferredLanguage } from '#web/kit/preferred-language.ts';
import { loadRuntimeConfig } from '#web/kit/runtime-config.ts';
import { startServerClock } from '#web/kit/server-clock.ts';
import { PersonalPageContext } from '#web/personal/page-context.ts';
import { loadPersonalTexts } from '#web/texts/personal/index.ts';
import type { PersonalTexts } from '#web/texts/personal/nb.ts';

/** The page of a personal link. An empty token means that the address had none. */
export interface PersonalPageProps {
  readonly token: string;
}

interface Spoken {
  readonly language: Language;
  readonly texts: PersonalTexts;
}

interface StartedPageProps extends PersonalPageProps {
  readonly apiUrl: string;
  readonly first: Spoken;
  readonly Page: ComponentType<PersonalPageProps>;
}

function StartedPage({ apiUrl, token, first, Page }: StartedPageProps) {
  const [spoken, setSpoken] = useState(first);
  const wanted = useRef(first.language);
  const lastFocusedAct = useRef(0);
  const clock = useMemo(() => startServerClock(() => performance.now(), Date.now()), []);
  const client = useMemo(() => {
    const identity: Record<string, string> = token === '' ? {} : { 'x-link-token': token };
    return openApiClient({ apiUrl, clock, identity, language: () => wanted.current });
  }, [apiUrl, clock, token]);
  const speak = useCallback(async (language: Language) => {
    if (wanted.current === language) return;
    wanted.current = language;
    const texts = await loadPersonalTexts(language);
    if (wanted.current !== language) return;
    document.documentElement.lang = language;
    setSpoken({ language, texts });
  }, []);
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
  const [{ apiUrl }, texts] = await Promise.all([loadRuntimeConfig(), loadPersonalTexts(language)]);
  createRoot(present(document.getElementById('page'), 'page element')).render(
    <StrictMode>
      <StartedPage apiUrl={apiUrl} token={location.hash.slice(1)} first={{ language, texts }} Page={Page} />
    </StrictMode>,
  );
}
