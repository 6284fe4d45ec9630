import { expect, test } from 'vitest';
import { roleOf } from '#shared/contracts/staff-roles.ts';
import { present } from '#shared/kernel/assert.ts';
import { BodyId } from '#shared/kernel/ids.ts';
import { reaches, rolesGiving, type StaffRight } from './staff-rights.ts';

const role = (text: string) => present(roleOf(text), text);

const EVERY_ROLE = [
  'Admin.9901',
  'Secretary.9901',
  'Secretary.9901.kst',
  'Chair.9901.kst',
  'Group.9901.kst',
  'Auditor.9901',
];

test.each<[StaffRight, readonly string[]]>([
  ['readMeetings', EVERY_ROLE],
  ['readReasons', ['Secretary.9901', 'Secretary.9901.kst', 'Chair.9901.kst']],
  ['command', ['Secretary.9901', 'Secretary.9901.kst']],
  ['listInbox', ['Admin.9901', 'Secretary.9901', 'Secretary.9901.kst']],
  ['readSettings', EVERY_ROLE],
  ['changeSettings', ['Admin.9901']],
  ['changeBodySettings', ['Admin.9901', 'Secretary.9901']],
  ['readBodies', EVERY_ROLE],
  ['correctBodies', ['Admin.9901', 'Secretary.9901', 'Secretary.9901.kst']],
  ['sendTestSms', ['Admin.9901', 'Secretary.9901', 'Secretary.9901.kst']],
  ['importRoster', ['Admin.9901', 'Secretary.9901']],
  ['listPersons', ['Admin.9901', 'Secretary.9901', 'Secretary.9901.kst']],
  ['correctPersons', ['Admin.9901', 'Secretary.9901', 'Secretary.9901.kst']],
  ['accountForPersons', ['Admin.9901', 'Secretary.9901']],
])('%s is for %j', (right, wanted) => {
  expect(rolesGiving(right, EVERY_ROLE.map(role))).toStrictEqual(wanted.map(role));
});

test('a role of one body reaches that body; one of the municipality every body, and what belongs to none', () => {
  const [kst, fsk] = [BodyId.parse('kst'), BodyId.parse('fsk')];
  expect([kst, fsk, undefined].map((bodyId) => reaches(role('Chair.9901.kst'), bodyId))).toStrictEqual([
    true,
    false,
    false,
  ]);
  expect([kst, fsk, undefined].every((bodyId) => reaches(role('Secretary.9901'), bodyId))).toBe(true);
});
