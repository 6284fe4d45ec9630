import { GavelIcon } from '@navikt/aksel-icons';
import type { FormAbsence } from '#shared/contracts/personal.ts';
import { formatList } from '#shared/texts/format.ts';
import { Notice } from '#web/personal/notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

/** The body found that the member may take part after all: who asked must hear it, or they leave the room in vain. */
export function ClearedItems({ absences }: { readonly absences: readonly FormAbsence[] }) {
  const { texts, language } = usePersonalPage();
  const items = absences
    .filter(({ status }) => status === 'decidedNotDisqualified')
    .flatMap(({ scopes }) => scopes.flatMap((scope) => (scope.kind === 'items' ? scope.items : [])));
  if (items.length === 0) return null;
  const numbers = formatList([...new Set(items)], language);
  return (
    <Notice color="info" Icon={GavelIcon}>
      <p>{texts.forfall.decidedNotDisqualified(texts.common.inItems(numbers))}</p>
    </Notice>
  );
}
