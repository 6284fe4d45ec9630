import { expect, test } from 'vitest';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { rolesIn } from '#web/staff/session/claims.ts';

const fjordvik = MunicipalityCode.parse('9901');

function tokenWith(claims: object): string {
  const payload = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(claims))));
  return `head.${payload.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}.signature`;
}

test('roles in this municipality are read, with the body that narrows them; others are passed over', () => {
  const token = tokenWith({
    name: 'Kåre Ødegård',
    roles: ['Secretary.9901.kst', 'Admin.9901', 'Admin.9902', 'Chair.9901', 'Boss'],
  });
  expect(rolesIn(token, fjordvik)).toStrictEqual([
    { code: '9901', role: 'Secretary', bodyId: 'kst' },
    { code: '9901', role: 'Admin' },
  ]);
});

test('a token without roles gives none, and one that cannot be read leaves it to the API', () => {
  expect(rolesIn(tokenWith({ name: 'Turid Aas' }), fjordvik)).toStrictEqual([]);
  expect(rolesIn('opaque', fjordvik)).toBe(undefined);
  expect(rolesIn('a.%%%.c', fjordvik)).toBe(undefined);
});
