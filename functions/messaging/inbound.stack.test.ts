import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandId, OfferId } from '#shared/kernel/ids.ts';
import { DALSBYGD, FJORDVIK } from '#test/contract/municipality.ts';
import { local } from '#test/kit/meeting.ts';
import type { InboundText } from './core/inbound.ts';
import { readText } from './inbound-documents.ts';
import type { InboundTexts } from './inbound-texts.ts';
import { inboxOf } from './inbox-documents.ts';
import { openPhonesWorld, type PhonesWorld } from './phones-fixture.ts';

let world: PhonesWorld;
beforeAll(async () => {
  world = await openPhonesWorld();
});
afterAll(() => world.close());

async function receive(text: InboundText, texts: InboundTexts = world.texts): Promise<void> {
  const rest = await texts.storeAlone(text);
  await rest();
}

describe('an answer', () => {
  test('NEI asks the next at once, JA fills the seat', async () => {
    const meeting = await world.asked();
    await receive(world.text(meeting.mobile, 'Nei'));
    expect(await world.countOf(meeting, 'SubstituteAsked')).toBe(2);
    expect(await world.countOf(meeting, 'SeatFilled')).toBe(0);
  });

  test('comes without plus and country code', async () => {
    const meeting = await world.asked();
    await receive(world.text(meeting.mobile.slice(3), 'JA'));
    expect(await world.countOf(meeting, 'SeatFilled')).toBe(1);
    expect(world.to(meeting.mobile).at(-1)).toContain('Takk!');
  });

  test('delivered many times and at once is one answer', async () => {
    const meeting = await world.asked();
    const text = world.text(meeting.mobile, 'JA');
    await Promise.all([receive(text), receive(text), receive(text)]);
    await receive(text, world.instance().texts);
    expect(await world.countOf(meeting, 'OfferAnswered')).toBe(1);
    expect(world.to(meeting.mobile)).toHaveLength(2);
  });

  test('leaves nothing of what was said where it was received', async () => {
    const meeting = await world.asked();
    const text = world.text(meeting.mobile, 'Nei, er bortreist');
    const ref = await world.texts.store(text);
    await world.texts.work(ref);
    expect((await readText({ documents: world.sealed }, ref))?.value.said).toBeUndefined();
  });
});

describe('questions of two meetings', () => {
  test('are told apart by a number, and the other stays open', async () => {
    const first = await world.asked();
    const second = await world.asked({ mobile: first.mobile, code: DALSBYGD });
    await receive(world.text(first.mobile, 'JA'));
    expect(world.to(first.mobile).at(-1)).toContain('Hvilket møte');
    expect((await inboxOf({ documents: world.sealed }, DALSBYGD, 'open')).map(({ value }) => value.why)).toContain(
      'severalOffers',
    );

    await receive(world.text(first.mobile, '1'));
    const filled = await Promise.all([world.countOf(first, 'SeatFilled'), world.countOf(second, 'SeatFilled')]);
    expect(filled.toSorted()).toStrictEqual([0, 1]);
    expect(await inboxOf({ documents: world.sealed }, DALSBYGD, 'open')).toStrictEqual([]);
  });

  test('a redelivered number uses up no choice that was offered since', async () => {
    const first = await world.asked();
    await world.asked({ mobile: first.mobile });
    await receive(world.text(first.mobile, 'JA'));
    const number = world.text(first.mobile, '1');
    await receive(number);
    const third = await world.asked({ mobile: first.mobile });
    await receive(world.text(first.mobile, 'ja takk'));
    expect(world.to(first.mobile).at(-1)).toContain('Hvilket møte');

    await receive(number);
    await receive(world.text(first.mobile, '2'));
    expect(await world.countOf(third, 'SeatFilled')).toBe(1);
  });

  test('a redelivered JA never answers a meeting that asked later', async () => {
    const first = await world.asked();
    const text = world.text(first.mobile, 'JA');
    await receive(text);
    const second = await world.asked({ mobile: first.mobile });
    await receive(text);
    await receive({ ...text, messageId: 'again' });
    expect(await world.countOf(second, 'OfferAnswered')).toBe(0);
  });

  test('R9 the same words within ten minutes repeat the first answer, but never to a meeting that asked meanwhile', async () => {
    const first = await world.asked();
    await receive(world.text(first.mobile, 'Nei'));
    await receive(world.text(first.mobile, ' nei'));
    expect(await world.countOf(first, 'OfferAnswered')).toBe(1);
    expect(await world.countOf(first, 'AnswerNotCounted')).toBe(1);
    const second = await world.asked({ mobile: first.mobile });
    await receive(world.text(first.mobile, 'nei'));
    expect(await world.countOf(second, 'OfferAnswered')).toBe(1);
  });

  test('what was decided stands, though it would be decided otherwise when it is delivered again', async () => {
    const first = await world.asked();
    const second = await world.asked({ mobile: first.mobile });
    const text = world.text(first.mobile, 'JA');
    const dying = world.instance({
      before: (write) => {
        // The text is stored with its route.
        if (write > 1) throw new Error('died');
      },
    });
    await receive(text, dying.texts).catch(() => undefined);
    await recordYes(first);
    await receive(text);
    expect(await world.countOf(second, 'OfferAnswered')).toBe(0);
    expect(world.to(first.mobile).at(-1)).toContain('Hvilket møte');
  });
});

async function recordYes(meeting: Awaited<ReturnType<PhonesWorld['asked']>>): Promise<void> {
  const by = { kind: 'staff' as const, id: 'turid' };
  const command = { type: 'RecordAnswer' as const, by, offerId: OfferId.parse(`${meeting.meetingId}-o1`) };
  await world.meetings.run({
    ...meeting,
    commandId: CommandId.parse('staff'),
    actor: by,
    command: (now) => ({ ...command, now, answer: 'yes' }),
  });
}

