import type { HttpHandler } from '@azure/functions';
import * as z from 'zod/mini';
import { type Commit, rolesAt, type Verification } from '#functions/platform/index.ts';
import { type StaffAtMeeting, staffAtMeeting } from '#functions/summoning/index.ts';
import { problem } from '#infra/http/problem.ts';
import { understand } from '#infra/http/read-body.ts';
import { withNow } from '#infra/http/with-now.ts';
import type { DetailId, MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import { meetingLog, type UnnumberedEntry } from './core/log.ts';
import { logCsv } from './core/log-csv.ts';
import { quotedDetailsOf } from './core/log-details.ts';
import type { Detail, Details } from './core/log-values.ts';
import { csvAnswer } from './csv-answer.ts';
import type { GetMeetingNeeds } from './get-meeting.http.ts';

export interface GetLogNeeds extends GetMeetingNeeds {
  readonly readCommits: (code: MunicipalityCode, meetingId: MeetingId) => Promise<readonly Commit[]>;
  readonly verify: (code: MunicipalityCode, meetingId: MeetingId) => Promise<Verification>;
  /** The text of a note, or of why staff overruled the system; undefined when it was deleted after its time. */
  readonly readDetail: (
    code: MunicipalityCode,
    meetingId: MeetingId,
    detailId: DetailId,
  ) => Promise<string | undefined>;
  /** What other streams hold about the meeting, such as reminders to its members. */
  readonly extraEntries: (
    code: MunicipalityCode,
    meetingId: MeetingId,
    language: Language,
  ) => Promise<readonly UnnumberedEntry[]>;
}

const Query = z.object({ format: z._default(z.enum(['json', 'csv']), 'json') });

/** GET /api/municipalities/{code}/meetings/{id}/log?format: everything that happened, and whether it still holds. */
export function getLogHttp(needs: GetLogNeeds): HttpHandler {
  return withNow(needs.clock, async (request) => {
    const reader = await staffAtMeeting(needs, request, 'readMeetings');
    if (!reader.ok) return problem(reader.error);
    const { facts, ref, caller } = reader.value;
    const { code, meetingId } = ref;
    const { language } = caller;
    const asked = understand(Object.fromEntries(request.query), Query, language);
    if (!asked.ok) return problem(asked.error);

    const [commits, verification, deliveries, extraEntries] = await Promise.all([
      needs.readCommits(code, meetingId),
      needs.verify(code, meetingId),
      needs.deliveries(code, meetingId),
      needs.extraEntries(code, meetingId, language),
    ]);
    const details = await detailsFor(needs, reader.value, commits);
    const log = meetingLog({ commits, deliveries, details, extraEntries }, verification, needs.clock.now(), language);
    if (asked.value.format === 'csv')
      return csvAnswer(`log-${meetingId}`, logCsv(log.entries, facts.settings.timeZone, language));
    return { status: 200, jsonBody: log, headers: { 'cache-control': 'no-store' } };
  });
}

/**
 * Only those that a sentence of the log quotes, and only for readers who may see them: an auditor sees what was done
 * and by whom, not what people wrote.
 */
async function detailsFor(
  { readDetail }: GetLogNeeds,
  { caller, facts, ref }: StaffAtMeeting,
  commits: readonly Commit[],
): Promise<Details> {
  if (rolesAt(caller, facts.body.id).every(({ role }) => role === 'Auditor')) return new Map();
  const read = quotedDetailsOf(commits).map(async (detailId): Promise<[DetailId, Detail]> => {
    const text = await readDetail(ref.code, ref.meetingId, detailId);
    return [detailId, text === undefined ? 'deleted' : { text }];
  });
  return new Map(await Promise.all(read));
}
