import type { OfferView, VacancyView } from '#shared/contracts/meeting-view.ts';

type Skipped = VacancyView['skipped'][number];
type Upcoming = VacancyView['upcoming'][number];

/** One candidate of a vacancy, by what became of them last. */
export type RankRow =
  | { readonly kind: 'offer'; readonly person: OfferView; readonly isOpen: boolean }
  | { readonly kind: 'skipped'; readonly person: Skipped }
  | { readonly kind: 'upcoming'; readonly person: Upcoming; readonly isNext: boolean };

/** Everybody who was, is or may be asked, once each, in the order of the list. */
export function rankRows({ offers, skipped, upcoming }: VacancyView): readonly RankRow[] {
  const rows = new Map<string, RankRow>();
  for (const person of skipped) rows.set(person.personId, { kind: 'skipped', person });
  for (const person of offers) {
    // Why somebody was passed over says more than that their question was taken back.
    if (person.status === 'withdrawn' && rows.get(person.personId)?.kind === 'skipped') continue;
    const isOpen = person.status === 'asked' || person.status === 'sending';
    rows.set(person.personId, { kind: 'offer', person, isOpen });
  }
  upcoming.forEach((person, index) => {
    // Somebody who is to be asked again stands where they are now, not where they were.
    rows.set(person.personId, { kind: 'upcoming', person, isNext: index === 0 });
  });
  return [...rows.values()].toSorted((one, other) => one.person.rank - other.person.rank);
}

/** The first of them that nothing more is awaited of, up to the one who is asked or who comes next. */
export function settledFirst(rows: readonly RankRow[]): readonly RankRow[] {
  const open = rows.findIndex((row) => row.kind === 'upcoming' || (row.kind === 'offer' && row.isOpen));
  return open === -1 ? rows : rows.slice(0, open);
}
