import { fillPlaces, LOG_WORDS } from '#functions/attendance/core/texts/log.ts';
import type { ReportedAbsence, ReportedStep, ReportedVacancy } from '#shared/contracts/call-report.ts';
import type { Scope } from '#shared/contracts/scope.ts';
import { formatList } from '#shared/texts/format.ts';
import { skippedText } from '#shared/texts/skipped-text.ts';
import { VOCABULARY } from '#shared/texts/vocabulary.ts';
import { scopeText } from './log-values.ts';
import type { PrintedBlock, PrintedRow } from './printed-document.ts';
import { bareMinuteText, minuteText, type Writing } from './report-writing.ts';

/** Every absence, and for each of its vacancies who was asked, in order, and what came of it. */
export function chainBlocks(writing: Writing): readonly PrintedBlock[] {
  const { report, words } = writing;
  if (report.absences.length === 0) return [{ kind: 'paragraph', text: words.noAbsences }];
  return [
    { kind: 'paragraph', text: words.withoutReasons },
    ...report.absences.flatMap((absence) => absenceBlocks(writing, absence)),
  ];
}

function absenceBlocks(writing: Writing, absence: ReportedAbsence): readonly PrintedBlock[] {
  const { report, words } = writing;
  const { member, listName, kind, scopes, status, reportedAt, reportedBy, vacancies } = absence;
  const vocabulary = VOCABULARY[report.language];
  const parts = scopes.filter((scope) => scope.kind !== 'meeting').map((scope) => partText(writing, scope));
  const detail = parts.length === 0 ? undefined : formatList(parts, report.language);
  const what = vocabulary.absenceKind[kind](detail);
  return [
    { kind: 'heading', text: fillPlaces(words.absence, { member, list: listName }) },
    {
      kind: 'facts',
      rows: [
        [words.status, `${what}. ${vocabulary.absence[status]}`],
        [words.reported[reportedBy], minuteText(writing, reportedAt)],
      ],
    },
    ...(vacancies.length === 0 ? [{ kind: 'paragraph', text: words.noVacancy } as const] : []),
    ...vacancies.flatMap((vacancy) => vacancyBlocks(writing, member, vacancy)),
  ];
}

function vacancyBlocks(writing: Writing, member: string, vacancy: ReportedVacancy): readonly PrintedBlock[] {
  const { words } = writing;
  const { steps } = vacancy;
  const outcome = outcomeText(writing, member, vacancy);
  const rows = steps.map((step) => stepRow(writing, step));
  const { columns } = words;
  return [
    { kind: 'facts', rows: [[words.outcome, outcome]] },
    rows.length === 0
      ? { kind: 'paragraph', text: words.nobodyAsked }
      : {
          kind: 'table',
          columns: [
            { title: columns.rank, share: 7 },
            { title: columns.substitute, share: 27 },
            { title: columns.at, share: 21 },
            { title: columns.deadline, share: 21 },
            { title: columns.result, share: 24 },
          ],
          rows,
        },
  ];
}

function outcomeText(writing: Writing, member: string, { scope, status, substitute }: ReportedVacancy): string {
  const { report, words } = writing;
  const values = { member, scope: partText(writing, scope) };
  if (substitute !== undefined) {
    const { name, rank } = substitute;
    return fillPlaces(rank === 0 ? words.personallyFilled : words.filled, { ...values, name, rank: String(rank) });
  }
  if (status === 'closed') return fillPlaces(words.nobody, values);
  return `${VOCABULARY[report.language].vacancy[status]()}, ${values.scope}`;
}

function stepRow(writing: Writing, step: ReportedStep): PrintedRow {
  const { report, words } = writing;
  const vocabulary = VOCABULARY[report.language];
  const rank = step.rank === 0 ? '' : String(step.rank);
  const at = step.at === undefined ? '' : bareMinuteText(writing, step.at);
  if (step.kind === 'skipped') {
    const reason = skippedText(vocabulary, step.reason, step.detail);
    return { cells: [rank, step.name, at, '', reason] };
  }
  const answered = step.answeredAt === undefined ? undefined : minuteText(writing, step.answeredAt);
  const isAnswer = step.status === 'yes' || step.status === 'no';
  const channel = step.channel === 'call' ? words.call : vocabulary.channel[step.channel];
  const deadline = step.deadline === undefined ? '' : bareMinuteText(writing, step.deadline);
  return {
    cells: [
      rank,
      step.name,
      `${at}\n${channel}`,
      deadline,
      vocabulary.offer[step.status](isAnswer ? answered : undefined),
    ],
  };
}

/** As the log has it. */
function partText({ report: { language, timeZone } }: Writing, scope: Scope): string {
  return scopeText({ words: LOG_WORDS[language], language }, scope, timeZone);
}
