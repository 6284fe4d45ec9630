import type { ConflictChoice, ConflictList } from '#shared/contracts/conflicts.ts';
import type { Saved } from '#shared/contracts/saved.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import { BodyId, MeetingId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type Changed, changeFacts, type Decided, readFacts } from './change-facts.ts';
import { openConflicts, settledBody, settledMeeting, settledPerson } from './core/settle.ts';
import type { FactsWrite, StoredFacts } from './core/stored.ts';
import { readBodyIds, readUpcoming } from './facts-documents.ts';
import type { DirectoryNeeds } from './ports.ts';
import { savedBy } from './saving.ts';

/** Of persons, bodies and the meetings that have not ended. */
export async function listConflicts(needs: DirectoryNeeds, code: MunicipalityCode): Promise<ConflictList['conflicts']> {
  const bodies = await readBodyIds(needs.store, code);
  const meetings = (await readUpcoming(needs.store, code, needs.clock.now())).map(({ id }) => id);
  const { stored } = await readFacts(needs, code, { bodies, meetings });
  return openConflicts(stored);
}

export type ConflictRefusal = { readonly kind: 'no-conflict' };

/** The secretary chooses. What is no conflict any longer is refused, so that nobody takes back what they never saw. */
export async function settleConflict(
  needs: DirectoryNeeds,
  code: MunicipalityCode,
  choice: ConflictChoice,
  by?: string,
): Promise<Result<Changed<undefined>, ConflictRefusal>> {
  const reading = {
    bodies: choice.kind === 'body' ? known(BodyId.safeParse(choice.id).data) : [],
    meetings: choice.kind === 'meeting' ? known(MeetingId.safeParse(choice.id).data) : [],
  };
  return changeFacts(needs, code, reading, (stored): Result<Decided<undefined>, ConflictRefusal> => {
    const isOpen = openConflicts(stored).some(
      ({ kind, id, field }) => kind === choice.kind && id === choice.id && field === choice.field,
    );
    const write = isOpen ? settling(stored, choice, savedBy({ by }, needs.clock.now())) : undefined;
    return write === undefined ? err({ kind: 'no-conflict' }) : ok({ writes: [write], answer: undefined });
  });
}

function known<T>(id: T | undefined): readonly T[] {
  return id === undefined ? [] : [id];
}

function settling(
  stored: StoredFacts,
  { kind, id, field, choose }: ConflictChoice,
  saved: Saved,
): FactsWrite | undefined {
  switch (kind) {
    case 'person': {
      const before = stored.persons.get(id);
      return before && { kind, before, value: settledPerson(before, field, choose, saved) };
    }
    case 'body': {
      const before = stored.bodies.get(id);
      return before && { kind, before, value: settledBody(before, field, choose, saved) };
    }
    case 'meeting': {
      const before = stored.meetings.get(id);
      return before && { kind, before, value: settledMeeting(before, field, choose) };
    }
    default:
      return unreachable(kind, 'kind of conflict');
  }
}
