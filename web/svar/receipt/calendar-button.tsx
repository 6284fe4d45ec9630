import { CalendarIcon } from '@navikt/aksel-icons';
import type { LinkMeeting, OfferOnPage } from '#shared/contracts/personal.ts';
import { saveFile } from '#web/kit/save-file.ts';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { calendarFile } from '#web/svar/ics.ts';

export interface CalendarButtonProps {
  readonly meeting: LinkMeeting;
  readonly offer: OfferOnPage;
}

export function CalendarButton({ meeting, offer }: CalendarButtonProps) {
  const { texts, clock } = usePersonalPage();

  function download(): void {
    const { scope } = offer;
    const { start, end } = scope.kind === 'interval' ? { start: scope.from, end: scope.to } : meeting;
    const file = calendarFile({
      uid: `${offer.offerId}@fulltallig`,
      madeAt: clock.now(),
      start,
      end,
      title: texts.svar.calendarTitle(meeting.bodyName),
      place: meeting.place,
      link: meeting.papersUrl,
    });
    saveFile(new Blob([file], { type: 'text/calendar;charset=utf-8' }), `${meeting.id}.ics`);
  }

  return (
    <button type="button" className="ds-button" data-variant="secondary" data-fullwidth onClick={download}>
      <CalendarIcon aria-hidden="true" />
      {texts.svar.calendar}
    </button>
  );
}
