import { useStaff } from '#web/staff/session/staff-context.ts';
import { NowLine } from '#web/staff/timeline/now-line.tsx';
import { StepsAhead } from '#web/staff/timeline/steps-ahead.tsx';

/** What happens if nobody acts, above the line "now": a machine that says what it will do can be left alone. */
export function LogAhead() {
  const { texts } = useStaff();
  return (
    <section className="log-ahead" aria-label={texts.timeline.ahead}>
      <StepsAhead Heading="h2" />
      <NowLine />
    </section>
  );
}
