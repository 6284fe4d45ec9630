import type { app as FunctionApp } from '@azure/functions';
import { type HttpApp, registerRoutes } from '#functions/platform/index.ts';
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
export function registerAbsence(app: HttpApp & Pick<typeof FunctionApp, 'timer'>, needs: AbsenceNeeds): void {
  registerRoutes(app, needs.clock, [
    ['getAbsenceForm', ['GET'], 'absence-form', getAbsenceFormHttp(needs)],
    ['reportAbsence', ['POST'], 'absence-form/absences', reportAbsenceHttp(needs)],
    ['withdrawAbsence', ['DELETE'], 'absence-form/absences/{absenceId}', withdrawAbsenceHttp(needs)],
    ['confirmComing', ['POST'], 'absence-form/coming', confirmComingHttp(needs)],
    ['getOffer', ['GET'], 'offer', getOfferHttp(needs)],
    ['answerOffer', ['POST'], 'offer/answer', answerOfferHttp(needs)],
    ['requestFormLink', ['POST'], 'form-link', requestFormLinkHttp(needs)],
  ]);
  app.timer('remindMembers', { schedule: '0 */5 * * * *', handler: remindMembersTimer(needs) });
}
