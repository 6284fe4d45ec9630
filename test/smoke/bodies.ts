import type { Person } from './council.ts';

interface BodyPlan {
  readonly id: string;
  readonly name: string;
  readonly members: readonly Person[];
  /** In the order in which they are asked. */
  readonly substitutes: readonly Person[];
}

/** Members and substitutes of one list each; nobody leads, so that nobody must be elected to. */
export function bodyOf({ id, name, members, substitutes }: BodyPlan) {
  return {
    id,
    name,
    kind: 'committee',
    termFrom: '2023-10-01',
    termTo: '2027-09-30',
    lists: [
      {
        id: `${id}-list`,
        name: 'Fellesliste',
        substitutes: substitutes.map((person, index) => ({ rank: index + 1, personId: person.id })),
      },
    ],
    seats: members.map((person, index) => ({
      id: `${id}-${index + 1}`,
      personId: person.id,
      listId: `${id}-list`,
      role: 'member',
    })),
  };
}

interface MeetingPlan {
  readonly id: string;
  readonly bodyId: string;
  readonly start: string;
  readonly end: string;
}

export function meetingOf({ id, bodyId, start, end }: MeetingPlan) {
  return {
    id,
    bodyId,
    title: `Møte ${id}`,
    start,
    end,
    place: 'Formannskapssalen',
    status: 'published',
    items: [{ no: '1/26', title: 'Reguleringsplan' }],
  };
}
