import { fillPlaces, LOG_WORDS } from '#functions/attendance/core/texts/log.ts';
import { REPORT_WORDS } from '#functions/attendance/core/texts/report.ts';
import type { CallReport } from '#shared/contracts/call-report.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import { formatDay, formatRange } from '#shared/texts/format.ts';
import { VOCABULARY } from '#shared/texts/vocabulary.ts';
import type { PrintedBlock, PrintedDocument } from './printed-document.ts';
import { chainBlocks } from './report-chains.ts';
import { logBlocks } from './report-log.ts';
import { minuteText, type Writing, yearOf } from './report-writing.ts';

/** What an archive files the report under: public words alone, whatever the meeting was called. */
export function reportTitle({ language, meeting, timeZone }: CallReport): string {
  return `${REPORT_WORDS[language].title} ${meeting.bodyName} ${localDateOf(meeting.start, timeZone)}`;
}

/** The report as it is printed: who met, how each seat was filled, everything that happened, and what proves it. */
export function reportDocument(report: CallReport): PrintedDocument {
  const { language, meeting, municipality, madeAt } = report;
  const words = REPORT_WORDS[language];
  const writing = { report, words };
  const { attendance, chains, log, proof } = words.sections;
  return {
    language,
    title: `${words.title}: ${meeting.title}`,
    author: municipality.name,
    madeAt,
    blocks: [
      { kind: 'title', text: words.title, over: `${municipality.name} · ${meeting.bodyName}` },
      { kind: 'facts', rows: headRows(writing) },
      { kind: 'section', text: attendance },
      ...attendanceBlocks(writing),
      { kind: 'section', text: chains },
      ...chainBlocks(writing),
      { kind: 'section', text: log },
      ...logBlocks(writing),
      { kind: 'section', text: proof },
      ...proofBlocks(writing),
    ],
    foot: [municipality.name, meeting.bodyName, meeting.title].join(' · '),
    pageOf: (page, pages) => fillPlaces(words.page, { page: String(page), pages: String(pages) }),
  };
}

function headRows(writing: Writing): readonly (readonly [string, string])[] {
  const { report, words } = writing;
  const { meeting, language, items, municipality, timeZone, madeAt } = report;
  const { facts } = words;
  const day = `${formatDay(meeting.start, timeZone, language)} ${yearOf(writing, meeting.start)}`;
  const places = [meeting.place, meeting.mode === 'remote' ? words.remote : ''].filter((part) => part !== '');
  const titles = items.map(({ no, title }) =>
    title === undefined ? fillPlaces(words.restricted, { no }) : `${no} ${title}`,
  );
  const rows: readonly (readonly [string, string])[] = [
    [facts.municipality, `${municipality.name} (${municipality.code})`],
    [facts.body, meeting.bodyName],
    [facts.meeting, meeting.title],
    [facts.time, `${day}, ${formatRange({ from: meeting.start, to: meeting.end }, timeZone, language, 'screen')}`],
    [facts.place, places.join(', ')],
    [facts.status, VOCABULARY[language].meeting[meeting.status]],
    [facts.items, titles.join('\n')],
    [facts.madeAt, minuteText(writing, madeAt)],
  ];
  return rows.filter(([, value]) => value !== '');
}

function attendanceBlocks(writing: Writing): readonly PrintedBlock[] {
  const { report, words } = writing;
  const { attendance, openSeats, meeting, language, timeZone } = report;
  if (meeting.status === 'cancelled') return [{ kind: 'paragraph', text: words.cancelled }];
  const columns = LOG_WORDS[language].attendance;
  const rows = attendance.map(({ name, listName, role, forName, from, to }) => ({
    cells: [name, role, forName ?? '', listName, formatRange({ from, to }, timeZone, language, 'screen')],
  }));
  const empty = fillPlaces(words.openSeats, { names: openSeats.join('; ') });
  return [
    { kind: 'paragraph', text: words.attendanceIntro },
    {
      kind: 'table',
      columns: [
        { title: columns.person, share: 26 },
        { title: columns.role, share: 18 },
        { title: columns.forWhom, share: 22 },
        { title: columns.list, share: 18 },
        { title: words.facts.time, share: 16 },
      ],
      rows,
    },
    ...(openSeats.length === 0 ? [] : [{ kind: 'paragraph', text: empty } as const]),
  ];
}

function proofBlocks(writing: Writing): readonly PrintedBlock[] {
  const { report, words } = writing;
  const { verified, entries } = report.log;
  const at = minuteText(writing, verified.at);
  const outcome =
    verified.brokenAt === undefined
      ? fillPlaces(words.whole, { entries: String(entries.length), at })
      : fillPlaces(words.broken, { no: String(verified.brokenAt), at });
  return [
    { kind: 'paragraph', text: outcome },
    { kind: 'paragraph', text: fillPlaces(words.head, { version: String(report.head.version) }) },
    { kind: 'code', text: report.head.hash },
    { kind: 'paragraph', text: words.headMeaning },
  ];
}
