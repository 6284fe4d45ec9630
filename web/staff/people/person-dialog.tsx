import { useState } from 'react';
import * as z from 'zod/mini';
import { Person } from '#shared/contracts/facts.ts';
import type { PersonRow } from '#shared/contracts/persons.ts';
import type { PersonPatch } from '#shared/contracts/roster.ts';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { formatPhone } from '#shared/texts/format.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import type { Fault } from '#web/staff/act/faults.ts';
import { TextAreaField } from '#web/staff/fields/text-area-field.tsx';
import { daysIn, daysText } from '#web/staff/people/days.ts';
import { SourceFields } from '#web/staff/people/source-fields.tsx';
import { useDraft } from '#web/staff/session/drafts.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SelectField, Tick } from '#web/staff/settings/fields/choices.tsx';
import { InputField } from '#web/staff/settings/fields/input-field.tsx';

interface PersonDialogProps {
  readonly person: PersonRow;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** As the fields hold it. */
const PersonForm = z.object({
  mobile: z.string(),
  email: z.string(),
  language: z.enum([...LANGUAGES, '']),
  unavailable: z.string(),
  smsOptOut: z.boolean(),
});
export type PersonForm = z.output<typeof PersonForm>;

const KeptChanges = z.custom<Partial<PersonForm>>((kept) => z.partial(PersonForm).safeParse(kept).success);
const UNAVAILABLE_MAX = 2_000;

/** How somebody can be reached. Only what was changed is sent, so that nothing else counts as corrected. */
export function PersonDialog({ person, onDone, onClose }: PersonDialogProps) {
  const { texts } = useStaff();
  const words = texts.people;
  // The version that is being changed, until somebody else has saved and the reader has been told.
  const [base, setBase] = useState<string | undefined>(person.tag);
  const [changes, setChanges] = useDraft(`person ${person.id}`, KeptChanges, {});
  const current = formOf(person);
  const form = { ...current, ...changes };
  const set = (more: Partial<PersonForm>) => setChanges((before) => ({ ...before, ...more }));
  function look(): void {
    setBase(undefined);
    onDone();
  }
  return (
    <ActDialog
      title={words.askPerson(person.name)}
      answers={[
        {
          label: words.savePerson,
          told: words.savedPerson(person.name),
          body: () => patchOf(current, form, words.unavailableFault),
        },
      ]}
      decline={words.discardPerson}
      to={{ method: 'PATCH', path: `/persons/${person.id}`, reads: Person, ifMatch: `"${base ?? person.tag}"` }}
      overtaken={{ words: texts.settings.conflictUnknown, look }}
      done={onDone}
      onClose={onClose}
    >
      <PersonFields form={form} onChange={set} />
      <SourceFields person={person} onUse={set} />
      <p className="quiet">{words.personFollows}</p>
    </ActDialog>
  );
}

interface PersonFieldsProps {
  readonly form: PersonForm;
  readonly onChange: (changes: Partial<PersonForm>) => void;
}

function PersonFields({ form, onChange: set }: PersonFieldsProps) {
  const { texts } = useStaff();
  const words = texts.people;
  return (
    <>
      <InputField
        field="mobile"
        label={words.mobile}
        inputMode="tel"
        value={form.mobile}
        onChange={(mobile) => set({ mobile })}
      />
      <InputField
        field="email"
        label={words.email}
        inputMode="email"
        value={form.email}
        onChange={(email) => set({ email })}
      />
      <SelectField
        label={words.language}
        value={form.language}
        choices={[['', words.noLanguage], ...LANGUAGES.map((one) => [one, words.languages[one]] as const)]}
        onChange={(chosen) => set({ language: chosen })}
      />
      <TextAreaField
        field="unavailable"
        label={words.unavailable}
        hint={words.unavailableHint}
        isRequired={false}
        max={UNAVAILABLE_MAX}
        value={form.unavailable}
        onChange={(unavailable) => set({ unavailable })}
      />
      <Tick label={words.optOut} isTicked={form.smsOptOut} onChange={(smsOptOut) => set({ smsOptOut })} />
    </>
  );
}

function formOf({ mobile, landline, email, language, unavailable, smsOptOut }: PersonRow): PersonForm {
  const phone = mobile ?? landline;
  return {
    mobile: phone === undefined ? '' : formatPhone(phone, 'screen'),
    email: email ?? '',
    language: language ?? '',
    unavailable: unavailable.map(daysText).join('\n'),
    smsOptOut,
  };
}

function patchOf(
  before: PersonForm,
  after: PersonForm,
  faultText: (line: string) => string,
): Result<Readonly<Record<string, unknown>>, readonly Fault[]> {
  const lines = after.unavailable.split('\n').filter((line) => line.trim() !== '');
  const bad = lines.filter((line) => daysIn(line) === undefined);
  if (bad.length > 0) return err(bad.map((line) => ({ field: 'unavailable', text: faultText(line.trim()) })));
  const patch: Partial<Record<keyof PersonPatch, unknown>> = {
    ...(after.mobile !== before.mobile && { mobile: after.mobile.trim() === '' ? null : after.mobile }),
    ...(after.email !== before.email && { email: after.email.trim() === '' ? null : after.email.trim() }),
    ...(after.language !== before.language && after.language !== '' && { language: after.language }),
    ...(after.unavailable !== before.unavailable && { unavailable: lines.map(daysIn) }),
    ...(after.smsOptOut !== before.smsOptOut && { smsOptOut: after.smsOptOut }),
  };
  return ok(patch);
}
