import {
  ANSWER_KINDS,
  ANSWER_WAYS,
  FILL_BUCKETS,
  Figures,
  type MeetingFigures,
  type Statistics,
  VACANCY_ENDS,
} from '#shared/contracts/statistics.ts';
import type { BodyId } from '#shared/kernel/ids.ts';
import type { LocalDate } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { compareTexts, lastFirst } from '#shared/kernel/order.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import type { MeetingProjection } from './meeting-summary.ts';

/** The years for which a body is elected. */
export interface Term {
  readonly id: BodyId;
  readonly termFrom: LocalDate;
  readonly termTo: LocalDate;
}

/** Meetings by body and term, bodies by name as the reader's language sorts them, the present term first. */
export function statisticsOf(
  views: readonly MeetingProjection[],
  terms: readonly Term[],
  { timeZone, language }: { readonly timeZone: string; readonly language: Language },
): Pick<Statistics, 'total' | 'bodies'> {
  const { compare } = new Intl.Collator(language);
  const groups = Map.groupBy(views, (view) => `${view.bodyId} ${termOf(view, terms, timeZone) ?? ''}`);
  const bodies = [...groups.values()].flatMap((ofGroup) => {
    const [last] = ofGroup.toSorted(lastFirst(({ summary }) => summary.start));
    if (last === undefined) return [];
    const term = termOf(last, terms, timeZone);
    const { bodyId, summary } = last;
    return [{ bodyId, bodyName: summary.bodyName, ...(term !== undefined && { term }), figures: together(ofGroup) }];
  });
  const sorted = bodies.toSorted((a, b) => compare(a.bodyName, b.bodyName) || compareTexts(b.term ?? '', a.term ?? ''));
  return { total: together(views), bodies: sorted };
}

/** The years of the term in which the meeting is held; nothing when it was before the body's present term. */
function termOf({ bodyId, summary }: MeetingProjection, terms: readonly Term[], timeZone: string): string | undefined {
  const term = terms.find(({ id }) => id === bodyId);
  const date = localDateOf(summary.start, timeZone);
  if (term === undefined || date < term.termFrom || date > term.termTo) return undefined;
  return `${term.termFrom.slice(0, 4)}–${term.termTo.slice(0, 4)}`;
}

function together(views: readonly MeetingProjection[]): Figures {
  const figures = views.flatMap((view) => view.figures ?? []);
  const minutes = figures.flatMap(({ minutesToFill }) => minutesToFill).toSorted((a, b) => a - b);
  return Figures.parse({
    meetings: views.length,
    vacancies: summed(VACANCY_ENDS, figures, 'vacancies'),
    answers: summed(ANSWER_KINDS, figures, 'answers'),
    ways: summed(ANSWER_WAYS, figures, 'ways'),
    timeToFill: {
      seats: minutes.length,
      median: minutes[Math.floor((minutes.length - 1) / 2)],
      longest: minutes.at(-1),
      buckets: bucketsOf(minutes),
    },
  });
}

function summed(
  keys: readonly string[],
  figures: readonly MeetingFigures[],
  field: 'vacancies' | 'answers' | 'ways',
): Readonly<Record<string, number>> {
  const all = figures.flatMap((one): readonly (readonly [string, number])[] => Object.entries(one[field]));
  return Object.fromEntries(
    keys.map((key) => [key, all.filter(([name]) => name === key).reduce((sum, [, count]) => sum + count, 0)]),
  );
}

function bucketsOf(minutes: readonly number[]): readonly number[] {
  const bounds = [...FILL_BUCKETS, Number.POSITIVE_INFINITY];
  return bounds.map((to, at) => minutes.filter((one) => one <= to && one > (bounds[at - 1] ?? -1)).length);
}
