import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { LaterPage, NotFetched } from '#web/staff/frame/later-page.tsx';

const PeopleFrame = lazy(async () => ({ default: (await import('./people-frame.tsx')).PeopleFrame }));
const BodiesPage = lazy(async () => ({ default: (await import('./bodies-page.tsx')).BodiesPage }));
const BodyPage = lazy(async () => ({ default: (await import('./body-page.tsx')).BodyPage }));
const PersonsPage = lazy(async () => ({ default: (await import('./persons-page.tsx')).PersonsPage }));
const ImportPage = lazy(async () => ({ default: (await import('#web/staff/import/import-page.tsx')).ImportPage }));
const ArchivePage = lazy(async () => ({ default: (await import('#web/staff/archive/archive-page.tsx')).ArchivePage }));

export const peopleRoutes: readonly RouteObject[] = [
  {
    element: <LaterPage page={PeopleFrame} />,
    errorElement: <NotFetched />,
    children: [
      { path: '/utvalg', element: <LaterPage page={BodiesPage} /> },
      { path: '/utvalg/:bodyId', element: <LaterPage page={BodyPage} /> },
      { path: '/personer', element: <LaterPage page={PersonsPage} /> },
      { path: '/hent-inn', element: <LaterPage page={ImportPage} /> },
      { path: '/arkivet', element: <LaterPage page={ArchivePage} /> },
    ],
  },
];
