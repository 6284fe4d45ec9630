import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, Settings } from '#shared/contracts/settings.ts';
import { Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { type Alert, addresseesOf, alertAfter, dueAlert } from './archive-alert.ts';

const NOON = Instant.parse('2026-12-01T12:00:00.000Z');
const ONE_O_CLOCK = plusMinutes(NOON, 60);
const away = { kind: 'unreachable', where: 'readBody', since: NOON } as const;
const told: Alert = { about: 'down', since: NOON, at: ONE_O_CLOCK, sentTo: ['turid@example.no'] };
const back: Alert = { ...told, about: 'back', at: plusMinutes(NOON, 90) };

describe('staff are written to about the source', () => {
  test('when it has been away for an hour, and at once when something else is wrong', () => {
    expect(dueAlert({ trouble: away }, plusMinutes(NOON, 59))).toBeUndefined();
    expect(dueAlert({ trouble: away }, ONE_O_CLOCK)).toStrictEqual({ ...told, sentTo: [] });
    const refused = { ...away, kind: 'refused' as const };
    expect(dueAlert({ trouble: refused }, NOON)).toMatchObject({ about: 'down', at: NOON });
  });

  test('once for each time that it is away, and once when it is back', () => {
    expect(dueAlert({ trouble: away, alert: told }, plusMinutes(NOON, 70))).toStrictEqual(told);
    expect(dueAlert({ alert: told }, back.at)).toStrictEqual(back);
    expect(dueAlert({}, back.at)).toBeUndefined();
  });

  test('again until each has been reached', () => {
    expect(alertAfter(told, ['anne@example.no'])).toMatchObject({ sentTo: ['turid@example.no', 'anne@example.no'] });
    const both = { ...back, sentTo: ['turid@example.no', 'anne@example.no'] };
    expect(alertAfter(both, ['anne@example.no'])).toMatchObject({ sentTo: ['turid@example.no'] });
    expect(alertAfter(back, ['turid@example.no'])).toBeUndefined();
  });
});

const secretaries = [
  { name: 'Turid Aas', email: 'turid@example.no' },
  { name: 'Anne Vold', email: 'anne@example.no' },
  { name: 'Per Vik', email: 'per@example.no', bodyIds: ['kst'] },
];
const contact = { name: 'Politisk sekretariat', email: 'post@example.no' };

test.each([
  ['the secretaries of the whole municipality who have not been told', { secretaries }, ['anne@example.no']],
  ['its contact where it has no secretary of the whole', { secretaries: secretaries.slice(2) }, ['post@example.no']],
  ['who tries it out', { secretaries, sending: 'redirect', redirectTo: { email: 'it@example.no' } }, ['it@example.no']],
  ['nobody before it is live (R25)', { secretaries, sending: 'off' }, []],
])('trouble is told to %s', (_whom, changes, expected) => {
  const settings = Settings.parse({ ...DEFAULT_SETTINGS, name: 'Fjordvik', sending: 'live', contact, ...changes });
  expect(addresseesOf(told, settings)).toStrictEqual(expected);
});

test('that the source is back is told to those who were told that it was away, whoever they are by now', () => {
  const settings = Settings.parse({ ...DEFAULT_SETTINGS, name: 'Fjordvik', sending: 'live', contact });
  expect(addresseesOf(back, settings)).toStrictEqual(['turid@example.no']);
});
