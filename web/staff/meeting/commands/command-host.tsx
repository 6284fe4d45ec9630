import { type ReactNode, useEffect, useMemo, useState } from 'react';
import * as z from 'zod/mini';
import { CommandsContext, type Done } from '#web/staff/meeting/commands/commands-context.ts';
import { RecordAnswerDialog } from '#web/staff/meeting/commands/record-answer-dialog.tsx';
import { CommandChoice, type CommandTarget, targetOf } from '#web/staff/meeting/commands/target.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useDraft } from '#web/staff/session/drafts.ts';

const TOLD_MS = 10_000;

const KeptChoice = z.optional(CommandChoice);

export interface OpenCommand {
  readonly target: CommandTarget;
  readonly onClose: () => void;
}

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
  const commands = useMemo(() => ({ open, lastDone, tellDone }), [open, lastDone]);
  return (
    <CommandsContext value={commands}>
      {children}
      {choice !== undefined && <RecordAnswerDialog target={targetOf(view, choice)} onClose={() => open(undefined)} />}
    </CommandsContext>
  );
}
