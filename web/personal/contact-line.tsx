import type { AbsenceForm } from '#shared/contracts/personal.ts';
import { formatPhone } from '#shared/texts/format.ts';
import { usePersonalPage } from '#web/personal/page-context.ts';

/** Whom to ask, with a number or an address that the phone can use. */
export function ContactLine({ contact }: { readonly contact: AbsenceForm['contact'] }) {
  const { texts } = usePersonalPage();
  const { name, phone, email } = contact;
  return (
    <p className="quiet">
      {texts.common.question(name)}
      {phone !== undefined && (
        <>
          {', '}
          <a className="ds-link" href={`tel:${phone.replace(/\s/g, '')}`}>
            {formatPhone(phone, 'screen')}
          </a>
        </>
      )}
      {phone === undefined && email !== undefined && (
        <>
          {', '}
          <a className="ds-link" href={`mailto:${email}`}>
            {email}
          </a>
        </>
      )}
      .
    </p>
  );
}
