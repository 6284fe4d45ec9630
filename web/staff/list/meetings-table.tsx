import type { MeetingSummary } from '#shared/contracts/meeting-list.ts';
import { useNow } from '#web/kit/use-now.ts';
import type { When } from '#web/kit/when.ts';
import { MeetingRow } from '#web/staff/list/meeting-row.tsx';
import { periodKey, periodLabel, periodOf } from '#web/staff/list/weeks.ts';
import { useMunicipality } from '#web/staff/session/municipality.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface MeetingsTableProps {
  readonly meetings: readonly MeetingSummary[];
  readonly when: When;
  readonly label: string;
}

interface PeriodGroup {
  readonly key: string;
  readonly label: string;
  readonly meetings: readonly MeetingSummary[];
}

/** Meetings in the order given, under the week or the month they lie in. */
export function MeetingsTable({ meetings, when, label }: MeetingsTableProps) {
  const { texts, language, clock } = useStaff();
  const { timeZone } = useMunicipality();
  const now = useNow(clock, 60_000);
  const words = texts.list;
  const columns = [words.when, words.meeting, words.seats, words.status, words.next];
  return (
    <div className="panel">
      <table className="ds-table meetings-table" data-color="neutral" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {groups().map((group) => (
          <tbody key={group.key}>
            <tr className="period">
              <th scope="rowgroup" colSpan={columns.length}>
                {group.label}
              </th>
            </tr>
            {group.meetings.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} when={when} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );

  function groups(): readonly PeriodGroup[] {
    const periods = meetings.map((meeting) => periodOf(meeting.start, now, timeZone));
    const keys = [...new Set(periods.map(periodKey))];
    return keys.map((key) => {
      const period = periods.find((one) => periodKey(one) === key);
      return {
        key,
        label: period === undefined ? '' : periodLabel(period, now, texts, language),
        meetings: meetings.filter((_, index) => {
          const own = periods[index];
          return own !== undefined && periodKey(own) === key;
        }),
      };
    });
  }
}
