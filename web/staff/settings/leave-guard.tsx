import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Dialog } from '#web/staff/act/dialog.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** Asks before what is not saved is left behind, also when the tab is closed; not on the way to log in again, for it is kept. */
export function LeaveGuard({ isDirty }: { readonly isDirty: boolean }) {
  const { texts, isLoggedOut } = useStaff();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && currentLocation.pathname + currentLocation.search !== nextLocation.pathname + nextLocation.search,
  );
  useEffect(() => {
    if (!isDirty || isLoggedOut) return;
    const stop = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', stop);
    return () => removeEventListener('beforeunload', stop);
  }, [isDirty, isLoggedOut]);
  if (blocker.state !== 'blocked') return null;
  const words = texts.settings;
  return (
    <Dialog title={words.leaveTitle} hasConsequences onClose={() => blocker.reset()}>
      <p>{words.leaveText}</p>
      <div className="dialog-buttons">
        <button type="button" className="ds-button" onClick={() => blocker.reset()}>
          {words.stay}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => blocker.proceed()}>
          {words.leave}
        </button>
      </div>
    </Dialog>
  );
}
