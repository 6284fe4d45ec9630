import { CircleSlashIcon } from '@navikt/aksel-icons';
import { useMunicipality } from '#web/staff/session/municipality.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** On every page, because everything else reads differently while nobody is told. */
export function SendingLine() {
  const { texts } = useStaff();
  const { sending, redirectTo } = useMunicipality();
  if (sending === undefined || sending === 'live') return null;
  const receiver = redirectTo?.mobile ?? redirectTo?.email ?? '';
  return (
    <p className="line with-icon" data-color="warning">
      <CircleSlashIcon aria-hidden="true" />
      <span>{sending === 'off' ? texts.sending.off : texts.sending.redirect(receiver)}</span>
    </p>
  );
}