describe('what is no answer', () => {
  test('to a question is noted by the meeting and kept for the secretary', async () => {
    const meeting = await world.asked();
    await receive(world.text(meeting.mobile, 'kanskje'));
    expect(await world.countOf(meeting, 'AnswerUnclear')).toBe(1);
    const inbox = await inboxOf({ documents: world.sealed }, FJORDVIK, 'open');
    expect(inbox.map(({ value }) => value).find(({ from }) => from === meeting.mobile)).toMatchObject({
      why: 'unclear',
      text: 'kanskje',
      attempt: 1,
      bodyId: 'kst',
    });
  });

  test.each(['+4759440001', '4759440001', '004759440001', '59440001'])(
    'from a stranger to %s is kept by whose number it is',
    async (to) => {
      const text = world.text('+4791000003', 'hei', { to });
      await receive(text);
      const kept = await inboxOf({ documents: world.sealed }, DALSBYGD, 'open');
      expect(kept.map(({ id }) => id).join(' ')).toContain(text.messageId);
    },
  );

  test('from a stranger is answered once a day', async () => {
    const stranger = '+4791000001';
    for (const text of ['hei', 'hei igjen']) await receive(world.text(stranger, text));
    expect(world.to(stranger)).toHaveLength(1);
    world.clock.wind(24 * 3_600);
    await receive(world.text(stranger, 'hei'));
    expect(world.to(stranger)).toHaveLength(2);
  });

  test('STOP opts out everybody with the number, and is acknowledged', async () => {
    const mobile = '+4791000002';
    await world.register(mobile, FJORDVIK, 'siri');
    await receive(world.text(mobile, 'STOPP'));
    expect(world.optedOut).toContain('9901 siri true');
    expect(world.to(mobile).at(-1)).toContain('START');
  });

  test('R20 FORFALL sends the member one link, to the next of their meetings', async () => {
    const mobile = '+4791000003';
    await world.asked({ persons: { kari: { mobile } } });
    const meeting = await world.asked({
      persons: { kari: { mobile } },
      meeting: { start: local('2026-12-03 17:00') },
    });
    await world.register(mobile, FJORDVIK, 'kari');
    await receive(world.text(mobile, 'Forfall'));
    expect(world.to(mobile).filter((text) => text.includes('/forfall#'))).toHaveLength(1);
    expect(await world.countOf(meeting, 'MessageWanted')).toBeGreaterThan(0);
  });
});

describe('a reply of ours', () => {
  test('of which we do not know whether it left is repeated once, the same', async () => {
    const stranger = '+4791000004';
    world.provide('unknown');
    await receive(world.text(stranger, 'hei'));
    for (let minute = 0; minute < 4; minute += 1) {
      world.clock.wind(70);
      await world.texts.applyPending();
    }
    world.provide('accepted');
    const sent = world.requests.filter(({ to }) => to === stranger);
    expect(sent).toHaveLength(2);
    expect(sent.map(({ mayHaveLeft }) => mayHaveLeft)).toStrictEqual([false, true]);
    expect({ ...sent[1], mayHaveLeft: false }).toStrictEqual(sent[0]);
  });
});

test('a NEI costs four requests beside those of the meeting', async () => {
  const meeting = await world.asked();
  const before = world.cosmos.requests();
  await receive(world.text(meeting.mobile, 'Nei'));
  // Looked up, stored, its words kept, done with; and of the next question: its link, its telephone, two commits.
  expect(world.cosmos.requests() - before).toBe(4 + 4);
});

describe('an instance that remembers a meeting from before others wrote to it', () => {
  test('does not take for one answer what may be either of two who share a number since', async () => {
    const meeting = await world.asked();
    const other = world.instance();
    await other.meetings.load(meeting);
    await world.correct(meeting, { persons: { anders: { mobile: meeting.mobile, sharesNumber: true } } });
    await receive(world.text(meeting.mobile, 'JA'), other.texts);
    expect(await world.countOf(meeting, 'OfferAnswered')).toBe(0);
    expect(await world.countOf(meeting, 'AnswerUnclear')).toBe(1);
  });

  test('lets the answer reach the question that was asked since', async () => {
    const meeting = await world.asked({ persons: { grete: { mobile: '+4791111111' } } });
    const other = world.instance();
    await other.meetings.load(meeting);
    await receive(world.text(meeting.mobile, 'NEI'));
    await receive(world.text('+4791111111', 'JA'), other.texts);
    expect(await world.countOf(meeting, 'SeatFilled')).toBe(1);
  });
});

describe('a process that dies', () => {
  test.each(['before', 'after'] as const)('%s any of its writes leaves one answer in the end', async (when) => {
    for (let no = 1; no <= 14; no += 1) {
      const meeting = await world.asked();
      const text = world.text(meeting.mobile, 'JA');
      const dying = world.instance({
        [when]: (write: number) => {
          if (write >= no) throw new Error('died');
        },
      });
      await receive(text, dying.texts).catch(() => undefined);
      world.clock.wind(130);
      const { texts, meetings } = world.instance();
      await receive(text, texts);
      await texts.applyPending();
      await meetings.advance(meeting);
      expect(await world.countOf(meeting, 'OfferAnswered'), `write ${no}`).toBe(1);
      expect(await world.countOf(meeting, 'SeatFilled'), `write ${no}`).toBe(1);
      const confirmations = world.requests.filter(
        ({ to, text: words }) => to === meeting.mobile && /Takk!/.test(words),
      );
      expect(new Set(confirmations.map(({ repeatId }) => repeatId)).size, `write ${no}`).toBe(1);
    }
  });
});
