import { CheckmarkCircleIcon, HourglassIcon } from '@navikt/aksel-icons';
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import { Mark } from '#web/kit/mark.tsx';
import { useNow } from '#web/kit/use-now.ts';
import { nb } from '#web/texts/simulator/nb.ts';
import { useRoom } from './room-context.ts';
import { WindButtons } from './wind-buttons.tsx';

/** An alarm rings up to this long after the moment the meeting's plan names. */
const SAME_EVENT_MS = 5_000;

/** Time is the tool here, so it stays in sight. */
export function ClockBar() {
  const { world, clock, when, isBusy } = useRoom();
  const now = useNow(clock, 1_000);
  const { next, busy } = world.agenda;
  const isWorking = busy || isBusy;
  const Icon = isWorking ? HourglassIcon : CheckmarkCircleIcon;
  return (
    <header className="clock-bar">
      <div className="clock-name">
        <Mark />
        <b>Fulltallig</b> <span className="quiet">{nb.room}</span>
      </div>
      <div className="clock-now">
        <p className="clock-time">
          {when.day(now)} {when.clockWithSeconds(now)}
        </p>
        <p className="with-icon small quiet">
          <Icon aria-hidden="true" />
          <span>
            {isWorking ? nb.busy : nb.idle} {next === undefined ? nb.nothingPlanned : nextText(next.at)}
          </span>
        </p>
      </div>
      <WindButtons />
    </header>
  );

  function nextText(at: Instant): string {
    const step = world.view?.next[0];
    const isSame = step !== undefined && Math.abs(epochMsOf(step.at) - epochMsOf(at)) <= SAME_EVENT_MS;
    return nb.next(isSame ? nb.nextTypes[step.type] : nb.nextPlain, when.dayAndClock(at, now));
  }
}
