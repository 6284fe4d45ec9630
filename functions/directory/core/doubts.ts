import type { Doubt } from '#shared/contracts/facts.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { bodyConflicts, type Conflict, meetingConflicts, personConflicts } from './conflicts.ts';
import {
  bodyOf,
  type FactsWrite,
  type FieldDoubts,
  type StoredBody,
  type StoredMeeting,
  type StoredPerson,
} from './stored.ts';

interface Doubtful {
  readonly corrected: object;
  readonly doubts?: FieldDoubts | undefined;
}

/**
 * R23: a correction stands until staff choose, and they are asked to when the source says something else than it did
 * when they made it. A correction alone is no doubt, and one that the source has come to agree with is none any longer.
 */
export function withDoubts(writes: readonly FactsWrite[], now: Instant): readonly FactsWrite[] {
  return writes.map((write): FactsWrite => {
    switch (write.kind) {
      case 'person':
        return { ...write, value: doubted(write.value, write.before, personConflicts, now) };
      case 'body':
        return { ...write, value: doubted(write.value, write.before, bodyConflicts, now) };
      case 'meeting':
        return { ...write, value: doubted(write.value, write.before, meetingConflicts, now) };
      default:
        return unreachable(write, 'write');
    }
  });
}

/** Staff have had their say about these fields. */
export function withoutDoubts<T extends Doubtful>(stored: T, fields: readonly string[]): T {
  if (stored.doubts?.some(({ field }) => fields.includes(field)) !== true) return stored;
  return marked(
    stored,
    stored.doubts.filter(({ field }) => !fields.includes(field)),
  );
}

/** What the meeting is told of all this. A list is in doubt while somebody on it has no rank that counts. */
export function doubtsOf(parts: {
  readonly meeting: StoredMeeting;
  readonly body: StoredBody;
  /** Those whom the body names. */
  readonly persons: readonly StoredPerson[];
}): readonly Doubt[] {
  const { meeting, body, persons } = parts;
  const { lists } = bodyOf(body);
  const unranked = (body.unranked ?? []).flatMap(({ listId, personIds: all, since, isSettled }) => {
    const ranked = lists.find(({ id }) => id === listId)?.substitutes.map(({ personId }) => personId) ?? [];
    const personIds = all.filter((id) => !ranked.includes(id));
    return isSettled === true || personIds.length === 0 ? [] : [{ listId, since, personIds }];
  });
  const bodyId = body.source.id;
  const meetingId = meeting.source.id;
  return [
    ...unranked.map((list) => ({ kind: 'ranksUnknown' as const, ...list })),
    ...(body.doubts ?? []).map((doubt) => ({ kind: 'bodyConflict' as const, bodyId, ...doubt })),
    ...persons.flatMap(({ id: personId, doubts = [] }) =>
      doubts.map((doubt) => ({ kind: 'personConflict' as const, personId, ...doubt })),
    ),
    ...(meeting.doubts ?? []).map((doubt) => ({ kind: 'meetingConflict' as const, meetingId, ...doubt })),
  ];
}

type ConflictsOf<T> = (stored: T, offered: 'everything') => readonly Conflict[];

function doubted<T extends Doubtful>(value: T, before: T | undefined, conflictsOf: ConflictsOf<T>, now: Instant): T {
  // What the source said before of the fields that are corrected now: a correction alone changes nothing in it.
  const beforehand = before === undefined ? [] : conflictsOf({ ...before, corrected: value.corrected }, 'everything');
  const saidBefore = new Map(beforehand.map(({ field, offered }) => [field, offered]));
  const doubts = conflictsOf(value, 'everything').flatMap(({ field, offered }) => {
    const known = value.doubts?.find((doubt) => doubt.field === field);
    if (known !== undefined) return [known];
    return before === undefined || saidBefore.get(field) === offered ? [] : [{ field, since: now }];
  });
  return doubts.length === 0 && value.doubts === undefined ? value : marked(value, doubts);
}

/** Without a doubt there is no key once it is stored, so that "none" looks the same however it came about. */
function marked<T extends Doubtful>(stored: T, doubts: FieldDoubts): T {
  return { ...stored, doubts: doubts.length === 0 ? undefined : doubts };
}
