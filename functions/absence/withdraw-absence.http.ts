import { absencesOf } from '#functions/summoning/index.ts';
import { idIn } from '#infra/http/id-in.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { AbsenceId, CommandId } from '#shared/kernel/ids.ts';
import { identifyMember, type LinkHolderNeeds } from './link-holder.ts';
import { refusalOnPage } from './link-problems.ts';

/**
 * DELETE /api/absence-form/absences/{absenceId}. 204 when it is withdrawn, however often it is asked; 202 when little time
 * is left and somebody sits in the seat: then the secretary decides (R12).
 */
export function withdrawAbsenceHttp(needs: LinkHolderNeeds): HttpAnswer {
  return async (request) => {
    const member = await identifyMember(needs, request);
    if (!member.ok) return problem(member.error);
    const { ref, meeting, seat, actor, language } = member.value;
    const absenceId = idIn(request, 'absenceId', AbsenceId);
    const absence = absencesOf(meeting, seat).find(({ id }) => id === absenceId);
    if (absence === undefined) return problem(refusalOnPage({ kind: 'absence-not-known' }, language));

    const answer = await needs.meetings.run({
      ...ref,
      commandId: CommandId.parse(crypto.randomUUID()),
      actor,
      command: (now) => ({ type: 'WithdrawAbsence', now, by: actor, absenceId: absence.id }),
    });
    if (answer.kind === 'refused') return problem(refusalOnPage(answer.refusal, language));
    const isWithdrawn = answer.kind === 'done' && answer.meeting.absences.get(absence.id)?.status === 'withdrawn';
    return { status: isWithdrawn ? 204 : 202 };
  };
}
