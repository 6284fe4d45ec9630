import type { CrossingRefusal, Settled } from './event-parts.ts';

/** The ways in which a meeting may say no. Each is an answer the caller can act on. */
export type SummoningRefusal =
  | { readonly kind: 'meeting-not-known' }
  | { readonly kind: 'meeting-cancelled' }
  | { readonly kind: 'meeting-has-ended' }
  | { readonly kind: 'scope-has-begun' }
  | { readonly kind: 'seat-not-known' }
  | { readonly kind: 'absence-not-known' }
  | { readonly kind: 'vacancy-not-known' }
  | { readonly kind: 'offer-not-known' }
  | { readonly kind: 'person-not-known' }
  | { readonly kind: 'list-not-known' }
  | { readonly kind: 'item-not-known' }
  | { readonly kind: 'item-taken' }
  | { readonly kind: 'interval-outside-meeting' }
  | { readonly kind: 'intervals-overlap' }
  | { readonly kind: 'absence-already-settled'; readonly winner?: Settled }
  | { readonly kind: 'absence-stands' }
  | { readonly kind: 'withdrawal-not-asked' }
  | { readonly kind: 'not-awaiting-approval'; readonly winner?: Settled }
  | { readonly kind: 'not-an-assessment' }
  | { readonly kind: 'offer-already-answered'; readonly winner?: Settled }
  | { readonly kind: 'offer-withdrawn'; readonly winner?: Settled }
  | { readonly kind: 'offer-not-open'; readonly winner?: Settled }
  | { readonly kind: 'vacancy-filled'; readonly winner?: Settled }
  | { readonly kind: 'vacancy-not-filled' }
  | { readonly kind: 'vacancy-closed'; readonly winner?: Settled }
  | { readonly kind: 'vacancy-still-open' }
  | { readonly kind: 'chain-already-stopped'; readonly winner?: Settled }
  | { readonly kind: 'chain-not-stopped' }
  | { readonly kind: 'person-not-available' }
  | { readonly kind: 'person-has-no-channel' }
  | { readonly kind: 'deadline-not-possible' }
  | { readonly kind: 'sending-is-off' };

/** Somebody was first, and is named where that is known (R21). */
export function cameSecond(kind: CrossingRefusal, winner: Settled | undefined): SummoningRefusal {
  return { kind, ...(winner && { winner }) };
}
