import type { AbsenceView } from '#shared/contracts/meeting-view.ts';
import type { Scope } from '#shared/contracts/scope.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { Language } from '#shared/kernel/language.ts';
import { formatList } from '#shared/texts/format.ts';
import type { Vocabulary } from '#shared/texts/vocabulary.ts';
import type { When } from '#web/kit/when.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

/** All that the scope of an absence depends on beside itself. */
export interface Spoken {
  readonly texts: StaffTexts;
  readonly when: When;
  readonly language: Language;
}

/** `kl. 19.30–21.00` or `sak 84/26`; nothing for the whole meeting. */
export function scopeDetail(scope: Scope, { texts, when, language }: Spoken): string | undefined {
  switch (scope.kind) {
    case 'meeting':
      return undefined;
    case 'interval':
      return when.range(scope.from, scope.to);
    case 'items':
      return texts.meeting.item(formatList(scope.items, language));
    default:
      return unreachable(scope, 'scope');
  }
}

/** `Forfall, hele møtet`, `Borte kl. 19.30–21.00`, `Inhabil i sak 84/26`. Never why. */
export function absenceText({ kind, scopes }: AbsenceView, words: Vocabulary, spoken: Spoken): string {
  const details = scopes.map((scope) => scopeDetail(scope, spoken)).filter((detail) => detail !== undefined);
  return words.absenceKind[kind](details.length === 0 ? undefined : formatList(details, spoken.language));
}
