import { useState } from 'react';
import { nb } from '#web/texts/simulator/nb.ts';
import { useRoom } from './room-context.ts';
import { STEPS, type StepName } from './story-steps.ts';

export interface StepButtonsProps {
  readonly due: StepName | undefined;
  readonly onDo: (step: StepName) => void;
}

/** For the impatient, and for who wants to begin again. */
export function StepButtons({ due, onDo }: StepButtonsProps) {
  const { isBusy } = useRoom();
  const [showsRestart, setShowsRestart] = useState(false);
  return (
    <>
      <div className="step-buttons">
        {due !== undefined && (
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            aria-disabled={isBusy}
            onClick={() => !isBusy && onDo(due)}
          >
            {isBusy ? nb.doing : nb.doForMe(STEPS.indexOf(due) + 1)}
          </button>
        )}
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          aria-expanded={showsRestart}
          onClick={() => setShowsRestart(!showsRestart)}
        >
          {nb.restart}
        </button>
      </div>
      {showsRestart && <p className="quiet small">{nb.restartHow}</p>}
    </>
  );
}
