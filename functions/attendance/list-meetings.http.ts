import * as z from 'zod/mini';
import { admit, type Caller, rolesAt, type StaffAccessNeeds, tagOf } from '#functions/platform/index.ts';
import { problem } from '#infra/http/problem.ts';
import { understand } from '#infra/http/read-body.ts';
import { taggedAnswer } from '#infra/http/tagged-answer.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { MeetingList } from '#shared/contracts/meeting-list.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import { BodyId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import { AnyInstant, type Clock, type Instant, LocalDate } from '#shared/kernel/instant.ts';
import { addDays, instantAt } from '#shared/rules/local-time.ts';
import { summaryAt } from './core/meeting-summary.ts';
import { summaryFor } from './phones.ts';
import type { StartRange, ViewStore } from './view-store.ts';

export interface ListMeetingsNeeds extends StaffAccessNeeds {
  readonly clock: Clock;
  readonly views: Pick<ViewStore, 'list'>;
  readonly settingsOf: (code: MunicipalityCode) => Promise<Pick<Settings, 'language' | 'timeZone'>>;
}

const Bound = z.union([
  z.pipe(
    LocalDate,
    z.transform((date) => ({ date })),
  ),
  z.pipe(
    AnyInstant,
    z.transform((at) => ({ at })),
  ),
]);
type Bound = z.output<typeof Bound>;

/** Which meetings are asked for: those that start from `from` and before `to`, of one body or of all. */
export const MeetingsQuery = z.object({ from: z.optional(Bound), to: z.optional(Bound), body: z.optional(BodyId) });
type MeetingsQuery = z.output<typeof MeetingsQuery>;

/**
 * GET /api/municipalities/{code}/meetings?from&to&body: the meetings that start from `from` and before `to`. A local
 * date means the whole day, also as `to`.
 */
export function listMeetingsHttp(needs: ListMeetingsNeeds): HttpAnswer {
  return async (request) => {
    const reader = await admit(needs, request, 'readMeetings');
    if (!reader.ok) return problem(reader.error);
    const { code, language } = reader.value;
    const asked = understand(Object.fromEntries(request.query), MeetingsQuery, language);
    if (!asked.ok) return problem(asked.error);

    const { body } = asked.value;
    const views = await needs.views.list(code, await rangeOf(needs, code, asked.value));
    const meetings = views
      .filter(({ bodyId }) => isShown(bodyId, body, reader.value))
      .map((view) => summaryFor(reader.value, summaryAt(view, needs.clock.now())));
    const list: MeetingList = { meetings };
    return taggedAnswer(request, tagOf(list), list);
  };
}

/** Of the body that was asked for, or of any, as far as the reader's roles reach. */
export function isShown(bodyId: BodyId, wanted: BodyId | undefined, reader: Caller): boolean {
  return (wanted === undefined || wanted === bodyId) && rolesAt(reader, bodyId).length > 0;
}

export async function rangeOf(
  needs: Pick<ListMeetingsNeeds, 'settingsOf'>,
  code: MunicipalityCode,
  { from, to }: MeetingsQuery,
): Promise<StartRange> {
  const startFrom = from && (await momentOf(needs, code, from, 0));
  const startBefore = to && (await momentOf(needs, code, to, 1));
  return { ...(startFrom && { startFrom }), ...(startBefore && { startBefore }) };
}

async function momentOf(
  { settingsOf }: Pick<ListMeetingsNeeds, 'settingsOf'>,
  code: MunicipalityCode,
  bound: Bound,
  daysLater: 0 | 1,
): Promise<Instant> {
  if ('at' in bound) return bound.at;
  const { timeZone } = await settingsOf(code);
  return instantAt(addDays(bound.date, daysLater), '00:00', timeZone);
}
