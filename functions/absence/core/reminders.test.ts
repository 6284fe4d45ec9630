import { describe, expect, test } from 'vitest';
import { BodyId, EmailAddress } from '#shared/kernel/ids.ts';
import { plusMinutes, plusSeconds } from '#shared/kernel/instant.ts';
import { LINK } from '#shared/texts/words.ts';
import { after, at, BY_KARI, EARLY, KARI, KARIS_SEAT, knownAs, OLA, START, withFullAbsence } from './fixture.ts';
import { ACCEPTED, office } from './post.fixture.ts';
import { planReminders } from './reminder-plan.ts';
import { noReminders } from './reminder-state.ts';

const PUBLISHED = knownAs();
/** The hours around 10 and 3 days before, 09.00 in Oslo and 75 minutes on. */
const [TEN_DAYS, AFTER_TEN, THREE_DAYS, AFTER_THREE] = [
  at('2026-11-23T08:00:00.000Z'),
  at('2026-11-23T09:15:00.000Z'),
  at('2026-11-30T08:00:00.000Z'),
  at('2026-11-30T09:15:00.000Z'),
];

describe('the personal link', () => {
  test('goes to every member at once when the meeting is published', () => {
    const post = office(PUBLISHED);
    post.look(EARLY);
    expect(post.since(0)).toStrictEqual(['kari Kan', 'ola Kan']);
    expect(post.letters[0]?.text).toContain(LINK);
    expect(post.letters[0]?.text).not.toContain('Personalsak');
  });

  test('goes to nobody while the meeting is planned, or sending is off', () => {
    for (const world of [{ meeting: { status: 'planned' } }, { settings: { sending: 'off' as const } }]) {
      const post = office(knownAs(world));
      expect(post.look(EARLY).events).toStrictEqual([]);
    }
  });

  test('is not sent to somebody without an address before there is one', () => {
    const post = office(knownAs({ emails: { kari: undefined } }));
    post.look(EARLY);
    expect(post.since(0)).toStrictEqual(['ola Kan']);
    post.look(plusMinutes(EARLY, 60), ACCEPTED, PUBLISHED);
    expect(post.since(1)).toStrictEqual(['kari Kan']);
  });

  test('goes to whoever takes over a seat, and to nobody else again', () => {
    const post = office(PUBLISHED);
    post.look(EARLY);
    const seats = [
      { id: KARIS_SEAT, personId: 'siri', listId: 'A', role: 'leader' },
      { id: 'kst-2', personId: OLA, listId: 'A' },
    ];
    post.look(plusMinutes(EARLY, 5), ACCEPTED, knownAs({ seats }));
    expect(post.since(2)).toStrictEqual(['siri Kan']);
  });

  test('is sent anew when a corrected address takes the place of one that bounced', () => {
    const post = office(PUBLISHED);
    post.look(EARLY, { kind: 'recipientUnusable', provider: 'acs', code: 'Bounced' });
    post.look(plusMinutes(EARLY, 5));
    expect(post.since(2)).toStrictEqual([]);
    post.look(plusMinutes(EARLY, 10), ACCEPTED, knownAs({ emails: { kari: 'kari@ny.example.no' } }));
    expect(post.letters.slice(2).map(({ to }) => to)).toStrictEqual(['kari@ny.example.no']);
  });
});

