import { type MeetingChanges, meetingFacts } from './meeting.ts';
import { type Evening, play, type Report } from './play.ts';

export const QUESTION = /Kan du møte som vara/;
export const CONFIRMED = /Takk! Du møter som vara/;

/** Questions go out without a moment's grace. */
export const atOnce = { settings: { graceMinutes: 0 } };

/** Nothing has happened yet, and questions go out at once unless the settings say otherwise. */
export function evening(changes: MeetingChanges = {}, from?: string): Evening {
  return play(meetingFacts({ ...changes, settings: { ...atOnce.settings, ...changes.settings } }), from);
}

/** Whom messages about this were wanted for, in order. */
export function personsWrittenTo({ log }: Evening, about: string) {
  return log.flatMap((event) =>
    event.type === 'MessageWanted' && event.topic.about === about && event.recipient.kind === 'person'
      ? event.recipient.personId
      : [],
  );
}

/** Kari is away, and Anders is asked first. */
export function askedForKari(report: Report = { kind: 'full' }, facts = meetingFacts(atOnce)): Evening {
  const told = play(facts);
  told.report('kari', report);
  told.expectSms('anders', QUESTION);
  return told;
}

/** Kari is away, and Anders sits for her. */
export function seatedForKari(report?: Report, facts?: ReturnType<typeof meetingFacts>): Evening {
  const told = askedForKari(report, facts);
  told.answers('anders', 'ja');
  told.expectSms('anders', CONFIRMED);
  return told;
}

/** Grete sits for Kari, and Anders, who ranks higher and said no at first, stands by. */
export function standingBy(report?: Report): Evening {
  const told = askedForKari(report);
  told.answers('anders', 'nei');
  told.expectSms('grete', QUESTION);
  told.answers('grete', 'ja');
  told.expectSms('grete', CONFIRMED);
  told.answers('anders', 'ja');
  told.expectSms('anders', /Du står som reserve/);
  return told;
}
