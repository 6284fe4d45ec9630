import { useNow } from '#web/kit/use-now.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { aheadText } from '#web/staff/meeting/next-text.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

const STEPS_SHOWN = 6;

export interface StepsAheadProps {
  /** One below what it stands under. */
  readonly Heading: 'h2' | 'h3';
}

/** What happens if nobody acts, the farthest first, so that the nearest stands at the line "now". */
export function StepsAhead({ Heading }: StepsAheadProps) {
  const { texts, clock } = useStaff();
  const { view, when } = useMeeting();
  const now = useNow(clock, 10_000);
  const words = texts.timeline;
  const ahead = view.next.slice(0, STEPS_SHOWN).toReversed();
  if (ahead.length === 0 || view.status === 'cancelled') return null;
  return (
    <>
      <Heading className="timeline-day">{words.ahead}</Heading>
      <ol className="plain-list">
        {ahead.map((step) => (
          <li
            key={`${step.at}-${step.type}-${step.vacancyId ?? step.personId ?? ''}`}
            className="moment"
            data-ahead="true"
          >
            <span className="moment-time">{when.bareClock(step.at)}</span>
            <span className="moment-dot" aria-hidden="true" />
            <span className="moment-words">
              {when.day(step.at, now) !== when.day(now, now) && `${when.day(step.at, now)}: `}
              {aheadText(view.seats, step, texts)}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
