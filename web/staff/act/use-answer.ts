import { useRef, useState } from 'react';
import type { Problem } from '#shared/contracts/problem.ts';
import { present } from '#shared/kernel/assert.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Act } from '#web/kit/use-act.ts';
import { useOnline } from '#web/kit/use-online.ts';
import type { Pressed } from '#web/staff/act/crossing.tsx';
import { type Fault, faultsIn } from '#web/staff/act/faults.ts';
import { OUTDATED, type SendTo, useSend } from '#web/staff/act/use-send.ts';
import { useAnnouncer } from '#web/staff/frame/announcer.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface ActAnswer<Body> {
  /** Verb and noun, such as `Sett inn Berit Foss`. */
  readonly label: string;
  readonly look?: 'primary' | 'secondary' | 'danger';
  /** One sentence for who cannot see what changed, such as `Berit Foss er satt inn.` */
  readonly told: string;
  /** What is sent, or what must be corrected first. */
  readonly body: () => Result<Body, readonly Fault[]>;
}

export interface Answering<Body> {
  readonly act: Act<Body>;
  readonly faults: readonly Fault[];
  /** The label of the answer under way. */
  readonly sending: string | undefined;
  /** Somebody else was first, and this is what was pressed. */
  readonly crossed: { readonly problem: Problem; readonly pressed: Pressed } | undefined;
  readonly press: (answer: ActAnswer<Body>) => void;
}

const CROSSED = 409;

/** One press of one answer: checked, sent, and told. */
export function useAnswer<Body, Receipt>(
  to: SendTo<Receipt>,
  done: (receipt: Receipt, answer: ActAnswer<Body>) => void,
  onOutdated?: () => void,
): Answering<Body> {
  const { clock } = useStaff();
  const { say } = useAnnouncer();
  const isOnline = useOnline();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [pressed, setPressed] = useState<Pressed>();
  const given = useRef<ActAnswer<Body>>(undefined);
  const act = useSend<Body, Receipt>(
    to,
    (receipt) => {
      const answer = present(given.current, 'answer that was sent');
      say(answer.told);
      done(receipt, answer);
    },
    ({ status }) => {
      if (status === OUTDATED) onOutdated?.();
    },
  );
  const refusal = act.state.kind === 'refused' ? act.state.refusal : undefined;
  const problem = refusal?.status === CROSSED ? refusal.problem : undefined;
  return {
    act,
    faults: faults.length > 0 ? faults : faultsIn(refusal?.problem),
    sending: act.state.kind === 'sending' ? pressed?.label : undefined,
    crossed: problem !== undefined && pressed !== undefined ? { problem, pressed } : undefined,
    press(answer) {
      if (!isOnline || act.state.kind === 'sending') return;
      const body = answer.body();
      given.current = answer;
      setFaults(body.ok ? [] : body.error);
      setPressed({ label: answer.label, at: clock.now() });
      if (body.ok) void act.run(body.value);
    },
  };
}
