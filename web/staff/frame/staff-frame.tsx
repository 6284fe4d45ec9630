import { Outlet, ScrollRestoration } from 'react-router';
import { AnnouncerProvider } from '#web/staff/frame/announcer.tsx';
import { LoggedOutLine } from '#web/staff/frame/logged-out-line.tsx';
import { SendingLine } from '#web/staff/frame/sending-line.tsx';
import { TopBar } from '#web/staff/frame/top-bar.tsx';
import { MunicipalityProvider } from '#web/staff/session/municipality.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

export function StaffFrame() {
  const { texts } = useStaff();
  return (
    <AnnouncerProvider>
      <MunicipalityProvider>
        <a className="ds-skip-link" href="#content">
          {texts.common.skipToContent}
        </a>
        <TopBar />
        <main id="content" className="content" tabIndex={-1}>
          <LoggedOutLine />
          <SendingLine />
          <Outlet />
        </main>
        <ScrollRestoration />
      </MunicipalityProvider>
    </AnnouncerProvider>
  );
}
