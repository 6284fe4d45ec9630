import { Link } from 'react-router';
import { inboxAddress } from '#web/staff/inbox/inbox-address.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** A colleague was first, or the text's time was over, while its address was open. */
export function GoneItem() {
  const { texts } = useStaff();
  return (
    <section className="panel conversation" role="status">
      <p>{texts.inbox.gone}</p>
      <Link className="ds-link" to={inboxAddress(true)}>
        {texts.inbox.toHandled}
      </Link>
    </section>
  );
}
