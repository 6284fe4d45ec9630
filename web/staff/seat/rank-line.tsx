import { PhoneIcon } from '@navikt/aksel-icons';
import type { OfferView } from '#shared/contracts/meeting-view.ts';
import { failureText } from '#shared/texts/failures.ts';
import { useNow } from '#web/kit/use-now.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { DeadlineBar } from '#web/staff/seat/deadline-bar.tsx';
import type { RankRow } from '#web/staff/seat/rank-rows.ts';
import { OFFER_ICONS, SkippedIcon } from '#web/staff/seat/status-looks.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export function RankLine({ row }: { readonly row: RankRow }) {
  const isCurrent = row.kind === 'offer' && row.isOpen;
  return (
    <li className="rank" data-current={isCurrent} aria-current={isCurrent ? 'step' : undefined}>
      <span className="rank-ring">{row.person.rank}</span>
      <span className="rank-name">{row.person.name}</span>
      <RankState row={row} />
    </li>
  );
}

function RankState({ row }: { readonly row: RankRow }) {
  const { words } = useStaff();
  switch (row.kind) {
    case 'skipped': {
      const { reason, detail } = row.person;
      return (
        <span className="rank-state with-icon">
          <SkippedIcon aria-hidden="true" />
          <span>{words.offerSkipped(words.skip[reason](detail))}</span>
        </span>
      );
    }
    case 'upcoming':
      return <span className="rank-state">{row.isNext ? words.offerNext : ''}</span>;
    case 'offer':
      return row.isOpen && row.person.deadline !== undefined ? (
        <DeadlineBar offer={row.person} />
      ) : (
        <SettledOffer offer={row.person} />
      );
  }
}

function SettledOffer({ offer }: { readonly offer: OfferView }) {
  const { words, clock, language } = useStaff();
  const { when } = useMeeting();
  const now = useNow(clock, 60_000);
  const Icon = offer.channel === 'call' ? PhoneIcon : OFFER_ICONS[offer.status];
  return (
    <span className="rank-state with-icon">
      <Icon aria-hidden="true" />
      <span>{words.offer[offer.status](detailOf())}</span>
    </span>
  );

  function detailOf(): string | undefined {
    const { status, answeredAt, deadline, failure } = offer;
    if (status === 'unreachable') return failure && failureText(failure, language);
    const at = status === 'noAnswer' ? deadline : answeredAt;
    return at === undefined ? undefined : when.shortDayAndClock(at, now);
  }
}
