import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { SeatId } from '#shared/kernel/ids.ts';
import { useCommands } from '#web/staff/meeting/commands/commands-context.ts';

/** What was just done from this page stays for a while where it was done: nothing vanishes before it is read. */
export function DoneLine({ seatId }: { readonly seatId: SeatId | undefined }) {
  const { lastDone } = useCommands();
  if (lastDone === undefined || lastDone.seatId !== seatId) return null;
  const { sentence, isTrouble = false } = lastDone;
  const Icon = isTrouble ? ExclamationmarkTriangleIcon : CheckmarkCircleIcon;
  return (
    <p className="done-line with-icon" data-color={isTrouble ? 'warning' : 'success'}>
      <Icon aria-hidden="true" />
      <span>{sentence}</span>
    </p>
  );
}
