import { useState } from 'react';
import type { SendingMode } from '#shared/contracts/settings.ts';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { RadioChoices, SelectField } from '#web/staff/settings/fields/choices.tsx';
import { InputField } from '#web/staff/settings/fields/input-field.tsx';
import { SendingDialog } from '#web/staff/settings/sending-dialog.tsx';
import { SettingsForm } from '#web/staff/settings/settings-form.tsx';
import { SettingsPage } from '#web/staff/settings/settings-page.tsx';
import { TestSmsPanel } from '#web/staff/settings/test-sms-panel.tsx';
import type { SettingsDraft } from '#web/staff/settings/use-settings.ts';
import { withText } from '#web/staff/settings/with-text.ts';

/** Whether anything goes out at all, and who answers for it. */
export function SendingPage() {
  return <SettingsPage>{(draft, mayChange) => <Sending draft={draft} mayChange={mayChange} />}</SettingsPage>;
}

function Sending({ draft, mayChange }: { readonly draft: SettingsDraft; readonly mayChange: boolean }) {
  const [wanted, setWanted] = useState<SendingMode>();
  return (
    <>
      <SettingsForm draft={draft} mayChange={mayChange}>
        <SendingChoice draft={draft} onWant={setWanted} />
        <Contact draft={draft} />
      </SettingsForm>
      <TestSmsPanel />
      {/* Beside the form, since a form cannot stand in another. */}
      {wanted !== undefined && (
        <SendingDialog wanted={wanted} onClose={() => setWanted(undefined)} onDone={draft.retry} />
      )}
    </>
  );
}

interface SendingChoiceProps {
  readonly draft: SettingsDraft;
  readonly onWant: (mode: SendingMode) => void;
}

/** The mode is asked about and saved by itself: it must not lie half chosen among other fields. */
function SendingChoice({ draft, onWant }: SendingChoiceProps) {
  const { texts } = useStaff();
  const words = texts.settings.sendingFields;
  const { sending, redirectTo = {} } = draft.settings;
  return (
    <section className="panel settings-panel">
      <RadioChoices
        field="sending"
        legend={words.mode}
        value={sending}
        choices={[
          { value: 'off', label: words.off, hint: words.offHint },
          { value: 'redirect', label: words.redirect, hint: words.redirectHint },
          { value: 'live', label: words.live, hint: words.liveHint },
        ]}
        onChange={onWant}
      />
      <div className="settings-columns">
        <InputField
          field="redirectTo.mobile"
          label={words.redirectMobile}
          inputMode="tel"
          value={redirectTo.mobile ?? ''}
          onChange={(mobile) => draft.change({ redirectTo: withText(redirectTo, 'mobile', mobile) })}
        />
        <InputField
          field="redirectTo.email"
          label={words.redirectEmail}
          inputMode="email"
          value={redirectTo.email ?? ''}
          onChange={(email) => draft.change({ redirectTo: withText(redirectTo, 'email', email) })}
        />
      </div>
    </section>
  );
}

function Contact({ draft }: { readonly draft: SettingsDraft }) {
  const { texts } = useStaff();
  const words = texts.settings.sendingFields;
  const { name, contact, language } = draft.settings;
  return (
    <section className="panel settings-panel">
      <h2 className="ds-heading" data-size="2xs">
        {words.contact}
      </h2>
      <InputField
        field="name"
        label={words.municipality}
        value={name}
        onChange={(changed) => draft.change({ name: changed })}
      />
      <InputField
        field="contact.name"
        label={words.contactName}
        value={contact.name}
        onChange={(changed) => draft.change({ contact: { ...contact, name: changed } })}
      />
      <InputField
        field="contact.phone"
        label={words.contactPhone}
        inputMode="tel"
        value={contact.phone ?? ''}
        onChange={(phone) => draft.change({ contact: withText(contact, 'phone', phone) })}
      />
      <InputField
        field="contact.email"
        label={words.contactEmail}
        inputMode="email"
        value={contact.email ?? ''}
        onChange={(email) => draft.change({ contact: withText(contact, 'email', email) })}
      />
      <SelectField
        label={words.language}
        value={language}
        choices={LANGUAGES.map((one) => [one, texts.settings.languages[one]] as const)}
        onChange={(changed) => draft.change({ language: changed })}
      />
    </section>
  );
}
