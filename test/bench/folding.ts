import fc from 'fast-check';
import { initialState } from '#functions/summoning/core/state.ts';
import { foldCommits } from '#functions/summoning/meeting-stream.ts';
import { CommandId } from '#shared/kernel/ids.ts';
import { anyEvening, playAny } from '#test/kit/any-evening.ts';
import { quantile, type Row } from './row.ts';

const EVENINGS = 60;
const ROUNDS = 20;
const EVENTS = 1_000;
const BAR_MS = 20;

const EMPTY = { meeting: initialState, version: 0, hash: '', at: undefined, answered: new Map() };

/** The longest of many played evenings, read and folded as from the store, reckoned for a thousand events. */
export function foldingRow(): Row {
  const evenings = fc
    .sample(anyEvening, { numRuns: EVENINGS, seed: 1 })
    .map((evening) => playAny(evening, () => undefined));
  const longest = evenings.reduce((a, b) => (b.events.length > a.events.length ? b : a));
  const commits = longest.events.map((event, index) => ({
    version: index + 1,
    at: event.at,
    commandId: CommandId.parse(`bench:${index}`),
    actor: { kind: 'system' },
    events: [JSON.parse(JSON.stringify(event))],
    prev: '',
    hash: '',
  }));
  const took = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    foldCommits(EMPTY, commits);
    return performance.now() - startedAt;
  });
  const ms = (quantile(took.slice(5), 0.5) / commits.length) * EVENTS;
  const what = `fold of 1,000 events (reckoned from ${commits.length})`;
  return { what, measured: `${ms.toFixed(1)} ms`, bar: `≤ ${BAR_MS} ms`, isMet: ms <= BAR_MS };
}
