import { CloudSlashIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { Act, ActState } from '#web/kit/use-act.ts';
import { useOnline } from '#web/kit/use-online.ts';
import type { When } from '#web/kit/when.ts';
import { OUTDATED } from '#web/staff/act/use-send.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useWhen } from '#web/staff/session/use-when.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

const NO_ACCESS = 403;

interface SendTroubleProps<Body> {
  readonly act: Act<Body>;
  /** What is said when somebody else was quicker, and nobody knows who. */
  readonly outdated?: string | undefined;
}

/** What did not go through, that nothing is lost, and the way on. Stands where the act was sent from. */
export function SendTrouble<Body>({ act, outdated }: SendTroubleProps<Body>) {
  const { texts, isLoggedOut, signInAgain } = useStaff();
  const when = useWhen();
  const isOnline = useOnline();
  const { state } = act;
  const isOffline = !isOnline;
  const words = isLoggedOut ? texts.common.loggedOut : troubleWords(state, isOffline, { texts, when, outdated });
  return (
    <div aria-live="assertive">
      {words !== undefined && (
        <div className="line with-icon" data-color={isOffline ? 'neutral' : 'warning'}>
          {isOffline ? <CloudSlashIcon aria-hidden="true" /> : <ExclamationmarkTriangleIcon aria-hidden="true" />}
          <span className="line-words">{words}</span>
          {isLoggedOut && (
            <button type="button" className="link-button" onClick={signInAgain}>
              {texts.signIn.signInAgain}
            </button>
          )}
          {state.kind === 'lost' && !isOffline && !isLoggedOut && (
            <button type="button" className="link-button" onClick={() => void act.run(state.body)}>
              {texts.act.sendAgain}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

interface TroubleReader {
  readonly texts: StaffTexts;
  readonly when: When;
  readonly outdated: string | undefined;
}

function troubleWords(
  state: ActState<unknown>,
  isOffline: boolean,
  { texts, when, outdated = texts.act.outdated }: TroubleReader,
): string | undefined {
  if (isOffline) return texts.act.offline;
  if (state.kind === 'lost')
    return state.waitSeconds === undefined ? texts.act.lost : texts.act.busy(state.waitSeconds);
  if (state.kind !== 'refused') return undefined;
  const { status, problem } = state.refusal;
  if (status === NO_ACCESS) return texts.common.noAccess;
  if (status === OUTDATED) {
    const winner = problem?.winner;
    const name = winner?.actor.name;
    return winner === undefined || name === undefined ? outdated : texts.settings.conflict(name, when.clock(winner.at));
  }
  return problem?.detail ?? texts.act.notDone;
}
