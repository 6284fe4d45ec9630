import { nb } from '#web/texts/simulator/nb.ts';
import { control, type Fault } from './control.ts';
import { useRoom } from './room-context.ts';

const FAULTS = {
  smsDown: { provider: 'sms', status: 503, count: 3 },
  smsHangs: { provider: 'sms', mode: 'hang', count: 1 },
  smsLost: { provider: 'sms', mode: 'acceptThenDrop', count: 1 },
  emailDown: { provider: 'email', status: 503, count: 3 },
} as const satisfies Record<string, Fault>;

const FAULT_NAMES = ['smsDown', 'smsHangs', 'smsLost', 'emailDown'] as const;

export function FaultButtons() {
  const { act, say } = useRoom();
  const words = nb.faultButtons;

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
          onClick={() => void order(() => control.addFault(FAULTS[name]), nb.faultSet(words[name]))}
        >
          {words[name]}
        </button>
      ))}
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        onClick={() => void order(() => control.clearFaults(), nb.faultsCleared)}
      >
        {nb.clearFaults}
      </button>
    </div>
  );
}
