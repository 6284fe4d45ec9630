import { expect, test } from 'vitest';
import { VOCABULARY } from './vocabulary.ts';

test('who was passed over sits for somebody, or in an item, and the sentence says which', () => {
  const { skip } = VOCABULARY.nb;
  expect(skip.sitsInMeeting('Kari Nordmann')).toBe('møter allerede for Kari Nordmann');
  expect(skip.sitsInMeeting('84/26')).toBe('møter allerede i sak 84/26');
  expect(skip.disqualified('84/26')).toBe('er eller kan være inhabil i sak 84/26');
  expect(skip.sitsInMeeting(undefined)).toBe('møter allerede');
});
