import type { OfferView } from '#shared/contracts/meeting-view.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import { failureText } from '#shared/texts/failures.ts';
import { skippedText } from '#shared/texts/skipped-text.ts';
import type { RankRow } from '#web/staff/seat/rank-rows.ts';
import type { Reader } from '#web/staff/seat/reader.ts';

/** What became of a candidate, in words: `Nei, kl. 08.56`, `Neste`, or nothing yet. */
export function rankState(row: RankRow, reader: Reader): string {
  const { words } = reader;
  switch (row.kind) {
    case 'skipped':
      return skippedText(words, row.person.reason, row.person.detail ?? row.person.by);
    case 'upcoming':
      return row.isNext ? words.offerNext : '';
    case 'offer':
      return words.offer[row.person.status](offerDetail(row.person, reader));
    default:
      return unreachable(row, 'rank row');
  }
}

function offerDetail({ status, answeredAt, deadline, failure }: OfferView, { language, when, now }: Reader) {
  if (status === 'unreachable') return failure === undefined ? undefined : failureText(failure, language);
  const at = status === 'noAnswer' || status === 'asked' ? deadline : answeredAt;
  return at === undefined ? undefined : when.shortDayAndClock(at, now);
}
