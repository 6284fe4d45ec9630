import type { ConflictList } from '#shared/contracts/conflicts.ts';
import type { Saved } from '#shared/contracts/saved.ts';
import { assert } from '#shared/kernel/assert.ts';
import { isSame } from '#shared/kernel/json.ts';
import { bodyConflicts, type Conflict, meetingConflicts, personConflicts } from './conflicts.ts';
import { filled } from './correct-body.ts';
import { withoutDoubts } from './doubts.ts';
import {
  CorrectedBody,
  CorrectedMeeting,
  CorrectedPerson,
  type FieldDoubts,
  meetingOf,
  type StoredBody,
  type StoredFacts,
  type StoredMeeting,
  type StoredPerson,
} from './stored.ts';

type Shown = ConflictList['conflicts'][number];

/** Everything about which staff are to choose between what they wrote and what the source has said since (R23). */
export function openConflicts({ persons, bodies, meetings }: StoredFacts): readonly Shown[] {
  return [
    ...[...persons.values()].flatMap((one) => shown(one, one.source.name, personConflicts(one, 'everything'))),
    ...[...bodies.values()].flatMap((one) => shown(one, one.source.name, bodyConflicts(one, 'everything'))),
    ...[...meetings.values()].flatMap((one) => shown(one, meetingOf(one).title, meetingConflicts(one, 'everything'))),
  ];
}

function shown(
  { doubts = [] }: { readonly doubts?: FieldDoubts | undefined },
  name: string,
  conflicts: readonly Conflict[],
): readonly Shown[] {
  return conflicts.flatMap((conflict) => {
    const doubt = doubts.find(({ field }) => field === conflict.field);
    return doubt === undefined ? [] : [{ ...conflict, name, since: doubt.since }];
  });
}

export type Choice = 'ours' | 'source';

export function settledPerson(person: StoredPerson, field: string, choose: Choice, saved: Saved): StoredPerson {
  const key = field === 'mobile' ? 'phone' : field;
  const standing = choose === 'ours' ? person.corrected : without(person.corrected, key);
  return { ...withoutDoubts(person, [field]), corrected: CorrectedPerson.parse({ ...standing, last: saved }) };
}

/** Start and end were corrected together, so they are taken back together. */
export function settledMeeting(meeting: StoredMeeting, field: string, choose: Choice): StoredMeeting {
  const isTime = field === 'start' || field === 'end';
  const settled = withoutDoubts(meeting, isTime ? ['start', 'end'] : [field]);
  if (choose === 'ours') return settled;
  return { ...settled, corrected: CorrectedMeeting.parse(without(meeting.corrected, isTime ? 'time' : field)) };
}

export function settledBody(body: StoredBody, field: string, choose: Choice, saved: Saved): StoredBody {
  const settled = withoutDoubts(body, [field]);
  if (choose === 'ours') return { ...settled, corrected: { ...body.corrected, last: saved } };
  const { lists = [], seats = [], takenAway = [], ...standing } = body.corrected;
  const left = {
    lists: lists.filter(({ id }) => field !== `lists.${id}.substitutes`),
    seats: seats.filter(({ id }) => field !== `seats.${id}`),
    takenAway: takenAway.filter((id) => field !== `seats.${id}`),
  };
  assert(!isSame(left, { lists, seats, takenAway }), 'a conflict is about a correction');
  return {
    ...settled,
    corrected: CorrectedBody.parse(filled({ ...left, ...standing, last: saved })),
  };
}

function without(corrected: object, key: string): object {
  return Object.fromEntries(Object.entries(corrected).filter(([field]) => field !== key));
}
