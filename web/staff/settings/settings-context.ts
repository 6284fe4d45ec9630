import { createContext, useContext } from 'react';
import type { BodySummary } from '#shared/contracts/bodies.ts';

export interface SettingsScope {
  /** Whose own settings are shown; missing for the whole municipality. */
  readonly body: Pick<BodySummary, 'id' | 'name'> | undefined;
}

export const SettingsContext = createContext<SettingsScope>({ body: undefined });

export function useSettingsScope(): SettingsScope {
  return useContext(SettingsContext);
}
