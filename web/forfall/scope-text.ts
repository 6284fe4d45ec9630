import type { Scope } from '#shared/contracts/scope.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { Language } from '#shared/kernel/language.ts';
import { formatList } from '#shared/texts/format.ts';
import type { When } from '#web/kit/when.ts';
import type { PersonalTexts } from '#web/texts/personal/nb.ts';

/** `hele møtet`, `borte kl. 19.30–21.00`, `sak 84/26 og 86/26`. */
export function scopeText(scope: Scope, texts: PersonalTexts, when: When, language: Language): string {
  switch (scope.kind) {
    case 'meeting':
      return texts.common.wholeMeeting;
    case 'interval':
      return texts.common.away(when.range(scope.from, scope.to));
    case 'items':
      return texts.common.inItems(formatList(scope.items, language));
    default:
      return unreachable(scope, 'scope');
  }
}
