import { useState } from 'react';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { AnsweringFields } from '#web/staff/settings/answering-fields.tsx';
import { deadlineFaults } from '#web/staff/settings/deadline-faults.ts';
import { DeadlinePicture } from '#web/staff/settings/deadline-picture.tsx';
import { OwnRules } from '#web/staff/settings/own-rules.tsx';
import { quietDayIn, quietDayText } from '#web/staff/settings/quiet-days.ts';
import { QuietFields } from '#web/staff/settings/quiet-fields.tsx';
import { SettingsForm } from '#web/staff/settings/settings-form.tsx';
import { SettingsPage } from '#web/staff/settings/settings-page.tsx';
import type { SettingsDraft } from '#web/staff/settings/use-settings.ts';

const FIELDS = ['answeringMinutes', 'quietHours', 'quietDays'];

/** What the numbers mean for people comes first, and follows the fields below it. */
export function DeadlinesPage() {
  return <SettingsPage>{(draft, mayChange) => <Deadlines draft={draft} mayChange={mayChange} />}</SettingsPage>;
}

function Deadlines({ draft, mayChange }: { readonly draft: SettingsDraft; readonly mayChange: boolean }) {
  const { texts } = useStaff();
  const words = texts.settings;
  const { easter } = words.quiet;
  const [typed, setTyped] = useState<string>();
  const lines =
    (draft.isDirty ? typed : undefined) ?? draft.settings.quietDays.map((day) => quietDayText(day, easter)).join('\n');
  const faults = deadlineFaults(draft.settings, lines, words);
  return (
    <SettingsForm
      draft={draft}
      mayChange={mayChange}
      saveLabel={words.saveDeadlines}
      told={words.savedDeadlines}
      note={words.keepDeadlines}
      check={() => faults}
    >
      <OwnRules draft={draft} fields={FIELDS} mayChange={mayChange} />
      <DeadlinePicture settings={draft.settings} isFaulty={faults.length > 0} />
      <div className="settings-columns">
        <AnsweringFields
          rows={draft.settings.answeringMinutes}
          onChange={(answeringMinutes) => draft.change({ answeringMinutes })}
        />
        <QuietFields
          hours={draft.settings.quietHours}
          lines={lines}
          onHours={(quietHours) => draft.change({ quietHours })}
          onLines={(changed) => {
            setTyped(changed);
            const days = changed
              .split('\n')
              .filter((line) => line.trim() !== '')
              .flatMap((line) => quietDayIn(line, easter) ?? []);
            draft.change({ quietDays: days });
          }}
        />
      </div>
    </SettingsForm>
  );
}
