import { describe, expect, test } from 'vitest';
import { given } from '#functions/directory/facts-fixture.ts';
import { body, list, meeting, NOTHING_STORED, person, readPhone, roster, seat } from '#functions/directory/fixture.ts';
import type { RosterOutcome } from '#shared/contracts/roster.ts';
import { ItemNo, PhoneNumber } from '#shared/kernel/ids.ts';
import { correctMeeting, correctPerson } from './correct.ts';
import { reconcile } from './reconcile.ts';
import { afterWrites, meetingOf, personOf } from './stored.ts';

describe('a first import', () => {
  test('creates every person, body and meeting that it names', () => {
    given().imported(roster()).thenOutcome({ created: 5, updated: 0, unchanged: 0, conflicts: [] });
  });

  test('reads a mobile as a mobile and a landline as the number to ring', () => {
    const { persons } = given().imported(roster()).facts();
    expect(persons.get('p1')?.source.phone).toStrictEqual({ e164: '+4740000001', isMobile: true });
    expect(personOf(given().imported(roster()).person('p3'))).toMatchObject({ landline: '+4722000003' });
    expect(personOf(given().imported(roster()).person('p3'))).not.toHaveProperty('mobile');
  });

  test('takes an empty number for none', () => {
    const { source } = given()
      .imported(roster({ persons: [...roster().persons, person('p9', { mobile: ' ' })] }))
      .person('p9');
    expect(source).not.toHaveProperty('phone');
  });
});

describe('a later import', () => {
  test('leaves persons, bodies and meetings alone that it does not name', () => {
    const stored = given(roster());
    stored.imported({ persons: [person('p9')] }).thenOutcome({ created: 1, updated: 0, unchanged: 0, conflicts: [] });
    expect([
      ...stored
        .imported({ persons: [person('p9')] })
        .facts()
        .persons.keys(),
    ]).toStrictEqual(['p1', 'p2', 'p3', 'p9']);
  });

  test('keeps the fields that it leaves out, also those that have a default', () => {
    const moved = { meetings: [{ id: 'm1', start: '2026-12-03T18:00:00Z' }] };
    const { source } = given(roster()).imported(moved).meeting('m1');
    expect(source).toMatchObject({ start: '2026-12-03T18:00:00.000Z', place: 'Rådhuset', status: 'published' });
  });

  test('empties a field that it says is empty', () => {
    const emptied = { persons: [{ id: 'p1', mobile: null, email: null }] };
    const { source } = given(roster()).imported(emptied).person('p1');
    expect(source).toStrictEqual({ name: 'Person p1' });
  });

  test('ends the seats and substitutes that a named body no longer has', () => {
    const shorter = { bodies: [body({ lists: [list('A', ['p3'])], seats: [seat('kst-2', 'p2')] })] };
    const { lists, seats } = given(roster()).imported(shorter).body('kst');
    expect(lists.map(({ substitutes }) => substitutes)).toStrictEqual([[{ rank: 1, personId: 'p3' }]]);
    expect(seats.map(({ id }) => id)).toStrictEqual(['kst-2']);
  });

  test('keeps the lists and the calling order that it leaves out', () => {
    const withTwo = roster({
      bodies: [body({ lists: [list('A', ['p2']), list('B', ['p3'])], callingOrder: [{ list: 'B' }] })],
    });
    const { lists, callingOrder } = given(withTwo)
      .imported({ bodies: [body({ lists: [list('A', ['p2'])] })] })
      .body('kst');
    expect(lists.map(({ id }) => id)).toStrictEqual(['A', 'B']);
    expect(callingOrder).toStrictEqual([{ list: 'B' }]);
  });

  test('counts what changed and what did not', () => {
    const changed = roster({ meetings: [meeting({ place: 'Samfunnshuset' })] });
    given(roster()).imported(changed).thenOutcome({ created: 0, updated: 1, unchanged: 4, conflicts: [] });
  });

  test('may point at what was imported before', () => {
    given(roster())
      .imported({ meetings: [meeting({ id: 'm2' })] })
      .thenOutcome({ created: 1, updated: 0, unchanged: 0, conflicts: [] });
  });
});

describe('a number that two persons have', () => {
  const twins = { persons: [person('p9', { mobile: '40000001' })] };

  test('is marked on both, also on the one whom the roster does not name', () => {
    const { persons } = given(roster()).imported(twins).facts();
    expect(['p1', 'p2', 'p9'].map((id) => persons.get(id)?.sharesNumber)).toStrictEqual([true, false, true]);
  });

  test('does not count as an update of the other', () => {
    given(roster()).imported(twins).thenOutcome({ created: 1, updated: 0, unchanged: 0, conflicts: [] });
  });

  test('is no longer marked when one of them has another', () => {
    const { persons } = given(roster(), twins)
      .imported({ persons: [{ id: 'p9', mobile: '40000009' }] })
      .facts();
    expect(['p1', 'p9'].map((id) => persons.get(id)?.sharesNumber)).toStrictEqual([false, false]);
  });

  test('may be a landline, which nobody answers from', () => {
    const { persons } = given(roster())
      .imported({ persons: [person('p9', { mobile: '22000003' })] })
      .facts();
    expect(persons.get('p9')?.sharesNumber).toBe(false);
  });
});

