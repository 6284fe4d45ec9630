import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { commandIdOf } from './link-command.ts';
import { identifyMember, type LinkHolderNeeds } from './link-holder.ts';
import { refusalOnPage } from './link-problems.ts';

/** POST /api/absence-form/coming: "I come". Nobody has to say so, and saying it twice is saying it once. */
export function confirmComingHttp(needs: LinkHolderNeeds): HttpAnswer {
  return async (request) => {
    const member = await identifyMember(needs, request);
    if (!member.ok) return problem(member.error);
    const { ref, seat, actor, language } = member.value;
    const commandId = commandIdOf(request, member.value, 'coming');
    if (!commandId.ok) return problem(commandId.error);

    const answer = await needs.meetings.run({
      ...ref,
      commandId: commandId.value,
      actor,
      command: (now) => ({ type: 'ConfirmComing', now, by: actor, seatId: seat.id }),
    });
    return answer.kind === 'refused' ? problem(refusalOnPage(answer.refusal, language)) : { status: 204 };
  };
}
