import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { LaterPage, NotFetched } from '#web/staff/frame/later-page.tsx';

const StatisticsPage = lazy(async () => ({ default: (await import('./statistics-page.tsx')).StatisticsPage }));
const PrintPage = lazy(async () => ({ default: (await import('#web/staff/print/print-page.tsx')).PrintPage }));

/** The charts' library is large, so it comes only to whoever looks at charts. */
export const statisticsRoutes: readonly RouteObject[] = [
  { path: '/statistikk', element: <LaterPage page={StatisticsPage} />, errorElement: <NotFetched /> },
  { path: '/moter/:meetingId/utskrift', element: <LaterPage page={PrintPage} />, errorElement: <NotFetched /> },
];
