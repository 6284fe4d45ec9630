import { CheckmarkCircleIcon, MenuHamburgerIcon, XMarkIcon } from '@navikt/aksel-icons';
import { type Ref, useId } from 'react';
import { Link, useLocation } from 'react-router';
import type { RoleName } from '#shared/contracts/staff-roles.ts';
import { LANGUAGES, Language } from '#shared/kernel/language.ts';
import { LANGUAGE_NAMES } from '#web/kit/language-names.ts';
import { Mark } from '#web/kit/mark.tsx';
import { isAt, MAIN_MENU } from '#web/staff/frame/main-menu.ts';
import { useFold } from '#web/staff/frame/use-fold.ts';
import { useWaitingTexts, WaitingBadge } from '#web/staff/inbox/waiting-badge.tsx';
import { useMunicipality } from '#web/staff/session/municipality.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

const READERS: readonly RoleName[] = ['Chair', 'Group', 'Auditor'];

/** Where one is, where one can go, and who one is. On a narrow screen all but the name lies behind one button. */
export function TopBar() {
  const id = useId();
  const { whole, button, isOpen, turn, leave } = useFold();
  const waiting = useWaitingTexts();
  const { name } = useMunicipality();

  function follow(): void {
    if (!isOpen) return;
    leave();
    // The link that was followed is hidden now, and what comes next to whoever uses no mouse is the page.
    document.getElementById('content')?.focus({ preventScroll: true });
  }

  return (
    <header ref={whole} className="top">
      <div className="top-inner">
        <span className="top-name">
          <Mark />
          Fulltallig
        </span>
        <FoldButton ref={button} controls={id} isOpen={isOpen} waiting={waiting} onPress={turn} />
        <div id={id} className="top-fold" data-open={isOpen}>
          <span className="top-municipality quiet">{name}</span>
          <MainMenu waiting={waiting} onFollow={follow} />
          <Sending />
          <Reader />
          <LanguageChoice />
        </div>
      </div>
    </header>
  );
}

interface FoldButtonProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly controls: string;
  readonly isOpen: boolean;
  readonly waiting: number;
  readonly onPress: () => void;
}

/** Only on a narrow screen. What waits is seen without unfolding anything. */
function FoldButton({ ref, controls, isOpen, waiting, onPress }: FoldButtonProps) {
  const { texts } = useStaff();
  const Icon = isOpen ? XMarkIcon : MenuHamburgerIcon;
  return (
    <button
      ref={ref}
      type="button"
      className="ds-button top-button"
      data-variant="tertiary"
      data-color="neutral"
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onPress}
    >
      <Icon aria-hidden="true" />
      {texts.common.menu}
      <WaitingBadge count={waiting} />
    </button>
  );
}

interface MainMenuProps {
  readonly waiting: number;
  readonly onFollow: () => void;
}

function MainMenu({ waiting, onFollow }: MainMenuProps) {
  const { texts } = useStaff();
  const { pathname } = useLocation();
  return (
    <nav className="top-menu" aria-label={texts.common.mainMenu}>
      {MAIN_MENU.map((entry) => (
        <Link
          key={entry.path}
          className="top-link"
          to={entry.path}
          aria-current={isAt(entry, pathname) ? 'page' : undefined}
          onClick={onFollow}
        >
          {entry.label(texts)}
          {entry.showsWaiting === true && <WaitingBadge count={waiting} />}
        </Link>
      ))}
    </nav>
  );
}

function Sending() {
  const { texts } = useStaff();
  const { sending } = useMunicipality();
  if (sending !== 'live') return null;
  return (
    <span className="top-sending with-icon quiet small">
      <CheckmarkCircleIcon aria-hidden="true" />
      <span>{texts.sending.live}</span>
    </span>
  );
}

function Reader() {
  const { texts, session } = useStaff();
  const isReader = session.roles?.every(({ role }) => READERS.includes(role)) ?? false;
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
