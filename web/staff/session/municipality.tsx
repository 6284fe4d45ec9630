import { createContext, type ReactNode, useContext } from 'react';
import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, type SendingMode, Settings } from '#shared/contracts/settings.ts';
import { SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';

const Municipality = z.pick(Settings, { name: true, timeZone: true, sending: true, redirectTo: true });

/** What every page needs to know of the municipality. Its parts are missing until they have been read. */
export type MunicipalityShown = Omit<z.output<typeof Municipality>, 'sending'> & {
  readonly sending: SendingMode | undefined;
};

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
