import { ExclamationmarkTriangleIcon, PencilIcon } from '@navikt/aksel-icons';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** Written by hand; and whether the source has since said something else, so that somebody must choose. */
export function CorrectedTag({ isDoubted = false }: { readonly isDoubted?: boolean }) {
  const { texts } = useStaff();
  return (
    <span className="ds-tag" data-color={isDoubted ? 'warning' : 'info'} data-size="sm">
      {isDoubted ? <ExclamationmarkTriangleIcon aria-hidden="true" /> : <PencilIcon aria-hidden="true" />}
      {isDoubted ? texts.people.conflict : texts.people.corrected}
    </span>
  );
}
