import type { OfferOnPage } from '#shared/contracts/personal.ts';
import { formatList } from '#shared/texts/format.ts';
import { Unbroken } from '#web/kit/unbroken.tsx';
import type { When } from '#web/kit/when.ts';
import { usePersonalPage } from '#web/personal/page-context.ts';

/** `Hele møtet, 12 saker.` `En del av møtet, kl. 19.30–21.00.` `Sak 84/26 og 86/26.` */
export function ScopeLine({ offer, when }: { readonly offer: OfferOnPage; readonly when: When }) {
  const { texts, language } = usePersonalPage();
  const { scope, items } = offer;
  switch (scope.kind) {
    case 'meeting':
      return `${texts.svar.wholeMeeting}${items.length > 0 ? `, ${texts.common.items(items.length)}` : ''}.`;
    case 'interval':
      return <Unbroken text={`${texts.svar.partOfMeeting(when.range(scope.from, scope.to))}.`} />;
    case 'items':
      return `${texts.common.item} ${formatList(scope.items, language)}.`;
  }
}
