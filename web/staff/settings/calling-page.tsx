import { useStaff } from '#web/staff/session/staff-context.ts';
import { RadioChoices, Tick } from '#web/staff/settings/fields/choices.tsx';
import { NumberField } from '#web/staff/settings/fields/number-field.tsx';
import { OwnRules } from '#web/staff/settings/own-rules.tsx';
import { SettingsForm } from '#web/staff/settings/settings-form.tsx';
import { SettingsPage } from '#web/staff/settings/settings-page.tsx';
import type { SettingsDraft } from '#web/staff/settings/use-settings.ts';

const NUMBERS = ['graceMinutes', 'minimumAbsenceMinutes', 'giveBackHours'] as const;
const TICKS = ['personalSubstitutes', 'nameMemberInOffer'] as const;
const FIELDS = ['approval', 'approvalLimitHours', 'mode', 'urgentHours', ...NUMBERS, ...TICKS];

/** When substitutes are called in, and in which order. */
export function CallingPage() {
  return (
    <SettingsPage>
      {(draft, mayChange) => (
        <SettingsForm draft={draft} mayChange={mayChange}>
          <OwnRules draft={draft} fields={FIELDS} mayChange={mayChange} />
          <HowToCall draft={draft} />
          <Limits draft={draft} />
        </SettingsForm>
      )}
    </SettingsPage>
  );
}

interface PartProps {
  readonly draft: SettingsDraft;
}

function HowToCall({ draft }: PartProps) {
  const { texts } = useStaff();
  const words = texts.settings.callingFields;
  return (
    <section className="panel settings-panel">
      <RadioChoices
        field="approval"
        legend={words.approval}
        value={draft.settings.approval}
        choices={[
          { value: 'automatic', label: words.automatic, hint: words.automaticHint },
          { value: 'approveFirst', label: words.approveFirst, hint: words.approveFirstHint },
        ]}
        onChange={(approval) => draft.change({ approval })}
      />
      {draft.settings.approval === 'approveFirst' && (
        <NumberField
          field="approvalLimitHours"
          label={words.approvalLimitHours}
          value={draft.settings.approvalLimitHours}
          onChange={(approvalLimitHours) => draft.change({ approvalLimitHours })}
        />
      )}
      <RadioChoices
        field="mode"
        legend={words.mode}
        value={draft.settings.mode}
        choices={[
          { value: 'strict', label: words.strict, hint: words.strictHint },
          { value: 'staggered', label: words.staggered, hint: words.staggeredHint },
        ]}
        onChange={(mode) => draft.change({ mode })}
      />
      <NumberField
        field="urgentHours"
        label={words.urgentHours}
        value={draft.settings.urgentHours}
        onChange={(urgentHours) => draft.change({ urgentHours })}
      />
    </section>
  );
}

function Limits({ draft }: PartProps) {
  const { texts } = useStaff();
  const words = texts.settings.callingFields;
  return (
    <section className="panel settings-panel">
      {NUMBERS.map((field) => (
        <NumberField
          key={field}
          field={field}
          label={words[field]}
          value={draft.settings[field]}
          onChange={(value) => draft.change({ [field]: value })}
        />
      ))}
      {TICKS.map((field) => (
        <Tick
          key={field}
          label={words[field]}
          isTicked={draft.settings[field]}
          onChange={(value) => draft.change({ [field]: value })}
        />
      ))}
    </section>
  );
}
