import { ForwardIcon } from '@navikt/aksel-icons';
import type { Instant } from '#shared/kernel/instant.ts';
import { nb } from '#web/texts/simulator/nb.ts';
import { control } from './control.ts';
import { useRoom } from './room-context.ts';

const JUMPS = ['PT1M', 'PT15M', 'PT1H', 'P1D'] as const;

export function WindButtons() {
  const { world, clock, when, isBusy, act, say } = useRoom();
  const { next } = world.agenda;

  async function wind(jump: () => Promise<{ readonly now: Instant }>): Promise<void> {
    const before = world.messages.length;
    const seen = await act(async () => {
      const { now } = await jump();
      clock.correct(now);
    });
    if (seen !== undefined) say(nb.wound(when.dayAndClock(clock.now()), seen.messages.length - before));
  }

  return (
    <div className="clock-wind" role="group" aria-label={nb.windLabel}>
      <span className="quiet">{nb.windLabel}</span>
      {JUMPS.map((by) => (
        <button
          key={by}
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => void wind(() => control.advance(by))}
        >
          {nb.wind[by]}
        </button>
      ))}
      <button
        type="button"
        className="ds-button"
        aria-disabled={isBusy || next === undefined}
        onClick={() => !isBusy && next !== undefined && void wind(() => control.windTo(next.at))}
      >
        <ForwardIcon aria-hidden="true" />
        {nb.toNext}
      </button>
    </div>
  );
}
