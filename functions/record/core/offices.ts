import type { PersonOffice } from '#shared/contracts/person-account.ts';
import type { RosterBody } from '#shared/contracts/roster.ts';
import type { PersonId } from '#shared/kernel/ids.ts';

/** The seats that somebody holds, and the places on lists, as the bodies stand now. */
export function officesOf(bodies: readonly RosterBody[], personId: PersonId): readonly PersonOffice[] {
  return bodies.flatMap((body) => [...seatsIn(body, personId), ...placesIn(body, personId)]);
}

function headOf({ id, name, termFrom, termTo }: RosterBody) {
  return { bodyId: id, bodyName: name, termFrom, termTo };
}

function seatsIn(body: RosterBody, personId: PersonId): readonly PersonOffice[] {
  const listName = (listId: string) => body.lists.find(({ id }) => id === listId)?.name ?? '';
  const held = body.seats
    .filter((seat) => seat.personId === personId || seat.heldFor?.personId === personId)
    .map((seat) => ({ ...headOf(body), listName: listName(seat.listId), role: seat.role }));
  const personal = body.seats
    .filter((seat) => seat.personalSubstituteId === personId)
    .map((seat) => ({ ...headOf(body), listName: listName(seat.listId), rank: 0 }));
  return [...held, ...personal];
}

function placesIn(body: RosterBody, personId: PersonId): readonly PersonOffice[] {
  return body.lists.flatMap(({ name, substitutes }) =>
    substitutes
      .filter((substitute) => substitute.personId === personId)
      .map(({ rank }) => ({ ...headOf(body), listName: name, rank })),
  );
}
