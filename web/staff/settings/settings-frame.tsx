import { useEffect } from 'react';
import { NavLink, Outlet, useLocation, useSearchParams } from 'react-router';
import { BodyList } from '#shared/contracts/bodies.ts';
import { BodyId } from '#shared/kernel/ids.ts';
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
      <nav className="side-menu" aria-label={words.pages}>
        {SETTINGS_PAGES.map((one) => (
          <NavLink key={one} className="side-link" to={PATHS[one]} end>
            {words[one]}
          </NavLink>
        ))}
      </nav>
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
