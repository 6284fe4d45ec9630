import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons';
import { useEffect, useId } from 'react';
import { NavLink, Outlet, useLocation, useSearchParams } from 'react-router';
import { BodyList } from '#shared/contracts/bodies.ts';
import { BodyId } from '#shared/kernel/ids.ts';
import { useFold } from '#web/staff/frame/use-fold.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';
import { SelectField } from '#web/staff/settings/fields/choices.tsx';
import { SettingsContext } from '#web/staff/settings/settings-context.ts';

export const SETTINGS_PAGES = ['deadlines', 'calling', 'reminders', 'sending', 'people', 'texts'] as const;
type SettingsPage = (typeof SETTINGS_PAGES)[number];

const PATHS: Readonly<Record<SettingsPage, string>> = {
  deadlines: '/oppsett',
  calling: '/oppsett/klarsignal',
  reminders: '/oppsett/paminnelser',
  sending: '/oppsett/sending',
  people: '/oppsett/sekretarer',
  texts: '/oppsett/tekster',
};

/** What a body may have of its own stands on these pages. */
const PER_BODY: readonly SettingsPage[] = ['deadlines', 'calling', 'reminders'];

export function SettingsFrame() {
  const { texts } = useStaff();
  const { pathname } = useLocation();
  const words = texts.settings;
  const page = SETTINGS_PAGES.find((one) => PATHS[one] === pathname) ?? 'deadlines';
  useEffect(() => {
    document.title = `${words[page]} · ${words.title} · Fulltallig`;
  }, [words, page]);
  return (
    <div className="settings">
      <SideMenu page={page} />
      <div className="settings-page">
        <h1 className="ds-heading" data-size="md">
          {words[page]}
        </h1>
        <p className="quiet page-about">{words.explained[page]}</p>
        {PER_BODY.includes(page) ? <ForBody /> : <Outlet />}
      </div>
    </div>
  );
}

/** On a narrow screen the pages lie behind a button that says which of them is shown. */
function SideMenu({ page }: { readonly page: SettingsPage }) {
  const id = useId();
  const { texts } = useStaff();
  const { whole, button, isOpen, turn, leave } = useFold();
  const words = texts.settings;
  const Arrow = isOpen ? ChevronUpIcon : ChevronDownIcon;

  function follow(): void {
    if (!isOpen) return;
    leave();
    // The link that was followed is hidden now, and the button says where it led.
    button.current?.focus();
  }

  return (
    <nav ref={whole} aria-label={words.pages}>
      <button
        ref={button}
        type="button"
        className="ds-button side-button"
        data-variant="secondary"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={turn}
      >
        {words[page]}
        <Arrow aria-hidden="true" />
      </button>
      <div id={id} className="side-pages" data-open={isOpen}>
        {SETTINGS_PAGES.map((one) => (
          <NavLink key={one} className="side-link" to={PATHS[one]} end onClick={follow}>
            {words[one]}
          </NavLink>
        ))}
      </div>
    </nav>
  );
}

function ForBody() {
  const { texts } = useStaff();
  const [search, setSearch] = useSearchParams();
  const bodies = useFresh('/bodies', BodyList, SELDOM_MS);
  const chosen = BodyId.safeParse(search.get('utvalg')).data;
  const known = bodies.phase === 'shown' ? bodies.body.bodies : [];
  const body = known.find(({ id }) => id === chosen);
  return (
    <SettingsContext value={{ body }}>
      {known.length > 0 && (
        <div className="settings-scope">
          <SelectField
            label={texts.settings.scope}
            value={body?.id ?? ''}
            choices={[['', texts.settings.wholeMunicipality], ...known.map(({ id, name }) => [id, name] as const)]}
            onChange={(id) => setSearch(id === '' ? {} : { utvalg: id })}
          />
        </div>
      )}
      <Outlet key={body?.id ?? ''} />
    </SettingsContext>
  );
}
