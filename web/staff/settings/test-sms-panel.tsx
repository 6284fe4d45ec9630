import { TestSms, TestSmsList } from '#shared/contracts/test-sms.ts';
import { formatPhone } from '#shared/texts/format.ts';
import { useNow } from '#web/kit/use-now.ts';
import { SendButton } from '#web/staff/act/send-button.tsx';
import { useSend } from '#web/staff/act/use-send.ts';
import { useAnnouncer } from '#web/staff/frame/announcer.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';
import { useWhen } from '#web/staff/session/use-when.ts';

const SHOWN_MAX = 5;

/** A text to whoever presses, so that nobody else has to find out whether texts arrive. */
export function TestSmsPanel() {
  const { texts } = useStaff();
  const { say } = useAnnouncer();
  const words = texts.settings.test;
  const earlier = useFresh('/test-sms', TestSmsList, SELDOM_MS);
  const act = useSend<Record<string, never>, TestSms>({ method: 'POST', path: '/test-sms', reads: TestSms }, (sent) => {
    say(words.told(formatPhone(sent.to, 'screen'), words.outcomes[sent.outcome]));
    earlier.retry();
  });
  // Who may only look is not offered it.
  if (earlier.phase !== 'shown') return null;
  return (
    <section className="panel settings-panel test-sms">
      <h2 className="ds-heading" data-size="2xs">
        {words.title}
      </h2>
      <p className="quiet small">{words.hint}</p>
      <SendButton act={act} label={words.send} sending={words.sending} />
      <EarlierTests sent={earlier.body.sent} />
    </section>
  );
}

function EarlierTests({ sent }: Pick<TestSmsList, 'sent'>) {
  const { texts, clock } = useStaff();
  const now = useNow(clock, 60_000);
  const when = useWhen();
  const words = texts.settings.test;
  if (sent.length === 0) return null;
  return (
    <>
      <h3 className="ds-heading" data-size="2xs">
        {words.earlier}
      </h3>
      <ul className="plain-list">
        {sent.slice(0, SHOWN_MAX).map(({ at, by, to, outcome }) => (
          <li key={at + by}>
            {words.row(when.shortDayAndClock(at, now), by, formatPhone(to, 'screen'), words.outcomes[outcome])}
          </li>
        ))}
      </ul>
    </>
  );
}
