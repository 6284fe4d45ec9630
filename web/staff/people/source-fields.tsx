import type { CorrectedField, PersonRow } from '#shared/contracts/persons.ts';
import { Language } from '#shared/kernel/language.ts';
import { formatPhone } from '#shared/texts/format.ts';
import { CorrectedTag } from '#web/staff/people/corrected-tag.tsx';
import { daysText } from '#web/staff/people/days.ts';
import type { PersonForm } from '#web/staff/people/person-dialog.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';
import type { PeopleTexts } from '#web/texts/staff/people.nb.ts';

interface SourceFieldsProps {
  readonly person: PersonRow;
  readonly onUse: (changes: Partial<PersonForm>) => void;
}

/** What was corrected beside what the source says, and one press to take the source's word. */
export function SourceFields({ person, onUse }: SourceFieldsProps) {
  const { texts } = useStaff();
  const words = texts.people;
  const fields = person.corrected.flatMap((one) => sourceOf(one, words) ?? []);
  if (fields.length === 0) return null;
  return (
    <section className="source-fields" aria-label={words.sourceSays}>
      <h3 className="ds-heading" data-size="2xs">
        {words.sourceSays}
      </h3>
      <ul className="plain-list">
        {fields.map(({ field, text, changes, isDoubted }) => (
          <li key={field} className="settings-buttons">
            <span>
              {words.fields[field]}: <b>{text === '' ? words.nothing : text}</b>
            </span>
            {isDoubted && <CorrectedTag isDoubted />}
            <button
              type="button"
              className="ds-button"
              data-variant="tertiary"
              aria-label={words.useSource(words.fields[field], person.name)}
              onClick={() => onUse(changes)}
            >
              {words.followSource}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SourceField {
  readonly field: 'mobile' | 'email' | 'language' | 'unavailable';
  readonly text: string;
  readonly changes: Partial<PersonForm>;
  readonly isDoubted: boolean;
}

function sourceOf({ field, source, doubtedSince }: CorrectedField, words: PeopleTexts): SourceField | undefined {
  const isDoubted = doubtedSince !== undefined;
  switch (field) {
    case 'mobile': {
      const text = source === '' ? '' : formatPhone(source, 'screen');
      return { field, text, changes: { mobile: text }, isDoubted };
    }
    case 'email':
      return { field, text: source, changes: { email: source }, isDoubted };
    case 'language': {
      const language = Language.safeParse(source).data;
      return language && { field, text: words.languages[language], changes: { language }, isDoubted };
    }
    case 'unavailable': {
      const lines = source.split(', ').flatMap((days) => {
        const [from, to] = days.split('/');
        return from === undefined || to === undefined ? [] : daysText({ from, to });
      });
      return { field, text: lines.join(', '), changes: { unavailable: lines.join('\n') }, isDoubted };
    }
    default:
      return undefined;
  }
}
