import { randomUUID } from 'node:crypto';
import type { HttpRequest } from '@azure/functions';
import type { Detail } from '#functions/platform/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import type { Problem } from '#infra/http/problem.ts';
import { type AbsenceId, CommandId, type DetailId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { detailDeletedProblem, refusalProblem } from './problems.ts';
import { staffAtMeeting } from './staff-at-meeting.ts';
import type { StaffNeeds } from './staff-needs.ts';

interface Wanted {
  readonly absenceId?: AbsenceId;
  readonly textId?: DetailId;
}

/** The words themselves, after the reading has been logged. */
export async function readDetail(
  needs: StaffNeeds,
  request: HttpRequest,
  { absenceId, textId }: Wanted,
): Promise<Result<Detail, Problem>> {
  const staff = await staffAtMeeting(needs, request, 'readReasons');
  if (!staff.ok) return staff;
  const { ref, actor, meeting, caller } = staff.value;
  const { language } = caller;
  const detailId = textId ?? (absenceId && meeting.absences.get(absenceId)?.detailId);
  if (detailId === undefined) return err(edgeProblem('not-found', language));

  const logged = await needs.meetings.run({
    ...ref,
    actor,
    commandId: CommandId.parse(randomUUID()),
    command: (now) => ({ type: 'ReadDetail', now, by: actor, detailId, ...(absenceId && { absenceId }) }),
  });
  if (logged.kind === 'refused') return err(refusalProblem(logged.refusal, language));
  const detail = await needs.details.read(ref, detailId);
  if (detail === undefined) return err(detailDeletedProblem(language));
  const isReason = detail.kind === 'reason' || detail.kind === 'grounds';
  return isReason === (absenceId !== undefined) ? ok(detail) : err(edgeProblem('not-found', language));
}
