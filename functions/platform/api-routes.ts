import * as z from 'zod/mini';
import { BodyList, BodyPatch, BodyView } from '#shared/contracts/bodies.ts';
import { ReasonRead, TextRead } from '#shared/contracts/details.ts';
import { Inbox, InboxCommand, InboxReceipt } from '#shared/contracts/inbox.ts';
import { MeetingList } from '#shared/contracts/meeting-list.ts';
import { MeetingLog } from '#shared/contracts/meeting-log.ts';
import { MeetingView } from '#shared/contracts/meeting-view.ts';
import {
  AbsenceForm,
  AnswerReceipt,
  FormLinkRequest,
  FormReport,
  OfferAnswer,
  OfferPage,
  ReportReceipt,
} from '#shared/contracts/personal.ts';
import { Roster, RosterOutcome, RosterPreview } from '#shared/contracts/roster.ts';
import { BodySettings, Settings, SettingsOfBody, SettingsPatch } from '#shared/contracts/settings.ts';
import { CommandOutcome, StaffCommand } from '#shared/contracts/staff-commands.ts';
import { Statistics } from '#shared/contracts/statistics.ts';
import { TestSms, TestSmsList } from '#shared/contracts/test-sms.ts';
import { ARCHIVE_ROUTES } from './archive-routes.ts';
import { PERSON_ROUTES } from './person-routes.ts';
import { RECORD_ROUTES } from './record-routes.ts';

export interface ApiRoute {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly summary: string;
  /** Who may call: staff with a token, the holder of a personal link, a provider that knows the secret, or anybody. */
  readonly caller: 'staff' | 'link' | 'provider' | 'anybody';
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: z.core.$ZodType;
  /** What `format` makes of the answer. */
  readonly files?: readonly ('text/csv' | 'application/pdf')[];
  readonly answers: Readonly<Record<string, z.core.$ZodType | 'text/csv' | 'empty'>>;
}

const STAFF = '/municipalities/{code}';
const MEETING = `${STAFF}/meetings/{id}`;
/** As a merge patch is written (RFC 7396): what is left out stays, and `null` takes a value away. */
function mergePatch(fields: Readonly<Record<string, z.ZodMiniType>>) {
  return z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, z.optional(z.nullable(field))])),
  );
}
const AnyObject = z.looseObject({});
const Health = z.object({
  status: z.enum(['ok', 'failing']),
  failing: z.optional(z.array(z.string())),
  keys: z.optional(z.record(z.string(), z.enum(['refused', 'unreachable']))),
});
const period = {
  from: 'Local date or instant, from which meetings start.',
  to: 'Local date or instant, before which meetings start.',
  body: 'Id of a body.',
};

