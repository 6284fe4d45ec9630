import { describe, expect, test } from 'vitest';
import { type ArchiveCall, ask, type Calling } from './calling.ts';

const QUESTION: ArchiveCall = {
  where: 'GetEnterprises',
  url: 'https://arkiv.example/',
  headers: {},
  body: '{}',
  mayRepeat: true,
};

interface Script {
  readonly calling: Calling;
  readonly waits: number[];
  readonly asked: () => number;
}

/** Answers in order; a string is an error of the network. */
function answering(...answers: readonly (Response | string)[]): Script {
  const waits: number[] = [];
  let asked = 0;
  const calling: Calling = {
    fetch: async () => {
      const answer = answers[asked] ?? new Response('ok');
      asked += 1;
      if (typeof answer === 'string') throw new TypeError(answer);
      return answer;
    },
    wait: async (ms) => void waits.push(ms),
    chance: () => 0,
  };
  return { calling, waits, asked: () => asked };
}

describe('a question', () => {
  test.each([408, 429, 500, 502, 503, 504])('is put again after %i, later each time', async (status) => {
    const { calling, waits } = answering(...[1, 2, 3].map(() => new Response('', { status })));
    expect(await ask(calling, QUESTION)).toStrictEqual({ ok: true, value: { status: 200, text: 'ok' } });
    expect(waits).toStrictEqual([500, 1_000, 2_000]);
  });

  test('is given up after four tries', async () => {
    const { calling, asked } = answering(...[1, 2, 3, 4].map(() => new Response('', { status: 503 })));
    const trouble = { kind: 'unreachable', where: 'GetEnterprises', status: 503 };
    expect(await ask(calling, QUESTION)).toStrictEqual({ ok: false, error: trouble });
    expect(asked()).toBe(4);
  });

  test('waits as long as it is told to, within reason', async () => {
    const soon = new Response('', { status: 429, headers: { 'retry-after': '7' } });
    const never = new Response('', { status: 429, headers: { 'retry-after': '86400' } });
    const { calling, waits } = answering(soon, never);
    await ask(calling, QUESTION);
    expect(waits).toStrictEqual([7_000, 15_000]);
  });

  test('is put again when no connection was made', async () => {
    const { calling } = answering('fetch failed');
    expect(await ask(calling, QUESTION)).toMatchObject({ ok: true });
  });

  test.each([301, 400, 401, 403, 404, 405])('is not put again after %i: somebody has to mend that', async (status) => {
    const { calling, asked } = answering(new Response('', { status }));
    expect(await ask(calling, QUESTION)).toMatchObject({ ok: false, error: { kind: 'refused', status } });
    expect(asked()).toBe(1);
  });

  test('never takes in more than it can hold', async () => {
    const megabyte = new Uint8Array(1_024 * 1_024);
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(megabyte) });
    const { calling } = answering(new Response(endless));
    expect(await ask(calling, QUESTION)).toMatchObject({ ok: false, error: { kind: 'garbage' } });
  });
});

test.each([new Response('', { status: 503 }), 'socket hang up'])(
  'what changes something is tried once',
  async (failure) => {
    const { calling, asked } = answering(failure);
    expect(await ask(calling, { ...QUESTION, mayRepeat: false })).toMatchObject({ ok: false });
    expect(asked()).toBe(1);
  },
);