describe('reminders', () => {
  test('go out 10 and 3 days before, spread over 75 minutes from nine in the morning', () => {
    const post = office(PUBLISHED);
    post.look(EARLY);
    const { wakeAt } = post.look(EARLY);
    expect(wakeAt !== undefined && wakeAt >= TEN_DAYS && wakeAt <= AFTER_TEN).toBe(true);
    post.look(plusSeconds(TEN_DAYS, -1));
    expect(post.since(2)).toStrictEqual([]);
    post.look(AFTER_TEN);
    expect(post.since(2)).toStrictEqual(['kari Påminnelse:', 'ola Påminnelse:']);
    post.look(AFTER_THREE);
    expect(post.since(4)).toStrictEqual(['kari Påminnelse:', 'ola Påminnelse:']);
    expect(post.letters[4]?.text).toContain('Om 3 dager');
  });

  test('are sent once, however often somebody looks', () => {
    const post = office(PUBLISHED);
    for (const moment of [EARLY, EARLY, AFTER_TEN, AFTER_TEN, plusMinutes(AFTER_TEN, 5), THREE_DAYS]) post.look(moment);
    expect(post.letters.length).toBe(4);
  });

  test('that were due while the system was down for a day are sent at once', () => {
    const post = office(PUBLISHED);
    post.look(EARLY);
    post.look(plusMinutes(AFTER_TEN, 26 * 60));
    expect(post.since(2)).toStrictEqual(['kari Påminnelse:', 'ola Påminnelse:']);
  });

  test('of which several were missed are sent as one, the last', () => {
    const post = office(PUBLISHED);
    post.look(EARLY);
    post.look(at('2026-12-02T12:00:00.000Z'));
    post.look(at('2026-12-02T12:05:00.000Z'));
    expect(post.since(2)).toStrictEqual(['kari Påminnelse:', 'ola Påminnelse:']);
    expect(post.letters[2]?.text).toContain('I morgen');
  });

  test('whose time had passed when the meeting was published are not sent', () => {
    const post = office(PUBLISHED);
    post.look(plusMinutes(AFTER_TEN, 60));
    expect(post.since(0)).toStrictEqual(['kari Kan', 'ola Kan']);
    post.look(plusMinutes(AFTER_TEN, 120));
    expect(post.letters.length).toBe(2);
  });

  test('are not sent to whoever is away for the whole meeting, also when they take it back later', () => {
    const post = office(PUBLISHED);
    post.look(EARLY);
    const away = withFullAbsence(PUBLISHED, plusMinutes(EARLY, 5));
    post.look(AFTER_TEN, ACCEPTED, away);
    expect(post.since(2)).toStrictEqual(['ola Påminnelse:']);
    const [absenceId] = away.absences.keys();
    if (absenceId === undefined) throw new Error('nobody is away');
    const back = after(away, plusMinutes(AFTER_TEN, 60), { type: 'WithdrawAbsence', by: BY_KARI, absenceId });
    post.look(plusMinutes(AFTER_TEN, 61), ACCEPTED, back);
    expect(post.since(3)).toStrictEqual([]);
    post.look(AFTER_THREE, ACCEPTED, back);
    expect(post.since(3)).toStrictEqual(['kari Påminnelse:', 'ola Påminnelse:']);
  });

  test('leave nothing in the stream about somebody who was away from the start', () => {
    const post = office(withFullAbsence(PUBLISHED, EARLY));
    post.look(EARLY);
    expect([post.since(0), post.look(EARLY).events]).toStrictEqual([['ola Kan'], []]);
  });

  test('thank those who have said that they come', () => {
    const coming = after(PUBLISHED, EARLY, { type: 'ConfirmComing', by: BY_KARI, seatId: KARIS_SEAT });
    const post = office(coming);
    post.look(EARLY);
    post.look(AFTER_TEN);
    expect(post.letters[2]?.text).toContain('Du har sagt at du kommer.');
    expect(post.letters[3]?.text).toContain('Kommer du, trenger du ikke gjøre noe.');
  });

  test('count anew when the meeting is moved', () => {
    const post = office(PUBLISHED);
    post.look(EARLY);
    post.look(AFTER_TEN);
    const later = { start: '2026-12-10T17:00:00.000Z', end: '2026-12-10T20:00:00.000Z' };
    const moved = knownAs({ meeting: later }, plusMinutes(AFTER_TEN, 60), PUBLISHED);
    post.look(plusMinutes(AFTER_TEN, 60), ACCEPTED, moved);
    expect(post.letters.length).toBe(4);
    post.look(at('2026-11-30T09:15:00.000Z'), ACCEPTED, moved);
    expect(post.since(4)).toStrictEqual(['kari Påminnelse:', 'ola Påminnelse:']);
    expect(post.letters[4]?.text).toContain('Om 10 dager');
  });

  test('end when the meeting begins or is cancelled', () => {
    const post = office(PUBLISHED);
    post.look(EARLY);
    expect(post.look(START).events).toStrictEqual([]);
    post.look(AFTER_TEN, ACCEPTED, knownAs({ meeting: { status: 'cancelled' } }));
    expect(post.letters.length).toBe(2);
  });
});

describe('trying things out', () => {
  const redirected = knownAs({
    settings: { sending: 'redirect', redirectTo: { email: EmailAddress.parse('proeve@example.no') } },
  });

  test('everything goes to the office, with the member in the first line', () => {
    const post = office(redirected);
    post.look(EARLY);
    expect(post.letters.map(({ to }) => to)).toStrictEqual(['proeve@example.no', 'proeve@example.no']);
    expect(post.letters[0]?.text.split('\n')[0]).toBe('Til Kari Nordmann kari@example.no:');
  });

  test('with no office named it goes to the first secretary of the body who has an address', () => {
    const of = (name: string, email?: string, bodyIds?: readonly string[]) => ({
      name,
      ...(email && { email: EmailAddress.parse(email) }),
      ...(bodyIds && { bodyIds: bodyIds.map((id) => BodyId.parse(id)) }),
    });
    const secretaries = [of('Liv', 'liv@example.no', ['fsk']), of('Turid'), of('Anne', 'anne@example.no')];
    const post = office(knownAs({ settings: { sending: 'redirect', secretaries } }));
    post.look(EARLY);
    expect(post.letters.map(({ to }) => to)).toStrictEqual(['anne@example.no', 'anne@example.no']);
  });

  test('going live sends the members their own links, and no reminder that is past', () => {
    const post = office(redirected);
    post.look(EARLY);
    post.look(AFTER_TEN);
    expect(post.letters.length).toBe(4);
    post.look(plusMinutes(AFTER_TEN, 60), ACCEPTED, PUBLISHED);
    expect(post.since(4)).toStrictEqual(['kari Kan', 'ola Kan']);
    post.look(AFTER_THREE, ACCEPTED, PUBLISHED);
    expect(post.since(6)).toStrictEqual(['kari Påminnelse:', 'ola Påminnelse:']);
  });
});

test('a member who holds a seat is known by it', () => {
  const { events } = planReminders(noReminders, PUBLISHED, EARLY, 'worker');
  expect(events.find(({ type }) => type === 'NoticeWanted')).toStrictEqual({
    type: 'NoticeWanted',
    at: EARLY,
    messageId: 'm1-r1',
    personId: KARI,
    seatId: KARIS_SEAT,
    about: { kind: 'link', mode: 'live' },
  });
});
