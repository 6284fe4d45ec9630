import type { Scope } from '#shared/contracts/scope.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { byText } from '#shared/kernel/order.ts';
import { type Dialect, formatClock, formatDate, formatDay, formatList, formatRange } from './format.ts';
import { cutAtWord, NAME_LENGTHS_MAX, plainPunctuation, safeName } from './plain.ts';
import type { MeetingFacts, OccasionPhrases } from './sms-phrases.ts';
import type { MeetingWords, Scopes } from './words.ts';

/**
 * How much a text says, from the most to the least. A text takes the first of these with which it fits:
 * 0 the whole name of the body · 1 its short name · 2 also without the place, and with several parts only counted ·
 * 3 the body's name cut hard, items only counted, the absent member not named · 4 every name cut hard and no weekday.
 * The last is met only where a letter outside the GSM alphabet comes together with the longest names.
 */
export const BREVITIES = [0, 1, 2, 3, 4] as const;
export type Brevity = (typeof BREVITIES)[number];

const HARD_CUT = 20;
const HARDEST_CUT = 12;

type Interval = Extract<Scope, { kind: 'interval' }>;

const INTERVALS_NAMED_MAX = 2;

export interface Writing {
  readonly words: MeetingWords;
  readonly language: Language;
  readonly phrases: OccasionPhrases;
  /** A letter, written for the screen, has room: nothing is cut in it. */
  readonly dialect: Dialect;
  readonly brevity: Brevity;
}

export function meetingFacts(writing: Writing, scopes: Scopes): MeetingFacts {
  const { words, language, dialect } = writing;
  return {
    municipality:
      dialect === 'screen' ? safeName(words.municipality) : municipalityName(words.municipality, writing.brevity),
    body: bodyName(writing),
    day: dayOf(writing, words.start),
    time: formatRange({ from: words.start, to: words.end }, words.timeZone, language, dialect),
    occasion: occasionOf(writing, scopes),
    place: placeSuffix(writing),
  };
}

export function municipalityName(name: string, brevity: Brevity): string {
  return cutAtWord(plainPunctuation(name), brevity === 4 ? HARDEST_CUT : NAME_LENGTHS_MAX.municipality);
}

export function personName(name: string, brevity: Brevity): string {
  return cutAtWord(safeName(name), brevity === 4 ? HARD_CUT : NAME_LENGTHS_MAX.person);
}

function bodyName({ words, brevity, dialect }: Writing): string {
  if (dialect === 'screen') return safeName(words.body);
  if (brevity === 0) return cutAtWord(plainPunctuation(words.body), NAME_LENGTHS_MAX.body);
  const lettersMax = { 1: NAME_LENGTHS_MAX.bodyShort, 2: NAME_LENGTHS_MAX.bodyShort, 3: HARD_CUT, 4: HARDEST_CUT };
  return cutAtWord(plainPunctuation(words.bodyShort ?? words.body), lettersMax[brevity]);
}

function dayOf({ words, language, brevity }: Writing, at: Instant): string {
  return brevity === 4 ? formatDate(at, words.timeZone, language) : formatDay(at, words.timeZone, language);
}

function placeSuffix({ words, phrases, brevity, dialect }: Writing): string {
  if (words.mode === 'remote') return `, ${phrases.remotePlace}`;
  const name = safeName(words.place);
  const place = dialect === 'screen' ? name : cutAtWord(plainPunctuation(name), NAME_LENGTHS_MAX.place);
  return place === '' || brevity >= 2 ? '' : `, ${place}`;
}

function occasionOf(writing: Writing, scopes: Scopes): string {
  const { words, language, phrases, dialect } = writing;
  const { timeZone } = words;
  const body = bodyName(writing);
  const day = dayOf(writing, words.start);
  const items = itemNumbersOf(scopes);
  if (items.length > 0) {
    return phrases.items(itemsText(writing, items), body, day, formatClock(words.start, timeZone, language, dialect));
  }
  const [first, ...rest] = intervalsOf(scopes);
  if (first === undefined) {
    return phrases.meeting(body, day, formatRange({ from: words.start, to: words.end }, timeZone, language, dialect));
  }
  const firstDay = dayOf(writing, first.from);
  const time = intervalsText(writing, [first, ...rest]);
  return rest.length === 0 ? phrases.part(body, firstDay, time) : phrases.meeting(body, firstDay, time);
}

/** The part to be covered, with its preposition; nothing when it is the whole meeting. */
export function partOf(writing: Writing, scopes: Scopes): string | undefined {
  const items = itemNumbersOf(scopes);
  if (items.length > 0) return writing.phrases.inItems(itemsText(writing, items));
  return barePartOf(writing, scopes);
}

/** The part to be covered, as one names it after a colon; nothing when it is the whole meeting. */
export function barePartOf(writing: Writing, scopes: Scopes): string | undefined {
  const items = itemNumbersOf(scopes);
  if (items.length > 0) return itemsText(writing, items);
  const intervals = intervalsOf(scopes);
  return intervals.length === 0 ? undefined : intervalsText(writing, intervals);
}

/** The day of a part. Items have no time of their own, so the meeting's start comes with it. */
export function partDay(writing: Writing, scopes: Scopes): string {
  const { words, language, phrases, dialect } = writing;
  const { timeZone } = words;
  const [first] = intervalsOf(scopes);
  const day = dayOf(writing, first?.from ?? words.start);
  if (itemNumbersOf(scopes).length === 0) return day;
  return phrases.dayAt(day, formatClock(words.start, timeZone, language, dialect));
}

export function itemNumbersOf(scopes: readonly Scope[]): readonly string[] {
  return scopes.flatMap((scope) => (scope.kind === 'items' ? scope.items : []));
}

export function intervalsOf(scopes: readonly Scope[]): readonly Interval[] {
  return scopes.filter((scope) => scope.kind === 'interval').toSorted(byText(({ from }) => from));
}

function intervalsText(writing: Writing, intervals: readonly Interval[]): string {
  const { words, language, phrases, dialect } = writing;
  const { timeZone } = words;
  if (intervals.length > intervalsNamedMax(writing)) return phrases.partsCounted(intervals.length);
  const days = intervals.map(({ from }) => formatDay(from, timeZone, language));
  const texts = intervals.map(({ from, to }, index) => {
    const time = formatRange({ from, to }, timeZone, language, dialect);
    return days[index] === days[0] ? time : phrases.dayAt(days[index] ?? '', time);
  });
  return formatList(texts, language);
}

function intervalsNamedMax({ dialect, brevity }: Writing): number {
  if (dialect === 'screen') return Number.POSITIVE_INFINITY;
  return brevity >= 2 ? 1 : INTERVALS_NAMED_MAX;
}

/** As many numbers as there is room for; the page behind the link shows them all. */
function itemsText({ language, phrases, dialect, brevity }: Writing, numbers: readonly string[]): string {
  const all = numbers.map(plainPunctuation);
  const [only] = all;
  if (only !== undefined && all.length === 1) return phrases.item(only);
  if (dialect === 'screen') return phrases.manyItems(formatList(all, language));
  for (let shown = brevity >= 3 ? 0 : all.length; shown > 1; shown -= 1) {
    const rest = all.length - shown;
    const parts = rest === 0 ? all : [...all.slice(0, shown), phrases.others(rest)];
    const text = phrases.manyItems(formatList(parts, language));
    if (text.length <= NAME_LENGTHS_MAX.items) return text;
  }
  return phrases.itemsCounted(all.length);
}
