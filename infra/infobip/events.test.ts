import { describe, expect, test } from 'vitest';
import { err, ok } from '#shared/kernel/result.ts';
import { parseInfobipInbound, parseInfobipReports } from './events.ts';

const text = {
  messageId: '817790313235066447',
  from: '4790000011',
  to: '4790000001',
  text: 'NEI ',
  cleanText: '',
  keyword: 'NEI',
  receivedAt: '2026-11-23T13:00:45.220+0100',
  smsCount: 1,
  price: { pricePerMessage: 0, currency: 'EUR' },
  callbackData: 'callbackData',
};

const readAsReceived = {
  kind: 'smsReceived',
  messageId: '817790313235066447',
  from: '+4790000011',
  to: '+4790000001',
  text: 'NEI ',
  receivedAt: '2026-11-23T12:00:45.220Z',
};

describe('texts from Infobip', () => {
  test('are read whole: a keyword that Infobip cut off is part of the answer', () => {
    const body = { results: [text], messageCount: 1, pendingMessageCount: 0 };
    expect(parseInfobipInbound(body)).toStrictEqual(ok([readAsReceived]));
  });

  test('keep short codes and names as they are', () => {
    const parsed = parseInfobipInbound({ results: [{ ...text, from: '2262', to: 'Fjordvik' }] });
    expect(parsed).toMatchObject(ok([{ from: '2262', to: 'Fjordvik' }]));
  });

  test('one that cannot be read spoils no other, and its reason quotes nothing', () => {
    const broken = { ...text, from: 4790000011, receivedAt: 'a while ago' };
    expect(parseInfobipInbound({ results: [broken, text, 7] })).toStrictEqual(
      ok([{ kind: 'malformed', reason: 'from receivedAt' }, readAsReceived, { kind: 'malformed', reason: '' }]),
    );
  });

  test.each([undefined, null, 'text', [], {}, { results: 7 }])('%j is no envelope', (body) => {
    expect(parseInfobipInbound(body)).toStrictEqual(err('envelope-not-understood'));
    expect(parseInfobipReports(body)).toStrictEqual(err('envelope-not-understood'));
  });
});

describe('reports from Infobip', () => {
  const report = (groupName: string) => ({
    bulkId: 'b',
    messageId: 'our-id',
    to: '4790000011',
    sentAt: '2026-11-23T12:00:00.000+0000',
    doneAt: '2026-11-23T12:00:30.000+0000',
    callbackData: 'our-tag',
    status: { groupId: 3, groupName, id: 5, name: 'SOME_NAME', description: 'to +4790000011' },
    error: { groupId: 0, groupName: 'OK', id: 0, name: 'NO_ERROR', description: 'No Error', permanent: false },
  });

  test.each([
    ['DELIVERED', 'delivered', 'delivered'],
    ['UNDELIVERABLE', 'failed', 'undeliverable'],
    ['EXPIRED', 'failed', 'expired'],
    ['REJECTED', 'failed', 'rejected'],
  ])('%s is %s', (groupName, outcome, code) => {
    const at = '2026-11-23T12:00:30.000Z';
    expect(parseInfobipReports({ results: [report(groupName)] })).toStrictEqual(
      ok([{ kind: 'smsReport', tag: 'our-tag', providerId: 'our-id', outcome, code, at }]),
    );
  });

  test.each(['PENDING', 'SOMETHING_NEW'])('%s tells nothing yet', (groupName) => {
    const skipped = { kind: 'malformed', reason: 'status.groupName' };
    expect(parseInfobipReports({ results: [report(groupName)] })).toStrictEqual(ok([skipped]));
  });
});