describe('what staff corrected by hand', () => {
  const corrected = given(roster()).corrected('p1', { mobile: '90000001', email: null });
  const conflicts: RosterOutcome['conflicts'] = [
    { kind: 'person', id: 'p1', field: 'mobile', kept: '+4790000001', offered: '+4740000001' },
    { kind: 'person', id: 'p1', field: 'email', kept: '', offered: 'kari@example.no' },
  ];

  test('stands when the source says something else, and the difference is shown', () => {
    corrected.imported(roster()).thenOutcome({ created: 0, updated: 0, unchanged: 5, conflicts });
    expect(personOf(corrected.imported(roster()).person('p1'))).toMatchObject({ mobile: '+4790000001' });
    expect(personOf(corrected.imported(roster()).person('p1'))).not.toHaveProperty('email');
  });

  test('is no conflict while the source says nothing about it', () => {
    corrected
      .imported({ persons: [{ id: 'p1', name: 'Kari' }] })
      .thenOutcome({ created: 0, updated: 1, unchanged: 0, conflicts: [] });
  });

  test('is no conflict when the source has come to say the same', () => {
    const same = { persons: [{ id: 'p1', mobile: '90000001' }] };
    corrected.imported(same).thenOutcome({ created: 0, updated: 1, unchanged: 0, conflicts: [] });
  });

  test('yields to the source again when staff write what the source says', () => {
    const back = corrected.corrected('p1', { mobile: '40000001', email: 'kari@example.no' });
    expect(back.person('p1').corrected).toStrictEqual({});
    expect(personOf(back.imported({ persons: [{ id: 'p1', mobile: '40000007' }] }).person('p1')).mobile).toBe(
      '+4740000007',
    );
  });

  test('holds for the language and the days away as well', () => {
    const unavailable = [{ from: '2026-12-01', to: '2026-12-05' }];
    const away = given(roster()).corrected('p1', { language: 'nn', unavailable });
    expect(personOf(away.person('p1'))).toMatchObject({ language: 'nn', unavailable });
    const offered = { persons: [{ id: 'p1', language: 'nb', unavailable: [] }] };
    away.imported(offered).thenOutcome({
      created: 0,
      updated: 1,
      unchanged: 0,
      conflicts: [
        { kind: 'person', id: 'p1', field: 'language', kept: 'nn', offered: 'nb' },
        { kind: 'person', id: 'p1', field: 'unavailable', kept: '2026-12-01/2026-12-05', offered: '' },
      ],
    });
    expect(personOf(away.imported(offered).person('p1'))).toMatchObject({ language: 'nn', unavailable });
  });

  test('can be a landline', () => {
    const ringing = given(roster()).corrected('p1', { mobile: '22000009' }).person('p1');
    expect(personOf(ringing)).toMatchObject({ landline: '+4722000009' });
    expect(personOf(ringing)).not.toHaveProperty('mobile');
  });

  test('of a meeting stands too, start and end together', () => {
    const known = given(roster()).meeting('m1');
    const moved = correctMeeting(known, {
      end: meetingOf(given({ ...roster(), meetings: [meeting({ end: '2026-12-03T22:00:00Z' })] }).meeting('m1')).end,
    });
    if (!moved.ok) return expect.fail('the change was refused');
    const stored = { ...given(roster()).facts(), meetings: new Map([['m1', moved.value]]) };
    const again = reconcile(stored, { meetings: [meeting()] }, readPhone);
    expect(again.ok && again.value.outcome.conflicts).toStrictEqual([
      {
        kind: 'meeting',
        id: 'm1',
        field: 'end',
        kept: '2026-12-03T22:00:00.000Z',
        offered: '2026-12-03T20:00:00.000Z',
      },
    ]);
    expect(again.ok && afterWrites(stored, again.value.writes).meetings.get('m1')).toStrictEqual(moved.value);
  });

  test('of a meeting may not end it before it starts', () => {
    const { start } = meetingOf(given(roster()).meeting('m1'));
    expect(correctMeeting(given(roster()).meeting('m1'), { end: start })).toStrictEqual({
      ok: false,
      error: [{ path: 'end', code: 'end-not-after-start' }],
    });
  });

  test('of a meeting may not give two items one number', () => {
    const no = ItemNo.parse('84/26');
    const item = { no, title: 'Reguleringsplan', restricted: false };
    expect(correctMeeting(given(roster()).meeting('m1'), { items: [item, item] })).toStrictEqual({
      ok: false,
      error: [{ path: 'items[1].no', code: 'duplicate-item' }],
    });
  });

  test('leaves a person who opted out of texts opted out', () => {
    const opted = given(roster()).corrected('p1', { smsOptOut: true }).imported(roster()).person('p1');
    expect(opted.smsOptOut).toBe(true);
    expect(correctPerson(opted, {}, readPhone)).toStrictEqual(opted);
  });
});

test('the same roster again writes nothing', () => {
  const once = given(roster());
  once.imported(roster()).thenOutcome({ created: 0, updated: 0, unchanged: 5, conflicts: [] });
  const again = reconcile(once.facts(), roster(), readPhone);
  expect(again.ok && again.value.writes).toStrictEqual([]);
});

test('a roster of nothing changes nothing', () => {
  const empty = reconcile(NOTHING_STORED, {}, () => ({
    ok: true,
    e164: PhoneNumber.parse('+4740000001'),
    isMobile: true,
  }));
  expect(empty.ok && empty.value).toStrictEqual({
    writes: [],
    outcome: { created: 0, updated: 0, unchanged: 0, conflicts: [] },
  });
});
