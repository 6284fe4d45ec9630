import type { FormAbsence } from '#shared/contracts/personal.ts';
import type { PersonalTexts } from '#web/texts/personal/nb.ts';

/** What the sentences about a report speak of: being away, or items that one takes no part in. */
export type Subject = keyof PersonalTexts['forfall']['about'];

export function subjectOf({ kind }: Pick<FormAbsence, 'kind'>): Subject {
  return kind === 'full' || kind === 'partial' ? 'absence' : 'items';
}
