import { createContext, type ReactNode, useContext } from 'react';
import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, SendingMode } from '#shared/contracts/settings.ts';
import { SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';

const Municipality = z.object({
  name: z.string(),
  timeZone: z.string(),
  sending: SendingMode,
  redirectTo: z.optional(z.object({ mobile: z.optional(z.string()), email: z.optional(z.string()) })),
});

/** What every page needs to know of the municipality. Its parts are missing until they have been read. */
export interface MunicipalityShown {
  readonly name: string;
  readonly timeZone: string;
  readonly sending: SendingMode | undefined;
  readonly redirectTo?: { readonly mobile?: string | undefined; readonly email?: string | undefined } | undefined;
}

const UNKNOWN: MunicipalityShown = { name: '', timeZone: DEFAULT_SETTINGS.timeZone, sending: undefined };

const MunicipalityContext = createContext<MunicipalityShown>(UNKNOWN);

export function useMunicipality(): MunicipalityShown {
  return useContext(MunicipalityContext);
}

export function MunicipalityProvider({ children }: { readonly children: ReactNode }) {
  const settings = useFresh('/settings', Municipality, SELDOM_MS);
  return (
    <MunicipalityContext value={settings.phase === 'shown' ? settings.body : UNKNOWN}>{children}</MunicipalityContext>
  );
}
