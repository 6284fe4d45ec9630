import { Link } from 'react-router';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** The same words whether it does not exist or is somebody else's. */
export function NoAccess() {
  const { texts } = useStaff();
  return (
    <div className="alone">
      <h1 className="ds-heading" data-size="sm">
        {texts.common.noAccess}
      </h1>
      <Link className="ds-link" to="/moter">
        {texts.common.toMeetings}
      </Link>
    </div>
  );
}
