import { nb } from '#web/texts/simulator/nb.ts';
import { type ArchiveFault, control } from './control.ts';
import { useRoom } from './room-context.ts';

const HOUR_MINUTES = 60;

const FAULTS = {
  down: { kind: 'status', status: 500, minutes: HOUR_MINUTES },
  garbage: { kind: 'garbage', minutes: HOUR_MINUTES },
  foreign: { kind: 'otherMunicipality', minutes: HOUR_MINUTES },
} as const satisfies Record<string, ArchiveFault>;

const FAULT_NAMES = ['down', 'garbage', 'foreign'] as const;

export function ArchiveFaultButtons() {
  const { world, act, say } = useRoom();
  const { municipality } = world.story;

  async function order(work: () => Promise<unknown>, sentence: string): Promise<void> {
    say((await act(work)) === undefined ? nb.couldNot : sentence);
  }

  return (
    <div className="fault-buttons">
      {FAULT_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() =>
            void order(() => control.addArchiveFault(municipality, FAULTS[name]), nb.faultSet(nb.archiveFaults[name]))
          }
        >
          {nb.archiveFaults[name]}
        </button>
      ))}
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        onClick={() => void order(() => control.clearArchiveFaults(municipality), nb.faultsCleared)}
      >
        {nb.clearFaults}
      </button>
    </div>
  );
}
