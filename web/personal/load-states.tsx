import { CloudSlashIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { LiveRegion } from '#web/kit/live-region.tsx';
import { useOnline } from '#web/kit/use-online.ts';
import { ActButton } from '#web/personal/act-button.tsx';
import { Frame } from '#web/personal/frame.tsx';
import { Notice } from '#web/personal/notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

/** The page's frame at once, grey bars where the words will stand. */
export function LoadingView({ isSlow }: { readonly isSlow: boolean }) {
  const { texts } = usePersonalPage();
  return (
    <Frame isBusy>
      <h1 className="ds-sr-only">{texts.common.loading}</h1>
      <LiveRegion>{isSlow ? texts.common.slow : texts.common.loading}</LiveRegion>
      <div className="bars" aria-hidden="true">
        <span className="bar bar-title" />
        <span className="bar bar-card" />
        <span className="bar bar-button" />
        <span className="bar bar-button" />
      </div>
      {isSlow && <p className="quiet">{texts.common.slow}</p>}
    </Frame>
  );
}

export function LostView({ reload }: { readonly reload: () => Promise<void> }) {
  const { texts } = usePersonalPage();
  return (
    <Frame municipality="Fulltallig">
      <Notice color="danger" Icon={ExclamationmarkTriangleIcon} role="alert">
        <h1 className="ds-sr-only">{texts.common.noAnswer}</h1>
        <p>{texts.common.notLoaded}</p>
      </Notice>
      <ActButton onPress={() => void reload()}>{texts.common.tryAgain}</ActButton>
    </Frame>
  );
}

/** What is shown may be old, and says from when it is. */
export function StaleBar({ clock, isStale }: { readonly clock: string; readonly isStale: boolean }) {
  const { texts } = usePersonalPage();
  const isOnline = useOnline();
  return (
    <div aria-live="polite">
      {!isOnline && (
        <Notice color="neutral" Icon={CloudSlashIcon}>
          <p>{texts.common.offline(clock)}</p>
        </Notice>
      )}
      {isOnline && isStale && (
        <Notice color="warning" Icon={ExclamationmarkTriangleIcon}>
          <p>{texts.common.stale(clock)}</p>
        </Notice>
      )}
    </div>
  );
}
