import { ExclamationmarkTriangleIcon, PencilIcon } from '@navikt/aksel-icons';
import { useStaff } from '#web/staff/session/staff-context.ts';

interface CorrectedTagProps {
  readonly isDoubted?: boolean;
  /** The source knows nothing of it. */
  readonly isAdded?: boolean;
}

/** Written by hand; and whether the source has since said something else, so that somebody must choose. */
export function CorrectedTag({ isDoubted = false, isAdded = false }: CorrectedTagProps) {
  const words = useStaff().texts.people;
  const byHand = isAdded ? words.added : words.corrected;
  return (
    <span className="ds-tag" data-color={isDoubted ? 'warning' : 'info'} data-size="sm">
      {isDoubted ? <ExclamationmarkTriangleIcon aria-hidden="true" /> : <PencilIcon aria-hidden="true" />}
      {isDoubted ? words.conflict : byHand}
    </span>
  );
}
