import { describe, expect, test } from 'vitest';
import { play } from './play.ts';

describe('an evening that is played bites', () => {
  test('a story that went as told passes', () => {
    const evening = play();
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', /Kan du møte som vara i Kommunestyret/, '2026-12-01 12:03');
    evening.answers('anders', 'Ja takk');
    evening.expectSms('anders', /Du møter som vara/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
    evening.expectEmail('kari', /Anders Lund/);
  });

  test('an SMS that nobody expected stops the story at the next step', () => {
    const evening = play();
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    expect(() => evening.at('2026-12-01 12:04')).toThrow(/anders/);
    expect(() => evening.answers('anders', 'JA')).toThrow(/anders/);
    expect(() => evening.report('jonas')).toThrow(/anders/);
    expect(() => evening.expectNoSms()).toThrow(/anders/);
    evening.expectSms('anders', /./);
  });

  test('an SMS that did not come, went to somebody else, says something else or came at another time fails', () => {
    const evening = play();
    expect(() => evening.expectSms('anders', /./)).toThrow();
    evening.report('kari');
    evening.at('2026-12-01 12:10');
    expect(() => evening.expectSms('grete', /Kan du møte/)).toThrow();
    expect(() => evening.expectSms('anders', /Takk!/)).toThrow();

    const another = play();
    another.report('kari');
    another.at('2026-12-01 12:10');
    expect(() => another.expectSms('anders', /Kan du møte/, '2026-12-01 12:10')).toThrow();
  });

  test('a letter that did not come, and one that should not have, fail', () => {
    const evening = play();
    expect(() => evening.expectEmail('kari', /forfall/i)).toThrow();
    evening.report('kari');
    evening.expectEmail('kari', /forfall/i);
    expect(() => evening.expectNoEmail('kari', /forfall/i)).toThrow();
  });

  test('a command that is refused fails where it should have been done', () => {
    const evening = play();
    evening.report('kari');
    evening.withdraw('kari');
    expect(() => evening.answers('grete', 'JA')).toThrow();
  });

  test('a provider that loses, hangs and refuses is played as such', () => {
    const evening = play();
    evening.report('kari');
    evening.providerIs('lost');
    evening.at('2026-12-01 12:04');
    evening.expectNoSms();
    evening.providerIs('hangsButSends');
    evening.at('2026-12-01 12:05:03');
    evening.expectSms('anders', /Kan du møte/);
    expect(evening.offer('anders').status).toBe('sending');
    evening.providerIs('accepts');
    evening.at('2026-12-01 12:30');
    expect(evening.offer('anders').status).toBe('asked');
    evening.expectNoSms();
  });
});
