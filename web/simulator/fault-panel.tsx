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

/** What goes wrong in the world outside, on order. */
export function FaultPanel() {
  const { world, act, say, copies, setCopies } = useRoom();
  const words = nb.faultButtons;
  return (
    <details className="faults">
      <summary>{nb.faults}</summary>
      <div className="fault-buttons">
        {FAULT_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => void act(() => control.addFault(FAULTS[name])).then(() => say(nb.faultSet(words[name])))}
          >
            {words[name]}
          </button>
        ))}
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          onClick={() => void act(() => control.clearFaults()).then(() => say(nb.faultsCleared))}
        >
          {nb.clearFaults}
        </button>
      </div>
      {world.story.substitutes.slice(0, 2).map(({ name, mobile }) => (
        <label key={mobile} className="ds-field">
          <input
            type="checkbox"
            className="ds-input"
            onChange={(event) => {
              const delivery = event.target.checked ? 'failed' : 'delivered';
              void act(() => control.setDelivery(mobile, delivery));
            }}
          />
          <span>{nb.unreachable(name)}</span>
        </label>
      ))}
      <label className="ds-field">
        <input
          type="checkbox"
          className="ds-input"
          checked={copies > 1}
          onChange={(event) => setCopies(event.target.checked ? 2 : 1)}
        />
        <span>{nb.twice}</span>
      </label>
    </details>
  );
}
