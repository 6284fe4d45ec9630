import { BodyList, type BodySummary } from '#shared/contracts/bodies.ts';
import type { Secretary } from '#shared/contracts/settings.ts';
import { useAnnouncer } from '#web/staff/frame/announcer.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';
import { SelectField, Tick } from '#web/staff/settings/fields/choices.tsx';
import { InputField } from '#web/staff/settings/fields/input-field.tsx';
import { SettingsForm } from '#web/staff/settings/settings-form.tsx';
import { SettingsPage } from '#web/staff/settings/settings-page.tsx';
import { withText } from '#web/staff/settings/with-text.ts';

/** Who is told when a person is needed, and who else when a seat is filled. */
export function PeoplePage() {
  const { texts } = useStaff();
  const words = texts.settings.secretaries;
  return (
    <SettingsPage>
      {(draft, mayChange) => (
        <SettingsForm draft={draft} mayChange={mayChange}>
          <Secretaries
            secretaries={draft.settings.secretaries}
            onChange={(secretaries) => draft.change({ secretaries })}
          />
          <fieldset className="panel settings-panel">
            <legend className="ds-sr-only">{words.notify}</legend>
            <p aria-hidden="true">{words.notify}</p>
            <Tick
              label={words.chair}
              isTicked={draft.settings.notify.chair}
              onChange={(chair) => draft.change({ notify: { ...draft.settings.notify, chair } })}
            />
            <Tick
              label={words.groupContact}
              isTicked={draft.settings.notify.groupContact}
              onChange={(groupContact) => draft.change({ notify: { ...draft.settings.notify, groupContact } })}
            />
          </fieldset>
        </SettingsForm>
      )}
    </SettingsPage>
  );
}

interface SecretariesProps {
  readonly secretaries: readonly Secretary[];
  readonly onChange: (secretaries: readonly Secretary[]) => void;
}

function Secretaries({ secretaries, onChange }: SecretariesProps) {
  const { texts } = useStaff();
  const { say } = useAnnouncer();
  const words = texts.settings.secretaries;
  const list = useFresh('/bodies', BodyList, SELDOM_MS);
  const bodies = list.phase === 'shown' ? list.body.bodies : [];
  return (
    <section className="panel settings-panel">
      <h2 className="ds-heading" data-size="2xs">
        {words.title}
      </h2>
      <p className="quiet small">{words.hint}</p>
      {secretaries.length === 0 && <p>{words.none}</p>}
      {secretaries.map((secretary, at) => (
        <SecretaryFields
          // They have no identity but their place.
          key={`secretary-${at}`}
          at={at}
          secretary={secretary}
          bodies={bodies}
          onChange={(changed) => onChange(secretaries.map((one, other) => (other === at ? changed : one)))}
          onRemove={() => {
            onChange(secretaries.filter((_, other) => other !== at));
            say(words.removed(secretary.name));
          }}
        />
      ))}
      <div>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => onChange([...secretaries, { name: '' }])}
        >
          {words.add}
        </button>
      </div>
    </section>
  );
}

interface SecretaryFieldsProps {
  readonly at: number;
  readonly secretary: Secretary;
  readonly bodies: readonly BodySummary[];
  readonly onChange: (secretary: Secretary) => void;
  readonly onRemove: () => void;
}

function SecretaryFields({ at, secretary, bodies, onChange, onRemove }: SecretaryFieldsProps) {
  const { texts } = useStaff();
  const words = texts.settings.secretaries;
  const { bodyIds, ...rest } = secretary;
  const [bodyId] = bodyIds ?? [];
  const body = bodies.find(({ id }) => id === bodyId);
  return (
    <fieldset className="ds-fieldset secretary">
      <legend className="ds-sr-only">{words.no(at + 1)}</legend>
      <InputField
        field={`secretaries[${at}].name`}
        label={words.name}
        value={secretary.name}
        onChange={(name) => onChange({ ...secretary, name })}
      />
      <InputField
        field={`secretaries[${at}].mobile`}
        label={words.mobile}
        inputMode="tel"
        value={secretary.mobile ?? ''}
        onChange={(mobile) => onChange(withText(secretary, 'mobile', mobile))}
      />
      <InputField
        field={`secretaries[${at}].email`}
        label={words.email}
        inputMode="email"
        value={secretary.email ?? ''}
        onChange={(email) => onChange(withText(secretary, 'email', email))}
      />
      <SelectField
        label={words.bodies}
        value={body?.id ?? ''}
        choices={[['', words.allBodies], ...bodies.map(({ id, name }) => [id, name] as const)]}
        onChange={(id) => {
          const chosen = bodies.find((one) => one.id === id);
          onChange(chosen === undefined ? rest : { ...rest, bodyIds: [chosen.id] });
        }}
      />
      <button type="button" className="ds-button" data-variant="tertiary" data-color="danger" onClick={onRemove}>
        {words.remove(secretary.name === '' ? words.no(at + 1) : secretary.name)}
      </button>
    </fieldset>
  );
}
