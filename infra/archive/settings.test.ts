import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ArchiveSettings } from './settings.ts';

const GUIDE = readFileSync(new URL('../../docs/archive.md', import.meta.url), 'utf8');

const PUBLIC_360 = {
  kind: 'public360',
  baseUrl: 'https://arkiv.example/',
  credentials: { authKey: 'k', clientId: 'c' },
  organizationNumber: '999888777',
  filing: {
    caseNumber: '26/104',
    archive: 'a',
    restrictedAccessCode: 'UO',
    restrictedParagraph: 'p',
    accessGroup: 'g',
    fileCategory: 'f',
  },
};
const ELEMENTS = {
  kind: 'elements',
  baseUrl: 'https://arkiv.example/ncore',
  credentials: { database: 'd', userName: 'u', password: 'p', role: 'r' },
  attendance: { present: 'M', partly: 'D', absent: 'F' },
  filing: { caseId: 1, accessCode: 'U', restrictedAccessCode: 'UO', restrictedParagraph: 'p' },
};

function keysOf(value: unknown, prefix = ''): readonly string[] {
  const read = z.record(z.string(), z.unknown()).safeParse(value);
  if (!read.success || Array.isArray(value)) return [prefix];
  return Object.entries(read.data).flatMap(([key, inner]) => keysOf(inner, prefix === '' ? key : `${prefix}.${key}`));
}

describe('the guide for administrators', () => {
  test.each([PUBLIC_360, ELEMENTS])('explains every key of $kind', (given) => {
    // The two halves of a method have columns of their own.
    const keys = keysOf(ArchiveSettings.parse(given)).map((key) => key.replace(/\.(call|rows)$/, ''));
    expect(keys.filter((key) => !GUIDE.includes(`\`${key}\``))).toStrictEqual([]);
  });

  test('its examples are settings', () => {
    const examples = [...GUIDE.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']): unknown => JSON.parse(text));
    const kinds = examples.map((example) => ArchiveSettings.parse(example).kind);
    expect(kinds).toStrictEqual(['public360', 'elements']);
  });
});

describe('a wrong setting', () => {
  test.each([
    ['an address without TLS', { ...ELEMENTS, baseUrl: 'http://arkiv.example' }],
    ['an address that begins like this machine', { ...ELEMENTS, baseUrl: 'http://localhost.example' }],
    ['a key that nobody knows', { ...PUBLIC_360, metods: {} }],
    ['a system that we do not speak with', { ...PUBLIC_360, kind: 'acos' }],
    ['a method that is an address', { ...PUBLIC_360, methods: { persons: { call: 'https://evil.example/x' } } }],
    ['a path that would end the host name', { ...ELEMENTS, objectModelPath: '.evil.example/x' }],
    ['filing without a code for what is exempt', { ...ELEMENTS, filing: { caseId: 1 } }],
    ['an organization number of eight digits', { ...PUBLIC_360, organizationNumber: '99988877' }],
  ])('%s is refused', (_, given) => {
    expect(ArchiveSettings.safeParse(given).success).toBe(false);
  });
});
