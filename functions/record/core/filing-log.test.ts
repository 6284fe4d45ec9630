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
