import { describe, expect, test } from 'vitest';
import {
  absenceId,
  detail,
  FJORDVIK,
  type History,
  historyOf,
  instant,
  memberReports,
  personId,
  TURID,
  vacancyId,
} from '#functions/attendance/fixture.ts';
import { CallReport } from '#shared/contracts/call-report.ts';
import { present } from '#shared/kernel/assert.ts';
import { LANGUAGES, type Language } from '#shared/kernel/language.ts';
import { callReport } from './call-report.ts';
import type { Deliveries, Delivery } from './offers.ts';
import type { PrintedBlock } from './printed-document.ts';
import { reportDocument } from './report-document.ts';

const AFTER = instant('2026-12-03T21:00:00.000Z');

function reportOf(history: History, language: Language = 'nb', deliveries: Deliveries = new Map()) {
  const source = { commits: history.commits, deliveries, details: new Map(), extraEntries: [] };
  const report = callReport({ code: FJORDVIK, check: {}, ...source }, language, history.now);
  expect(CallReport.parse(report)).toStrictEqual(report);
  return report;
}

/** Everything that is printed, with its hard spaces softened. */
function printed(history: History, language?: Language, deliveries?: Deliveries): string {
  return reportDocument(reportOf(history, language, deliveries))
    .blocks.map(wordsOf)
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

function wordsOf(block: PrintedBlock): string {
  if (block.kind === 'facts') return block.rows.map((row) => row.join(': ')).join('\n');
  if (block.kind !== 'table') return block.text;
  const rows = block.rows.map(({ cells, note }) => [...cells, ...(note === undefined ? [] : [note])].join(' | '));
  return [block.columns.map(({ title }) => title).join(' | '), ...rows].join('\n');
}

/** Kari is away; Anders says no, Grete says yes. */
function evening(): History {
  const history = historyOf();
  memberReports(history, 3);
  history.until(instant('2026-11-30T12:00:00.000Z'));
  history.answer(personId('a1'), 'no');
  history.until(instant('2026-11-30T13:00:00.000Z'));
  history.answer(personId('a2'), 'yes');
  history.until(AFTER);
  return history;
}

describe('the call report', () => {
  test('says who met for whom', () => {
    const { attendance, openSeats } = reportOf(evening());
    expect(attendance.filter(({ forName }) => forName !== undefined)).toStrictEqual([
      {
        name: 'Grete Vik',
        listName: 'Arbeiderpartiet',
        role: 'vara 2',
        forName: 'Kari Nordmann',
        from: '2026-12-03T17:00:00.000Z',
        to: '2026-12-03T20:00:00.000Z',
      },
    ]);
    expect(openSeats).toStrictEqual([]);
  });

  test('tells the chain of a vacancy in the order in which it happened', () => {
    const [absence] = reportOf(evening()).absences;
    const [vacancy] = present(absence, 'absence').vacancies;
    expect(vacancy?.substitute).toStrictEqual({ name: 'Grete Vik', rank: 2 });
    expect(vacancy?.steps).toMatchObject([
      { kind: 'asked', name: 'Anders Lund', rank: 1, status: 'no', answeredAt: '2026-11-30T12:00:00.000Z' },
      { kind: 'asked', name: 'Grete Vik', rank: 2, status: 'yes', answeredAt: '2026-11-30T13:00:00.000Z' },
    ]);
  });

  test('names who was passed over, and why, in their place', () => {
    const history = historyOf({ persons: { a1: { unavailable: [{ from: '2026-12-03', to: '2026-12-03' }] } } });
    memberReports(history, 3);
    expect(printed(history)).toMatch(/1 \| Anders Lund \| .* \|  \| Hoppet over: .*\n2 \| Grete Vik/);
  });

  test('says of a seat that nobody took that nobody came', () => {
    const history = historyOf();
    memberReports(history, 5);
    history.until(AFTER);
    expect(reportOf(history).openSeats).toStrictEqual(['Mina Solberg']);
    expect(printed(history)).toContain('Utfall: Ingen vara, hele møtet');
  });

  test('knows a restricted item by its number alone', () => {
    const items = [
      { no: '12/26', title: 'Reguleringsplan' },
      { no: '14/26', title: 'Barnevernsak', restricted: true },
    ];
    const history = historyOf({ meeting: { items } });
    expect(JSON.stringify(reportOf(history).items)).toBe('[{"no":"12/26","title":"Reguleringsplan"},{"no":"14/26"}]');
    expect(printed(history)).toContain('Saker: 12/26 Reguleringsplan\n14/26 (unntatt offentlighet)');
    expect(printed(history)).not.toContain('Barnevernsak');
  });

  test('carries the version and the hash of the last commit, and prints them', () => {
    const history = evening();
    const { head } = reportOf(history);
    expect(head).toStrictEqual({ version: history.version, hash: `h${history.version}` });
    expect(printed(history)).toContain(`Siste ledd i kjeden er nummer ${head.version}`);
    expect(printed(history)).toContain(`\n${head.hash}\n`);
  });

  test('says from where on a broken chain does not hold', () => {
    const { commits } = evening();
    const source = { commits, deliveries: new Map(), details: new Map(), extraEntries: [] };
    const report = callReport({ code: FJORDVIK, check: { brokenAt: 1 }, ...source }, 'nb', AFTER);
    expect(reportDocument(report).blocks.map(wordsOf).join('\n')).toContain('henger ikke sammen fra innslag 1.');
  });

  test('tells the log with the words of each message, its receiver and its provider', () => {
    expect(printed(evening())).toMatch(
      /Anders Lund \(vara 1\) ble spurt .* \| SMS · Til 900 00 011 · Sendt · Azure Communication Services\nFjordvik/,
    );
  });

  test.each([
    ['nb', 'man. 30. nov. 2026\n12.00.00', '30. november 2026 kl. 13.00'],
    ['nn', 'mån. 30. nov. 2026\n12.00.00', '30. november 2026 kl. 13.00'],
    ['sv', 'mån 30 nov. 2026\n12.00.00', '30 november 2026 kl. 13.00'],
    ['da', 'man. 30. nov. 2026\n12.00.00', '30. november 2026 kl. 13.00'],
    ['en', 'Mon 30 Nov 2026\n12:00:00', '30 November 2026 at 13:00'],
  ] as const)('writes days and clocks in %s, as the municipality’s clocks show them', (language, logged, answered) => {
    const words = printed(evening(), language);
    expect(words).toContain(` | ${logged} | `);
    expect(words).toContain(`, ${answered}`);
    expect(words).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  test('says when a message arrived, when it is tried again and why it did not arrive, in words', () => {
    const history = evening();
    const [message] = [...history.meeting.messages.values()].filter(({ topic }) => topic.about === 'offer');
    const { id } = present(message, 'the question');
    const noteWith = (delivery: Delivery) => printed(history, 'nb', new Map([[id, delivery]]));
    const at = instant('2026-11-30T11:00:41.000Z');
    expect(noteWith({ status: 'delivered', at })).toContain('· Levert kl. 12.00.41 · ');
    const nextDay = instant('2026-12-01T07:30:00.000Z');
    expect(noteWith({ status: 'delivered', at: nextDay })).toContain('· Levert 1. desember 2026 kl. 08.30 · ');
    expect(noteWith({ status: 'failed', at, code: 'http-503' })).toContain('· Ikke levert: feil hos leverandøren · ');
  });

  test('quotes nothing that people wrote', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.run({ type: 'StopChain', by: TURID, vacancyId: vacancyId(1), why: detail('w1') });
    history.run({ type: 'AddNote', by: TURID, note: detail('n1') });
    history.run({ type: 'WithdrawAbsence', by: TURID, absenceId: absenceId(1) });
    expect(printed(history)).not.toMatch(/Begrunnelse:|«/);
  });

  test('of a cancelled meeting says so, and that nobody met', () => {
    const history = historyOf();
    history.run({ type: 'CancelMeeting', by: TURID, why: detail('w1') });
    expect(reportOf(history).attendance).toStrictEqual([]);
    expect(printed(history)).toContain('Møtet er avlyst.');
  });

  test.each(LANGUAGES)('has no place left open in %s', (language) => {
    const words = printed(evening(), language).replaceAll('{lenke}', '');
    expect(words).not.toMatch(/[{}]|undefined/);
  });
});
