import { CalendarIcon, CheckmarkIcon, CircleSlashIcon, HourglassTopFilledIcon } from '@navikt/aksel-icons';
import { Link } from 'react-router';
import type { MeetingSummary } from '#shared/contracts/meeting-list.ts';
import { formatOutOf } from '#shared/texts/format.ts';
import { useNow } from '#web/kit/use-now.ts';
import type { When } from '#web/kit/when.ts';
import { StatusTag } from '#web/staff/frame/status-tag.tsx';
import { ATTENTION_LOOKS, tagsOf } from '#web/staff/list/attention.ts';
import { SeatsBar } from '#web/staff/list/seats-bar.tsx';
import { nextText } from '#web/staff/meeting/next-text.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface MeetingRowProps {
  readonly meeting: MeetingSummary;
  readonly when: When;
}

/** The meeting's name is the link, the row is not. */
export function MeetingRow({ meeting, when }: MeetingRowProps) {
  const { texts, language, clock } = useStaff();
  const now = useNow(clock, 10_000);
  const { seats, next } = meeting;
  return (
    <tr>
      <td>
        <p className="strong">{when.shortDay(meeting.start, now)}</p>
        <p className="quiet">{when.clock(meeting.start)}</p>
      </td>
      <th scope="row">
        <Link className="ds-link" data-color="accent" to={`/moter/${meeting.id}`}>
          {meeting.status === 'cancelled' ? <s>{meeting.bodyName}</s> : meeting.bodyName}
        </Link>
        <p className="quiet regular">{meeting.mode === 'remote' ? texts.common.remote : meeting.place}</p>
      </th>
      <td>
        {meeting.status === 'planned' ? (
          <span className="quiet">{texts.list.notPublished}</span>
        ) : (
          <span className="with-mark">
            <SeatsBar seats={seats} />
            {formatOutOf(seats.covered, seats.total, language)}
          </span>
        )}
      </td>
      <td>
        <MeetingTag meeting={meeting} />
      </td>
      <td>
        {next !== undefined && meeting.status === 'published' && (
          <>
            <p>{nextText(next, texts)}</p>
            <p className="quiet">{when.dayAndClock(next.at, now)}</p>
          </>
        )}
      </td>
    </tr>
  );
}

/** One word: the worst of what needs somebody; the others are counted, and named for who cannot see. */
function MeetingTag({ meeting }: { readonly meeting: MeetingSummary }) {
  const { words, texts } = useStaff();
  const { status, attention, seats } = meeting;
  if (status === 'cancelled' || status === 'planned') {
    return (
      <StatusTag color="neutral" Icon={status === 'cancelled' ? CircleSlashIcon : CalendarIcon}>
        {words.meeting[status]}
      </StatusTag>
    );
  }
  const [worst, ...others] = tagsOf(attention);
  if (worst !== undefined) {
    return (
      <>
        <StatusTag {...ATTENTION_LOOKS[worst.type]}>{words.attention[worst.word]}</StatusTag>
        {others.length > 0 && (
          <span className="quiet small">
            {' '}
            <span aria-hidden="true">{texts.list.more(others.length)}</span>
            <span className="ds-sr-only">{others.map(({ word }) => words.attention[word]).join(', ')}</span>
          </span>
        )}
      </>
    );
  }
  return seats.asking > 0 ? (
    <StatusTag color="info" Icon={HourglassTopFilledIcon}>
      {words.calm.asking}
    </StatusTag>
  ) : (
    <StatusTag color="success" Icon={CheckmarkIcon}>
      {words.calm.full}
    </StatusTag>
  );
}
