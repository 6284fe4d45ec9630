import type { LocalDate } from '#shared/kernel/instant.ts';

/** How long somebody holds a place, as a source tells it. Without anything of this they hold it now. */
interface Stay {
  readonly from?: LocalDate | undefined;
  /** The last day, included. */
  readonly to?: LocalDate | undefined;
  /** The source says by a status, without a date, that it is over. */
  readonly isEnded?: boolean | undefined;
}

/** R23: an end is a status or a date. */
export function hasEnded({ to, isEnded }: Stay, today: LocalDate): boolean {
  return isEnded === true || (to !== undefined && to < today);
}

/** Who is yet to come holds no place either. */
export function holds(stay: Stay, today: LocalDate): boolean {
  return !hasEnded(stay, today) && (stay.from === undefined || stay.from <= today);
}
