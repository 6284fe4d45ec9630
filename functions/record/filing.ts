import { attendanceRows, reportDocument, reportForArchive, reportTitle } from '#functions/attendance/index.ts';
import type { ArchiveTrouble } from '#functions/directory/index.ts';
import { digestOf } from '#functions/platform/index.ts';
import { type Actor, factsOf, type Meeting, type MeetingRef } from '#functions/summoning/index.ts';
import { present } from '#shared/kernel/assert.ts';
import { type Instant, latest, plusSeconds } from '#shared/kernel/instant.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import type { FilingEvent, ReportFile } from './core/filing-events.ts';
import { type Archived, type Filing, type FilingStep, isDone, nextStep, retryAtAfter } from './core/filing-state.ts';
import { noteFiling } from './filing-index.ts';
import type { FilingNeeds } from './filing-needs.ts';
import { appendFiling, type FilingStreamState, loadFiling } from './filing-stream.ts';

/** More than the steps there are, with room for others who are at the same report. */
const ROUNDS_MAX = 20;
/** Longer than an archive's slowest answer. */
const CLAIM_SECONDS = 300;

interface Work {
  readonly ref: MeetingRef;
  readonly meeting: Meeting;
  readonly filing: Filing;
  readonly now: Instant;
  readonly me: string;
}

/** Writes down that the report is wanted; doing so again changes nothing. */
export async function wantReport(needs: FilingNeeds, ref: MeetingRef, by: Actor): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const state = await loadFiling(needs.commits, ref);
    const { wanted, kept } = state.filing;
    const isKeptForWantOfArchive = kept !== undefined && needs.archiveRecordOf(ref.code) !== undefined;
    if (wanted && !isKeptForWantOfArchive) return;
    // First, so that a wish that is stored is never forgotten.
    await noteFiling(needs.documents, ref, 'open');
    if (await appendFiling(needs.commits, ref, state, { type: 'ReportWanted', at: timeIn(needs, state), by })) return;
  }
}

/**
 * Takes the report as far as it goes: made, handed to the archive, attendance written back. Each step is stored before
 * the next begins, and each may be done again by whoever finds that the one before died: what is made lies under its
 * own hash, and what is filed is found again by its key.
 */
export async function advanceFiling(needs: FilingNeeds, ref: MeetingRef): Promise<Filing> {
  const me = crypto.randomUUID();
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const state = await loadFiling(needs.commits, ref);
    const now = timeIn(needs, state);
    const archived = archivedOf(needs, ref);
    if (isDone(state.filing, archived)) await noteFiling(needs.documents, ref, 'done');
    const meeting = (await needs.meetings.load(ref))?.meeting;
    if (meeting === undefined) return state.filing;
    const step = nextStep(state.filing, archived, { me, now, meetingEnd: factsOf(meeting).meeting.end });
    if (step === 'nothing') return state.filing;
    const event = await taken(needs, step, { ref, meeting, filing: state.filing, now, me });
    await appendFiling(needs.commits, ref, state, event);
  }
  return (await loadFiling(needs.commits, ref)).filing;
}

export function archivedOf({ archiveRecordOf }: FilingNeeds, { code }: Pick<MeetingRef, 'code'>): Archived {
  const record = archiveRecordOf(code);
  return { hasArchive: record !== undefined, keepsAttendance: record?.writeAttendance !== undefined };
}

function timeIn({ clock }: Pick<FilingNeeds, 'clock'>, { at }: FilingStreamState): Instant {
  return at === undefined ? clock.now() : latest(clock.now(), at);
}

function taken(needs: FilingNeeds, step: Exclude<FilingStep, 'nothing'>, work: Work): Promise<FilingEvent> {
  const { now: at, me } = work;
  switch (step) {
    case 'make':
      return make(needs, work);
    case 'keep':
      return Promise.resolve({ type: 'ReportKept', at });
    case 'claim':
      return Promise.resolve({ type: 'FilingClaimed', at, claimedBy: me, until: plusSeconds(at, CLAIM_SECONDS) });
    case 'file':
      return file(needs, work);
    case 'attend':
      return attend(needs, work);
  }
}

