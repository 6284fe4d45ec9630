import type { SummoningCommand } from '#functions/summoning/core/commands.ts';
import { meetingDecider } from '#functions/summoning/core/decide.ts';
import type { SummoningEvent } from '#functions/summoning/core/events.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import { meetingFacts } from './meeting.ts';
import { play } from './play.ts';

/** What had happened when the story stopped. Questions go out without a moment's grace. */
export function after(
  story: (evening: ReturnType<typeof play>) => void,
  settings: Partial<Settings> = {},
): readonly SummoningEvent[] {
  const evening = play(meetingFacts({ settings: { graceMinutes: 0, ...settings } }));
  story(evening);
  return evening.log;
}

export const quiet = () => after(() => {});

/** Kari has reported absence, and Anders is asked. */
export const asked = () =>
  after((evening) => {
    evening.report('kari');
    evening.expectSms('anders', /Kan du møte/);
  });

/** Anders sits for Kari. */
export const seated = () =>
  after((evening) => {
    evening.report('kari');
    evening.expectSms('anders', /Kan du møte/);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /Takk!/);
  });

/** Somebody has done this as well. */
export function also(
  history: () => readonly SummoningEvent[],
  command: SummoningCommand,
): () => readonly SummoningEvent[] {
  return () => {
    const before = history();
    const decided = meetingDecider.decide(command, before.reduce(meetingDecider.evolve, meetingDecider.initialState));
    return [...before, ...(decided.ok ? decided.value : [])];
  };
}
