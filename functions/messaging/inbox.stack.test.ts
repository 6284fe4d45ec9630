import { HttpRequest, InvocationContext } from '@azure/functions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Inbox } from '#shared/contracts/inbox.ts';
import { roleOf } from '#shared/contracts/staff-roles.ts';
import { present } from '#shared/kernel/assert.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { ok } from '#shared/kernel/result.ts';
import { FJORDVIK } from '#test/contract/municipality.ts';
import { meetingFacts } from '#test/kit/meeting.ts';
import { getInboxHttp } from './get-inbox.http.ts';
import { openPhonesWorld, type PhonesWorld } from './phones-fixture.ts';
import { runInboxCommandHttp } from './run-inbox-command.http.ts';

let world: PhonesWorld;
beforeAll(async () => {
  world = await openPhonesWorld();
});
afterAll(() => world.close());

function needs(roles: readonly string[], name: string) {
  return {
    clock: world.clock,
    documents: world.sealed,
    meetings: world.meetings,
    municipalities: [FJORDVIK],
    settingsOf: async () => meetingFacts().settings,
    identify: async () => ok({ subject: name, name, roles: roles.flatMap((role) => roleOf(role) ?? []) }),
  };
}

interface Asking {
  readonly roles?: readonly string[];
  readonly name?: string;
  readonly query?: string;
  /** The tag of what is known already. */
  readonly known?: string;
}

async function answerTo({ roles = ['Secretary.9901'], query = '', name = 'Turid', known }: Asking = {}) {
  const request = new HttpRequest({
    method: 'GET',
    url: `http://localhost/x${query}`,
    params: { code: FJORDVIK },
    headers: { ...(known !== undefined && { 'if-none-match': known }) },
  });
  return getInboxHttp(needs(roles, name))(request, new InvocationContext());
}

async function inbox(asking: Asking = {}) {
  return Inbox.parse((await answerTo(asking)).jsonBody).items;
}

async function decide(id: string, command: unknown, { roles = ['Secretary.9901'], name = 'Turid' }: Asking = {}) {
  const request = new HttpRequest({
    method: 'POST',
    url: 'http://localhost/x',
    params: { code: FJORDVIK, id },
    body: { string: JSON.stringify(command) },
  });
  return runInboxCommandHttp(needs(roles, name))(request, new InvocationContext());
}

async function unclearText(text = 'Ja hvis jeg rekker bussen') {
  const meeting = await world.asked();
  await world.texts.work(await world.texts.store(world.text(meeting.mobile, text)));
  const item = present(
    (await inbox()).find(({ from }) => from === meeting.mobile),
    'item',
  );
  return { meeting, item };
}

