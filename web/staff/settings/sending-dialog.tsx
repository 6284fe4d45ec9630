import { MeetingList } from '#shared/contracts/meeting-list.ts';
import { type SendingMode, Settings } from '#shared/contracts/settings.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { ok } from '#shared/kernel/result.ts';
import { useNow } from '#web/kit/use-now.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import { nextText } from '#web/staff/meeting/next-text.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useFresh } from '#web/staff/session/use-fresh.ts';
import { useWhen } from '#web/staff/session/use-when.ts';

export interface SendingDialogProps {
  readonly wanted: SendingMode;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks before texts go out to people, or stop going out, with what follows at once. */
export function SendingDialog({ wanted, onClose, onDone }: SendingDialogProps) {
  const { texts } = useStaff();
  const words = texts.settings.sendingFields;
  const asked = {
    live: { title: words.askLive, label: words.turnLive },
    redirect: { title: words.askRedirect, label: words.turnRedirect },
    off: { title: words.askOff, label: words.turnOff },
  } as const;
  return (
    <ActDialog
      title={asked[wanted].title}
      hasConsequences
      answers={[
        {
          label: asked[wanted].label,
          ...(wanted === 'off' && { look: 'danger' as const }),
          told: words.now[wanted],
          body: () => ok({ sending: wanted }),
        },
      ]}
      decline={words.decline}
      to={{ method: 'PUT', path: '/settings', reads: Settings }}
      done={onDone}
      onClose={onClose}
    >
      {wanted === 'live' && <NextHour />}
      {wanted === 'redirect' && <p>{words.redirectFollows}</p>}
      {wanted === 'off' && <p>{words.offFollows}</p>}
    </ActDialog>
  );
}

/** What waits only for sending to be on, and what is planned within the hour. */
function NextHour() {
  const { texts, clock } = useStaff();
  const words = texts.settings.sendingFields;
  const now = useNow(clock, 10_000);
  const list = useFresh('/meetings', MeetingList);
  const when = useWhen();
  const ahead = (list.phase === 'shown' ? list.body.meetings : []).filter(
    ({ status, start }) => status === 'published' && start > now,
  );
  const waiting = ahead.reduce((sum, { seats }) => sum + seats.waiting, 0);
  const planned = ahead.filter(({ next }) => next !== undefined && next.at < plusMinutes(now, 60));
  const lines = [
    ...(ahead.length > 0 ? [words.linksGoOut(ahead.length)] : []),
    ...(waiting > 0 ? [words.vacanciesWait(waiting)] : []),
    ...planned.flatMap(({ next, title }) =>
      next === undefined ? [] : [`${when.bareClock(next.at)} ${nextText(next, texts)}, ${title}`],
    ),
  ];
  return (
    <>
      <p>{lines.length === 0 ? words.nothingNextHour : words.nextHour}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="quiet">{words.skipped}</p>
    </>
  );
}
