import { describe, expect, test } from 'vitest';
import type { SendOutcome } from '#functions/messaging/ports.ts';
import type { Meeting } from '#functions/summoning/core/state.ts';
import { EmailAddress } from '#shared/kernel/ids.ts';
import { type Instant, plusMinutes, plusSeconds } from '#shared/kernel/instant.ts';
import { LINK } from '#shared/texts/words.ts';
import { after, at, BY_KARI, EARLY, KARI, KARIS_SEAT, knownAs, OLA, START, withFullAbsence } from './fixture.ts';
import type { ReminderEventOf } from './reminder-events.ts';
import { planReminders } from './reminder-plan.ts';
import { recordSent, recordUndelivered } from './reminder-sending.ts';
import { evolveReminders, noReminders, type Reminders } from './reminder-state.ts';

const ACCEPTED: SendOutcome = { kind: 'accepted', provider: 'acs', providerId: 'p' };
const PUBLISHED = knownAs();
/** The hours around 10 and 3 days before, 09.00 in Oslo and 75 minutes on. */
const [TEN_DAYS, AFTER_TEN, THREE_DAYS, AFTER_THREE] = [
  at('2026-11-23T08:00:00.000Z'),
  at('2026-11-23T09:15:00.000Z'),
  at('2026-11-30T08:00:00.000Z'),
  at('2026-11-30T09:15:00.000Z'),
];

interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A member's post over time: whoever looks, looks now. */
function office(meeting: Meeting, start: Reminders = noReminders) {
  let reminders = start;
  const letters: Letter[] = [];
  const office = {
    letters,
    get reminders() {
      return reminders;
    },
    /** What follows at this moment, sent as the outcome says; and what is then claimed again. */
    look(now: Instant, outcome: SendOutcome = ACCEPTED, about: Meeting = meeting) {
      const { events, wakeAt } = planReminders(reminders, about, now, 'worker');
      reminders = events.reduce(evolveReminders, reminders);
      const claims = events.filter(
        (event): event is ReminderEventOf<'NoticeClaimed'> => event.type === 'NoticeClaimed',
      );
      letters.push(...claims.map(({ to, subject, text }) => ({ to, subject, text })));
      const sent = claims.map(({ messageId, attempt }) => ({ messageId, attempt, outcome }));
      reminders = recordSent(reminders, sent, now).reduce(evolveReminders, reminders);
      return { events, wakeAt };
    },
    /** To whom, and what: the first word of the subject tells a link from a reminder. */
    since(mark: number) {
      return letters.slice(mark).map(({ to, subject }) => `${to.split('@')[0]} ${subject.split(' ')[0]}`);
    },
  };
  return office;
}

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