/** Every route of the API, with the very schemas that read and write it. */
export const API_ROUTES: readonly ApiRoute[] = [
  ...PERSON_ROUTES,
  ...RECORD_ROUTES,
  ...ARCHIVE_ROUTES,
  {
    method: 'put',
    path: `${STAFF}/roster`,
    summary: 'Import persons, bodies and meetings, as JSON or as text/csv with a row for each person in each body.',
    caller: 'staff',
    query: { preview: 'true to be told what would change; nothing is stored.' },
    body: Roster,
    answers: { 200: z.union([RosterOutcome, RosterPreview]) },
  },
  {
    method: 'get',
    path: `${STAFF}/bodies`,
    summary: 'List bodies.',
    caller: 'staff',
    answers: { 200: BodyList },
  },
  {
    method: 'get',
    path: `${STAFF}/bodies/{id}`,
    summary: 'Lists and seats of one body, and what was corrected by hand.',
    caller: 'staff',
    answers: { 200: BodyView, 304: 'empty' },
  },
  {
    method: 'patch',
    path: `${STAFF}/bodies/{id}`,
    summary: 'Correct lists and seats by hand; null follows the source again.',
    caller: 'staff',
    body: BodyPatch,
    answers: { 200: BodyView },
  },
  {
    method: 'get',
    path: `${STAFF}/settings`,
    summary: 'Read the settings.',
    caller: 'staff',
    answers: { 200: Settings, 304: 'empty' },
  },
  {
    method: 'put',
    path: `${STAFF}/settings`,
    summary: 'Change settings; what is left out stays, null returns to what is usual.',
    caller: 'staff',
    body: mergePatch(SettingsPatch.shape),
    answers: { 200: Settings },
  },
  {
    method: 'get',
    path: `${STAFF}/bodies/{id}/settings`,
    summary: 'Read the settings of one body.',
    caller: 'staff',
    answers: { 200: SettingsOfBody, 304: 'empty' },
  },
  {
    method: 'put',
    path: `${STAFF}/bodies/{id}/settings`,
    summary: 'Change the settings of one body; null returns to the municipality.',
    caller: 'staff',
    body: mergePatch(BodySettings.shape),
    answers: { 200: SettingsOfBody },
  },
  {
    method: 'get',
    path: `${STAFF}/meetings`,
    summary: 'List meetings with what needs attention.',
    caller: 'staff',
    query: period,
    answers: { 200: MeetingList, 304: 'empty' },
  },
  {
    method: 'get',
    path: `${STAFF}/statistics`,
    summary: 'How seats were filled, by body and term; numbers alone.',
    caller: 'staff',
    query: period,
    answers: { 200: Statistics },
  },
  {
    method: 'get',
    path: MEETING,
    summary: 'The attendance overview of one meeting.',
    caller: 'staff',
    answers: { 200: MeetingView, 304: 'empty' },
  },
  {
    method: 'post',
    path: `${MEETING}/commands`,
    summary: 'Do something to a meeting.',
    caller: 'staff',
    body: StaffCommand,
    answers: { 200: CommandOutcome },
  },
  {
    method: 'get',
    path: `${MEETING}/absences/{absenceId}/reason`,
    summary: 'Read why somebody is away; the reading is logged first.',
    caller: 'staff',
    answers: { 200: ReasonRead },
  },
  {
    method: 'get',
    path: `${MEETING}/texts/{textId}`,
    summary: 'Read a text by a person; the reading is logged first.',
    caller: 'staff',
    answers: { 200: TextRead },
  },
  {
    method: 'get',
    path: `${MEETING}/log`,
    summary: 'Everything that happened.',
    caller: 'staff',
    query: { format: 'csv for a table, pdf for a report to be archived.' },
    files: ['text/csv', 'application/pdf'],
    answers: { 200: MeetingLog, 304: 'empty' },
  },
  {
    method: 'get',
    path: `${MEETING}/attendance.csv`,
    summary: 'Who met, for whom, from when to when.',
    caller: 'staff',
    answers: { 200: 'text/csv' },
  },
  {
    method: 'get',
    path: `${STAFF}/inbox`,
    summary: 'Texts that a person must read; the reading is logged first.',
    caller: 'staff',
    query: { handled: 'true for those already dealt with.', texts: 'false for all but the words: nothing is read.' },
    answers: { 200: Inbox, 304: 'empty' },
  },
  {
    method: 'post',
    path: `${STAFF}/inbox/{id}/commands`,
    summary: 'Say what a text meant.',
    caller: 'staff',
    body: InboxCommand,
    answers: { 200: InboxReceipt },
  },
  {
    method: 'post',
    path: `${STAFF}/test-sms`,
    summary: 'Send oneself a text, by the number registered among the secretaries.',
    caller: 'staff',
    answers: { 200: TestSms },
  },
  {
    method: 'get',
    path: `${STAFF}/test-sms`,
    summary: 'Texts that staff sent themselves lately.',
    caller: 'staff',
    answers: { 200: TestSmsList },
  },
  { method: 'get', path: '/absence-form', summary: "A member's form.", caller: 'link', answers: { 200: AbsenceForm } },
  {
    method: 'post',
    path: '/absence-form/absences',
    summary: 'Report absence or disqualification.',
    caller: 'link',
    body: FormReport,
    answers: { 200: ReportReceipt, 201: ReportReceipt },
  },
  {
    method: 'delete',
    path: '/absence-form/absences/{absenceId}',
    summary: 'Withdraw an absence; 202 when a secretary must decide.',
    caller: 'link',
    answers: { 202: 'empty', 204: 'empty' },
  },
  {
    method: 'post',
    path: '/absence-form/coming',
    summary: 'Say that one comes.',
    caller: 'link',
    answers: { 204: 'empty' },
  },
  {
    method: 'get',
    path: '/offer',
    summary: 'What a substitute is asked.',
    caller: 'link',
    answers: { 200: OfferPage },
  },
  {
    method: 'post',
    path: '/offer/answer',
    summary: 'Answer yes or no.',
    caller: 'link',
    body: OfferAnswer,
    answers: { 200: AnswerReceipt },
  },
  {
    method: 'post',
    path: '/form-link',
    summary: "Send a member's link to the registered mobile.",
    caller: 'anybody',
    body: FormLinkRequest,
    answers: { 202: 'empty' },
  },
  {
    method: 'post',
    path: '/webhooks/acs',
    summary: 'Event Grid: texts received, delivery reports.',
    caller: 'provider',
    body: z.unknown(),
    answers: { 200: AnyObject },
  },
  {
    method: 'post',
    path: '/webhooks/infobip/inbound',
    summary: 'Infobip: texts received.',
    caller: 'provider',
    body: z.unknown(),
    answers: { 200: AnyObject },
  },
  {
    method: 'post',
    path: '/webhooks/infobip/delivery',
    summary: 'Infobip: delivery reports.',
    caller: 'provider',
    body: z.unknown(),
    answers: { 200: AnyObject },
  },
  {
    method: 'get',
    path: '/health',
    summary: 'Whether the store and the keys answer.',
    caller: 'anybody',
    answers: { 200: Health, 503: Health },
  },
  { method: 'get', path: '/openapi.json', summary: 'This document.', caller: 'anybody', answers: { 200: AnyObject } },
];
