import { useState } from 'react';
import { Settings } from '#shared/contracts/settings.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { InputField } from '#web/staff/settings/fields/input-field.tsx';
import { OwnRules } from '#web/staff/settings/own-rules.tsx';
import { SettingsForm } from '#web/staff/settings/settings-form.tsx';
import { SettingsPage } from '#web/staff/settings/settings-page.tsx';
import type { SettingsDraft } from '#web/staff/settings/use-settings.ts';

const FIELDS = ['reminderDays', 'reminderAt'];

/** When members are reminded of their link. */
export function RemindersPage() {
  return <SettingsPage>{(draft, mayChange) => <Reminders draft={draft} mayChange={mayChange} />}</SettingsPage>;
}

function Reminders({ draft, mayChange }: { readonly draft: SettingsDraft; readonly mayChange: boolean }) {
  const { texts } = useStaff();
  const words = texts.settings.reminderFields;
  const [typed, setTyped] = useState<string>();
  const text = (draft.isDirty ? typed : undefined) ?? draft.settings.reminderDays.join(', ');
  return (
    <SettingsForm
      draft={draft}
      mayChange={mayChange}
      check={() => (daysIn(text) === undefined ? [{ field: 'reminderDays', text: words.daysFault }] : [])}
    >
      <OwnRules draft={draft} fields={FIELDS} mayChange={mayChange} />
      <section className="panel settings-panel">
        <InputField
          field="reminderDays"
          label={words.days}
          hint={words.daysHint}
          value={text}
          onChange={(changed) => {
            setTyped(changed);
            draft.change({ reminderDays: daysIn(changed) ?? draft.settings.reminderDays });
          }}
        />
        <InputField
          field="reminderAt"
          label={words.at}
          type="time"
          value={draft.settings.reminderAt}
          onChange={(reminderAt) => draft.change({ reminderAt })}
        />
        <p className="quiet small">{words.publishedHint}</p>
      </section>
    </SettingsForm>
  );
}

function daysIn(text: string): readonly number[] | undefined {
  const parts = text.split(/[,; ]+/).filter((part) => part !== '');
  return Settings.shape.reminderDays.safeParse(parts.map(Number)).data;
}
