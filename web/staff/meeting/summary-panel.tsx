import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { MeetingFacts } from '#web/staff/meeting/meeting-facts.tsx';
import { summaryOf } from '#web/staff/meeting/summary-text.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SeatStrip } from '#web/staff/strip/seat-strip.tsx';

export function SummaryPanel() {
  const { texts, language } = useStaff();
  const { view } = useMeeting();
  const { heading, sentences } = summaryOf(view, texts, language);
  return (
    <section className="panel summary" aria-labelledby="summary-title">
      <div className="summary-seats">
        <h2 id="summary-title" className="ds-heading" data-size="xs">
          {heading}
        </h2>
        <p className="quiet">{sentences.join(' ')}</p>
        <SeatStrip />
      </div>
      <MeetingFacts />
    </section>
  );
}
