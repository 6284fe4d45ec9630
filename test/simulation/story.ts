import type { SummoningEvent } from '#functions/summoning/index.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import type { Evening } from './evening.ts';

/** The evening line by line, in order of true time. */
export function storyOf({ seed, weather, meeting, entries, arrivals, texted, pressed }: Evening): readonly string[] {
  const lines = [
    ...entries.flatMap(({ storedMs, version, commandId, events }) =>
      events.map((event) => ({ atMs: storedMs, words: `${version} ${commandId.slice(0, 20)} ${wordsOf(event)}` })),
    ),
    ...arrivals.map(({ atMs, channel, to, messageId }) => ({
      atMs,
      words: `${channel} ${messageId ?? 'reply'} reaches ${to}`,
    })),
    ...texted.map(({ receivedAt, from, words, messageId }) => ({
      atMs: Date.parse(receivedAt),
      words: `${from} texts ${messageId} "${words}"`,
    })),
  ].toSorted((a, b) => a.atMs - b.atMs);
  return [
    `seed ${seed}, ${[...weather].join(', ')}`,
    `the meeting begins ${meeting.facts?.meeting.start ?? 'never'}`,
    ...lines.map(({ atMs, words }) => `${instantOf(Math.floor(atMs))} ${words}`),
    ...pressed.map(({ commandId, act, answers }) => {
      const said = answers.map((answer) => (answer.kind === 'refused' ? answer.refusal.kind : answer.kind));
      return `${commandId} ${act.type}: ${said.join(', ') || 'no answer'}`;
    }),
  ];
}

const LONG = new Set(['meeting', 'body', 'persons', 'settings', 'sender', 'why', 'text', 'subject', 'type', 'at']);

function wordsOf(event: SummoningEvent): string {
  const told = Object.entries(event).filter(([field]) => !LONG.has(field));
  return `${event.type} ${told.map(([field, value]) => `${field}=${JSON.stringify(value)}`).join(' ')}`;
}
