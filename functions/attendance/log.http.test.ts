import { describe, expect, test } from 'vitest';
import { MeetingLog } from '#shared/contracts/meeting-log.ts';
import { get, MEETING } from './calling-fixture.ts';
import { detail, FJORDVIK, type History, historyOf, NOON, TURID } from './fixture.ts';

describe('the log', () => {
  function withNote(): History {
    const history = historyOf();
    history.run({ type: 'AddNote', by: TURID, note: detail('d1') });
    history.run({ type: 'AddNote', by: TURID, note: detail('d2') });
    return history;
  }

  test('is sent anew only when it tells something else, or in another language', async () => {
    const { headers } = await get(withNote(), `${MEETING}/log`);
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await get(withNote(), `${MEETING}/log`, { headers: known })).status).toBe(304);
    const inEnglish = { headers: { ...known, 'accept-language': 'en' } };
    expect((await get(withNote(), `${MEETING}/log`, inEnglish)).status).toBe(200);
  });

  test('R22 is read as far as it holds when somebody changed what is stored, and says where that is', async () => {
    const { status, text } = await get(withNote(), `${MEETING}/log`, { brokenAt: 2 });
    expect(status).toBe(200);
    const { entries, verified } = MeetingLog.parse(JSON.parse(text));
    expect(entries.map(({ type }) => type)).toStrictEqual(['FactsChanged']);
    expect(verified).toMatchObject({ entries: 1, brokenAt: 2 });
  });

  test("comes in the caller's language, with the result of its check", async () => {
    const { text } = await get(withNote(), `${MEETING}/log`, { headers: { 'accept-language': 'en' } });
    const log = MeetingLog.parse(JSON.parse(text));
    expect(log.entries.map((entry) => entry.text)).toStrictEqual([
      'The meeting was taken in.',
      'Turid Aas added a note: “Fordi”',
      'Turid Aas added a note: [deleted after the time limit]',
    ]);
    expect(log.verified).toStrictEqual({ at: NOON, entries: 3 });
  });

  test('shows an auditor what was done, not what was written', async () => {
    const { text } = await get(withNote(), `${MEETING}/log`, { as: [{ code: FJORDVIK, role: 'Auditor' }] });
    expect(text).not.toContain('Fordi');
    expect(MeetingLog.parse(JSON.parse(text)).entries[1]?.text).toBe('Turid Aas la til et notat.');
  });

  test('comes as a table to be saved, under a name that tells nothing of anybody', async () => {
    const { headers, text } = await get(withNote(), `${MEETING}/log?format=csv`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="log-m1.csv"');
    expect(text.startsWith('\ufeffNr.;')).toBe(true);
  });

  test('comes on paper in the language of who asks', async () => {
    const call = { headers: { 'accept-language': 'en' } };
    const { headers, text } = await get(withNote(), `${MEETING}/log?format=pdf`, call);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe('attachment; filename="log-m1.pdf"');
    expect(text).toContain('"language":"en"');
    expect(text).toContain('Turid Aas added a note: “Fordi”');
    expect(text).toContain('Turid Aas added a note: [deleted after the time limit]');
  });

  test('shows an auditor on paper no more than on the screen', async () => {
    const call = { as: [{ code: FJORDVIK, role: 'Auditor' }] } as const;
    expect((await get(withNote(), `${MEETING}/log?format=pdf`, call)).text).not.toContain('Fordi');
  });

  test('knows no other format', async () => {
    expect((await get(withNote(), `${MEETING}/log?format=xml`)).status).toBe(400);
  });
});
