import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { LaterPage, NotFetched } from '#web/staff/frame/later-page.tsx';

/** Fetched when somebody goes there: most readers never do. */
const SettingsFrame = lazy(async () => ({ default: (await import('./settings-frame.tsx')).SettingsFrame }));
const DeadlinesPage = lazy(async () => ({ default: (await import('./deadlines-page.tsx')).DeadlinesPage }));
const CallingPage = lazy(async () => ({ default: (await import('./calling-page.tsx')).CallingPage }));
const RemindersPage = lazy(async () => ({ default: (await import('./reminders-page.tsx')).RemindersPage }));
const SendingPage = lazy(async () => ({ default: (await import('./sending-page.tsx')).SendingPage }));
const PeoplePage = lazy(async () => ({ default: (await import('./people-page.tsx')).PeoplePage }));
const TextsPage = lazy(async () => ({ default: (await import('./texts-page.tsx')).TextsPage }));

export const settingsRoutes: readonly RouteObject[] = [
  {
    path: '/oppsett',
    element: <LaterPage page={SettingsFrame} />,
    errorElement: <NotFetched />,
    children: [
      { index: true, element: <LaterPage page={DeadlinesPage} /> },
      { path: 'klarsignal', element: <LaterPage page={CallingPage} /> },
      { path: 'paminnelser', element: <LaterPage page={RemindersPage} /> },
      { path: 'sending', element: <LaterPage page={SendingPage} /> },
      { path: 'sekretarer', element: <LaterPage page={PeoplePage} /> },
      { path: 'tekster', element: <LaterPage page={TextsPage} /> },
    ],
  },
];
