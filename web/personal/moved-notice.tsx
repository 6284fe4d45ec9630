import { InformationSquareIcon } from '@navikt/aksel-icons';
import type { LinkMeeting } from '#shared/contracts/personal.ts';
import { Notice } from '#web/personal/notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

/** The fact first, before anything is asked: the time that the reader knew is no longer the time. */
export function MovedNotice({ meeting }: { readonly meeting: LinkMeeting }) {
  const { texts } = usePersonalPage();
  if (meeting.movedFrom === undefined) return null;
  return (
    <Notice color="info" Icon={InformationSquareIcon} role="status">
      <p>{texts.common.moved}</p>
    </Notice>
  );
}
