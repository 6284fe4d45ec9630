import { describe, expect, test } from 'vitest';
import { BodyId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { roleOf } from './staff-roles.ts';

const fjordvik = MunicipalityCode.parse('9901');

describe('a role', () => {
  const kst = BodyId.parse('kst');

  test.each([
    ['Secretary.9901', { code: fjordvik, role: 'Secretary' }],
    ['Secretary.9901.kst', { code: fjordvik, role: 'Secretary', bodyId: kst }],
    ['Chair.9901.kst', { code: fjordvik, role: 'Chair', bodyId: kst }],
    ['Group.9901.kst', { code: fjordvik, role: 'Group', bodyId: kst }],
    ['Admin.9901', { code: fjordvik, role: 'Admin' }],
    ['Auditor.9901', { code: fjordvik, role: 'Auditor' }],
  ])('%s is read', (text, role) => {
    expect(roleOf(text)).toStrictEqual(role);
  });

  test.each([
    'Chair.9901',
    'Group.9901',
    'Admin.9901.kst',
    'Auditor.9901.kst',
    'admin.9901',
    'Owner.9901',
    'Admin.99',
    'Admin',
    '',
    'Secretary.9901.',
    'Secretary.9901.kst.x',
  ])('%s gives no right', (text) => {
    expect(roleOf(text)).toBeUndefined();
  });
});
