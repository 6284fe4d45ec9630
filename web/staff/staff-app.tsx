import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import type { Language } from '#shared/kernel/language.ts';
import { VOCABULARY } from '#shared/texts/vocabulary.ts';
import { openApiClient } from '#web/kit/api-client.ts';
import { startPageClock } from '#web/kit/server-clock.ts';
import { staffRouter } from '#web/staff/routes.tsx';
import { keepDrafts } from '#web/staff/session/drafts.ts';
import { keepLanguage } from '#web/staff/session/reader-language.ts';
import type { Session } from '#web/staff/session/session.ts';
import type { SignIn } from '#web/staff/session/sign-in.ts';
import { staffClient } from '#web/staff/session/staff-client.ts';
import { StaffContext } from '#web/staff/session/staff-context.ts';
import { loadStaffTexts } from '#web/texts/staff/index.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

export interface Spoken {
  readonly language: Language;
  readonly texts: StaffTexts;
}

export interface StaffAppProps {
  readonly apiUrl: string;
  readonly session: Session;
  readonly signIn: SignIn;
  readonly first: Spoken;
}

/** Everything behind the sign-in. */
export function StaffApp({ apiUrl, session, signIn, first }: StaffAppProps) {
  const [spoken, setSpoken] = useState<Spoken>(first);
  const [isLoggedOut, setLoggedOut] = useState(false);
  const [router] = useState(staffRouter);
  const [queries] = useState(() => new QueryClient());
  const [clock] = useState(startPageClock);
  const client = useMemo(() => {
    const identity = () => ({ authorization: `Bearer ${session.accessToken()}` });
    const plain = openApiClient({ apiUrl, clock, identity, language: () => spoken.language });
    return staffClient(plain, session, () => setLoggedOut(true));
  }, [apiUrl, clock, session, spoken.language]);
  const speak = useCallback(async (language: Language) => {
    const texts = await loadStaffTexts(language).catch(() => undefined);
    if (texts === undefined && !navigator.onLine) return;
    keepLanguage(language);
    if (texts !== undefined) return setSpoken({ language, texts });
    // The site is newer than this page, and the words of this one are gone. A fresh page has its own.
    keepDrafts();
    location.reload();
  }, []);
  const staff = useMemo(
    () => ({
      client,
      clock,
      code: session.code,
      session,
      isLoggedOut,
      signInAgain() {
        keepDrafts();
        void signIn.begin(session.code, location.pathname + location.search);
      },
      ...spoken,
      words: VOCABULARY[spoken.language],
      speak: (language: Language) => void speak(language),
    }),
    [client, clock, session, signIn, isLoggedOut, spoken, speak],
  );
  return (
    <StaffContext value={staff}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StaffContext>
  );
}
