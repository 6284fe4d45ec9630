import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { present } from '#shared/kernel/assert.ts';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { loadRuntimeConfig, type RuntimeConfig } from '#web/kit/runtime-config.ts';
import { sayAlone } from '#web/kit/say-alone.ts';
import { NoRole } from '#web/staff/session/no-role.tsx';
import { readerLanguage } from '#web/staff/session/reader-language.ts';
import { openSignIn, SIGN_IN_PATH, SIGNED_IN_PATH, SIGNED_OUT_PATH, type SignIn } from '#web/staff/session/sign-in.ts';
import { type Arrival, SignInPage } from '#web/staff/session/sign-in-page.tsx';
import { type Spoken, StaffApp } from '#web/staff/staff-app.tsx';
import { loadStaffTexts } from '#web/texts/staff/index.ts';

const START_PATH = '/moter';

/** Lets the reader in, or says what stands in the way. */
export async function startStaffApp(): Promise<void> {
  const page = present(document.getElementById('page'), 'page element');
  const language = readerLanguage();
  const spoken = { language, texts: await loadStaffTexts(language) };
  const config = await loadRuntimeConfig();
  if (config === undefined) return sayAlone(page, spoken.texts.common.notLoaded);
  const signIn = openSignIn(config.signIn);
  await beginAsTold(config, signIn);
  const shown = await pageFor(config, signIn, spoken);
  createRoot(page).render(<StrictMode>{shown}</StrictMode>);
}

const Told = z.object({ som: z.string(), kommune: MunicipalityCode, til: z.string().check(z.startsWith('/')) });

/** The demo's own links say whom to be, so that its reader need not press anything. A deployed site has no demo. */
async function beginAsTold({ demo }: RuntimeConfig, signIn: SignIn): Promise<void> {
  if (demo === undefined || location.pathname !== SIGN_IN_PATH) return;
  const told = Told.safeParse(Object.fromEntries(new URLSearchParams(location.search)));
  if (told.success) await signIn.begin(told.data.kommune, told.data.til, told.data.som);
}

async function pageFor(config: RuntimeConfig, signIn: SignIn, spoken: Spoken): Promise<ReactNode> {
  const { texts } = spoken;
  const arrival = await arriveAt(signIn);
  const session = arrival === 'new' ? await signIn.current() : undefined;
  const path = location.pathname === SIGN_IN_PATH || arrival !== 'new' ? START_PATH : location.pathname;
  if (session === undefined) {
    return <SignInPage signIn={signIn} texts={texts} arrival={arrival} path={path + location.search} />;
  }
  if (session.roles?.length === 0) {
    const name = config.signIn.find(({ code }) => code === session.code)?.name ?? session.code;
    return <NoRole session={session} municipality={name} texts={texts} />;
  }
  return <StaffApp apiUrl={config.apiUrl} session={session} signIn={signIn} first={spoken} />;
}

/** The issuer's answer is taken out of the address before anything else may read it. */
async function arriveAt(signIn: SignIn): Promise<Arrival> {
  if (location.pathname === SIGNED_OUT_PATH) return 'signedOut';
  if (location.pathname !== SIGNED_IN_PATH) return 'new';
  const wanted = await signIn.complete();
  history.replaceState(null, '', wanted.ok ? wanted.value : SIGN_IN_PATH);
  return wanted.ok ? 'new' : 'turnedDown';
}
