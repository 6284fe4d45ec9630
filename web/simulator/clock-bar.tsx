import { CheckmarkCircleIcon, ForwardIcon, HourglassIcon } from '@navikt/aksel-icons';
import { epochMsOf } from '#shared/kernel/instant.ts';
import { Mark } from '#web/kit/mark.tsx';
import { useNow } from '#web/kit/use-now.ts';
import { nb } from '#web/texts/simulator/nb.ts';
import { control } from './control.ts';
import { useRoom } from './room-context.ts';

const JUMPS = ['PT1M', 'PT15M', 'PT1H', 'P1D'] as const;

/** An alarm rings up to this long after the moment the meeting's plan names. */
const SAME_EVENT_MS = 5_000;

/** Time is the tool here, so it stays in sight. */
export function ClockBar() {
  const { world, clock, when, isBusy, act, say } = useRoom();
  const now = useNow(clock, 1_000);
  const { next, busy } = world.agenda;

  async function wind(jump: () => Promise<{ readonly now: typeof now }>): Promise<void> {
    const before = world.messages.length;
    const seen = await act(async () => {
      const { now: reached } = await jump();
      clock.correct(reached);
    });
    if (seen !== undefined) say(nb.wound(when.dayAndClock(clock.now()), seen.messages.length - before));
  }

  return (
    <header className="clock-bar">
      <div className="clock-name">
        <Mark />
        <b>Fulltallig</b> <span className="quiet">{nb.room}</span>
      </div>
      <div className="clock-now">
        <p className="clock-time">
          {when.day(now)} kl. {when.logClock(now)}
        </p>
        <p className="with-icon small quiet">
          {busy || isBusy ? <HourglassIcon aria-hidden="true" /> : <CheckmarkCircleIcon aria-hidden="true" />}
          <span>
            {busy || isBusy ? nb.busy : nb.idle} {next === undefined ? nb.nothingPlanned : nextText(next.at)}
          </span>
        </p>
      </div>
      <div className="clock-wind" role="group" aria-label={nb.windLabel}>
        <span className="quiet">{nb.windLabel}</span>
        {JUMPS.map((by) => (
          <button
            key={by}
            type="button"
            className="ds-button"
            data-variant="secondary"
            aria-disabled={isBusy}
            onClick={() => void wind(() => control.advance(by))}
          >
            {nb.wind[by]}
          </button>
        ))}
        <button
          type="button"
          className="ds-button"
          aria-disabled={isBusy || next === undefined}
          onClick={() => next !== undefined && void wind(() => control.windTo(next.at))}
        >
          <ForwardIcon aria-hidden="true" />
          {nb.toNext}
        </button>
      </div>
    </header>
  );

  function nextText(at: typeof now): string {
    const step = world.view?.next[0];
    const isSame = step !== undefined && Math.abs(epochMsOf(step.at) - epochMsOf(at)) <= SAME_EVENT_MS;
    return nb.next(isSame ? nb.nextTypes[step.type] : nb.nextPlain, when.dayAndClock(at, now));
  }
}
