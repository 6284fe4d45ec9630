import { useId, useState } from 'react';
import type { VacancyView } from '#shared/contracts/meeting-view.ts';
import { RankLine } from '#web/staff/seat/rank-line.tsx';
import { type RankRow, rankRows, settledFirst } from '#web/staff/seat/rank-rows.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

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
  const id = useId();
  const [showsSettled, setShowsSettled] = useState(false);
  const [showsLater, setShowsLater] = useState(false);
  const rows = rankRows(vacancy);
  const settled = settledFirst(rows);
  const later = rows.filter(isLater);
  const shown = showsLater ? rows : rows.filter((row) => !isLater(row));
  if (rows.length === 0) return null;
  return (
    <>
      {settled.length > 0 && (
        <button
          type="button"
          className="link-button small ranks-settled"
          aria-expanded={showsSettled}
          aria-controls={id}
          onClick={() => setShowsSettled(!showsSettled)}
        >
          {settledWords(settled, vacancy, texts)}
        </button>
      )}
      <ol id={id} className="ranks" aria-label={texts.meeting.rankList(seatName)}>
        {shown.map((row) => (
          <RankLine key={row.person.personId} row={row} isFolded={!showsSettled && settled.includes(row)} />
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

function settledWords(settled: readonly RankRow[], { status }: VacancyView, { meeting }: StaffTexts): string {
  const ranks = settled.map(({ person }) => person.rank);
  const [first = 0, last = first] = [ranks.at(0), ranks.at(-1)];
  return status === 'exhausted' ? meeting.showWhyNobody(ranks.length) : meeting.showSettled(first, last);
}
