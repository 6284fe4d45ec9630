import { expect, test } from 'vitest';
import { inParallel } from './parallel.ts';

test('answers come in the order of the questions, and only so many are under way', async () => {
  let underWay = 0;
  let most = 0;
  const doubled = await inParallel([5, 4, 3, 2, 1], 2, async (turns) => {
    underWay += 1;
    most = Math.max(most, underWay);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    underWay -= 1;
    return turns * 2;
  });
  expect(doubled).toStrictEqual([10, 8, 6, 4, 2]);
  expect(most).toBe(2);
});

test('after a failure nothing further begins, and what had begun has come to its end', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const all = inParallel([1, 2, 3, 4], 2, async (no) => {
    begun.push(no);
    if (no === 1) throw new RangeError('first');
    await Promise.resolve();
    ended.push(no);
  });
  await expect(all).rejects.toThrow(RangeError);
  expect(begun).toStrictEqual([1, 2]);
  expect(ended).toStrictEqual([2]);
});
