import { questionIn, type Topic } from '#functions/summoning/core/messages.ts';
import { isOpen, type Meeting, type Offer } from '#functions/summoning/index.ts';
import type { ItemNo } from '#shared/kernel/ids.ts';
import { epochMsOf } from '#shared/kernel/instant.ts';
import { randomFor } from './random.ts';
import type { Stage } from './stage.ts';

const HABITS = ['silent', 'unclear', 'twice', 'late', 'changesMind', 'wrongCode', 'byLink', 'stops'] as const;
type Habit = 'prompt' | 'slow' | (typeof HABITS)[number];

export interface People {
  /** Somebody reads a message from us, knowing what it is about. */
  readonly reads: (personId: Offer['personId'], phone: string, topic: Topic, meeting: Meeting) => void;
}

export interface Ways {
  readonly text: (from: string, words: string) => void;
  readonly link: (offer: Offer, answer: 'yes' | 'no', outOfItems: readonly ItemNo[]) => void;
}

const YES = ['Ja', 'JA!', 'ja takk', '👍', 'Ok ja', 'juo'];
const NO = ['Nei', 'NEI', 'Nei dessverre, er bortreist', '👎', 'nei takk'];
const UNCLEAR = ['kanskje', 'ja men kommer 30 min sent', 'nei, eller jo', 'hvem er dette?'];
const MINUTE_MS = 60_000;

/** Each person has one habit, and makes up their mind about each question once. */
export function peopleOf({ timeline, seed, weather }: Stage, ways: Ways): People {
  const luck = randomFor(seed, 'people');
  const readMessages = new Set<string>();

  function habitOf(personId: string): Habit {
    const own = randomFor(seed, `habit of ${personId}`);
    if (weather.has('oddPeople') && own.chance(0.5)) return own.pick(HABITS);
    return own.chance(0.7) ? 'prompt' : 'slow';
  }

  function answersLater(ms: number, act: () => void): void {
    timeline.at(timeline.nowMs() + ms, act);
  }

  function answer(phone: string, isYes: boolean, afterMs: number, prefix = ''): void {
    answersLater(afterMs, () => ways.text(phone, prefix + luck.pick(isYes ? YES : NO)));
  }

  function reply(personId: Offer['personId'], phone: string, offer: Offer, meeting: Meeting): void {
    const isYes = luck.chance(randomFor(seed, `will of ${personId}`).pick([0.2, 0.5, 0.8]));
    const soonMs = luck.between(10_000, 4 * MINUTE_MS);
    const deadline = offer.terms?.deadline ?? meeting.facts?.meeting.start;
    const leftMs = deadline === undefined ? soonMs : Math.max(soonMs, epochMsOf(deadline) - timeline.nowMs());
    switch (habitOf(personId)) {
      case 'prompt':
        return answer(phone, isYes, soonMs);
      case 'slow':
        return answer(phone, isYes, luck.pick([luck.between(0.2, 0.95) * leftMs, leftMs - 2_000, leftMs + 30_000]));
      case 'silent':
        return;
      case 'unclear':
        answersLater(soonMs, () => ways.text(phone, luck.pick(UNCLEAR)));
        return luck.chance(0.6) ? answer(phone, isYes, soonMs + luck.between(1, 20) * MINUTE_MS) : undefined;
      case 'twice':
        answer(phone, isYes, soonMs);
        return answer(phone, isYes, soonMs + luck.pick([1, 500, 30_000, 15 * MINUTE_MS]));
      case 'late':
        return answer(phone, isYes, leftMs + luck.between(1, 60) * MINUTE_MS);
      case 'changesMind':
        answer(phone, isYes, soonMs);
        return answer(phone, !isYes, soonMs + luck.pick([3_000, 12 * MINUTE_MS, 180 * MINUTE_MS]));
      case 'wrongCode':
        return answer(phone, isYes, soonMs, `${luck.whole(1, 9)} `);
      case 'byLink':
        return answersLater(soonMs, () => ways.link(offer, isYes ? 'yes' : 'no', itemsOutOf(offer, meeting)));
      case 'stops':
        answersLater(soonMs, () => ways.text(phone, 'STOPP'));
        return luck.chance(0.5) ? answersLater(soonMs + 9 * MINUTE_MS, () => ways.text(phone, 'START')) : undefined;
    }
  }

  /** The page lets people say which items they may not take part in. */
  function itemsOutOf({ personId }: Offer, meeting: Meeting): readonly ItemNo[] {
    const own = randomFor(seed, `items of ${personId}`);
    const items = meeting.facts?.meeting.items ?? [];
    return items.length > 0 && own.chance(0.4) ? [own.pick(items).no] : [];
  }

  function fallsAway(phone: string): void {
    if (weather.has('oddPeople') && luck.chance(0.15)) answer(phone, false, luck.between(1, 300) * MINUTE_MS);
  }

  return {
    reads: (personId, phone, topic, meeting) => {
      const [offerId] = topic.about === 'unclear' ? [topic.offerId] : questionIn(topic);
      if (topic.about === 'confirmed' || topic.about === 'seatedFromStandby') return fallsAway(phone);
      const offer = offerId === undefined ? undefined : meeting.offers.get(offerId);
      if (offer === undefined || !isOpen(offer)) return;
      const key = `${topic.about}/${offer.id}`;
      if (readMessages.has(key)) return;
      readMessages.add(key);
      reply(personId, phone, offer, meeting);
    },
  };
}
