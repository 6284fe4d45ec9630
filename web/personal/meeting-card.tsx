import type { LinkMeeting } from '#shared/contracts/personal.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { Unbroken } from '#web/kit/unbroken.tsx';
import { whenIn } from '#web/kit/when.ts';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface MeetingCardProps {
  readonly meeting: LinkMeeting;
}

/** Which meeting, when, where: the agreed facts, the same on every step. */
export function MeetingCard({ meeting }: MeetingCardProps) {
  const { texts, language } = usePersonalPage();
  const when = whenIn(meeting.timeZone, language);
  const before = meeting.movedFrom;
  const period = (start: Instant, end: Instant) => `${when.day(start)} ${when.range(start, end)}`;
  return (
    <div className="meeting-card">
      <p className="meeting-body">{meeting.bodyName}</p>
      {before !== undefined && (
        <p className="meeting-before">
          {texts.common.before}{' '}
          <s>
            <Unbroken text={period(before.start, before.end)} />
          </s>
        </p>
      )}
      <p>
        <Unbroken text={period(meeting.start, meeting.end)} />
        {when.differsFromDevice(meeting.start) && ` (${texts.common.localTime})`}
      </p>
      <p className="quiet">
        {meeting.mode === 'remote' ? [texts.common.remote, meeting.place].filter(Boolean).join(', ') : meeting.place}
      </p>
    </div>
  );
}
