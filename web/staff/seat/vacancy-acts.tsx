import type { VacancyView } from '#shared/contracts/meeting-view.ts';
import { useCommands } from '#web/staff/meeting/commands/commands-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** What a person may do about one vacancy, the likeliest first. */
export function VacancyActs({ vacancy }: { readonly vacancy: VacancyView }) {
  const { texts } = useStaff();
  const { open } = useCommands();
  const asked = vacancy.offers.filter(({ status }) => status === 'asked' || status === 'sending');
  if (asked.length === 0) return null;
  return (
    <div className="acts">
      {asked.map(({ offerId, name }) => (
        <button
          key={offerId}
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => open({ type: 'RecordAnswer', offerId })}
        >
          {texts.seat.recordAnswer(name)}
        </button>
      ))}
    </div>
  );
}
