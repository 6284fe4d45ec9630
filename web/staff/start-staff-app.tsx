import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useCallback, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { present } from '#shared/kernel/assert.ts';
import type { Language } from '#shared/kernel/language.ts';
import { VOCABULARY } from '#shared/texts/vocabulary.ts';
import { openApiClient } from '#web/kit/api-client.ts';
import { loadRuntimeConfig } from '#web/kit/runtime-config.ts';
import { sayAlone } from '#web/kit/say-alone.ts';
import { startPageClock } from '#web/kit/server-clock.ts';
import { NotLoggedIn } from '#web/staff/frame/not-logged-in.tsx';
import { staffRouter } from '#web/staff/routes.tsx';
import { openDemoSession, type Session } from '#web/staff/session/session.ts';
import { StaffContext } from '#web/staff/session/staff-context.ts';
import { loadStaffTexts } from '#web/texts/staff/index.ts';
import { nb, type StaffTexts } from '#web/texts/staff/nb.ts';

interface Spoken {
  readonly language: Language;
  readonly texts: StaffTexts;
}

interface StaffAppProps {
  readonly apiUrl: string;
  readonly session: Session;
}

function StaffApp({ apiUrl, session }: StaffAppProps) {
  const [spoken, setSpoken] = useState<Spoken>({ language: 'nb', texts: nb });
  const [router] = useState(staffRouter);
  const [queries] = useState(() => new QueryClient());
  const [clock] = useState(startPageClock);
  const client = useMemo(() => {
    const identity = { authorization: `Bearer ${session.accessToken}` };
    return openApiClient({ apiUrl, clock, identity, language: () => spoken.language });
  }, [apiUrl, clock, session, spoken.language]);
  const speak = useCallback(async (language: Language) => {
    const texts = await loadStaffTexts(language);
    document.documentElement.lang = language;
    setSpoken({ language, texts });
  }, []);
  const staff = useMemo(
    () => ({
      client,
      clock,
      code: session.code,
      ...spoken,
      words: VOCABULARY[spoken.language],
      speak: (language: Language) => void speak(language),
    }),
    [client, clock, session, spoken, speak],
  );
  return (
    <StaffContext value={staff}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StaffContext>
  );
}

/** Sign-in comes with the secretary's own app. Until then only the local demo lets anybody in. */
export async function startStaffApp(): Promise<void> {
  const page = present(document.getElementById('page'), 'page element');
  const config = await loadRuntimeConfig();
  if (config === undefined) return sayAlone(page, nb.common.notLoaded);
  const { apiUrl, demo } = config;
  const session = demo === undefined ? undefined : openDemoSession();
  createRoot(page).render(
    <StrictMode>{session === undefined ? <NotLoggedIn /> : <StaffApp apiUrl={apiUrl} session={session} />}</StrictMode>,
  );
}
