import { describe, expect, test } from 'vitest';
import { answering } from '#infra/archive/fixture.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import { public360Archive } from './archive.ts';
import { Public360Settings } from './settings.ts';

const SETTINGS = Public360Settings.parse({
  kind: 'public360',
  baseUrl: 'https://arkiv.example',
  credentials: { authKey: 'k' },
  filing: { caseNumber: '26/104', restrictedAccessCode: 'UO' },
});
const CLOCK = { now: () => instantOf(Date.UTC(2026, 10, 23, 9)) };
const GROUP = { Recno: 100, Name: 'Planutvalget', Active: true };
const MEETING = { Recno: 400, CommitteeRecno: 100, StartDate: '2026-12-03T18:00:00' };

/** A system that answers every question with the same rows, whatever the filter. */
function holding(answer: object) {
  const whole = { Successful: true, Enterprises: [GROUP], ContactPersons: [], Meetings: [MEETING], ...answer };
  const { calling, asked } = answering(() => JSON.stringify(whole));
  return { ...public360Archive(SETTINGS, CLOCK, calling), asked };
}

describe('a body of 360', () => {
  test('is read when everything belongs to it', async () => {
    expect(await holding({}).source.readBody('100')).toMatchObject({ value: { meetings: [{ id: '400' }] } });
  });

  test('is garbage when the method pays no heed to the filter', async () => {
    const all = { Meetings: [MEETING, { ...MEETING, Recno: 401, CommitteeRecno: 101 }] };
    expect(await holding(all).source.readBody('100')).toMatchObject({ ok: false, error: { kind: 'garbage' } });
    expect(await holding({}).source.readBody('101')).toMatchObject({ ok: false, error: { kind: 'garbage' } });
  });

  test('is not listed when it is closed, or ended more than a year ago', async () => {
    const groups = [
      GROUP,
      { ...GROUP, Recno: 101, Active: false },
      { ...GROUP, Recno: 102, Name: 'Byggenemnda (01.10.2019 - 30.09.2023)' },
      { ...GROUP, Recno: 103, Name: 'Valgstyret (01.10.2023 - 30.06.2026)' },
    ];
    const listed = await holding({ Enterprises: groups }).source.listBodies();
    expect(listed).toMatchObject({ value: [{ id: '100' }, { id: '103', name: 'Valgstyret' }] });
  });
});

describe('the change feed', () => {
  const since = (events: readonly object[], more: object = {}) =>
    holding({ Events: events, IsEndOfLog: true, ...more }).source.changesSince?.('2026-11-23T08:00:00.000Z');

  test('pays no heed to documents and cases', async () => {
    const events = [{ Recno: 1, EntityName: 'Document', EntityRecno: 9 }];
    expect(await since(events)).toMatchObject({ value: { bodies: [] } });
  });

  test.each([
    ['of a contact who is not among the people', { Recno: 1, EntityName: 'Contact', EntityRecno: 100 }],
    ['of something unheard of', { Recno: 1, EntityName: 'Vote', EntityRecno: 9 }],
    ['of nobody', { Recno: 1, EntityName: 'Contact', EntityRecno: 0 }],
    ['of a meeting that is gone', { Recno: 1, EntityName: 'Meeting', EntityRecno: 999 }],
  ])('%s means everything', async (_, event) => {
    expect(await since([event])).toMatchObject({ value: { bodies: 'all' } });
  });

  test('that has much to tell means everything, and is not read to its end', async () => {
    const archive = holding({ Events: [{ Recno: 1, EntityName: 'Document', EntityRecno: 9 }], IsEndOfLog: false });
    expect(await archive.source.changesSince?.('2026-11-23T08:00:00.000Z')).toMatchObject({ value: { bodies: 'all' } });
    expect(archive.asked).toHaveLength(20);
  });
});

test('a document whose title only begins in the same way is another', async () => {
  const archive = holding({
    Documents: [{ Recno: 5, DocumentNumber: '26/104-5', Title: 'Rapport [9901-m1-20]' }],
    Recno: 6,
    DocumentNumber: '26/104-6',
  });
  const report = { key: '9901-m1-2', title: 'Rapport', isRestricted: false, date: '2026-12-03', files: [] };
  expect(await archive.record.fileDocument(report)).toStrictEqual({
    ok: true,
    value: { documentId: '26/104-6', wasThere: false },
  });
});
