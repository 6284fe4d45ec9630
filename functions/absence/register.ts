import type { app as FunctionApp } from '@azure/functions';
import { type AnswerOfferNeeds, answerOfferHttp } from './answer-offer.http.ts';
import { confirmComingHttp } from './confirm-coming.http.ts';
import { getAbsenceFormHttp } from './get-absence-form.http.ts';
import { getOfferHttp } from './get-offer.http.ts';
import { type RemindMembersNeeds, remindMembersTimer } from './remind-members.timer.ts';
import { reportAbsenceHttp } from './report-absence.http.ts';
import type { ReportAbsenceNeeds } from './report-absences.ts';
import { type RequestFormLinkNeeds, requestFormLinkHttp } from './request-form-link.http.ts';
import { withdrawAbsenceHttp } from './withdraw-absence.http.ts';

export type AbsenceNeeds = ReportAbsenceNeeds & AnswerOfferNeeds & RequestFormLinkNeeds & RemindMembersNeeds;

/** The triggers of this module. `app` is passed in, so that a test can walk every route. */
export function registerAbsence(app: Pick<typeof FunctionApp, 'http' | 'timer'>, needs: AbsenceNeeds): void {
  // Anonymous to the host: the personal link in `x-link-token` says who is asking.
  const open = { authLevel: 'anonymous' as const };
  app.http('getAbsenceForm', {
    ...open,
    route: 'absence-form',
    methods: ['GET'],
    handler: getAbsenceFormHttp(needs),
  });
  app.http('reportAbsence', {
    ...open,
    route: 'absence-form/absences',
    methods: ['POST'],
    handler: reportAbsenceHttp(needs),
  });
  app.http('withdrawAbsence', {
    ...open,
    route: 'absence-form/absences/{absenceId}',
    methods: ['DELETE'],
    handler: withdrawAbsenceHttp(needs),
  });
  app.http('confirmComing', {
    ...open,
    route: 'absence-form/coming',
    methods: ['POST'],
    handler: confirmComingHttp(needs),
  });
  app.http('getOffer', { ...open, route: 'offer', methods: ['GET'], handler: getOfferHttp(needs) });
  app.http('answerOffer', { ...open, route: 'offer/answer', methods: ['POST'], handler: answerOfferHttp(needs) });
  app.http('requestFormLink', { ...open, route: 'form-link', methods: ['POST'], handler: requestFormLinkHttp(needs) });
  app.timer('remindMembers', { schedule: '0 */5 * * * *', handler: remindMembersTimer(needs) });
}
