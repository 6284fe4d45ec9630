import { expect, test } from 'vitest';
import { attemptFor } from '#web/kit/idempotency.ts';

function counter() {
  let count = 0;
  return () => `key-${(count += 1)}`;
}

test('pressing again after a lost line is the same act', () => {
  const newKey = counter();
  const first = attemptFor({ answer: 'yes' }, undefined, newKey);
  expect(attemptFor({ answer: 'yes' }, first, newKey).key).toBe(first.key);
});

test('another answer is another act', () => {
  const newKey = counter();
  const first = attemptFor({ answer: 'yes' }, undefined, newKey);
  expect(attemptFor({ answer: 'no' }, first, newKey).key).not.toBe(first.key);
});
