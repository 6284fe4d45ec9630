import {
  ArrowsCirclepathIcon,
  CheckmarkCircleIcon,
  ExclamationmarkTriangleIcon,
  HourglassIcon,
} from '@navikt/aksel-icons';
import { ArchiveState } from '#shared/contracts/archive.ts';
import { type Instant, minutesBetween } from '#shared/kernel/instant.ts';
import { ARCHIVE_TROUBLE } from '#shared/texts/archive-trouble.ts';
import { useNow } from '#web/kit/use-now.ts';
import { SendButton } from '#web/staff/act/send-button.tsx';
import { useSend } from '#web/staff/act/use-send.ts';
import { type ConnectionState, connectionState } from '#web/staff/archive/connection-state.ts';
import { useAnnouncer } from '#web/staff/frame/announcer.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useWhen } from '#web/staff/session/use-when.ts';

/** Names of products, which are the same in every language. */
const SYSTEMS = { public360: 'Public 360', elements: 'Elements' } as const;

const LOOKS = {
  well: { color: 'success', Icon: CheckmarkCircleIcon },
  running: { color: 'info', Icon: ArrowsCirclepathIcon },
  troubled: { color: 'danger', Icon: ExclamationmarkTriangleIcon },
  never: { color: 'neutral', Icon: HourglassIcon },
} as const satisfies Record<ConnectionState, object>;

interface ConnectionPanelProps {
  readonly state: ArchiveState;
  readonly kind: NonNullable<ArchiveState['kind']>;
  readonly onRead: () => void;
}

/** Whether the archive is read, when it last was, why not, and reading it at once. */
export function ConnectionPanel({ state, kind, onRead }: ConnectionPanelProps) {
  const { texts, language } = useStaff();
  const words = texts.archive;
  const { trouble } = state;
  const when = useWhen();
  const word = connectionState(state);
  const { color, Icon } = LOOKS[word];
  return (
    <section className="panel people-panel" aria-labelledby="connection-title">
      <div className="section-head">
        <h2 id="connection-title" className="ds-heading" data-size="2xs">
          {words.connected(SYSTEMS[kind])}
        </h2>
        <span className="ds-tag" data-color={color} data-size="sm">
          <Icon aria-hidden="true" />
          {words[word]}
        </span>
      </div>
      {trouble !== undefined && (
        <p>
          {ARCHIVE_TROUBLE[language][trouble.kind]} {words.troubleSince(when.dayAndClock(trouble.since))}
        </p>
      )}
      <Times state={state} />
      <ReadNow onRead={onRead} />
    </section>
  );
}

function Times({ state: { lastSuccessAt, lastRunAt, last } }: Pick<ConnectionPanelProps, 'state'>) {
  const { texts } = useStaff();
  const words = texts.archive;
  return (
    <dl className="archive-times">
      <div>
        <dt>{words.lastSuccess}</dt>
        <dd>
          <Moment at={lastSuccessAt} />
        </dd>
      </div>
      <div>
        <dt>{words.lastRun}</dt>
        <dd>
          <Moment at={lastRunAt} />
        </dd>
      </div>
      {last !== undefined && (
        <div>
          <dt>{words.last}</dt>
          <dd>{words.counts(last.created, last.updated, last.unchanged)}</dd>
        </div>
      )}
    </dl>
  );
}

/** When, and how long ago that is by now. */
function Moment({ at }: { readonly at: Instant | undefined }) {
  const { texts, clock } = useStaff();
  const now = useNow(clock, 60_000);
  const when = useWhen();
  const words = texts.archive;
  if (at === undefined) return words.notYet;
  const told = when.dayAndClock(at, now);
  return minutesBetween(at, now) < 1 ? words.justNow(told) : words.ago(told, when.between(at, now, 'long'));
}

function ReadNow({ onRead }: Pick<ConnectionPanelProps, 'onRead'>) {
  const { texts, language } = useStaff();
  const { say } = useAnnouncer();
  const words = texts.archive;
  const act = useSend<Record<string, never>, ArchiveState>(
    { method: 'POST', path: '/archive/sync', reads: ArchiveState },
    ({ trouble }) => {
      say(trouble === undefined ? words.readTold : ARCHIVE_TROUBLE[language][trouble.kind]);
      onRead();
    },
    onRead,
  );
  return <SendButton act={act} label={words.readNow} sending={words.reading} />;
}
