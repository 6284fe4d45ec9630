import { CloudSlashIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { Act } from '#web/kit/use-act.ts';
import { useOnline } from '#web/kit/use-online.ts';
import { ActButton } from '#web/personal/act-button.tsx';
import { Notice } from '#web/personal/notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface ActTroubleProps<Body> {
  readonly act: Act<Body>;
  /** What did not happen, and what to do. */
  readonly notSent: string;
  readonly refused: string;
}

/** What did not go through, that nothing is lost, and the button that tries the same act again. */
export function ActTrouble<Body>({ act, notSent, refused }: ActTroubleProps<Body>) {
  const { texts } = usePersonalPage();
  const isOnline = useOnline();
  const { state } = act;
  return (
    <div aria-live="assertive">
      {state.kind === 'lost' && (
        <Notice color={isOnline ? 'danger' : 'neutral'} Icon={isOnline ? ExclamationmarkTriangleIcon : CloudSlashIcon}>
          <p>{isOnline ? notSent : texts.common.offlineNotSent}</p>
          <ActButton variant="secondary" onPress={() => void act.run(state.body)}>
            {texts.common.sendAgain}
          </ActButton>
        </Notice>
      )}
      {state.kind === 'refused' && (
        <Notice color="warning" Icon={ExclamationmarkTriangleIcon}>
          <p>{refused}</p>
          {state.refusal.problem !== undefined && <p>{state.refusal.problem.detail}</p>}
        </Notice>
      )}
    </div>
  );
}
