import { describe, expect, test } from 'vitest';
import {
  detail,
  historyOf,
  ITEM_1,
  instant,
  memberReports,
  personId,
  START,
  seatId,
  TURID,
  vacancyId,
} from '#functions/attendance/fixture.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { attendanceCsv } from './attendance-csv.ts';
import { csvOf } from './csv.ts';
import { meetingLog } from './log.ts';
import { logCsv } from './log-csv.ts';

describe('a table', () => {
  test('opens as UTF-8, with semicolons and line ends of its own', () => {
    expect(csvOf([['a', 'æ'], ['b']])).toBe('\ufeffa;æ\r\nb\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+4790000011', "'+4790000011"],
    ['-1', "'-1"],
    ['@a', "'@a"],
    ['\ta', "'\ta"],
    ['1-2', '1-2'],
    ['a;b', '"a;b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    ['=a;b', `"'=a;b"`],
    ['kl.\u00a016.57', 'kl. 16.57'],
  ])('writes %j so that no spreadsheet runs or splits it', (cell, written) => {
    expect(csvOf([[cell]])).toBe(`\ufeff${written}\r\n`);
  });
});

describe('attendance', () => {
  const rowsOf = (csv: string) => csv.slice(1).trimEnd().split('\r\n');

  test('lists members, and substitutes for whom they met, in local time', () => {
    const history = historyOf();
    memberReports(history, 1);
    history.answer(personId('a1'), 'yes');
    const interval = { from: START, to: plusMinutes(START, 60) };
    memberReports(history, 2, { kind: 'partial', intervals: [interval] });
    history.answer(personId('b1'), 'yes');
    expect(rowsOf(attendanceCsv(history.meeting, 'nb'))).toStrictEqual([
      'Navn;Liste;Funksjon;For;Fra;Til',
      'Anders Lund;Arbeiderpartiet;vara 1;Marit Haugen;2026-12-03 18:00;2026-12-03 21:00',
      'Per Vik;Felleslista;varaordfører;;2026-12-03 19:00;2026-12-03 21:00',
      'Tuva Lien;Felleslista;vara 1;Per Vik;2026-12-03 18:00;2026-12-03 19:00',
      'Kari Nordmann;Arbeiderpartiet;medlem;;2026-12-03 18:00;2026-12-03 21:00',
      'Jonas Berg;Arbeiderpartiet;medlem;;2026-12-03 18:00;2026-12-03 21:00',
      'Mina Solberg;Felleslista;medlem;;2026-12-03 18:00;2026-12-03 21:00',
    ]);
  });

  test('names the items of those who met, or did not, for some of them', () => {
    const history = historyOf();
    memberReports(history, 3, { kind: 'disqualified', items: [ITEM_1] });
    history.answer(personId('a1'), 'yes');
    expect(rowsOf(attendanceCsv(history.meeting, 'en')).filter((row) => row.includes('12/26'))).toStrictEqual([
      'Kari Nordmann;Arbeiderpartiet;member, not item 12/26;;2026-12-03 18:00;2026-12-03 21:00',
      'Anders Lund;Arbeiderpartiet;substitute 1, item 12/26;Kari Nordmann;2026-12-03 18:00;2026-12-03 21:00',
    ]);
  });

  test('believes what was noted during the meeting, also of somebody who was never asked', () => {
    const history = historyOf();
    history.until(plusMinutes(START, 30));
    const left = plusMinutes(START, 90);
    history.run({ type: 'RecordAttendance', by: TURID, seatId: seatId(3), personId: personId('m3'), to: left });
    history.run({ type: 'RecordAttendance', by: TURID, seatId: seatId(3), personId: personId('b2'), from: left });
    expect(rowsOf(attendanceCsv(history.meeting, 'nb')).slice(3, 5)).toStrictEqual([
      'Kari Nordmann;Arbeiderpartiet;medlem;;2026-12-03 18:00;2026-12-03 19:30',
      'Espen Ruud;Felleslista;vara 2;Kari Nordmann;2026-12-03 19:30;2026-12-03 21:00',
    ]);
  });
});

describe('the log as a table', () => {
  test('has local time and UTC in columns of their own, and the words of each message', () => {
    const history = historyOf({}, instant('2026-11-30T11:00:34.000Z'));
    memberReports(history, 3);
    history.run({ type: 'StopChain', by: TURID, vacancyId: vacancyId(1), why: detail('d1') });
    const source = { commits: history.commits, deliveries: new Map(), details: new Map(), extraEntries: [] };
    const { entries } = meetingLog(source, {}, history.now, 'nb');
    const rows = logCsv(entries, 'Europe/Oslo', 'nb').slice(1).split('\r\n');

    expect(rows[0]).toBe('Nr.;Tid;UTC;Hvem;Hendelse;Hva;Kanal;Adresse;Status;Sendt;Leverandør;Deler;Meldingstekst');
    const asked = rows.find((row) => row.includes('SubstituteAsked'));
    expect(asked).toContain('2026-11-30 12:00:34;2026-11-30T11:00:34.000Z;Fulltallig;SubstituteAsked;');
    expect(asked).toContain(";SMS;'+4790000011;Sendt;2026-11-30 12:00:34;acs;2;");
    expect(asked).toContain('{lenke}');
    expect(rows.at(-2)).toContain(';Turid Aas;ChainStopped;');
  });
});
