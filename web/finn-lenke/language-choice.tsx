import { LANGUAGES, Language } from '#shared/kernel/language.ts';
import { LANGUAGE_NAMES } from '#web/kit/language-names.ts';
import { usePersonalPage } from '#web/personal/page-context.ts';

/** Before a link is known we only have the browser's word for the reader's language. */
export function LanguageChoice() {
  const { texts, language, speak } = usePersonalPage();
  return (
    <div className="ds-field ruled">
      <label className="ds-label" htmlFor="language">
        {texts.finnLenke.language}
      </label>
      <select
        id="language"
        className="ds-input"
        value={language}
        onChange={(event) => speak(Language.parse(event.target.value))}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LANGUAGE_NAMES[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
