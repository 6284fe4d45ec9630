import { nb } from '#web/texts/simulator/nb.ts';
import { control } from './control.ts';
import { FaultButtons } from './fault-buttons.tsx';
import { useRoom } from './room-context.ts';

/** What goes wrong in the world outside, on order. */
export function FaultPanel() {
  const { world, act, copies, setCopies } = useRoom();
  return (
    <details className="faults">
      <summary>{nb.faults}</summary>
      <FaultButtons />
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
