import { describe, expect, test } from 'vitest';
import { present } from '#shared/kernel/assert.ts';
import { PersonId } from '#shared/kernel/ids.ts';
import { askedForKari, atOnce, CONFIRMED, QUESTION } from '#test/kit/evenings.ts';
import { meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, play, TURID, WHY } from '#test/kit/play.ts';
import { coveredSeats } from './cover.ts';

/** Anders sits for Kari all evening, but for item 14/26, for which Grete is asked. */
function seatedButForOne() {
  const evening = play(meetingFacts(atOnce));
  evening.report('kari');
  evening.expectSms('anders', QUESTION);
  evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] });
  evening.expectSms('anders', CONFIRMED);
  evening.expectSms('grete', /sak 14\/26/);
  return evening;
}

describe('W6 R17 a substitute for the whole meeting who may not take every item', () => {
  test('W6 R17 keeps the seat, and the item becomes a vacancy of its own', () => {
    const evening = seatedButForOne();
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders', 'grete']);
    expect(evening.vacancies('kari').map(({ scope }) => scope)).toStrictEqual([
      { kind: 'meeting' },
      { kind: 'items', items: ['14/26'] },
    ]);
  });

  test('W6 R17 the same goes for an hour of the meeting', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'partial', from: '18:00', to: '19:00' });
    evening.expectSms('anders', QUESTION);
    evening.answersByLink('anders', 'yes', { outOfItems: ['12/26', '15/26'] });
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', /sakene 12\/26 og 15\/26/);
  });

  test('R13 R17 when the substitute falls away the next is asked for everything, and the item is not asked for alone', () => {
    const evening = seatedButForOne();
    evening.answers('anders', 'nei');
    evening.expectSms('anders', /tatt av/);
    evening.expectSms('grete', /trengs ikke/);
    evening.expectSms('grete', /18\.00-21\.00/);
    expect(evening.vacancies('kari').map(({ phase }) => phase)).toMatchObject([
      { name: 'open' },
      { name: 'closed', because: 'whole' },
    ]);
  });

  test('R2 R17 what was said about an item once holds for every later question', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'disqualified', items: ['12/26', '14/26'] });
    evening.expectSms('anders', QUESTION);
    evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] });
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', /sak 14\/26/);
    evening.report('jonas', { kind: 'disqualified', items: ['14/26', '15/26'] });
    evening.expectSms('anders', /sakene 14\/26 og 15\/26/);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /15\/26/);
    evening.expectSms('hassan', /sak 14\/26/);
    expect(evening.vacancies('jonas').map(({ scope, phase }) => [scope, phase.name])).toStrictEqual([
      [{ kind: 'items', items: ['14/26', '15/26'] }, 'closed'],
      [{ kind: 'items', items: ['15/26'] }, 'filled'],
      [{ kind: 'items', items: ['14/26'] }, 'open'],
    ]);
  });

  test('R17 who sits for one item, and may not take another, leaves nothing of the seat to anybody', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'disqualified', items: ['12/26'] });
    evening.expectSms('anders', QUESTION);
    evening.report('jonas', { kind: 'disqualified', items: ['14/26', '15/26'] });
    evening.expectSms('anders', QUESTION);
    evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] });
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', /sak 14\/26/);
    evening.answersByLink('anders', 'yes', { offers: evening.offersOf('anders').slice(0, 1) });
    evening.expectSms('anders', CONFIRMED);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
    expect(evening.vacancies('kari')).toHaveLength(1);
    expect(coveredSeats(evening.meeting)).toBe(4); // Kari takes part in 14/26 herself, and nobody yet for Jonas.
  });

  test('R17 the name of a member who is out of single items stands in no message, whatever the municipality chose', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0, nameMemberInOffer: true } }));
    evening.report('kari', { kind: 'disqualified', items: ['12/26'] });
    evening.expectSms('anders', QUESTION);
    evening.report('jonas');
    evening.expectSms('grete', /Jonas Berg/);
    const texts = evening.received.filter(({ channel }) => channel === 'sms').map(({ text }) => text);
    expect(texts.join('\n')).not.toMatch(/Kari|inhabil/i);
  });

  test('R12 R17 a withdrawn absence ends both', () => {
    const evening = seatedButForOne();
    evening.withdraw('kari');
    evening.expectSms('anders', /ikke lenger behov/);
    evening.expectSms('grete', /trengs ikke/);
  });

  test('R12b R17 an absence that grows leaves who sits for the hour and for the item where they are', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'partial', from: '18:00', to: '19:00' });
    evening.expectSms('anders', QUESTION);
    evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] });
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', /sak 14\/26/);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    evening.report('kari');
    evening.expectSms('anders', /19\.00-21\.00/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders', 'grete']);
  });

  test('R15 R17 who was asked beside them for all of it hears once that it is taken', () => {
    const evening = askedForKari({ kind: 'disqualified', items: ['12/26', '14/26'] });
    evening.does({
      type: 'AskOutOfOrder',
      ...BY_TURID,
      vacancyId: evening.vacancy('kari').id,
      personId: PersonId.parse('siri'),
    });
    evening.expectSms('siri', QUESTION);
    evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] });
    evening.expectSms('anders', /sak 12\/26/);
    evening.expectSms('siri', /er besatt/);
    evening.expectSms('grete', /sak 14\/26/);
  });

  test('R21 R17 an item that nobody takes may be left empty', () => {
    const evening = seatedButForOne();
    evening.does({ type: 'AcceptEmpty', ...BY_TURID, vacancyId: evening.vacancy('kari').id });
    evening.expectSms('grete', /Det trengs ikke vara i sak 14\/26/);
    evening.at('2026-12-02 12:00');
    evening.expectNoSms();
    expect(evening.vacancies('kari')).toHaveLength(2);
  });
});