describe('sending', () => {
  const timedOut: SendOutcome = { kind: 'unknown', provider: 'acs', code: 'timeout' };
  const refused: SendOutcome = { kind: 'notNow', provider: 'acs', code: '503' };
  const onlyKari = knownAs({ emails: { ola: undefined } });

  test('a letter whose answer never came is repeated once, word for word, under the same id', () => {
    const post = office(onlyKari);
    const [first] = post.look(EARLY, timedOut).events.filter(({ type }) => type === 'NoticeClaimed');
    const again = post.look(plusSeconds(EARLY, 1), timedOut).events;
    expect(again).toStrictEqual([{ ...first, at: plusSeconds(EARLY, 1), attempt: 2, until: plusSeconds(EARLY, 121) }]);
    expect(post.look(plusSeconds(EARLY, 2)).events).toStrictEqual([]);
    expect(post.look(plusSeconds(EARLY, 31)).events.map(({ type }) => type)).toStrictEqual(['NoticeClaimed']);
    expect(post.look(plusSeconds(EARLY, 60)).events).toStrictEqual([]);
  });

  test("a refusal that is nobody's fault is tried again after 30 s, 2, 5 and 10 min", () => {
    const post = office(onlyKari);
    let now = EARLY;
    post.look(now, refused);
    for (const seconds of [30, 120, 300, 600, 600]) {
      expect(post.look(plusSeconds(now, seconds - 1), refused).wakeAt).toBe(plusSeconds(now, seconds));
      now = plusSeconds(now, seconds);
      expect(post.look(now, refused).events.length).toBe(1);
    }
  });

  test.each([
    ['reports absence', withFullAbsence(onlyKari, EARLY)],
    [
      'gives up the seat',
      knownAs({ seats: [{ id: KARIS_SEAT, personId: OLA, listId: 'A' }], emails: { ola: undefined } }),
    ],
    ['has moved to another seat', knownAs({ seats: [{ id: 'kst-9', personId: KARI, listId: 'A' }] })],
    ['is not to be written to any more', knownAs({ settings: { sending: 'off' } })],
    ['has a meeting that is cancelled', knownAs({ meeting: { status: 'cancelled' } })],
  ])('a letter that waits is dropped when its reader %s', (_, meeting) => {
    const post = office(onlyKari);
    post.look(EARLY, refused);
    const { events } = post.look(plusSeconds(EARLY, 1), refused, meeting);
    expect(events).toContainEqual({
      type: 'NoticeDropped',
      at: plusSeconds(EARLY, 1),
      messageId: 'm1-r1',
      because: 'notWanted',
    });
  });

  test('a letter whose reader has no address any more is dropped, and sent once there is one', () => {
    const post = office(onlyKari);
    post.look(EARLY, refused);
    const nobody = knownAs({ emails: { ola: undefined, kari: undefined } });
    expect(post.look(plusSeconds(EARLY, 31), refused, nobody).events).toMatchObject([{ because: 'noChannel' }]);
    post.look(plusSeconds(EARLY, 60));
    expect(post.letters.length).toBe(2);
  });

  test('a sender that comes back late is heard when its letter was accepted, and not otherwise', () => {
    const started = planReminders(noReminders, onlyKari, EARLY, 'slow').events.reduce(evolveReminders, noReminders);
    const later = plusSeconds(EARLY, 120);
    const taken = planReminders(started, onlyKari, later, 'next').events.reduce(evolveReminders, started);
    const [notice] = taken.notices.values();
    if (notice === undefined) throw new Error('nothing was claimed');
    const report = (outcome: SendOutcome) => recordSent(taken, [{ messageId: notice.id, attempt: 1, outcome }], later);
    expect(report(refused)).toStrictEqual([]);
    expect(report(ACCEPTED).map(({ type }) => type)).toStrictEqual(['NoticeAccepted']);
  });

  test('a claim that nobody reported on is taken over when it has run out, and not before', () => {
    const claimed = planReminders(noReminders, onlyKari, EARLY, 'died').events.reduce(evolveReminders, noReminders);
    expect(planReminders(claimed, onlyKari, plusSeconds(EARLY, 119), 'next')).toStrictEqual({
      events: [],
      wakeAt: plusSeconds(EARLY, 120),
    });
    const [taken] = planReminders(claimed, onlyKari, plusSeconds(EARLY, 120), 'next').events;
    expect(taken).toMatchObject({ type: 'NoticeClaimed', attempt: 2, claimedBy: 'next', writtenAt: EARLY });
  });

  test('at most five letters are claimed at a time, and the rest at once after them', () => {
    const holders = ['kari', 'ola', 'siri', 'tuva', 'anne', 'per'];
    const post = office(knownAs({ seats: holders.map((personId, no) => ({ id: `s${no}`, personId, listId: 'A' })) }));
    const { events, wakeAt } = post.look(EARLY);
    expect(events.filter(({ type }) => type === 'NoticeClaimed').length).toBe(5);
    expect(wakeAt).toBe(EARLY);
    post.look(EARLY);
    expect(post.letters.map(({ to }) => to.split('@')[0])).toStrictEqual(holders);
  });

  test('a bounce after acceptance is noted once', () => {
    const post = office(onlyKari);
    post.look(EARLY);
    const [notice] = post.reminders.notices.values();
    if (notice === undefined) throw new Error('nothing was sent');
    const noted = recordUndelivered(post.reminders, notice.id, 'Bounced', EARLY);
    expect(noted).toStrictEqual([{ type: 'NoticeUndelivered', messageId: notice.id, code: 'Bounced', at: EARLY }]);
    const next = noted.reduce(evolveReminders, post.reminders);
    expect(recordUndelivered(next, notice.id, 'Bounced', EARLY)).toStrictEqual([]);
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
