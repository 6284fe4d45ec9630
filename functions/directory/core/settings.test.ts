import { describe, expect, test } from 'vitest';
import { readPhone } from '#functions/directory/fixture.ts';
import { DEFAULT_SETTINGS } from '#shared/contracts/settings.ts';
import type { Fault } from './faults.ts';
import { changeBody, changeMunicipality, type OwnSettings, settingsOf } from './settings.ts';

const initial = settingsOf({ name: 'Fjordvik kommune' });

function changed(own: OwnSettings, patch: unknown): OwnSettings {
  const result = changeMunicipality(own, patch, initial, readPhone);
  return result.ok ? result.value : expect.fail(JSON.stringify(result.error));
}

function refused(patch: unknown): readonly Fault[] {
  const result = changeMunicipality({}, patch, initial, readPhone);
  return result.ok ? expect.fail('nothing was refused') : result.error;
}

describe('which settings apply', () => {
  test('the body’s own, then the municipality’s, then the defaults', () => {
    const settings = settingsOf({ name: 'Fjordvik', mode: 'staggered', graceMinutes: 5 }, { graceMinutes: 0 });
    expect(settings).toStrictEqual({ ...DEFAULT_SETTINGS, name: 'Fjordvik', mode: 'staggered', graceMinutes: 0 });
  });

  test('a new municipality sends nothing', () => {
    expect(initial.sending).toBe('off');
  });
});

describe('a change of the municipality’s', () => {
  test('keeps what it leaves out, inside a group of fields too', () => {
    const own = changed(
      { graceMinutes: 5, contact: { name: 'Servicetorget', phone: '70 00 00 00' } },
      { contact: { name: 'Arkivet' } },
    );
    expect(own).toStrictEqual({ graceMinutes: 5, contact: { name: 'Arkivet', phone: '70 00 00 00' } });
    expect(changed({}, { quietHours: { from: '22:00' } })).toStrictEqual({
      quietHours: { from: '22:00', to: '08:00', sundayTo: '10:00' },
    });
  });

  test('takes back with null', () => {
    expect(changed({ graceMinutes: 5, mode: 'staggered' }, { graceMinutes: null })).toStrictEqual({
      mode: 'staggered',
    });
    expect(changed({ contact: { name: 'Arkivet', phone: '1' } }, { contact: { phone: null } })).toStrictEqual({
      contact: { name: 'Arkivet' },
    });
  });

  test('replaces a list of rows as a whole', () => {
    const answeringMinutes = [{ moreThanHours: 0, minutes: 30 }];
    expect(changed({ quietDays: ['05-17'] }, { answeringMinutes, quietDays: [] })).toStrictEqual({
      answeringMinutes,
      quietDays: [],
    });
  });

  test('writes every mobile as it is dialled from abroad', () => {
    const secretaries = [
      { name: 'Anne', mobile: '900 00 001' },
      { name: 'Per', mobile: '' },
    ];
    expect(changed({}, { secretaries, redirectTo: { mobile: '90000002' } })).toStrictEqual({
      secretaries: [{ name: 'Anne', mobile: '+4790000001' }, { name: 'Per' }],
      redirectTo: { mobile: '+4790000002' },
    });
  });

  test('may be made of everything that was read', () => {
    expect(settingsOf(initial, changed({}, initial))).toStrictEqual(initial);
  });
});

describe('a change is refused', () => {
  test.each([
    ['for what is no object', 7, [['', 'wrong-kind']]],
    ['for a field that does not exist', { grace: 3 }, [['grace', 'unknown-field']]],
    ['for a value that cannot be chosen', { sending: 'on' }, [['sending', 'unknown-value']]],
    ['for a name of nothing', { name: ' ' }, [['name', 'too-small']]],
    ['for an hour that does not exist', { quietHours: { from: '24:00' } }, [['quietHours.from', 'bad-clock']]],
    ['for an unknown time zone', { timeZone: 'Europe/Fjordvik' }, [['timeZone', 'unknown-time-zone']]],
    [
      'for a secretary’s landline',
      { secretaries: [{ name: 'A', mobile: '22000000' }] },
      [['secretaries[0].mobile', 'not-a-mobile']],
    ],
    ['for a number that is none', { redirectTo: { mobile: '123' } }, [['redirectTo.mobile', 'bad-phone']]],
    [
      'for no answering time in the last hours',
      { answeringMinutes: [{ moreThanHours: 6, minutes: 60 }] },
      [['answeringMinutes', 'no-row-for-the-last-hours']],
    ],
    [
      'for more time to answer when less is left',
      {
        answeringMinutes: [
          { moreThanHours: 24, minutes: 60 },
          { moreThanHours: 0, minutes: 61 },
        ],
      },
      [['answeringMinutes[1].minutes', 'longer-with-less-time']],
    ],
    [
      'for two answering times from the same hour',
      {
        answeringMinutes: [
          { moreThanHours: 0, minutes: 60 },
          { moreThanHours: 0, minutes: 60 },
        ],
      },
      [['answeringMinutes[1].moreThanHours', 'duplicate-row']],
    ],
    [
      'for quiet hours that last all day',
      { quietHours: { from: '00:00', to: '23:30' } },
      [['quietHours', 'quiet-all-day']],
    ],
    [
      'for quiet hours that last all day over midnight',
      { quietHours: { from: '08:01', to: '08:00' } },
      [['quietHours', 'quiet-all-day']],
    ],
  ] as const)('%s', (_, patch, faults) => {
    expect(refused(patch)).toStrictEqual(faults.map(([path, code]) => ({ path, code })));
  });

  test('but not for equal answering times, nor for nights that are not quiet at all', () => {
    changed(
      {},
      {
        answeringMinutes: [
          { moreThanHours: 24, minutes: 60 },
          { moreThanHours: 0, minutes: 60 },
        ],
      },
    );
    changed({}, { quietHours: { from: '08:00', to: '08:00' } });
    changed({}, { quietHours: { from: '09:00', to: '08:00' } });
  });
});

describe('a body', () => {
  const municipality = settingsOf(initial, {
    graceMinutes: 5,
    quietHours: { from: '20:00', to: '07:00', sundayTo: '09:00' },
  });

  test('may have its own, starting from the municipality’s', () => {
    expect(changeBody({}, { quietHours: { to: '06:00' } }, municipality, readPhone)).toStrictEqual({
      ok: true,
      value: { quietHours: { from: '20:00', to: '06:00', sundayTo: '09:00' } },
    });
  });

  test('returns to the municipality’s with null', () => {
    const own = changeBody({ graceMinutes: 0 }, { graceMinutes: null }, municipality, readPhone);
    expect(own.ok && settingsOf(municipality, own.value).graceMinutes).toBe(5);
  });

  test('cannot change what belongs to the municipality, and hears of every other fault as well', () => {
    const patch = { name: 'X', timeZone: 'Europe/Rome', secretaries: [], sending: 'live', mode: 'x' };
    expect(changeBody({}, patch, municipality, readPhone)).toStrictEqual({
      ok: false,
      error: [
        ...['name', 'timeZone', 'secretaries', 'sending'].map((path) => ({ path, code: 'belongs-to-municipality' })),
        { path: 'mode', code: 'unknown-value' },
      ],
    });
  });
});
