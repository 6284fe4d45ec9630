import { CircleSlashIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { Problem } from '#shared/contracts/problem.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useWhen } from '#web/staff/session/use-when.ts';

/** What was pressed, and when, on the page's clock. */
export interface Pressed {
  readonly label: string;
  readonly at: Instant;
}

/** What else may be done about it, for who wants more than to look. */
export interface CrossingWay {
  readonly label: string;
  readonly go: () => void;
}

export interface CrossingProps {
  readonly problem: Problem;
  readonly pressed: Pressed;
  /** What the log says of the act that was first, where it has been read. */
  readonly told: string | undefined;
  readonly way: CrossingWay | undefined;
  readonly onClose: () => void;
}

/** Both acts with their seconds, what did not happen, and the calm choice first. */
export function Crossing({ problem, pressed, told, way, onClose }: CrossingProps) {
  const { texts } = useStaff();
  const when = useWhen();
  const { winner, detail } = problem;
  return (
    <>
      <p>{texts.act.nobodyTold}</p>
      <ul className="plain-list crossing">
        {winner !== undefined && (
          <li>
            <time dateTime={winner.at}>{when.logClock(winner.at)}</time>
            <ExclamationmarkTriangleIcon aria-hidden="true" />
            <span className="strong">{told ?? detail}</span>
          </li>
        )}
        <li>
          <time dateTime={pressed.at}>{when.logClock(pressed.at)}</time>
          <CircleSlashIcon aria-hidden="true" />
          <span>
            {texts.act.youChose(pressed.label)} {detail}
          </span>
        </li>
      </ul>
      {winner !== undefined && <p className="quiet small">{texts.act.bothInLog}</p>}
      <div className="dialog-buttons">
        <button type="button" className="ds-button" onClick={onClose}>
          {texts.act.seeWhatIs}
        </button>
        {way !== undefined && (
          <button type="button" className="ds-button" data-variant="secondary" onClick={way.go}>
            {way.label}
          </button>
        )}
      </div>
    </>
  );
}
