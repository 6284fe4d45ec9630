import { createBrowserRouter, Navigate } from 'react-router';
import { NoAccess } from '#web/staff/frame/no-access.tsx';
import { StaffFrame } from '#web/staff/frame/staff-frame.tsx';
import { InboxPage } from '#web/staff/inbox/inbox-page.tsx';
import { ItemsTab } from '#web/staff/items/items-tab.tsx';
import { MeetingListPage } from '#web/staff/list/meeting-list-page.tsx';
import { LogTab } from '#web/staff/log/log-tab.tsx';
import { AttendanceTab } from '#web/staff/meeting/attendance-tab.tsx';
import { MeetingPage } from '#web/staff/meeting/meeting-page.tsx';
import { peopleRoutes } from '#web/staff/people/people-routes.tsx';
import { SIGN_IN_PATH } from '#web/staff/session/sign-in.ts';
import { settingsRoutes } from '#web/staff/settings/settings-routes.tsx';
import { statisticsRoutes } from '#web/staff/statistics/statistics-routes.tsx';

/** Tabs are addresses, so that the back button and a bookmark work. */
export function staffRouter() {
  return createBrowserRouter([
    {
      element: <StaffFrame />,
      children: [
        { path: SIGN_IN_PATH, element: <Navigate to="/moter" replace /> },
        { path: '/', element: <Navigate to="/moter" replace /> },
        { path: '/moter', element: <MeetingListPage /> },
        {
          path: '/moter/:meetingId',
          element: <MeetingPage />,
          children: [
            { index: true, element: <AttendanceTab /> },
            { path: 'logg', element: <LogTab /> },
            { path: 'saker', element: <ItemsTab /> },
          ],
        },
        { path: '/innboks', element: <InboxPage /> },
        { path: '/innboks/:itemId', element: <InboxPage /> },
        ...peopleRoutes,
        ...statisticsRoutes,
        ...settingsRoutes,
        { path: '*', element: <NoAccess /> },
      ],
    },
  ]);
}
