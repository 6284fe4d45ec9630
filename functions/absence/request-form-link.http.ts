import type { InvocationContext } from '@azure/functions';
import { commandIdWithin } from '#functions/platform/index.ts';
import type { Meetings } from '#functions/summoning/index.ts';
import { idempotencyKeyOf } from '#infra/http/headers.ts';
import { languageOf } from '#infra/http/language.ts';
import { problem } from '#infra/http/problem.ts';
import { readBody } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { FormLinkRequest } from '#shared/contracts/personal.ts';
import { errorName } from '#shared/kernel/error-name.ts';
import type { CommandId, MunicipalityCode, PersonId, PhoneNumber } from '#shared/kernel/ids.ts';
import { nextMeeting } from '#shared/rules/next-meeting.ts';
import type { HeldSeat } from './core/form.ts';
import { type FormLinkLimitNeeds, mayAskAgain } from './form-link-limit.ts';
import type { AbsenceFormNeeds } from './get-absence-form.http.ts';

interface PhoneOwner {
  readonly code: MunicipalityCode;
  readonly person: { readonly id: PersonId };
}

export interface RequestFormLinkNeeds extends FormLinkLimitNeeds, Pick<AbsenceFormNeeds, 'seatsOf'> {
  readonly readPhone: (
    text: string,
  ) => { readonly ok: true; readonly e164: PhoneNumber; readonly isMobile: boolean } | { readonly ok: false };
  /** Everybody with this mobile, in every municipality of the deployment. */
  readonly phoneOwners: (mobile: PhoneNumber) => Promise<readonly PhoneOwner[]>;
  readonly meetings: Pick<Meetings, 'run'>;
}

/**
 * POST /api/form-link. Always 202, whoever's number it is: the answer must not tell who is a representative. One link for
 * each municipality, to the next meeting; it shows the others.
 */
export function requestFormLinkHttp(needs: RequestFormLinkNeeds): HttpAnswer {
  return async (request, context) => {
    const language = languageOf(request) ?? 'nb';
    const key = idempotencyKeyOf(request, language);
    if (!key.ok) return problem(key.error);
    const asked = await readBody(request, FormLinkRequest, language);
    if (!asked.ok) return problem(asked.error);
    const phone = needs.readPhone(asked.value.mobile);
    if (phone.ok && (await mayAskAgain(needs, phone.e164, key.value))) {
      await sendLinks(needs, phone.e164, key.value, context);
    }
    return { status: 202 };
  };
}

async function sendLinks(
  needs: RequestFormLinkNeeds,
  mobile: PhoneNumber,
  key: CommandId | undefined,
  context: InvocationContext,
): Promise<void> {
  for (const owner of await needs.phoneOwners(mobile)) {
    const { code, person } = owner;
    try {
      const held = await needs.seatsOf(code, person.id);
      const next = nextMeeting(held, ({ meeting }) => meeting.start, needs.clock.now());
      if (next !== undefined) await sendLink(needs, owner, next, key);
    } catch (error) {
      // One municipality's trouble is not the other's, and not the caller's to know.
      context.error('A link could not be sent.', { code, error: errorName(error) });
    }
  }
}

/** A meeting that is cancelled, or whose municipality has not switched sending on, says no; the caller is not told. */
async function sendLink(
  { meetings }: RequestFormLinkNeeds,
  { code, person: { id: personId } }: PhoneOwner,
  { meetingId, seatId }: HeldSeat,
  key: CommandId | undefined,
): Promise<void> {
  const actor = { kind: 'member' as const, personId };
  await meetings.run({
    code,
    meetingId,
    commandId: commandIdWithin(key, 'form-link', personId),
    actor,
    command: (now) => ({ type: 'SendFormLink', now, by: actor, seatId, channel: 'sms' }),
  });
}
