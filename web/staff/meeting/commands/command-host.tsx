import { type ReactNode, useEffect, useMemo, useState } from 'react';
import * as z from 'zod/mini';
import type { MeetingView } from '#shared/contracts/meeting-view.ts';
import { CommandsContext, type Done } from '#web/staff/meeting/commands/commands-context.ts';
import { OpenQuestion } from '#web/staff/meeting/commands/open-question.tsx';
import { CommandChoice, type CommandTarget, targetOf } from '#web/staff/meeting/commands/target.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useDraft } from '#web/staff/session/drafts.ts';

const TOLD_MS = 10_000;

const KeptChoice = z.optional(CommandChoice);

/** Opens one question at a time above the meeting, and remembers for a while what was done last. */
export function CommandHost({ children }: { readonly children: ReactNode }) {
  const { view } = useMeeting();
  const [choice, open] = useDraft(`command at ${view.id}`, KeptChoice, undefined);
  const [lastDone, tellDone] = useState<Done>();
  useEffect(() => {
    if (lastDone === undefined) return undefined;
    const timer = setTimeout(() => tellDone(undefined), TOLD_MS);
    return () => clearTimeout(timer);
  }, [lastDone]);
  const target = useWholeTarget(view, choice);
  const commands = useMemo(() => ({ open, lastDone, tellDone }), [open, lastDone]);
  return (
    <CommandsContext value={commands}>
      {children}
      {choice !== undefined && target !== undefined && (
        <OpenQuestion
          key={JSON.stringify(choice)}
          type={choice.type}
          target={target}
          why={choice.why}
          onClose={() => open(undefined)}
        />
      )}
    </CommandsContext>
  );
}

/** What a question is about, as last seen whole: fresh facts never take it away while the question is open. */
function useWholeTarget(view: MeetingView, choice: CommandChoice | undefined): CommandTarget | undefined {
  const current = useMemo(() => (choice === undefined ? undefined : targetOf(view, choice)), [view, choice]);
  const [last, setLast] = useState(current);
  const isWhole = current !== undefined && choice !== undefined && hasAll(current, choice);
  if (isWhole && last !== current) setLast(current);
  return isWhole ? current : last;
}

function hasAll({ seat, absence, vacancy, offer }: CommandTarget, choice: CommandChoice): boolean {
  return (
    (choice.seatId === undefined || seat !== undefined) &&
    (choice.absenceId === undefined || absence !== undefined) &&
    (choice.vacancyId === undefined || vacancy !== undefined) &&
    (choice.offerId === undefined || offer !== undefined)
  );
}
