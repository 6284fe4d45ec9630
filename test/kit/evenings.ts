import { meetingFacts } from './meeting.ts';
import { play, type Report } from './play.ts';

export const QUESTION = /Kan du møte som vara/;
export const CONFIRMED = /Takk! Du møter som vara/;

/** Questions go out without a moment's grace. */
export const atOnce = { settings: { graceMinutes: 0 } };

/** Kari is away, and Anders is asked first. */
export function askedForKari(report: Report = { kind: 'full' }, facts = meetingFacts(atOnce)): ReturnType<typeof play> {
  const evening = play(facts);
  evening.report('kari', report);
  evening.expectSms('anders', QUESTION);
  return evening;
}

/** Kari is away, and Anders sits for her. */
export function seatedForKari(report?: Report, facts?: ReturnType<typeof meetingFacts>): ReturnType<typeof play> {
  const evening = askedForKari(report, facts);
  evening.answers('anders', 'ja');
  evening.expectSms('anders', CONFIRMED);
  return evening;
}

/** Grete sits for Kari, and Anders, who ranks higher and said no at first, stands by. */
export function standingBy(report?: Report): ReturnType<typeof play> {
  const evening = askedForKari(report);
  evening.answers('anders', 'nei');
  evening.expectSms('grete', QUESTION);
  evening.answers('grete', 'ja');
  evening.expectSms('grete', CONFIRMED);
  evening.answers('anders', 'ja');
  evening.expectSms('anders', /Du står som reserve/);
  return evening;
}
