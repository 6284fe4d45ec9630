import { epochMsOf, instantOf } from '#shared/kernel/instant.ts';
import { intervalOf, type MeetingPeriod, type TypedInterval } from '#web/kit/meeting-times.ts';
import { whenIn } from '#web/kit/when.ts';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface AbsencePictureProps {
  readonly intervals: readonly TypedInterval[];
  readonly meeting: MeetingPeriod;
}

/** The meeting as a bar, the absence hatched. The same is said in words below it. */
export function AbsencePicture({ intervals, meeting }: AbsencePictureProps) {
  const { texts, language } = usePersonalPage();
  const when = whenIn(meeting.timeZone, language);
  const startMs = epochMsOf(meeting.start);
  const lengthMs = epochMsOf(meeting.end) - startMs;
  const away = intervals.flatMap((typed) => {
    const interval = intervalOf(typed, meeting);
    if (interval === undefined) return [];
    const fromMs = Math.max(epochMsOf(interval.from), startMs);
    const toMs = Math.min(epochMsOf(interval.to), startMs + lengthMs);
    return fromMs < toMs ? [{ fromMs, toMs }] : [];
  });
  const awayMs = away.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  const hasWords = awayMs > 0 && awayMs <= lengthMs;
  return (
    <div className="picture">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className="picture-bar">
        <defs>
          <pattern id="hatch" width="3" height="10" patternUnits="userSpaceOnUse" patternTransform="skewX(-20)">
            <rect className="picture-away-ground" width="3" height="10" />
            <rect className="picture-away-stripe" width="1.2" height="10" />
          </pattern>
        </defs>
        <rect className="picture-present" x="0" y="0" width="100" height="10" />
        {away.map(({ fromMs, toMs }) => (
          <rect
            key={`${fromMs}-${toMs}`}
            className="picture-away"
            fill="url(#hatch)"
            x={((fromMs - startMs) / lengthMs) * 100}
            y="0"
            width={((toMs - fromMs) / lengthMs) * 100}
            height="10"
          />
        ))}
      </svg>
      <p className="picture-words">
        <span>{when.bareClock(meeting.start)}</span>
        <span>{hasWords && texts.forfall.awayFor(when.between(meeting.start, instantOf(startMs + awayMs)))}</span>
        <span>{when.bareClock(meeting.end)}</span>
      </p>
    </div>
  );
}
