import type { SkipReason } from '#shared/contracts/meeting-view.ts';
import { capitalised } from './capitalised.ts';
import type { Vocabulary } from './vocabulary-words.ts';

/**
 * Why somebody was passed over: `Hoppet over: mangler mobil og e-post`, or by whom: `Hoppet over av Turid Aas`.
 * @param detail dates, the seat's member, the item, or who passed them over
 */
export function skippedText({ offerSkipped, skip }: Vocabulary, reason: SkipReason, detail?: string): string {
  const why = skip[reason](detail);
  return reason === 'skippedByStaff' ? capitalised(why) : offerSkipped(why);
}
