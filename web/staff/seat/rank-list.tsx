import { useState } from 'react';
import type { VacancyView } from '#shared/contracts/meeting-view.ts';
import { RankLine } from '#web/staff/seat/rank-line.tsx';
import { type RankRow, rankRows } from '#web/staff/seat/rank-rows.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface RankListProps {
  readonly vacancy: VacancyView;
  readonly seatName: string;
}

function isLater(row: RankRow): boolean {
  return row.kind === 'upcoming' && !row.isNext;
}

/** Everybody in rank order: settled with the reason, the one asked with the deadline, then who is next. */
export function RankList({ vacancy, seatName }: RankListProps) {
  const { texts } = useStaff();
  const [showsLater, setShowsLater] = useState(false);
  const rows = rankRows(vacancy);
  const later = rows.filter(isLater);
  const shown = showsLater ? rows : rows.filter((row) => !isLater(row));
  if (rows.length === 0) return null;
  return (
    <>
      <ol className="ranks" aria-label={texts.meeting.rankList(seatName)}>
        {shown.map((row) => (
          <RankLine key={row.person.personId} row={row} />
        ))}
      </ol>
      {later.length > 0 && !showsLater && (
        <button type="button" className="link-button small" onClick={() => setShowsLater(true)}>
          {texts.meeting.showMore(later.length)}
        </button>
      )}
    </>
  );
}
