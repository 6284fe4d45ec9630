import { CheckmarkCircleIcon, ClockIcon, ExclamationmarkTriangleIcon, GavelIcon } from '@navikt/aksel-icons';
import { presidingText } from '#shared/texts/presiding-text.ts';
import { useNow } from '#web/kit/use-now.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { nextTextIn } from '#web/staff/meeting/next-text.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** Quorum, who leads, and what happens next by itself. */
export function MeetingFacts() {
  const { texts, words, clock } = useStaff();
  const { view, when } = useMeeting();
  const now = useNow(clock, 1_000);
  const { quorum, presiding, status } = view;
  const isQuorate = quorum.expected >= quorum.needed;
  const differing = quorum.byItem.filter(({ expected }) => expected !== quorum.expected);
  const next = status === 'cancelled' ? undefined : view.next[0];
  return (
    <ul className="plain-list summary-facts">
      <li className="with-icon" data-color={isQuorate ? 'success' : 'danger'}>
        {isQuorate ? (
          <CheckmarkCircleIcon className="fact-icon" aria-hidden="true" />
        ) : (
          <ExclamationmarkTriangleIcon className="fact-icon" aria-hidden="true" />
        )}
        <div>
          <p className="strong">{isQuorate ? texts.meeting.quorate : texts.meeting.notQuorate}</p>
          <p className="quiet">{texts.meeting.expected(quorum.expected, quorum.needed)}</p>
          {differing.map(({ no, expected }) => (
            <p key={no} className="quiet">
              {words.itemExpected(no, expected)}
            </p>
          ))}
        </div>
      </li>
      <li className="with-icon" data-color={presiding === 'toBeElected' ? 'warning' : 'neutral'}>
        <GavelIcon className="fact-icon" aria-hidden="true" />
        <p className="strong">{presidingText(view, words)}</p>
      </li>
      <li className="with-icon" data-color="neutral">
        <ClockIcon className="fact-icon" aria-hidden="true" />
        {next === undefined ? (
          <p className="strong">{texts.meeting.nothingNext}</p>
        ) : (
          <div>
            <p className="strong">{texts.meeting.nextAt(when.dayAndClock(next.at, now))}</p>
            <p className="quiet">
              {nextTextIn(view.seats, next, texts)}
              {now < next.at && `, ${texts.meeting.left(when.between(now, next.at))}`}
            </p>
          </div>
        )}
      </li>
    </ul>
  );
}
