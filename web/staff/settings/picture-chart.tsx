import type { Settings } from '#shared/contracts/settings.ts';
import { epochMsOf, type Instant, instantOf } from '#shared/kernel/instant.ts';
import type { AnsweringPicture, PictureRow } from '#shared/rules/answering-picture.ts';
import { MINUTE_MS, roundUpToClock } from '#shared/rules/local-time.ts';
import { whenIn } from '#web/kit/when.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface PictureChartProps {
  readonly picture: AnsweringPicture;
  readonly from: Instant;
  readonly to: Instant;
  readonly settings: Pick<Settings, 'timeZone' | 'urgentHours'>;
  /** The sentence that says the same. */
  readonly name: string;
}

const [WIDTH, LEFT, TOP, ROW, BAR] = [860, 72, 44, 24, 14];
/** Enough to tell the hours by, few enough not to touch each other. */
const TICKS_MAX = 7;
const TICK_MINUTES = [5, 15, 30, 60, 120, 180, 360, 720, 1_440, 2_880, 5_760] as const;
/** What stands at the edges would be cut. */
const EDGE_MINUTES_MAX = 30;

/** Rows are candidates in rank order, bars their time to answer. */
export function PictureChart({ picture, from, to, settings, name }: PictureChartProps) {
  const { texts } = useStaff();
  const words = texts.settings.picture;
  const [fromMs, toMs] = [epochMsOf(from), epochMsOf(to)];
  const x = (at: Instant | number) => {
    const ms = typeof at === 'number' ? at : epochMsOf(at);
    return LEFT + ((Math.min(Math.max(ms, fromMs), toMs) - fromMs) / (toMs - fromMs)) * (WIDTH - LEFT - 8);
  };
  const height = TOP + picture.rows.length * ROW + 8;
  return (
    <figure className="picture">
      <svg className="picture-chart" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={name}>
        <Urgent x={x} picture={picture} to={to} height={height} />
        {picture.quiet.map(({ from: start, to: end }) => (
          <rect
            key={start}
            className="picture-quiet"
            x={x(start)}
            y={TOP - 6}
            width={Math.max(0, x(end) - x(start))}
            height={height - TOP + 6}
          />
        ))}
        <Ticks fromMs={fromMs} toMs={toMs} x={x} timeZone={settings.timeZone} height={height} />
        {picture.rows.map((row, at) => (
          <Row key={row.no} row={row} y={TOP + at * ROW} x={x} quiet={picture.quiet} />
        ))}
      </svg>
      <figcaption className="picture-legend quiet small" aria-hidden="true">
        <span className="legend-bar">{words.mayAnswer}</span>
        <span className="legend-still">{words.standsStill}</span>
        <span className="legend-dot">{words.smsSent}</span>
        <span className="legend-quiet">{words.quiet}</span>
        <span className="legend-urgent">{words.urgent(settings.urgentHours)}</span>
      </figcaption>
    </figure>
  );
}

type Scale = (at: Instant | number) => number;

function Urgent({ x, picture, to, height }: { x: Scale; picture: AnsweringPicture; to: Instant; height: number }) {
  const left = x(picture.urgentFrom);
  return <rect className="picture-urgent" x={left} y={TOP - 6} width={x(to) - left} height={height - TOP + 6} />;
}

function Ticks(props: { fromMs: number; toMs: number; x: Scale; timeZone: string; height: number }) {
  const { language } = useStaff();
  const { fromMs, toMs, x, timeZone, height } = props;
  const when = whenIn(timeZone, language);
  return ticksBetween(fromMs, toMs, timeZone).map((ms) => {
    const at = instantOf(ms);
    return (
      <g key={ms}>
        <line className="picture-tick" x1={x(ms)} x2={x(ms)} y1={TOP - 10} y2={height} />
        <text className="picture-text" x={x(ms)} y={TOP - 26} textAnchor="middle">
          {when.shortDay(at)}
        </text>
        <text className="picture-text" x={x(ms)} y={TOP - 12} textAnchor="middle">
          {when.bareClock(at)}
        </text>
      </g>
    );
  });
}

function Row({ row, y, x, quiet }: { row: PictureRow; y: number; x: Scale; quiet: AnsweringPicture['quiet'] }) {
  const { texts } = useStaff();
  const middle = y + ROW / 2;
  return (
    <g>
      <text className="picture-text picture-name" x={0} y={middle + 4}>
        {texts.settings.picture.substitute(row.no)}
      </text>
      {quiet
        .filter(({ from, to }) => from < row.deadline && to > row.askedAt)
        .map(({ from, to }) => (
          <line
            key={from}
            className="picture-still"
            x1={x(from > row.askedAt ? from : row.askedAt)}
            x2={x(to < row.deadline ? to : row.deadline)}
            y1={middle}
            y2={middle}
          />
        ))}
      {awakeParts(row, quiet).map(([from, to]) => (
        <rect
          key={from}
          className="picture-bar"
          x={x(from)}
          y={middle - BAR / 2}
          width={Math.max(2, x(to) - x(from))}
          height={BAR}
          rx={2}
        />
      ))}
      <circle className="picture-dot" cx={x(row.askedAt)} cy={middle} r={5.5} />
    </g>
  );
}

/** The stretches of somebody's time in which it runs. */
function awakeParts(
  { askedAt, deadline }: PictureRow,
  quiet: AnsweringPicture['quiet'],
): readonly (readonly [Instant, Instant])[] {
  const parts: (readonly [Instant, Instant])[] = [];
  let at = askedAt;
  for (const { from, to } of quiet) {
    if (to <= at || from >= deadline) continue;
    if (from > at) parts.push([at, from]);
    at = to;
  }
  return at < deadline ? [...parts, [at, deadline]] : parts;
}

function ticksBetween(fromMs: number, toMs: number, timeZone: string): readonly number[] {
  const minutes = (toMs - fromMs) / MINUTE_MS;
  const step = TICK_MINUTES.find((one) => minutes / one <= TICKS_MAX) ?? minutes / TICKS_MAX;
  const edgeMs = Math.min(step / 2, EDGE_MINUTES_MAX) * MINUTE_MS;
  const first = roundUpToClock(fromMs + edgeMs, Math.min(step, 60), timeZone);
  const count = Math.max(0, Math.floor((toMs - edgeMs - first) / (step * MINUTE_MS)) + 1);
  return Array.from({ length: Math.min(count, TICKS_MAX) }, (_, at) => first + at * step * MINUTE_MS);
}
