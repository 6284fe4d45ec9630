import type { ProviderEvent } from '#functions/messaging/index.ts';
import type { CommandAnswer, Offer } from '#functions/summoning/index.ts';
import { CommandId, type ItemNo } from '#shared/kernel/ids.ts';
import { type Instant, instantOf } from '#shared/kernel/instant.ts';
import type { Machines } from './machines.ts';
import type { Letter } from './provider.ts';
import { type Random, randomFor } from './random.ts';
import type { Act } from './staff.ts';
import type { Stage } from './stage.ts';
import type { Weather } from './weather.ts';
import { OUR_NUMBER, REF, type Works } from './works.ts';

/** A command from a page, and every answer that reached whoever pressed. */
export interface Pressed {
  readonly commandId: CommandId;
  readonly act: Act;
  readonly answers: CommandAnswer[];
  /** Pressed again until it was answered; else given up. */
  readonly isPatient: boolean;
}

/** A text that somebody wrote to us. */
export interface Texted {
  readonly messageId: string;
  readonly from: string;
  readonly words: string;
  readonly receivedAt: Instant;
}

/** Everything outside that tells us something, and tells it again when nobody answers. */
export interface Callers {
  readonly pressed: readonly Pressed[];
  readonly texted: readonly Texted[];
  readonly press: (act: Act) => void;
  readonly text: (from: string, words: string) => void;
  readonly answerByLink: (offer: Offer, answer: 'yes' | 'no', outOfItems: readonly ItemNo[]) => void;
  readonly report: (letter: Letter, outcome: 'delivered' | 'failed') => void;
  readonly ring: (wakeAt: Instant | undefined) => void;
  /** From now on nobody writes any more; what was written is still told. */
  readonly calmDown: () => void;
}

/** Durable links try an activity so often. */
const RINGS_MAX = 6;
const PRESSES_MAX = 40;

export function callersOf(
  { timeline, seed, weather }: Stage,
  machines: Machines<Works>,
  wantSweep: () => void,
): Callers {
  const luck = randomFor(seed, 'callers');
  const pressed: Pressed[] = [];
  const texted: Texted[] = [];
  let isCalm = false;
  const later = (ms: number, act: () => void) => timeline.at(timeline.nowMs() + ms, act);

  function tell(event: ProviderEvent): void {
    for (const ms of tellingTimes(luck, weather)) later(ms, () => tellOnce(event));
  }
  function tellOnce(event: ProviderEvent): void {
    wantSweep();
    machines.ask(
      (works) => works.hear(event),
      (how) => {
        if (how === 'failed') later(luck.between(5_000, 60_000), () => tellOnce(event));
      },
    );
  }
  function pressOnce(one: Pressed, left: number): void {
    const { commandId, act, answers } = one;
    machines.ask(
      async ({ meetings }) => {
        answers.push(await meetings.run({ ...REF, commandId, actor: act.by, command: (now) => ({ ...act, now }) }));
      },
      (how) => {
        if (how === 'failed' && left > 0 && one.isPatient)
          later(luck.between(1_000, 40_000), () => pressOnce(one, left - 1));
      },
    );
  }
  function ringOnce(wakeAt: Instant | undefined, left: number): void {
    machines.ask(
      ({ meetings }) => meetings.advance(REF, wakeAt),
      (how) => {
        if (how === 'failed' && left > 0) later(5_000, () => ringOnce(wakeAt, left - 1));
        else if (how === 'failed') wantSweep();
      },
    );
  }

  function press(act: Act, isPatient: boolean): void {
    const one = { commandId: CommandId.parse(`page:${pressed.length}`), act, answers: [], isPatient };
    pressed.push(one);
    pressOnce(one, PRESSES_MAX);
    // A double click.
    if (weather.has('crossing') && luck.chance(0.2)) later(luck.between(0, 200), () => pressOnce(one, 0));
  }

  return {
    pressed,
    texted,
    press: (act) => press(act, luck.chance(0.7)),
    answerByLink: ({ id, personId }, answer, outOfItems) => {
      const by = { kind: 'substitute' as const, personId };
      const receivedAt = instantOf(Math.floor(timeline.nowMs()));
      const out = outOfItems.length > 0 && { outOfItems };
      press({ type: 'AnswerOffer', by, personId, offerIds: [id], answer, via: 'link', receivedAt, ...out }, true);
    },
    text: (from, words) => {
      if (isCalm) return;
      const now = timeline.nowMs();
      const receivedAt = instantOf(weather.has('tellsBadly') ? Math.floor(now / 1_000) * 1_000 : Math.floor(now));
      const messageId = `in${texted.length}`;
      texted.push({ messageId, from, words, receivedAt });
      tell({ kind: 'smsReceived', messageId, from, to: OUR_NUMBER, text: words, receivedAt });
    },
    report: ({ channel, repeatId, tag }, outcome) => {
      // Nobody asks what became of a text without a tag.
      if (channel === 'sms' && tag === undefined) return;
      const at = instantOf(Math.floor(timeline.nowMs()));
      const told = { providerId: repeatId, outcome, code: outcome, at };
      const report: ProviderEvent =
        tag === undefined ? { kind: 'emailReport', ...told } : { kind: 'smsReport', tag, ...told };
      later(luck.between(0, 20_000), () => tell(report));
    },
    ring: (wakeAt) => ringOnce(wakeAt, RINGS_MAX),
    calmDown: () => {
      isCalm = true;
    },
  };
}

/** Usually at once and once; else late, and up to three times. */
function tellingTimes(luck: Random, weather: Weather): readonly number[] {
  if (!weather.has('tellsBadly')) return [luck.between(200, 1_500)];
  return Array.from(
    { length: luck.whole(1, 3) },
    () => luck.pick([500, 2_000, 30_000, 400_000]) * luck.between(0.5, 1.5),
  );
}
