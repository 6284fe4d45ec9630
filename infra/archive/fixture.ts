import type { Calling } from './calling.ts';

export interface Script {
  readonly calling: Calling;
  /** What was asked so far: the bodies, oldest first. */
  readonly asked: readonly string[];
}

/** A system that answers from a script, whatever it is asked. */
export function answering(answerTo: (body: string, calls: number) => string): Script {
  const asked: string[] = [];
  const calling: Calling = {
    fetch: async (_, init) => {
      const body = typeof init?.body === 'string' ? init.body : '';
      asked.push(body);
      return new Response(answerTo(body, asked.length));
    },
    wait: async () => undefined,
    chance: () => 0,
  };
  return { calling, asked };
}
