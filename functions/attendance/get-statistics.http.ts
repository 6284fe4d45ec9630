import { admit } from '#functions/platform/index.ts';
import { problem } from '#infra/http/problem.ts';
import { understand } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { Statistics } from '#shared/contracts/statistics.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { statisticsOf, type Term } from './core/statistics.ts';
import { isShown, type ListMeetingsNeeds, MeetingsQuery, rangeOf } from './list-meetings.http.ts';

export interface GetStatisticsNeeds extends ListMeetingsNeeds {
  readonly termsOf: (code: MunicipalityCode) => Promise<readonly Term[]>;
}

/**
 * GET /api/municipalities/{code}/statistics?from&to&body, of meetings that have begun. Made from the meetings' views, which
 * hold numbers for it and no names.
 */
export function getStatisticsHttp(needs: GetStatisticsNeeds): HttpAnswer {
  return async (request) => {
    const reader = await admit(needs, request, 'readMeetings');
    if (!reader.ok) return problem(reader.error);
    const { code, language } = reader.value;
    const asked = understand(Object.fromEntries(request.query), MeetingsQuery, language);
    if (!asked.ok) return problem(asked.error);

    const { body } = asked.value;
    const now = needs.clock.now();
    const range = await rangeOf(needs, code, asked.value);
    const [views, terms, { timeZone }] = await Promise.all([
      needs.views.list(code, range),
      needs.termsOf(code),
      needs.settingsOf(code),
    ]);
    const begun = views.filter(
      ({ bodyId, summary }) =>
        summary.start <= now && summary.status !== 'cancelled' && isShown(bodyId, body, reader.value),
    );
    const { startFrom, startBefore } = range;
    const jsonBody: Statistics = {
      ...(startFrom && { from: startFrom }),
      ...(startBefore && { to: startBefore }),
      ...statisticsOf(begun, terms, { timeZone, language }),
    };
    return { status: 200, jsonBody };
  };
}
