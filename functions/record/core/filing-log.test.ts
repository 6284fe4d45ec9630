import { describe, expect, test } from 'vitest';
import { TroubleKind } from '#shared/contracts/archive.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { Language } from '#shared/kernel/language.ts';
import { filingEntries } from './filing-log.ts';

const at = Instant.parse('2026-12-04T21:00:00.000Z');
const retryAt = Instant.parse('2026-12-04T21:10:00.000Z');

describe.each(Language.options)('an archive that does not take something, in %s', (language) => {
  test.each(['FilingDelayed', 'AttendanceDelayed'] as const)('is told without a machine word (%s)', (type) => {
    const kinds = TroubleKind.options;
    const entries = filingEntries(
      kinds.map((kind) => ({ type, at, kind, where: 'CreateDocument', retryAt })),
      language,
    );
    expect(new Set(entries.map(({ text }) => text)).size).toBe(kinds.length);
    for (const { text } of entries) expect(text).not.toMatch(/unreachable|refused|garbage|foreignData|CreateDocument/);
  });
});

describe.each(Language.options)('attendance, in %s', (language) => {
  const told = (...events: Parameters<typeof filingEntries>[0]) =>
    filingEntries(events, language).map(({ text }) => text);

  test('that was written is told, with how many must be entered by hand', () => {
    const written = { type: 'AttendanceWritten', at, outcome: 'written' } as const;
    const [whole = '', partly = ''] = told(written, { ...written, unknown: 2 });
    expect(partly.startsWith(`${whole} 2`)).toBe(true);
  });

  test('that has no place there, or that there was none of, is not called written', () => {
    const leftOut = { type: 'AttendanceLeftOut', at } as const;
    const texts = told(
      { type: 'AttendanceWritten', at, outcome: 'unchanged' },
      { ...leftOut, because: 'notFromArchive' },
      { ...leftOut, because: 'notHeld' },
    );
    expect(new Set(texts).size).toBe(3);
  });
});
