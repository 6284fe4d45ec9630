import * as z from 'zod/mini';
import { type Commit, rolesAt } from '#functions/platform/index.ts';
import { type MeetingRef, meetingOf, type StaffAtMeeting, staffAtMeeting } from '#functions/summoning/index.ts';
import { problem } from '#infra/http/problem.ts';
import { understand } from '#infra/http/read-body.ts';
import { taggedAnswer } from '#infra/http/tagged-answer.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { DetailId, MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { callReport } from './core/call-report.ts';
import { meetingLog } from './core/log.ts';
import { logCsv } from './core/log-csv.ts';
import { quotedDetailsOf } from './core/log-details.ts';
import type { Detail, Details } from './core/log-values.ts';
import { reportDocument } from './core/report-document.ts';
import { csvAnswer, fileAnswer } from './file-answers.ts';
import { gatherLog, type ReportNeeds } from './gather-report.ts';
import type { GetMeetingNeeds } from './get-meeting.http.ts';
import type { PrintDocument } from './ports.ts';
import { logTag } from './view-tag.ts';

export interface GetLogNeeds extends GetMeetingNeeds, ReportNeeds {
  /** The text of a note, or of why staff overruled the system; undefined when it was deleted after its time. */
  readonly readDetail: (
    code: MunicipalityCode,
    meetingId: MeetingId,
    detailId: DetailId,
  ) => Promise<string | undefined>;
  readonly printDocument: PrintDocument;
}

const Query = z.object({ format: z._default(z.enum(['json', 'csv', 'pdf']), 'json') });

/**
 * GET /api/municipalities/{code}/meetings/{id}/log?format: everything that happened, and whether it still holds, in the
 * language of who asks, on paper too. What is kept for those who come later is the report, in the municipality's own.
 */
export function getLogHttp(needs: GetLogNeeds): HttpAnswer {
  return async (request) => {
    const meetings = { ...needs.meetings, load: (ref: MeetingRef) => loadWhatHolds(needs, ref) };
    const reader = await staffAtMeeting({ ...needs, meetings }, request, 'readMeetings');
    if (!reader.ok) return problem(reader.error);
    const { facts, ref, caller } = reader.value;
    const { meetingId } = ref;
    const asked = understand(Object.fromEntries(request.query), Query, caller.language);
    if (!asked.ok) return problem(asked.error);

    const { format } = asked.value;
    const { language } = caller;
    const now = needs.clock.now();
    const gathered = await gatherLog(needs, ref, language);
    const source = { ...gathered, details: await detailsFor(needs, reader.value, gathered.commits) };
    if (format === 'pdf') {
      const report = callReport({ ...source, code: ref.code }, language, now);
      return fileAnswer(`log-${meetingId}.pdf`, 'application/pdf', await needs.printDocument(reportDocument(report)));
    }
    const log = meetingLog(source, source.check, now, language);
    if (format === 'csv') return csvAnswer(`log-${meetingId}`, logCsv(log.entries, facts.settings.timeZone, language));
    return taggedAnswer(request, logTag(log), log);
  };
}

/** A chain that does not hold stops the meeting, but not whoever must see how far it holds (R22). */
async function loadWhatHolds({ meetings, verify, readCommits }: GetLogNeeds, ref: MeetingRef) {
  const { commits, brokenAt } = await verify(ref.code, ref.meetingId);
  return brokenAt === undefined ? meetings.load(ref) : meetingOf(await readCommits(ref.code, ref.meetingId, commits));
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
