import { useStaff } from '#web/staff/session/staff-context.ts';

export interface LogHeadProps {
  readonly count: number;
  readonly showsTexts: boolean;
  readonly onShowTexts: (showsTexts: boolean) => void;
}

export function LogHead({ count, showsTexts, onShowTexts }: LogHeadProps) {
  const { texts } = useStaff();
  return (
    <header className="log-head">
      <p role="status">
        <b>{texts.log.entries(count)}</b> <span className="quiet">{texts.log.newestFirst}</span>
      </p>
      <label className="ds-field">
        <input
          type="checkbox"
          className="ds-input"
          checked={showsTexts}
          onChange={(event) => onShowTexts(event.target.checked)}
        />
        <span>{texts.log.showTexts}</span>
      </label>
    </header>
  );
}
