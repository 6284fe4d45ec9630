import { useEffect, useRef } from 'react';
import { useAnnouncer } from '#web/staff/frame/announcer.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { summaryOf } from '#web/staff/meeting/summary-text.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** Fresh facts are gathered this long, so that a burst is read as one. */
const GATHERED_MS = 3_000;

/** Says the summary again when it changes, and nothing at first: then it is being read anyway. */
export function MeetingAnnouncer() {
  const { texts, language } = useStaff();
  const { view } = useMeeting();
  const { say } = useAnnouncer();
  const { heading, sentences } = summaryOf(view, texts, language);
  const summary = `${heading}. ${sentences.join(' ')}`;
  const heard = useRef(summary);
  useEffect(() => {
    if (heard.current === summary) return undefined;
    const timer = setTimeout(() => {
      heard.current = summary;
      say(summary);
    }, GATHERED_MS);
    return () => clearTimeout(timer);
  }, [summary, say]);
  return null;
}
