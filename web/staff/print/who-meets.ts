import type { MeetingView, SeatView } from '#shared/contracts/meeting-view.ts';
import type { Scope } from '#shared/contracts/scope.ts';
import type { Instant } from '#shared/kernel/instant.ts';

/** One line of the attendance list: who sits in a seat, and for which part. */
export interface Meets {
  readonly name: string | undefined;
  /** Of a substitute. */
  readonly rank?: number;
  readonly part:
    | { readonly kind: 'whole' }
    | { readonly kind: 'rest' }
    | { readonly kind: 'scope'; readonly scope: Scope }
    | { readonly kind: 'present'; readonly from: Instant; readonly to?: Instant };
}

/** What was recorded during the meeting counts; before it, who is expected. Never why somebody is away. */
export function whoMeets(seat: SeatView, view: Pick<MeetingView, 'seats'>): readonly Meets[] {
  const present = seat.present ?? [];
  if (present.length > 0) {
    return present.map(({ personId, from, to }) => ({
      ...personIn(personId, view),
      part: { kind: 'present', from, ...(to !== undefined && { to }) },
    }));
  }
  const standIns = seat.vacancies.flatMap(({ status, substitute, scope }): readonly Meets[] => {
    if (status !== 'filled' || substitute === null) return [];
    const { name, rank } = substitute;
    return [{ name, rank, part: scope.kind === 'meeting' ? { kind: 'whole' } : { kind: 'scope', scope } }];
  });
  switch (seat.attendance) {
    case 'unknown':
    case 'coming':
      return [{ name: seat.name, part: { kind: 'whole' } }];
    case 'partly':
      return [{ name: seat.name, part: { kind: 'rest' } }, ...standIns];
    case 'absent':
      return standIns.length === 0 ? [{ name: undefined, part: { kind: 'whole' } }] : standIns;
  }
}

function personIn(personId: string, { seats }: Pick<MeetingView, 'seats'>): Pick<Meets, 'name' | 'rank'> {
  const member = seats.find((seat) => seat.personId === personId);
  if (member !== undefined) return { name: member.name };
  const offers = seats.flatMap(({ vacancies }) => vacancies.flatMap((vacancy) => vacancy.offers));
  const offer = offers.find((one) => one.personId === personId);
  return offer === undefined ? { name: personId } : { name: offer.name, rank: offer.rank };
}
