import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** Above every page. What is shown and written below it stays. */
export function LoggedOutLine() {
  const { texts, isLoggedOut, signInAgain } = useStaff();
  return (
    <div aria-live="assertive">
      {isLoggedOut && (
        <div className="line with-icon" data-color="warning">
          <ExclamationmarkTriangleIcon aria-hidden="true" />
          <span className="line-words">{texts.common.loggedOut}</span>
          <button type="button" className="ds-button" onClick={signInAgain}>
            {texts.signIn.signInAgain}
          </button>
        </div>
      )}
    </div>
  );
}
