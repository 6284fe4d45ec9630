import { useStaff } from '#web/staff/session/staff-context.ts';
import { useSettingsScope } from '#web/staff/settings/settings-context.ts';
import type { SettingsDraft } from '#web/staff/settings/use-settings.ts';

export interface OwnRulesProps {
  readonly draft: SettingsDraft;
  /** Those of the page. */
  readonly fields: readonly string[];
  readonly mayChange: boolean;
}

/** Whether the body goes its own way on this page, and the way back. */
export function OwnRules({ draft, fields, mayChange }: OwnRulesProps) {
  const { texts } = useStaff();
  const { body } = useSettingsScope();
  if (body === undefined) return null;
  const words = texts.settings;
  const own = draft.own.filter((name) => fields.includes(name));
  return (
    <p className="line with-icon" data-color={own.length > 0 ? 'info' : 'neutral'}>
      <span className="line-words">{words.ownRules(body.name, own.length)}</span>
      {own.length > 0 && mayChange && (
        <button
          type="button"
          className="link-button"
          onClick={() => draft.followMunicipality(own, words.usesMunicipality(body.name))}
        >
          {words.useMunicipality}
        </button>
      )}
    </p>
  );
}
