import { Frame } from '#web/personal/frame.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { PageTitle } from '#web/personal/page-title.tsx';

/** A wrong, old or missing token all look the same from outside. */
export function LinkSpent() {
  const { texts } = usePersonalPage();
  return (
    <Frame municipality="Fulltallig">
      <PageTitle acts={0}>{texts.common.linkSpent}</PageTitle>
      <p>{texts.common.linkSpentWhy}</p>
      <a className="ds-button" data-variant="primary" data-fullwidth href="/finn-lenke">
        {texts.common.newLink}
      </a>
    </Frame>
  );
}
