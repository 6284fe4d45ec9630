import { useCommands } from '#web/staff/meeting/commands/commands-context.ts';
import type { SeatChoice } from '#web/staff/seat/vacancy-choices.ts';

/** Row actions are secondary: the one primary button of the page is at its top. */
export function ChoiceButtons({ choices }: { readonly choices: readonly SeatChoice[] }) {
  const { open } = useCommands();
  if (choices.length === 0) return null;
  return (
    <div className="acts">
      {choices.map(({ label, choice }, index) => (
        <button
          key={label}
          type="button"
          className="ds-button"
          data-variant={index === 0 ? 'secondary' : 'tertiary'}
          onClick={() => open(choice)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