async function make(needs: FilingNeeds, { ref, meeting, now }: Work): Promise<FilingEvent> {
  const { settings } = factsOf(meeting);
  const report = await reportForArchive(needs, ref, settings.language, now);
  const json = new TextEncoder().encode(JSON.stringify(report));
  const files = [
    await stored(needs, ref, 'application/pdf', await needs.printDocument(reportDocument(report))),
    await stored(needs, ref, 'application/json', json),
  ];
  // What was said in an item that is closed to the public shows in who took no part in it.
  const restricted = report.items.some(({ title }) => title === undefined);
  const { version, hash } = report.head;
  const date = localDateOf(report.meeting.start, report.timeZone);
  return { type: 'ReportMade', at: now, version, hash, files, title: reportTitle(report), date, restricted };
}

async function stored(
  { blobs }: FilingNeeds,
  ref: MeetingRef,
  mediaType: ReportFile['mediaType'],
  bytes: Uint8Array,
): Promise<ReportFile> {
  const sha256 = digestOf(bytes);
  const blob = `${reportPrefixOf(ref)}${sha256}.${extensionOf(mediaType)}`;
  await blobs.create('reports', blob, { mediaType, bytes });
  return { blob, mediaType, sha256 };
}

/** Everything that was ever made for a meeting begins so. */
export function reportPrefixOf({ code, meetingId }: MeetingRef): string {
  return `${code}/${meetingId}/`;
}

function extensionOf(mediaType: ReportFile['mediaType']): string {
  return mediaType === 'application/pdf' ? 'pdf' : 'json';
}

async function file(needs: FilingNeeds, { ref, filing, now }: Work): Promise<FilingEvent> {
  const made = present(filing.made, 'report that is filed');
  const ids = await needs.archiveIdsOf(ref);
  const files = await Promise.all(
    made.files.map(async ({ blob, mediaType }) => ({
      name: `${ref.code}-${ref.meetingId}.${extensionOf(mediaType)}`,
      mediaType,
      bytes: present(await needs.blobs.read('reports', blob), 'report that was made'),
    })),
  );
  const document = {
    key: `${ref.code}-${ref.meetingId}`,
    title: made.title,
    isRestricted: made.restricted,
    date: made.date,
    ...(ids.meeting !== undefined && { meeting: ids.meeting }),
    ...(ids.body !== undefined && { body: ids.body }),
    files,
  };
  const filed = await present(needs.archiveRecordOf(ref.code), 'archive that files').fileDocument(document);
  const at = latest(needs.clock.now(), now);
  if (!filed.ok) return { type: 'FilingDelayed', ...delayed(filed.error, filing.delay?.attempts, at) };
  const { documentId, wasThere } = filed.value;
  return { type: 'ReportFiled', at, documentId, wasThere };
}

async function attend(needs: FilingNeeds, { ref, meeting, filing, now }: Work): Promise<FilingEvent> {
  const { writeAttendance } = present(needs.archiveRecordOf(ref.code), 'archive that keeps attendance');
  const ids = await needs.archiveIdsOf(ref);
  const told = attendanceRows(meeting, factsOf(meeting).settings.language);
  if (told.length === 0) return { type: 'AttendanceLeftOut', at: now, because: 'notHeld' };
  if (ids.meeting === undefined) return { type: 'AttendanceLeftOut', at: now, because: 'notFromArchive' };
  const rows = told.flatMap(({ personId, forPersonId, ...row }, index) => {
    const person = ids.persons.get(personId);
    const forPerson = forPersonId && ids.persons.get(forPersonId);
    if (person === undefined) return [];
    return [{ ...row, person, ...(forPerson !== undefined && { forPerson }), sortOrder: index + 1 }];
  });
  const written = await present(writeAttendance, 'a list of those attending')({ meeting: ids.meeting, rows });
  const at = latest(needs.clock.now(), now);
  if (!written.ok)
    return { type: 'AttendanceDelayed', ...delayed(written.error, filing.attendanceDelay?.attempts, at) };
  const unknown = told.length - rows.length;
  return { type: 'AttendanceWritten', at, outcome: written.value, ...(unknown > 0 && { unknown }) };
}

function delayed({ kind, where }: ArchiveTrouble, attempts: number | undefined, now: Instant) {
  return { at: now, kind, where, retryAt: retryAtAfter(attempts ?? 0, now) };
}
