import type { LinkMeeting } from '#shared/contracts/personal.ts';
import { MeetingCard } from '#web/personal/meeting-card.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { PageTitle } from '#web/personal/page-title.tsx';

export function CancelledView({ meeting, acts }: { readonly meeting: LinkMeeting; readonly acts: number }) {
  const { texts } = usePersonalPage();
  return (
    <>
      <PageTitle acts={acts}>{texts.common.cancelled}</PageTitle>
      <MeetingCard meeting={meeting} />
    </>
  );
}
