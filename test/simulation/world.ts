import { repeatIdOf } from '#functions/messaging/repeat-id.ts';
import type { MeetingFacts } from '#shared/contracts/facts.ts';
import type { MessageId } from '#shared/kernel/ids.ts';
import { epochMsOf } from '#shared/kernel/instant.ts';
import { alarmClock } from './alarm-clock.ts';
import { callersOf } from './callers.ts';
import { committedStreams } from './commits.ts';
import { councilOf } from './council.ts';
import { directoryOf } from './directory.ts';
import { type Documents, documentsOf } from './documents.ts';
import { type Entry, journalOf } from './journal.ts';
import { machinesOf } from './machines.ts';
import { type People, peopleOf } from './people.ts';
import { providerOf } from './provider.ts';
import { randomFor } from './random.ts';
import { reachOf } from './stores.ts';
import { sweeperOf } from './sweeper.ts';
import { timelineFrom } from './timeline.ts';
import type { Weather } from './weather.ts';
import { REF, type Works, worksOf } from './works.ts';

export const MINUTE_MS = 60_000;
const LEADS_MINUTES = [20, 100, 200, 330, 600, 1_200, 2_000, 4_500, 11_000];
/** What stopped half way is finished by a sweep that comes a minute later or more, so the next one may be too early. */
const SWEEPS_TO_FINISH = 2;
/** What an outage brings about, and what is tried again. */
const EXPECTED_ERRORS: ReadonlySet<string> = new Set(['StoreUnavailableError', 'MeetingBusyError', 'TextBusyError']);

export type World = ReturnType<typeof worldOf>;

/** Machines, stores, provider, directory and people, with nothing happening yet. */
export function worldOf(seed: number, weather: Weather, committed: (entry: Entry) => void) {
  const council = councilOf(seed, weather);
  const timeline = timelineFrom(epochMsOf(council.meeting.start) - leadMsOf(seed));
  const stage = { timeline, seed, weather };
  const journal = journalOf();
  const reach = reachOf(seed, weather);
  const messageIds = new Map<string, MessageId>();
  const defects: string[] = [];

  const commits = committedStreams(reach, (_stream, commit) => {
    const entry = journal.add(commit, timeline.nowMs());
    for (const event of entry.events) {
      if (event.type === 'MessageWanted')
        messageIds.set(repeatIdOf(REF.code, REF.meetingId, event.messageId), event.messageId);
    }
    sweeper.want(timeline.nowMs());
    committed(entry);
  });
  const documents = documentsOf(reach, (at) => sweeper.want(epochMsOf(at)));
  const directory = directoryOf(timeline, seed, reach, council);
  const provider = providerOf(stage, {
    arrived: ({ repeatId, to, channel }) => {
      const messageId = messageIds.get(repeatId);
      const message = messageId && journal.meeting().messages.get(messageId);
      if (message?.recipient.kind !== 'person' || channel !== 'sms') return;
      people.reads(message.recipient.personId, to, message.topic, journal.meeting());
    },
    reported: (letter, outcome) => callers.report(letter, outcome),
  });
  const alarms = alarmClock(stage, reach, (wakeAt) => callers.ring(wakeAt));
  const note = (name: string, words = '') => void (EXPECTED_ERRORS.has(name) || defects.push(`${name} ${words}`));
  const machines = machinesOf<Works>(
    stage,
    (machine) =>
      worksOf({
        machine,
        commits: commits.storeFor(machine),
        documents: documents.storeFor(machine),
        facts: directory.sourceFor(machine),
        alarms: alarms.alarmsFor(machine),
        provider,
        directory,
        warn: (sentence, { error }) => {
          if (error !== undefined) note(error, sentence);
          sweeper.want(timeline.nowMs(), SWEEPS_TO_FINISH);
        },
      }),
    (error) => (error instanceof Error ? note(error.name, error.message) : note(typeof error)),
  );
  const sweeper = sweeperOf(stage, () => machines);
  const callers = callersOf(stage, machines, () => sweeper.want(timeline.nowMs(), SWEEPS_TO_FINISH));
  const people: People = peopleOf(stage, {
    text: callers.text,
    link: (offer, answer, outOfItems) => callers.answerByLink(offer, answer, outOfItems),
  });
  plantPhones(documents, council);

  return {
    seed,
    weather,
    timeline,
    journal,
    commits,
    documents,
    directory,
    provider,
    machines,
    sweeper,
    callers,
    messageIds,
    defects,
    calmDown: () => {
      for (const part of [reach, provider, alarms, machines, sweeper, callers]) part.calmDown();
    },
  };
}

function leadMsOf(seed: number): number {
  const luck = randomFor(seed, 'lead');
  return Math.round(luck.pick(LEADS_MINUTES) * luck.between(0.9, 1.1) * MINUTE_MS);
}

/** Whose number it is, as the import would have written it. */
function plantPhones(documents: Documents, { persons }: MeetingFacts): void {
  for (const { id: personId, mobile } of persons) {
    if (mobile === undefined) continue;
    const stream = `phone:${Buffer.from(mobile).toString('hex')}`;
    const entry = { kind: 'person', code: REF.code, personId };
    documents.plant({ vault: 'directory', stream, id: `person:${REF.code}:${personId}` }, entry);
  }
}
