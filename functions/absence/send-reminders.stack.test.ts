import { InvocationContext } from '@azure/functions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OutgoingEmail } from '#functions/messaging/index.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { type CosmosWorld, openCosmosWorld } from '#test/contract/cosmos-world.ts';
import type { World } from './core/fixture.ts';
import { getAbsenceFormHttp } from './get-absence-form.http.ts';
import { ask, openMeeting } from './link-fixture.ts';
import { remindMembersTimer } from './remind-members.timer.ts';
import { reminderCommits, reminderStreamOf } from './reminder-stream.ts';

let cosmos: CosmosWorld;
beforeAll(async () => {
  cosmos = await openCosmosWorld();
});
afterAll(() => cosmos.close());

let opened = 0;

/** Ten days before the meeting, in the afternoon: the first reminder is past when the meeting is published. */
async function openOne(world: World = {}) {
  opened += 1;
  const one = openMeeting(cosmos, `r${opened}`, world);
  await one.open();
  return { ...one, meeting: await one.meeting() };
}

test('a link that was mailed opens the form, and stands in no stored text', async () => {
  const one = await openOne();
  const { wakeAt } = await one.reminders.advance(one.ref, one.meeting);
  expect(wakeAt?.slice(0, 10)).toBe('2026-11-30');
  expect(one.letters).toMatchObject([
    { to: 'kari@example.no', toName: 'Kari Nordmann', from: 'ikke-svar@example.no' },
    { to: 'ola@example.no' },
  ]);
  const [{ text, html } = { text: '', html: '' }] = one.letters;
  const [link, token] = /https:\/\/vara\.example\.no\/forfall#(\w{22})/.exec(text) ?? [];
  expect(html).toContain(`href="${link}"`);
  const form = await ask(getAbsenceFormHttp(one.needs), { method: 'GET', ...(token !== undefined && { token }) });
  expect(form).toMatchObject({ status: 200, json: { person: { name: 'Kari Nordmann' } } });
  const commits = await reminderCommits(cosmos.commits, one.ref);
  expect(JSON.stringify(commits)).not.toContain(token);
  expect(await cosmos.commits.verify(one.ref.code, reminderStreamOf(one.ref))).toStrictEqual({ commits: 2 });
});

test('processes that race send every letter once', async () => {
  const one = await openOne();
  const workers = Array.from({ length: 6 }, () => one.newReminders());
  await Promise.all(workers.map((worker) => worker.advance(one.ref, one.meeting)));
  expect(one.letters.map(({ to }) => to).toSorted()).toStrictEqual(['kari@example.no', 'ola@example.no']);
});

test('a letter whose sender died is sent again when the claim has run out, word for word under the same id', async () => {
  const one = await openOne();
  const killed = async (letter: OutgoingEmail): Promise<never> => {
    one.letters.push(letter);
    throw new Error('killed');
  };
  await expect(one.newReminders({ send: killed }).advance(one.ref, one.meeting)).rejects.toThrow('killed');
  await one.newReminders().advance(one.ref, one.meeting);
  expect(one.letters.length).toBe(1);
  cosmos.clock.wind(121);
  await one.newReminders().advance(one.ref, one.meeting);
  const [first, again, other] = one.letters;
  expect(again).toStrictEqual({ ...first, mayHaveLeft: true });
  expect(other?.to).toBe('ola@example.no');
  expect(one.letters.length).toBe(3);
});

test('a claim whose answer was lost is still our own to send', async () => {
  const one = await openOne();
  cosmos.cosmos.faults({ status: 'cut', count: 1, when: 'after', kinds: ['create'] });
  await one.reminders.advance(one.ref, one.meeting);
  expect(one.letters.length).toBe(2);
});

test('a provider that is down is tried again later', async () => {
  const one = await openOne();
  one.deskSays({ kind: 'notNow', provider: 'acs', code: '503' });
  const { wakeAt } = await one.reminders.advance(one.ref, one.meeting);
  expect(one.letters.length).toBe(2);
  one.deskSays({ kind: 'accepted', provider: 'acs', providerId: 'p' });
  await one.reminders.advance(one.ref, one.meeting, wakeAt);
  expect(one.letters.length).toBe(4);
  expect(new Set(one.letters.map(({ repeatId }) => repeatId)).size).toBe(2);
});

test('nothing is sent once the meeting has begun, also when that is while others are sent', async () => {
  const start = plusMinutes(cosmos.clock.now(), 1);
  const one = await openOne({ meeting: { start, end: plusMinutes(start, 60) } });
  const slow = async (letter: OutgoingEmail) => {
    one.letters.push(letter);
    cosmos.clock.wind(61);
    return { kind: 'accepted' as const, provider: 'acs', providerId: 'p' };
  };
  await one.newReminders({ send: slow }).advance(one.ref, one.meeting);
  expect(one.letters.length).toBe(1);
});

test('the timer looks at every meeting, whatever fails for one of them', async () => {
  const [first, second] = [await openOne(), await openOne()];
  const context = new InvocationContext({
    functionName: 'remindMembers',
    invocationId: 'i',
    logHandler: () => undefined,
  });
  const load: typeof first.meetings.load = async (ref) => {
    if (ref.meetingId === first.ref.meetingId) throw new Error('unreadable');
    return second.meetings.load(ref);
  };
  const timer = remindMembersTimer({
    meetings: { load },
    reminders: second.reminders,
    upcoming: async () => [first.ref, second.ref],
  });
  const schedule = {
    schedule: { adjustForDST: true },
    scheduleStatus: { last: '', next: '', lastUpdated: '' },
    isPastDue: false,
  };
  for (let times = 0; times < 2; times += 1) await timer(schedule, context);
  expect([first.letters.length, second.letters.length]).toStrictEqual([0, 2]);
});
