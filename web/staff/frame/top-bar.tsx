import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { NavLink } from 'react-router';
import { LANGUAGES, Language } from '#shared/kernel/language.ts';
import { LANGUAGE_NAMES } from '#web/kit/language-names.ts';
import { Mark } from '#web/kit/mark.tsx';
import { MAIN_MENU } from '#web/staff/frame/main-menu.ts';
import { useMunicipality } from '#web/staff/session/municipality.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

const READERS: readonly string[] = ['Chair', 'Group', 'Auditor'];

/** Where one is, where one can go, and who one is. */
export function TopBar() {
  const { texts } = useStaff();
  const { name, sending } = useMunicipality();
  return (
    <header className="top">
      <div className="top-inner">
        <span className="top-name">
          <Mark />
          Fulltallig
        </span>
        <span className="top-municipality quiet">{name}</span>
        <nav className="top-menu" aria-label={texts.common.mainMenu}>
          {MAIN_MENU.map(({ path, label, Badge }) => (
            <NavLink key={path} className="top-link" to={path}>
              {label(texts)}
              {Badge !== undefined && <Badge />}
            </NavLink>
          ))}
        </nav>
        {sending === 'live' && (
          <span className="top-sending with-icon quiet small">
            <CheckmarkCircleIcon aria-hidden="true" />
            <span>{texts.sending.live}</span>
          </span>
        )}
        <Reader />
        <LanguageChoice />
      </div>
    </header>
  );
}

function Reader() {
  const { texts, session } = useStaff();
  const isReader = session.roles?.every((role) => READERS.includes(role.name)) ?? false;
  return (
    <div className="top-user small">
      <span>{session.name}</span>
      <span className="top-rights">
        {isReader && <span className="quiet">{texts.signIn.readOnly}</span>}
        <button type="button" className="link-button" onClick={() => void session.end()}>
          {texts.signIn.signOut}
        </button>
      </span>
    </div>
  );
}

function LanguageChoice() {
  const { texts, language, speak } = useStaff();
  return (
    <label className="top-language">
      <span className="ds-sr-only">{texts.common.language}</span>
      <select className="ds-input" value={language} onChange={(event) => speak(Language.parse(event.target.value))}>
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LANGUAGE_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
