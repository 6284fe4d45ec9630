import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { InboundNeeds, InboundWork } from './inbound-needs.ts';

/** As many as a number has at home at the least: fewer could be the end of anybody's. */
const HOME_DIGITS = 8;

/**
 * Providers leave out the plus, and people the country. Reading a number takes far longer than comparing it, so our own
 * are read once, with the first text, and not again with each.
 */
export function ownNumbers({
  municipalities,
  smsSenderOf,
  normalizePhone,
}: Pick<InboundNeeds, 'municipalities' | 'smsSenderOf' | 'normalizePhone'>): InboundWork['ownerOf'] {
  const spelled = (text: string) => {
    const phone = normalizePhone(text);
    return phone.ok ? phone.e164 : text.replace(/^(\+|00)/, '').toLowerCase();
  };
  let numbers: readonly { readonly code: MunicipalityCode; readonly own: string }[] | undefined;
  return (number) => {
    numbers ??= municipalities.map((code) => ({ code, own: spelled(smsSenderOf(code)) }));
    const sought = spelled(number);
    const isSought = (own: string) => own === sought || (sought.length >= HOME_DIGITS && own.endsWith(sought));
    return numbers.find(({ own }) => isSought(own))?.code;
  };
}
