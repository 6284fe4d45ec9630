import type { Instant } from '#shared/kernel/instant.ts';
import { byText } from '#shared/kernel/order.ts';
import { nb } from '#web/texts/simulator/nb.ts';
import type { World } from './use-world.ts';

/** One text on a phone, either way. */
export interface Bubble {
  readonly id: string;
  readonly at: Instant;
  readonly text: string;
  readonly links: readonly string[];
  /** What became of a text to the phone. */
  readonly note: string | undefined;
  readonly isOwn: boolean;
}

/** Both sides of what this phone has said and heard, oldest first. */
export function bubblesOf(mobile: string, { messages, sentTexts }: World): readonly Bubble[] {
  const received = messages
    .filter(({ channel, to }) => channel === 'sms' && to === mobile)
    .map(({ id, at, text, links, delivery, segments }) => {
      const parts = segments === undefined ? '' : ` · ${nb.parts(segments)}`;
      return { id, at, text, links, note: `${nb.delivery[delivery]}${parts}`, isOwn: false };
    });
  const sent = sentTexts
    .filter(({ from }) => from === mobile)
    .map(({ id, at, text }) => ({ id, at, text, links: [], note: undefined, isOwn: true }));
  return [...received, ...sent].toSorted(byText(({ at }) => at));
}
