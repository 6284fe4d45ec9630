import type { ClearFields } from '#functions/platform/index.ts';
import { type Meeting, meetingStreamOf } from '#functions/summoning/index.ts';
import type { CommitDocument } from '#infra/cosmos/commit-document.ts';
import type { MessageId } from '#shared/kernel/ids.ts';
import { epochMsOf, type Instant, instantOf, plusMinutes } from '#shared/kernel/instant.ts';
import type { Pressed, Texted } from './callers.ts';
import type { Entry } from './journal.ts';
import { anyReport, anyWithdrawal } from './members.ts';
import type { Arrival } from './provider.ts';
import { randomFor } from './random.ts';
import { anyAct } from './staff.ts';
import { type Trouble, type Weather, weatherOf } from './weather.ts';
import { REF } from './works.ts';
import { MINUTE_MS, type World, worldOf } from './world.ts';

/** Everything the checkers look at when it is over. */
export interface Evening {
  readonly seed: number;
  readonly weather: Weather;
  readonly entries: readonly Entry[];
  readonly documents: readonly CommitDocument[];
  readonly arrivals: readonly (Arrival & { readonly messageId: MessageId | undefined })[];
  readonly pressed: readonly Pressed[];
  readonly texted: readonly Texted[];
  /** How far a text has come: `applied` when it is done with. */
  readonly statusOfText: (messageId: string) => string | undefined;
  /** Whether a secretary finds the text in the inbox. */
  readonly isInInbox: (messageId: string) => boolean;
  /** The overview as it is stored. */
  readonly view: { readonly text: string; readonly clear: ClearFields } | undefined;
  readonly meeting: Meeting;
  readonly endedAt: Instant;
  /** Errors that no outage explains. */
  readonly defects: readonly string[];
}

/** A meeting may be moved so often before we stop following it. */
const MOVES_MAX = 12;
/** Long enough for whatever was held up to come to its end. */
const REST_MINUTES = 60;
const LAST_SWEEPS = 3;

/** Plays one evening from the first report to the end of the meeting, and until everything has come to rest. */
export async function playEvening(seed: number, without: readonly Trouble[] = []): Promise<Evening> {
  const weather = weatherOf(seed, without);
  const crossing = randomFor(seed, 'crossing');
  const world: World = worldOf(seed, weather, ({ storedMs }) => {
    if (!weather.has('crossing') || !crossing.chance(0.08)) return;
    world.timeline.at(storedMs + crossing.between(0, 250), () => click(world));
  });
  plan(world);
  for (let move = 0; move < MOVES_MAX; move += 1) {
    const endMs = epochMsOf(world.directory.facts().meeting.end) + 5 * MINUTE_MS;
    if (world.timeline.nowMs() >= endMs) break;
    await world.timeline.playTo(endMs);
  }
  world.calmDown();
  world.sweeper.want(world.timeline.nowMs(), LAST_SWEEPS);
  await world.timeline.playTo(world.timeline.nowMs() + REST_MINUTES * MINUTE_MS);
  return seenIn(world);
}

/** What people do by themselves, whatever else happens. */
function plan(world: World): void {
  const { seed, weather, timeline, callers, directory } = world;
  const luck = randomFor(seed, 'story');
  const startMs = epochMsOf(directory.facts().meeting.start);
  const leadMs = startMs - timeline.nowMs();
  const sometime = (act: () => void, untilMs = startMs + 10 * MINUTE_MS) =>
    timeline.at(startMs - leadMs + luck.next() ** 2 * (untilMs - startMs + leadMs), act);
  const times = (count: number, act: () => void) => {
    for (let time = 0; time < count; time += 1) sometime(act);
  };

  callers.ring(undefined);
  times(luck.whole(1, 4), () => {
    const report = anyReport(luck, weather, directory.facts());
    callers.press(report);
    if (weather.has('secondThoughts') && luck.chance(0.3)) callers.press(report);
  });
  if (weather.has('secondThoughts')) {
    times(luck.whole(1, 3), () => callers.press(anyReport(luck, weather, directory.facts())));
    times(luck.whole(1, 2), () => {
      const withdrawal = anyWithdrawal(luck, world.journal.meeting());
      if (withdrawal !== undefined) callers.press(withdrawal);
    });
  }
  if (weather.has('clicks')) times(luck.whole(1, 8), () => click(world));
  if (!weather.has('changes')) return;
  for (let change = luck.whole(1, 4); change > 0; change -= 1) {
    // A meeting that begins within the hour is no longer changed by an import.
    sometime(() => directory.change(() => callers.ring(undefined)), startMs - 60 * MINUTE_MS);
  }
}

function click({ seed, journal, timeline, callers }: World): void {
  const luck = randomFor(seed, `click ${callers.pressed.length} ${journal.entries.length}`);
  const act = anyAct(luck, journal.meeting(), instantOf(Math.floor(timeline.nowMs())));
  if (act !== undefined) callers.press(act);
}

function seenIn(world: World): Evening {
  const { seed, weather, journal, commits, provider, callers, documents, messageIds, timeline, defects } = world;
  return {
    seed,
    weather,
    entries: journal.entries,
    documents: commits.documentsOf(meetingStreamOf(REF)),
    arrivals: provider.arrivals.map((arrival) => ({ ...arrival, messageId: messageIds.get(arrival.repeatId) })),
    pressed: callers.pressed,
    texted: callers.texted,
    statusOfText: (id) => documents.peek({ vault: 'directory', stream: 'inbound:acs', id })?.clear.status,
    isInInbox: (id) => documents.peek({ vault: REF.code, stream: 'inbox', id: `acs-${id}` }) !== undefined,
    view: documents.peek({ vault: REF.code, stream: 'view:meetings', id: REF.meetingId }),
    meeting: journal.meeting(),
    endedAt: plusMinutes(instantOf(Math.floor(timeline.nowMs())), 0),
    defects,
  };
}
