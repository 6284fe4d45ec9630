import { type FormAbsence, type FormReport, ReportReceipt } from '#shared/contracts/personal.ts';
import { subjectOf } from '#web/forfall/about.ts';
import type { Outcome } from '#web/forfall/receipt/outcome.ts';
import { NoBody } from '#web/kit/api-client.ts';
import { type Act, useAct } from '#web/kit/use-act.ts';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface FormActs {
  readonly report: Act<FormReport>;
  readonly coming: Act<undefined>;
  readonly withdraw: Act<FormAbsence>;
}

/** Accepted, but decided by the secretary: too close to the meeting, and a substitute has said yes. */
const ASKED_NOT_DONE = 202;

/** Everything the representative can send. `settled` hears what came of it. */
export function useFormActs(settled: (outcome: Outcome | undefined) => Promise<void>): FormActs {
  const { client, clock } = usePersonalPage();
  const report = useAct(
    (body: FormReport, idempotencyKey) =>
      client.ask({ method: 'POST', path: '/absence-form/absences', reads: ReportReceipt, body, idempotencyKey }),
    ({ body }) => {
      const others = (body.absences ?? []).filter(({ absenceId }) => absenceId !== body.absenceId);
      return settled({ kind: 'reported', absenceId: body.absenceId, alsoMeetings: others.length, at: clock.now() });
    },
  );
  const coming = useAct(
    (_: undefined, idempotencyKey) =>
      client.ask({ method: 'POST', path: '/absence-form/coming', reads: NoBody, idempotencyKey }),
    () => settled(undefined),
  );
  const withdraw = useAct(
    ({ absenceId }: FormAbsence) =>
      client.ask({ method: 'DELETE', path: `/absence-form/absences/${absenceId}`, reads: NoBody }),
    ({ status }, absence) =>
      settled(status === ASKED_NOT_DONE ? { kind: 'asked' } : { kind: 'withdrawn', subject: subjectOf(absence) }),
  );
  return { report, coming, withdraw };
}
