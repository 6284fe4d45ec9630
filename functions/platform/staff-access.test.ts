import { HttpRequest } from '@azure/functions';
import { describe, expect, test } from 'vitest';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { roleOf } from '#shared/contracts/staff-roles.ts';
import { BodyId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { StaffRight } from '#shared/rules/staff-rights.ts';
import { admit, limitedTo, rolesAt } from './staff-access.ts';

const FJORDVIK = MunicipalityCode.parse('9901');
const KST = BodyId.parse('kst');
const FSK = BodyId.parse('fsk');

interface Knock {
  readonly as?: readonly string[] | 'nobody';
  readonly right?: StaffRight;
  readonly code?: string;
  readonly acceptLanguage?: string;
  readonly settings?: 'must-not-be-read';
}

/** Somebody with these roles knocks at a route of a deployment that serves 9901 and 9902. */
function knock({ as = ['Secretary.9901'], right = 'command', code = FJORDVIK, acceptLanguage, settings }: Knock = {}) {
  const staff = { subject: 's1', name: 'Turid', roles: rolesOf(as === 'nobody' ? [] : as) };
  return admit(
    {
      identify: async () => (as === 'nobody' ? err(edgeProblem('not-authenticated', 'nb')) : ok(staff)),
      municipalities: [FJORDVIK, MunicipalityCode.parse('9902')],
      settingsOf: async () =>
        settings === undefined ? { language: 'nn' } : expect.fail('the settings were read for somebody not let in'),
    },
    new HttpRequest({
      method: 'GET',
      url: 'http://localhost/api',
      params: { code },
      headers: acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage },
    }),
    right,
  );
}

function rolesOf(texts: readonly string[]) {
  return texts.flatMap((text) => roleOf(text) ?? expect.fail(`${text} is no role`));
}

describe('who is let in', () => {
  test('is somebody with a role here that gives the right, and only those roles count', async () => {
    const as = ['Admin.9901', 'Secretary.9901.kst', 'Secretary.9902'];
    expect(await knock({ as })).toStrictEqual(
      ok({ subject: 's1', name: 'Turid', code: FJORDVIK, language: 'nn', roles: rolesOf(['Secretary.9901.kst']) }),
    );
  });

  test.each<[string, Knock, number]>([
    ['nobody without a token', { as: 'nobody' }, 401],
    ['nobody without a token, not even to hear what is not here', { as: 'nobody', code: '4601' }, 401],
    ['nobody to a municipality that is not served', { as: ['Secretary.4601'], code: '4601' }, 404],
    ['nobody to what is no municipality', { code: 'x' }, 404],
    ['nobody who serves another municipality', { as: ['Secretary.9902'] }, 404],
    ['nobody without any role', { as: [] }, 404],
    ['nobody whose roles here are too small', { as: ['Chair.9901.kst', 'Secretary.9902'] }, 403],
  ])('%s', async (_who, calling, status) => {
    const refused = await knock({ ...calling, settings: 'must-not-be-read' });
    expect(refused).toMatchObject(err({ status }));
  });

  test('hears about it in the language asked for', async () => {
    expect(await knock({ as: [], acceptLanguage: 'sv' })).toStrictEqual(err(edgeProblem('not-found', 'sv')));
    expect(await knock({ as: ['Auditor.9901'], acceptLanguage: 'da' })).toStrictEqual(
      err(edgeProblem('role-too-small', 'da')),
    );
  });

  test("is answered in the language asked for, else in the municipality's", async () => {
    expect(await knock({ acceptLanguage: 'en-GB' })).toMatchObject({ value: { language: 'en' } });
    expect(await knock({ acceptLanguage: 'fi' })).toMatchObject({ value: { language: 'nn' } });
  });
});

describe('a role', () => {
  const ofCouncil = { roles: rolesOf(['Chair.9901.kst']) };
  const ofAll = { roles: rolesOf(['Chair.9901.kst', 'Secretary.9901']) };

  test('counts where it reaches', () => {
    expect(rolesAt(ofAll, KST)).toStrictEqual(ofAll.roles);
    expect(rolesAt(ofAll, FSK)).toStrictEqual(rolesOf(['Secretary.9901']));
  });

  test('of the municipality lifts every limit', () => {
    expect(limitedTo(ofCouncil)).toStrictEqual([KST]);
    expect(limitedTo(ofAll)).toBeUndefined();
  });
});
