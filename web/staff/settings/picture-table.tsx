import { useState } from 'react';
import type { Instant } from '#shared/kernel/instant.ts';
import type { PictureRow } from '#shared/rules/answering-picture.ts';
import type { When } from '#web/kit/when.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface PictureTableProps {
  readonly rows: readonly PictureRow[];
  readonly when: When;
  readonly now: Instant;
}

/** The same in figures, for those who cannot see the picture, and for small screens. */
export function PictureTable({ rows, when, now }: PictureTableProps) {
  const { texts } = useStaff();
  const words = texts.settings.picture;
  // On a small screen the table takes the picture's place.
  const [isOpen, setOpen] = useState(() => matchMedia('(max-width: 45rem)').matches);
  return (
    <details className="picture-table" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.asTable}</summary>
      <table className="ds-table" data-color="neutral">
        <thead>
          <tr>
            <th scope="col">{texts.meeting.substitute}</th>
            <th scope="col">{words.smsSent}</th>
            <th scope="col">{words.deadline}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ no, askedAt, deadline }) => (
            <tr key={no}>
              <th scope="row" className="regular">
                {words.substitute(no)}
              </th>
              <td>{when.shortDayAndClock(askedAt, now)}</td>
              <td>{when.shortDayAndClock(deadline, now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
