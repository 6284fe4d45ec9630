import { describe, expect, test } from 'vitest';
import { roleOf } from '#shared/contracts/staff-roles.ts';
import { BodyId } from '#shared/kernel/ids.ts';
import { may } from '#web/staff/session/may.ts';

const [KST, FSK] = [BodyId.parse('kst'), BodyId.parse('fsk')];
const withRoles = (...texts: readonly string[]) => ({ roles: texts.flatMap((text) => roleOf(text) ?? []) });

describe('offered is', () => {
  test('what a role gives the right to, where it reaches', () => {
    const session = withRoles('Secretary.9901.kst', 'Chair.9901.fsk');
    expect([KST, FSK].map((bodyId) => may(session, 'command', bodyId))).toStrictEqual([true, false]);
    expect([KST, FSK].map((bodyId) => may(session, 'readReasons', bodyId))).toStrictEqual([true, true]);
    expect(may(session, 'accountForPersons')).toBe(false);
  });

  test('everything, where the roles are not for us to read', () => {
    expect(may({ roles: undefined }, 'changeSettings')).toBe(true);
  });
});
