import { NavLink, Outlet, ScrollRestoration } from 'react-router';
import { LANGUAGES, Language } from '#shared/kernel/language.ts';
import { LANGUAGE_NAMES } from '#web/kit/language-names.ts';
import { Mark } from '#web/kit/mark.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

export function StaffFrame() {
  const { texts, language, speak } = useStaff();
  return (
    <>
      <a className="ds-skip-link" href="#content">
        {texts.common.skipToContent}
      </a>
      <header className="top">
        <div className="top-inner">
          <span className="top-name">
            <Mark />
            Fulltallig
          </span>
          <nav aria-label={texts.common.mainMenu}>
            <NavLink className="top-link" to="/moter">
              {texts.common.meetings}
            </NavLink>
          </nav>
          <label className="top-language">
            <span className="ds-sr-only">{texts.common.language}</span>
            <select
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
          </label>
        </div>
      </header>
      <main id="content" className="content" tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
