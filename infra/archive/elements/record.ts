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
  const fields = wanted.filter((row) => row !== undefined);
  const isThere = ({ DeltagerId }: Fields) => known.value.some((row) => row.DeltagerId === DeltagerId);
  const isSame = (row: Fields) => known.value.some((there) => isSameRow(there, row));
  const missing = fields.filter((row) => !isThere(row));
  const different = fields.filter((row) => isThere(row) && !isSame(row));
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

function wantedRow(
  row: ArchiveAttendance['rows'][number],
  { meeting, codes, names, known }: Around,
): Fields | undefined {
  const participant = nameIdOf(row.person, names, known);
  const absent = row.forPerson === undefined ? undefined : nameIdOf(row.forPerson, names, known);
  if (participant === undefined || (row.forPerson !== undefined && absent === undefined)) return undefined;
  return {
    DeltagerId: participant,
    FrammoetekodeId: codes[row.attendance],
    Merknad: row.remark,
    Sortering: row.sortOrder,
    UtvalgsmoeteId: meeting,
    VararepresentantForId: absent,
  };
}

/** The spelling that the meeting already knows, or else the one in use. */
function nameIdOf(person: SourceId, names: readonly Personnavn[], known: readonly Frammoete[]): SourceId | undefined {
  const own = names.filter(({ PersonId }) => PersonId === person);
  const inMeeting = own.find(({ Id }) => known.some(({ DeltagerId }) => DeltagerId === Id));
  return (inMeeting ?? own.find(({ Aktiv }) => Aktiv) ?? own[0])?.Id;
}

function isSameRow(there: Frammoete, row: Fields): boolean {
  return (
    there.DeltagerId === row['DeltagerId'] &&
    there.FrammoetekodeId === row['FrammoetekodeId'] &&
    there.Merknad === (row['Merknad'] ?? '') &&
    Number(there.Sortering) === row['Sortering'] &&
    there.VararepresentantForId === row['VararepresentantForId']
  );
}
