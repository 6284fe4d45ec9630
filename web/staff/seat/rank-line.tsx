import { PhoneIcon } from '@navikt/aksel-icons';
import { PhoneLink } from '#web/staff/frame/phone-link.tsx';
import { DeadlineBar } from '#web/staff/seat/deadline-bar.tsx';
import type { RankRow } from '#web/staff/seat/rank-rows.ts';
import { rankState } from '#web/staff/seat/rank-state.ts';
import { useReader } from '#web/staff/seat/reader.ts';
import { OFFER_ICONS, SkippedIcon } from '#web/staff/seat/status-looks.ts';

export interface RankLineProps {
  readonly row: RankRow;
  /** Not on a narrow screen. */
  readonly isFolded: boolean;
}

export function RankLine({ row, isFolded }: RankLineProps) {
  const isCurrent = row.kind === 'offer' && row.isOpen;
  // Whom nothing but the telephone reaches has a line of their own, with the number.
  const isCall = row.kind === 'offer' && row.isOpen && row.person.channel === 'call';
  const phone = row.kind === 'offer' && !isCall ? row.person.phone : undefined;
  return (
    <li className="rank" data-current={isCurrent} data-folded={isFolded} aria-current={isCurrent ? 'step' : undefined}>
      <span className="rank-ring">{row.person.rank}</span>
      <span>
        <span className="rank-name">{row.person.name}</span>
        {phone !== undefined && (
          <span className="rank-phone small">
            <PhoneLink phone={phone} />
          </span>
        )}
      </span>
      <RankState row={row} />
    </li>
  );
}

function RankState({ row }: { readonly row: RankRow }) {
  const reader = useReader();
  if (row.kind === 'offer' && row.isOpen && row.person.deadline !== undefined)
    return <DeadlineBar offer={row.person} />;
  return (
    <span className="rank-state with-icon">
      <RankIcon row={row} />
      <span>{rankState(row, reader)}</span>
    </span>
  );
}

function RankIcon({ row }: { readonly row: RankRow }) {
  if (row.kind === 'upcoming') return null;
  if (row.kind === 'skipped') return <SkippedIcon aria-hidden="true" />;
  if (row.person.channel === 'call') return <PhoneIcon aria-hidden="true" />;
  const Icon = OFFER_ICONS[row.person.status];
  return <Icon aria-hidden="true" />;
}
