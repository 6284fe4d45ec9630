import type { BodyId, MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { affectedMeetings } from './affected-meetings.ts';
import { withDoubts } from './core/doubts.ts';
import { personChanges } from './core/reconcile.ts';
import { type FactsWrite, personOf, type StoredFacts } from './core/stored.ts';
import { AT_ONCE_MAX, placeOf, readBodies, readMeetings, readPersons } from './facts-documents.ts';
import { FactsBusyError, type HeadNeeds, type HeadSeen, readHead, signIn, signOut } from './facts-head.ts';
import { inParallel } from './parallel.ts';
import { registerPhone } from './phones.ts';
import { type Etags, etagKeyOf, type WriteNeeds, writeFacts } from './write-facts.ts';

interface ChangeNeeds extends WriteNeeds, HeadNeeds {}

/** What a change must read beside the persons, of whom it always reads all. */
export interface Reading {
  readonly bodies: readonly BodyId[];
  readonly meetings: readonly MeetingId[];
}

export interface Decided<T> {
  readonly writes: readonly FactsWrite[];
  readonly answer: T;
}

/** Called anew whenever somebody else was quicker, so it must be pure. */
export type Decision<T, E> = (stored: StoredFacts) => Result<Decided<T>, E>;

export interface Changed<T> {
  readonly answer: T;
  /** Upcoming meetings that must hear of it, the soonest first. */
  readonly affected: readonly MeetingId[];
}

/** So often may others be quicker with the same document. */
const ROUNDS_MAX = 8;

/**
 * Changes persons, bodies and meetings as one: faults are found before anything is written, and a change that died half
 * way is finished by the same request sent again. Nothing is written where nothing differs.
 */
export async function changeFacts<T, E>(
  needs: ChangeNeeds,
  code: MunicipalityCode,
  reading: Reading,
  decide: Decision<T, E>,
): Promise<Result<Changed<T>, E>> {
  const written: FactsWrite[] = [];
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const seen = await readHead(needs, code);
    const { stored, etags } = await readFacts(needs, code, reading);
    const decided = decide(stored);
    if (!decided.ok) return decided;
    const { answer } = decided.value;
    const writes = withDoubts(decided.value.writes, needs.clock.now());
    const result = await writeRound(needs, code, { writes, etags, seen, stored });
    written.push(...writes);
    if (result === 'changed-meanwhile') continue;
    // With company, two writers may each have missed a number that the other was writing down.
    if (result === 'in-company') written.push(...(await shareNumbersAnew(needs, code)));
    const affected = await affectedMeetings(needs, code, seen.hasDeadWriter ? 'all' : written);
    return ok({ answer, affected });
  }
  throw new FactsBusyError('others were quicker with the same facts every time');
}

interface Round {
  readonly writes: readonly FactsWrite[];
  readonly etags: Etags;
  readonly seen: HeadSeen;
  readonly stored: StoredFacts;
}

type RoundResult = 'alone' | 'in-company' | 'changed-meanwhile';

async function writeRound(
  needs: ChangeNeeds,
  code: MunicipalityCode,
  { writes, etags, seen, stored }: Round,
): Promise<RoundResult> {
  if (writes.length === 0 && !seen.hasDeadWriter) return 'alone';
  const writer = await signIn(needs, code);
  if (seen.hasDeadWriter) await registerPhonesAnew(needs, code, stored);
  const written = await writeFacts(needs, code, { writes, etags, writer });
  const isAlone = await signOut(needs, code, writer, { putRight: seen.hasDeadWriter && written === 'written' });
  if (written === 'changed-meanwhile') return written;
  return isAlone && writer.version === seen.version + 1 ? 'alone' : 'in-company';
}

/** All persons, and the bodies and meetings that are asked for, with their versions. */
export async function readFacts(needs: ChangeNeeds, code: MunicipalityCode, reading: Reading) {
  const { store } = needs;
  const [persons, meetings] = await Promise.all([
    readPersons(store, code),
    reading.meetings.length === 0 ? [] : readMeetings(store, code, reading.meetings),
  ]);
  // A source that says nothing of a meeting's body means the one that it had.
  const bodies = await readBodies(store, code, [
    ...reading.bodies,
    ...meetings.map(({ value }) => value.source.bodyId),
  ]);
  const stored: StoredFacts = {
    persons: new Map(persons.map(({ value }) => [value.id, value])),
    bodies: new Map(bodies.map(({ value }) => [value.source.id, value])),
    meetings: new Map(meetings.map(({ value }) => [value.source.id, value])),
  };
  const etags = new Map<string, string>([
    ...persons.map(({ value, etag }) => [etagKeyOf(placeOf.person(code, value.id)), etag] as const),
    ...bodies.map(({ value, etag }) => [etagKeyOf(placeOf.body(code, value.source.id)), etag] as const),
    ...meetings.map(({ value, etag }) => [etagKeyOf(placeOf.meeting(code, value.source.id)), etag] as const),
  ]);
  return { stored, etags };
}

/** A writer that died may have moved a number in the directory and not lived to write the person. */
async function registerPhonesAnew(needs: ChangeNeeds, code: MunicipalityCode, { persons }: StoredFacts): Promise<void> {
  await inParallel([...persons.values()], AT_ONCE_MAX, (person) => registerPhone(needs, code, personOf(person)));
}

/** Finishes what a writer that died left behind. Without one it is a single read. */
export async function putRight(needs: ChangeNeeds, code: MunicipalityCode): Promise<readonly MeetingId[]> {
  const { hasDeadWriter } = await readHead(needs, code);
  if (!hasDeadWriter) return [];
  const ours = { ...needs, changer: 'system' as const };
  const changed = await changeFacts(ours, code, { bodies: [], meetings: [] }, ({ persons }) =>
    ok({ writes: personChanges(persons, persons.values()), answer: undefined }),
  );
  return changed.ok ? changed.value.affected : [];
}

async function shareNumbersAnew(needs: ChangeNeeds, code: MunicipalityCode): Promise<readonly FactsWrite[]> {
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const seen = await readHead(needs, code);
    const { stored, etags } = await readFacts(needs, code, { bodies: [], meetings: [] });
    const writes = personChanges(stored.persons, stored.persons.values());
    const result = await writeRound(needs, code, { writes, etags, seen: { ...seen, hasDeadWriter: false }, stored });
    if (result !== 'changed-meanwhile') return writes;
  }
  throw new FactsBusyError('others were quicker with the same persons every time');
}
