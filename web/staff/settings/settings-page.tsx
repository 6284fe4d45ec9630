import type { ReactNode } from 'react';
import { Trouble } from '#web/staff/frame/trouble.tsx';
import { may } from '#web/staff/session/may.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useSettingsScope } from '#web/staff/settings/settings-context.ts';
import { type SettingsDraft, useSettings } from '#web/staff/settings/use-settings.ts';

export interface SettingsPageProps {
  readonly children: (draft: SettingsDraft, mayChange: boolean) => ReactNode;
}

/** Reads what a page of the settings is about, and hands it on with what the reader changes. */
export function SettingsPage({ children }: SettingsPageProps) {
  const { texts, session } = useStaff();
  const { body } = useSettingsScope();
  const draft = useSettings(body?.id);
  if (draft.settings === undefined) {
    if (draft.fresh.phase === 'shown') return null;
    return <Trouble phase={draft.fresh.phase} loadingWords={texts.settings.loading} isPart retry={draft.retry} />;
  }
  return children(draft, may(session, body === undefined ? 'changeSettings' : 'changeBodySettings', body?.id));
}
