import type { Act } from '#web/kit/use-act.ts';
import { useOnline } from '#web/kit/use-online.ts';
import { SendTrouble } from '#web/staff/act/send-trouble.tsx';

interface SendButtonProps {
  readonly act: Act<Record<string, never>>;
  readonly label: string;
  /** While it is on its way. */
  readonly sending: string;
}

/** One press and nothing to fill in. It cannot be pressed again while it is on its way, nor without a line. */
export function SendButton({ act, label, sending }: SendButtonProps) {
  const isOnline = useOnline();
  const isSending = act.state.kind === 'sending';
  return (
    <>
      <div>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-disabled={isSending || !isOnline}
          onClick={() => {
            if (!isSending && isOnline) void act.run({});
          }}
        >
          {isSending ? sending : label}
        </button>
      </div>
      <SendTrouble act={act} />
    </>
  );
}
