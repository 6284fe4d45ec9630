import * as z from 'zod/mini';
import { CallReport } from '#shared/contracts/call-report.ts';
import { ReportState } from '#shared/contracts/report-state.ts';
import type { ApiRoute } from './api-routes.ts';

const REPORT = '/municipalities/{code}/meetings/{id}/report';

/** The call report of a meeting, on its way into the archive. */
export const RECORD_ROUTES: readonly ApiRoute[] = [
  {
    method: 'get',
    path: REPORT,
    summary: 'Where the call report stands, or the report itself.',
    caller: 'staff',
    query: { format: 'pdf or json for the file that goes to the archive.' },
    files: ['application/pdf'],
    answers: { 200: z.union([ReportState, CallReport]) },
  },
  {
    method: 'post',
    path: REPORT,
    summary: 'Make the call report now and hand it to the archive; a meeting has one.',
    caller: 'staff',
    answers: { 200: ReportState },
  },
];