describe('the inbox', () => {
  test('shows what was said and what is true now', async () => {
    const { meeting, item } = await unclearText();
    expect(item).toMatchObject({
      why: 'unclear',
      text: 'Ja hvis jeg rekker bussen',
      attempt: 1,
      meetingId: meeting.meetingId,
      candidates: [
        { name: 'Anders Lund', meetingTitle: 'Kommunestyret 3. desember', rank: 1, forName: 'Kari Nordmann' },
      ],
    });
    expect(item.deadline).toBeDefined();
    expect(item.thread.map(({ direction }) => direction)).toStrictEqual(['out', 'in', 'out']);
    expect(JSON.stringify(item.thread)).toContain('{lenke}');
  });

  test('writes down who reads a text before they do, once, in the log of its meeting and with the text', async () => {
    const { meeting, item } = await unclearText();
    expect(item.readBy.map(({ name }) => name)).toStrictEqual(['Turid']);
    expect(await world.countOf(meeting, 'DetailRead')).toBe(1);
    await inbox();
    expect(await world.countOf(meeting, 'DetailRead')).toBe(1);
    const seen = (await inbox({ name: 'Kari Vold' })).find(({ id }) => id === item.id);
    expect(seen?.readBy.map(({ name }) => name)).toStrictEqual(['Turid', 'Kari Vold']);
    expect(await world.countOf(meeting, 'DetailRead')).toBe(2);
  });

  test('counts without reading', async () => {
    const { meeting, item } = await unclearText();
    const counted = (await inbox({ name: 'Kari Vold', query: '?texts=false' })).find(({ id }) => id === item.id);
    expect(counted).toMatchObject({ why: 'unclear', thread: [], readBy: [{ name: 'Turid' }] });
    expect(counted).not.toHaveProperty('text');
    expect(await world.countOf(meeting, 'DetailRead')).toBe(1);
  });

  test('is not sent twice while nothing has changed, and lies in no cache', async () => {
    const { item } = await unclearText();
    const count = { query: '?texts=false' };
    const first = new Headers((await answerTo(count)).headers);
    expect(first.get('cache-control')).toBe('no-store');
    const known = first.get('etag') ?? 'no tag';
    const again = await answerTo({ ...count, known });
    expect([again.status, again.jsonBody]).toStrictEqual([304, undefined]);
    expect((await decide(item.id, { type: 'Dismiss', reason: 'Gjaldt noe annet' })).status).toBe(200);
    expect((await answerTo({ ...count, known })).status).toBe(200);
  });

  test('says who it may be about, what they were asked, and when the words go', async () => {
    const { meeting, item } = await unclearText();
    expect(item.about).toMatchObject([
      { name: 'Anders Lund', meetingId: meeting.meetingId, meetingTitle: 'Kommunestyret 3. desember' },
    ]);
    expect(item.candidates[0]).toMatchObject({ status: 'asked', deadline: item.deadline, listName: 'Arbeiderpartiet' });
    expect(item.deletedAt).toBe(plusMinutes(item.receivedAt, 90 * 24 * 60));
  });

  test('refuses a question that it does not understand', async () => {
    const request = new HttpRequest({
      method: 'GET',
      url: 'http://localhost/x?texts=maybe',
      params: { code: FJORDVIK },
    });
    const answer = await getInboxHttp(needs(['Secretary.9901'], 'Turid'))(request, new InvocationContext());
    expect(answer).toMatchObject({ status: 400 });
  });

  test('shows an administrator that a text is there, not what it says', async () => {
    const { item } = await unclearText();
    const seen = (await inbox({ roles: ['Admin.9901'] })).find(({ id }) => id === item.id);
    expect(seen?.why).toBe('unclear');
    expect(seen?.text).toBeUndefined();
    expect(seen?.thread).toStrictEqual([]);
  });

  test('is closed to the secretary of another body', async () => {
    const { item } = await unclearText();
    const roles = ['Secretary.9901.plan'];
    expect(await inbox({ roles })).toStrictEqual([]);
    expect((await decide(item.id, { type: 'Dismiss', reason: 'x' }, { roles })).status).toBe(404);
    expect((await decide(item.id, { type: 'Dismiss', reason: 'x' }, { roles: ['Chair.9901.kst'] })).status).toBe(403);
  });

  test('AssignTo records the answer, and the item is dealt with', async () => {
    const { meeting, item } = await unclearText();
    const command = { type: 'AssignTo', offerId: item.candidates[0]?.offerId, answer: 'yes' };
    expect((await decide(item.id, command)).status).toBe(200);
    expect(await world.eventsOf(meeting)).toContain('SeatFilled');
    expect((await inbox()).map(({ id }) => id)).not.toContain(item.id);
    const handled = (await inbox({ query: '?handled=true' })).find(({ id }) => id === item.id)?.handled;
    expect(handled).toMatchObject({ by: 'Turid', as: 'yes' });
  });

  test('a no from the same person afterwards deals with it, and only who looks for it reads it', async () => {
    const { meeting, item } = await unclearText('Kanskje');
    world.clock.wind(60);
    await world.texts.work(await world.texts.store(world.text(meeting.mobile, 'Nei')));
    const name = 'Kari Vold';
    expect((await inbox({ name })).map(({ id }) => id)).not.toContain(item.id);
    expect(await world.countOf(meeting, 'DetailRead')).toBe(1);
    const dealtWith = (await inbox({ name, query: '?handled=true' })).find(({ id }) => id === item.id);
    expect(dealtWith).toMatchObject({ text: 'Kanskje', handled: { by: 'Anders Lund', as: 'declinedSince' } });
  });

  test('a yes afterwards leaves it to a person, for the text may hold a condition', async () => {
    const { meeting, item } = await unclearText();
    world.clock.wind(60);
    await world.texts.work(await world.texts.store(world.text(meeting.mobile, 'Ja')));
    const left = (await inbox()).find(({ id }) => id === item.id);
    expect(left?.candidates).toMatchObject([{ name: 'Anders Lund', status: 'yes' }]);
    expect((await inbox({ query: '?handled=true' })).map(({ id }) => id)).not.toContain(item.id);
  });

  test('of two who decide, the second is told who was first', async () => {
    const { item } = await unclearText();
    expect((await decide(item.id, { type: 'Dismiss', reason: 'Gjaldt noe annet' })).status).toBe(200);
    const late = await decide(
      item.id,
      { type: 'AssignTo', offerId: item.candidates[0]?.offerId, answer: 'yes' },
      { name: 'Kari Vold' },
    );
    expect(late.status).toBe(409);
    expect(late.body).toContain('Turid');
  });

  test('a text answers no offer that it cannot be about', async () => {
    const { item } = await unclearText();
    const other = await unclearText();
    const offerId = other.item.candidates[0]?.offerId;
    expect((await decide(item.id, { type: 'AssignTo', offerId, answer: 'yes' })).status).toBe(404);
    expect(await world.eventsOf(other.meeting)).not.toContain('OfferAnswered');
  });
});
