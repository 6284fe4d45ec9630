import { describe, expect, test } from 'vitest';
import { PersonId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { type AskedPerson, declinedSince } from './declined-since.ts';

const at = (clock: string) => Instant.parse(`2026-12-01T${clock}:00.000Z`);
const unclear = { why: 'unclear', receivedAt: at('12:10') } as const;
const open = { askedAt: at('12:00'), isOpen: true, isDeclined: false };
const no = { askedAt: at('12:00'), isOpen: false, isDeclined: true, answeredAt: at('12:20') };

function asked(name: string, ...questions: AskedPerson['questions']): AskedPerson {
  return { personId: PersonId.parse(name), name, questions };
}

describe('R9 a text that nobody could read', () => {
  test('leaves nothing to find out when the same person has said no to all of it since', () => {
    const later = { ...no, answeredAt: at('12:30') };
    expect(declinedSince(unclear, [asked('anders', no), asked('anders', later)])).toStrictEqual({
      at: at('12:30'),
      by: 'anders',
      as: 'declinedSince',
    });
  });

  test.each([
    ['a question is open', [asked('anders', no, open)]],
    ['they said yes', [asked('anders', { ...no, isDeclined: false })]],
    ['the no came first', [asked('anders', { ...no, answeredAt: at('12:05') })]],
    ['the no is about a later question', [asked('anders', { ...no, askedAt: at('12:15') })]],
    ['it may be from somebody else', [asked('anders', no), asked('grete')]],
    ['nobody is known', []],
  ])('is still to be read when %s', (_, about) => {
    expect(declinedSince(unclear, about)).toBeUndefined();
  });

  test('and one that found no question is another matter', () => {
    expect(declinedSince({ ...unclear, why: 'noOpenOffer' }, [asked('anders', no)])).toBeUndefined();
  });
});
