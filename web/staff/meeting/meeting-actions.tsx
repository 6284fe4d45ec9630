import { PersonMinusIcon } from '@navikt/aksel-icons';
import { useNavigate } from 'react-router';
import { Menu, type MenuItem } from '#web/staff/frame/menu.tsx';
import { useCommands } from '#web/staff/meeting/commands/commands-context.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useMeetingFile } from '#web/staff/meeting/use-meeting-file.ts';
import { useMeetingPermission } from '#web/staff/seat/use-seat-choices.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/**
 * What may be done about the meeting as a whole. The one primary button of the page is the one used most. Where nothing
 * can be done any more, or not by the reader, what can be taken away stands in sight.
 */
export function MeetingActions() {
  const { texts } = useStaff();
  const { view } = useMeeting();
  const { open } = useCommands();
  const { canCommand } = useMeetingPermission();
  const save = useMeetingFile();
  const navigate = useNavigate();
  const words = texts.seat;
  const files: readonly MenuItem[] = [
    { label: texts.print.link, go: () => void navigate(`/moter/${view.id}/utskrift`) },
    { label: words.csv, go: () => void save('attendance.csv', `${view.id}.csv`) },
  ];
  if (!canCommand) {
    return (
      <div className="meeting-actions">
        {files.map(({ label, go }) => (
          <button key={label} type="button" className="ds-button" data-variant="secondary" onClick={go}>
            {label}
          </button>
        ))}
      </div>
    );
  }
  const items: readonly MenuItem[] = [
    { label: words.note, go: () => open({ type: 'AddNote' }) },
    { label: words.sendLinks, go: () => open({ type: 'SendFormLinks' }) },
    ...files,
    { label: words.cancel, isDangerous: true, go: () => open({ type: 'CancelMeeting' }) },
  ];
  return (
    <div className="meeting-actions">
      <Menu name={texts.act.moreChoices(view.title)} label={words.more} items={items} />
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => open({ type: 'ChangeMeeting' })}
      >
        {words.change}
      </button>
      <button type="button" className="ds-button meeting-primary" onClick={() => open({ type: 'ReportAbsence' })}>
        <PersonMinusIcon aria-hidden="true" />
        {words.reportFor}
      </button>
    </div>
  );
}
