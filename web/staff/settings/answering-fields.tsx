import type { Settings } from '#shared/contracts/settings.ts';
import { MINUTE_MS } from '#shared/rules/local-time.ts';
import { formatDuration } from '#shared/texts/duration.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { NumberField } from '#web/staff/settings/fields/number-field.tsx';
import type { SettingsTexts } from '#web/texts/staff/settings.nb.ts';

type Rows = Settings['answeringMinutes'];

export interface AnsweringFieldsProps {
  readonly rows: Rows;
  readonly onChange: (rows: Rows) => void;
}

const DAY_HOURS = 24;
/** From here on nobody counts in minutes. */
const LONG_MINUTES = 120;

/** How long a substitute has, by the time left until the meeting. */
export function AnsweringFields({ rows, onChange }: AnsweringFieldsProps) {
  const { texts, language } = useStaff();
  const words = texts.settings.answering;
  return (
    <section className="panel settings-panel">
      <h2 className="ds-heading" data-size="2xs">
        {words.title}
      </h2>
      <p className="quiet small">{words.hint}</p>
      <table className="ds-table answering-table" data-color="neutral">
        <thead>
          <tr>
            <th scope="col">{words.left}</th>
            <th scope="col">{words.gets}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const span = spanOf(rows, row, words);
            return (
              <tr key={row.moreThanHours}>
                <th scope="row" className="regular">
                  {span}
                </th>
                <td>
                  <span className="with-unit">
                    <NumberField
                      field={`answeringMinutes[${at}].minutes`}
                      label={words.minutesFor(span)}
                      isLabelHidden
                      value={row.minutes}
                      onChange={(minutes) =>
                        onChange(rows.map((one, other) => (other === at ? { ...one, minutes } : one)))
                      }
                    />
                    <span aria-hidden="true">
                      {words.minutes}
                      {row.minutes >= LONG_MINUTES && ` · ${formatDuration(row.minutes * MINUTE_MS, language)}`}
                    </span>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** `mer enn 7 dager`, `3 til 7 dager`, `under 2 timer` */
function spanOf(rows: Rows, { moreThanHours }: Rows[number], words: SettingsTexts['answering']): string {
  const above = rows.map((row) => row.moreThanHours).filter((hours) => hours > moreThanHours);
  const upper = above.length === 0 ? undefined : Math.min(...above);
  const from = durationText(moreThanHours, words);
  if (upper === undefined) return moreThanHours === 0 ? words.always : words.moreThan(from);
  if (moreThanHours === 0) return words.under(durationText(upper, words));
  const sameUnit = inDays(moreThanHours) === inDays(upper);
  const lower = inDays(moreThanHours) ? moreThanHours / DAY_HOURS : moreThanHours;
  return words.between(sameUnit ? String(lower) : from, durationText(upper, words));
}

function durationText(hours: number, words: SettingsTexts['answering']): string {
  return inDays(hours) ? words.days(hours / DAY_HOURS) : words.hours(hours);
}

function inDays(hours: number): boolean {
  return hours > DAY_HOURS && hours % DAY_HOURS === 0;
}
