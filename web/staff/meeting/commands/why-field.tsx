import * as z from 'zod/mini';
import { WHY_MAX } from '#shared/contracts/staff-commands.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Fault } from '#web/staff/act/faults.ts';
import { TextAreaField } from '#web/staff/fields/text-area-field.tsx';
import type { SentCommand } from '#web/staff/meeting/commands/sent-command.ts';
import { useDraft } from '#web/staff/session/drafts.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

const Text = z.string();

export interface Why {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** The command with why, or what is missing. */
  readonly with: (make: (reason: string) => SentCommand) => Result<SentCommand, readonly Fault[]>;
}

/** Why somebody overrules the system: one sentence for the log. */
export function useWhy(given = ''): Why {
  const { texts } = useStaff();
  const [text, setText] = useDraft('why', Text, given);
  const length = text.trim().length;
  return {
    text,
    setText,
    with(make) {
      if (length === 0) return err([{ field: 'reason', text: texts.commands.why.missing }]);
      if (length > WHY_MAX) return err([{ field: 'reason', text: texts.act.tooLong(WHY_MAX, length) }]);
      return ok(make(text.trim()));
    },
  };
}

export interface WhyFieldProps {
  readonly why: Why;
  readonly label?: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
}

export function WhyField({ why, label, hint, isRequired = true }: WhyFieldProps) {
  const words = useStaff().texts.commands.why;
  return (
    <TextAreaField
      field="reason"
      label={label ?? words.label}
      hint={hint ?? words.hint}
      isRequired={isRequired}
      max={WHY_MAX}
      value={why.text}
      onChange={why.setText}
    />
  );
}