describe('R15 one answer to two parts', () => {
  function bothParts() {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'partial', from: '18:00', to: '19:30' });
    evening.expectSms('anders', QUESTION);
    evening.report('jonas', { kind: 'partial', from: '19:30', to: '21:00' });
    evening.expectSms('anders', QUESTION);
    return evening;
  }

  test('R15 R10 one JA that takes two seats is confirmed in one text', () => {
    const evening = bothParts();
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /Takk! .*18\.00-19\.30.*19\.30-21\.00/);
    expect([...evening.whoSitsFor('kari'), ...evening.whoSitsFor('jonas')]).toStrictEqual(['anders', 'anders']);
  });

  test('R15 a confirmation that waited names only what is still theirs', () => {
    const evening = bothParts();
    evening.providerIs('down');
    evening.answers('anders', 'ja');
    evening.withdraw('kari');
    evening.providerIs('accepts');
    evening.at('2026-12-01 12:10');
    const told = evening.received.filter(({ to, text }) => to === 'anders' && text.startsWith('Takk'));
    expect(told.map(({ text }) => text)).toStrictEqual([expect.stringMatching(/19\.30-21\.00/)]);
    expect(told[0]?.text).not.toMatch(/18\.00-19\.30/);
    for (const _ of told) evening.expectSms('anders', CONFIRMED);
    evening.expectSms('anders', /ikke lenger behov/);
  });
});

test('R7 R17 who was asked by hand for all of it, and came, sits there for the items too, also before it is approved', () => {
  const evening = play(meetingFacts({ settings: { graceMinutes: 0, approval: 'approveFirst' } }), '2026-11-25 12:00');
  evening.report('kari', { kind: 'disqualified', items: ['14/26'] });
  evening.report('kari');
  const [items, whole] = evening.vacancies('kari').map(({ id }) => id);
  const by = { by: TURID, why: WHY };
  evening.does({
    type: 'AskOutOfOrder',
    ...by,
    vacancyId: present(whole, 'whole'),
    personId: PersonId.parse('siri'),
  });
  evening.expectSms('siri', QUESTION);
  evening.answers('siri', 'ja');
  evening.expectSms('siri', CONFIRMED);
  const directly = {
    type: 'SeatDirectly' as const,
    ...by,
    vacancyId: present(items, 'items'),
    personId: PersonId.parse('grete'),
  };
  expect(evening.tries(directly)).toMatchObject({ kind: 'vacancy-closed' });
  expect(evening.whoSitsFor('kari')).toStrictEqual(['siri']);
});
