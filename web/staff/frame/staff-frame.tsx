import { NavLink, Outlet, ScrollRestoration } from 'react-router';
import { LANGUAGES, Language } from '#shared/kernel/language.ts';
import { LANGUAGE_NAMES } from '#web/kit/language-names.ts';
import { Mark } from '#web/kit/mark.tsx';
import { AnnouncerProvider } from '#web/staff/frame/announcer.tsx';
import { LoggedOutLine } from '#web/staff/frame/logged-out-line.tsx';
import { MAIN_MENU } from '#web/staff/frame/main-menu.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export function StaffFrame() {
  const { texts, language, speak, session } = useStaff();
  return (
    <AnnouncerProvider>
      <a className="ds-skip-link" href="#content">
        {texts.common.skipToContent}
      </a>
      <header className="top">
        <div className="top-inner">
          <span className="top-name">
            <Mark />
            Fulltallig
          </span>
          <nav className="top-menu" aria-label={texts.common.mainMenu}>
            {MAIN_MENU.map(({ path, label, Badge }) => (
              <NavLink key={path} className="top-link" to={path}>
                {label(texts)}
                {Badge !== undefined && <Badge />}
              </NavLink>
            ))}
          </nav>
          <div className="top-user">
            <span>{session.name}</span>
            <button type="button" className="link-button" onClick={() => void session.end()}>
              {texts.signIn.signOut}
            </button>
          </div>
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
        <LoggedOutLine />
        <Outlet />
      </main>
      <ScrollRestoration />
    </AnnouncerProvider>
  );
}
