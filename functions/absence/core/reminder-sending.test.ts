import { describe, expect, test } from 'vitest';
import type { SendOutcome } from '#functions/messaging/ports.ts';
import { plusMinutes, plusSeconds } from '#shared/kernel/instant.ts';
import { at, EARLY, KARI, KARIS_SEAT, knownAs, OLA, withFullAbsence } from './fixture.ts';
import { ACCEPTED, office } from './post.fixture.ts';
import { planReminders } from './reminder-plan.ts';
import { recordSent, recordUndelivered } from './reminder-sending.ts';
import { evolveReminders, noReminders } from './reminder-state.ts';

/** The hour after the first reminder was due to everybody. */
const AFTER_TEN = at('2026-11-23T09:15:00.000Z');

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

  test('a reminder that waits is dropped when sending is switched off, and is past when it is on again', () => {
    const post = office(onlyKari);
    post.look(EARLY);
    post.look(AFTER_TEN, refused);
    const off = knownAs({ emails: { ola: undefined }, settings: { sending: 'off' } });
    expect(post.look(plusMinutes(AFTER_TEN, 5), refused, off).events.map(({ type }) => type)).toStrictEqual([
      'CourseSet',
      'NoticeDropped',
    ]);
    post.look(plusMinutes(AFTER_TEN, 10));
    expect(post.letters.length).toBe(2);
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
