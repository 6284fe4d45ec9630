import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { useEffect, useMemo } from 'react';
import { Link, NavLink, Outlet, useParams } from 'react-router';
import { MeetingLog } from '#shared/contracts/meeting-log.ts';
import { MeetingView } from '#shared/contracts/meeting-view.ts';
import { present } from '#shared/kernel/assert.ts';
import { Unbroken } from '#web/kit/unbroken.tsx';
import { useNow } from '#web/kit/use-now.ts';
import { whenIn } from '#web/kit/when.ts';
import { StaleLine, Trouble } from '#web/staff/frame/trouble.tsx';
import { CommandHost } from '#web/staff/meeting/commands/command-host.tsx';
import { MeetingActions } from '#web/staff/meeting/meeting-actions.tsx';
import { MeetingAnnouncer } from '#web/staff/meeting/meeting-announcer.tsx';
import { MeetingContext, useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { DoneLine } from '#web/staff/seat/done-line.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useFresh } from '#web/staff/session/use-fresh.ts';

export function MeetingPage() {
  const { texts, language } = useStaff();
  const meetingId = present(useParams()['meetingId'], 'meeting in the address');
  const path = `/meetings/${encodeURIComponent(meetingId)}`;
  const meeting = useFresh(path, MeetingView);
  const log = useFresh(`${path}/log`, MeetingLog);
  const view = meeting.phase === 'shown' ? meeting.body : undefined;
  const told = log.phase === 'shown' ? { log: log.body } : { log: undefined, logPhase: log.phase };
  const zone = view?.timeZone;
  const when = useMemo(() => (zone === undefined ? undefined : whenIn(zone, language)), [zone, language]);

  function look(): void {
    meeting.retry();
    log.retry();
  }

  useEffect(() => {
    if (view !== undefined) document.title = `${view.title} · Fulltallig`;
  }, [view]);

  if (meeting.phase !== 'shown') {
    return (
      <Trouble
        phase={meeting.phase}
        loadingWords={texts.common.loading}
        lostWords={texts.common.notLoaded}
        retry={meeting.retry}
      />
    );
  }
  if (view === undefined || when === undefined) return null;
  return (
    <MeetingContext value={{ view, tag: `"${view.version}"`, ...told, when, look }}>
      <StaleLine of={meeting} when={when} />
      <MeetingAnnouncer />
      <CommandHost>
        <MeetingHead />
        <Outlet />
      </CommandHost>
    </MeetingContext>
  );
}

/** The agreed facts first, then the tabs. */
function MeetingHead() {
  const { texts, clock } = useStaff();
  const { view, when } = useMeeting();
  const now = useNow(clock, 10_000);
  const { title, start, end, place, mode, status } = view;
  const isAhead = now < start;
  const period = `${when.day(start)} ${when.range(start, end)}`;
  return (
    <>
      <Link className="ds-link with-icon back-link" to="/moter">
        <ArrowLeftIcon aria-hidden="true" />
        <span>{texts.common.meetings}</span>
      </Link>
      <div className="meeting-head">
        <div className="meeting-facts">
          <h1 className="ds-heading meeting-title" data-size="md">
            {status === 'cancelled' ? <s>{title}</s> : title}
          </h1>
          <p className="meeting-when">
            <b>
              <Unbroken text={period} />
            </b>{' '}
            <span className="quiet">
              · {mode === 'remote' ? [texts.common.remote, place].filter((part) => part !== '').join(', ') : place}
              {isAhead && status !== 'cancelled' && ` · ${texts.meeting.beginsIn(when.between(now, start, 'long'))}`}
              {now >= end && ` · ${texts.meeting.isOver}`}
            </span>
          </p>
        </div>
        <MeetingActions />
      </div>
      <DoneLine seatId={undefined} />
      <MeetingTabs />
    </>
  );
}

function MeetingTabs() {
  const { texts } = useStaff();
  const { id } = useMeeting().view;
  return (
    <nav className="tabs" aria-label={texts.meeting.views}>
      <NavLink className="tab" to={`/moter/${id}`} end>
        {texts.meeting.attendance}
      </NavLink>
      <NavLink className="tab" to={`/moter/${id}/logg`}>
        {texts.meeting.log}
      </NavLink>
      <NavLink className="tab" to={`/moter/${id}/saker`}>
        {texts.items.tab}
      </NavLink>
    </nav>
  );
}
