import { privateAnswer } from '#infra/http/private-answer.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { AbsenceForm } from '#shared/contracts/personal.ts';
import type { MunicipalityCode, PersonId } from '#shared/kernel/ids.ts';
import { absenceForm, type HeldSeat } from './core/form.ts';
import { identifyMember, type LinkHolderNeeds } from './link-holder.ts';

export interface AbsenceFormNeeds extends LinkHolderNeeds {
  /** The seats a person holds in published meetings of a municipality, in any order. */
  readonly seatsOf: (code: MunicipalityCode, personId: PersonId) => Promise<readonly HeldSeat[]>;
}

/** GET /api/absence-form. Changes nothing: scanners of mail open links too. */
export function getAbsenceFormHttp(needs: AbsenceFormNeeds): HttpAnswer {
  return async (request) => {
    const member = await identifyMember(needs, request);
    if (!member.ok) return problem(member.error);
    const { ref, meeting, seat, now } = member.value;
    const form = absenceForm(meeting, seat, await needs.seatsOf(ref.code, seat.personId), now);
    return privateAnswer(AbsenceForm.parse(form));
  };
}
