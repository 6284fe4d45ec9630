import type { ArchiveAttendance, ArchiveTrouble, SourceId } from '#functions/directory/archive-ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ElementsClient } from './client.ts';
import type { Fields } from './envelope.ts';
import { Frammoete, Personnavn } from './rows.ts';
import type { ElementsSettings } from './settings.ts';

type Codes = NonNullable<ElementsSettings['attendance']>;
type Written = Promise<Result<'written' | 'unchanged', ArchiveTrouble>>;

/** Who met, and for whom: one row of `Frammoete` for each person and meeting. */
export async function writeAttendance(
  client: ElementsClient,
  codes: Codes,
  { meeting, rows }: ArchiveAttendance,
): Written {
  const personIds = rows.flatMap(({ person, forPerson }) => (forPerson ? [person, forPerson] : [person]));
  const [names, known] = await Promise.all([
    client.rowsOf({ object: 'Personnavn', sortBy: 'Id', row: Personnavn }, 'PersonId', personIds),
    client.rows({ object: 'Frammoete', filter: `UtvalgsmoeteId=${meeting}`, sortBy: 'DeltagerId', row: Frammoete }),
  ]);
  if (!names.ok) return names;
  if (!known.ok) return known;
  const wanted = rows.map((row) => wantedRow(row, { meeting, codes, names: names.value, known: known.value }));
  if (wanted.includes(undefined)) return err({ kind: 'garbage', where: 'Personnavn.PersonId' });
  const found = wanted.filter((row) => row !== undefined);
  const missing = found.flatMap(({ there, fields }) => (there === undefined ? [fields] : []));
  const different = found.flatMap(({ there, fields, isAssumed }) =>
    there === undefined || isAssumed === true || isSameRow(there, fields) ? [] : [fields],
  );
  if (missing.length === 0 && different.length === 0) return ok('unchanged');

  for (const [operation, written] of [
    ['Insert', missing],
    ['Update', different],
  ] as const) {
    if (written.length === 0) continue;
    const done = await client.write(operation, 'Frammoete', written);
    if (!done.ok) return done;
  }
  return ok('written');
}

interface Around {
  readonly meeting: SourceId;
  readonly codes: Codes;
  readonly names: readonly Personnavn[];
  readonly known: readonly Frammoete[];
}

interface Wanted {
  /** What the archive holds of the person already. */
  readonly there: Frammoete | undefined;
  readonly fields: Fields;
  readonly isAssumed: boolean | undefined;
}

/** Undefined when the archive does not know them. Place and remark of a row that is there are the archive's own. */
function wantedRow(
  row: ArchiveAttendance['rows'][number],
  { meeting, codes, names, known }: Around,
): Wanted | undefined {
  const participant = nameIdOf(row.person, names, known);
  const absent = row.forPerson === undefined ? undefined : nameIdOf(row.forPerson, names, known);
  if (participant === undefined || (row.forPerson !== undefined && absent === undefined)) return undefined;
  const there = known.find(({ DeltagerId }) => DeltagerId === participant);
  const fields = {
    DeltagerId: participant,
    FrammoetekodeId: codes[row.attendance],
    Merknad: row.remark ?? (there?.Merknad || undefined),
    Sortering: there?.Sortering ?? row.sortOrder,
    UtvalgsmoeteId: meeting,
    VararepresentantForId: absent,
  };
  return { there, fields, isAssumed: row.isAssumed };
}

/** The spelling that the meeting already knows, or else the one in use. */
function nameIdOf(person: SourceId, names: readonly Personnavn[], known: readonly Frammoete[]): SourceId | undefined {
  const own = names.filter(({ PersonId }) => PersonId === person);
  const inMeeting = own.find(({ Id }) => known.some(({ DeltagerId }) => DeltagerId === Id));
  return (inMeeting ?? own.find(({ Aktiv }) => Aktiv) ?? own[0])?.Id;
}

function isSameRow(there: Frammoete, row: Fields): boolean {
  return (
    there.FrammoetekodeId === row['FrammoetekodeId'] &&
    there.Merknad === (row['Merknad'] ?? '') &&
    there.VararepresentantForId === row['VararepresentantForId']
  );
}
