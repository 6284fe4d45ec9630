import { nb } from '#web/texts/simulator/nb.ts';
import { ArchiveFaultButtons } from './archive-fault-buttons.tsx';
import { ArchiveMeetings } from './archive-meetings.tsx';
import { useRoom } from './room-context.ts';
import { type ArchiveInView, readArchiveNow, useArchive } from './use-archive.ts';

/** A meeting is moved in the archive, read, and seen to have moved here. */
export function ArchiveDesk() {
  const { world, clock, act, say } = useRoom();
  const archive = useArchive();
  if (archive === undefined) return null;
  const { records, state } = archive;

  async function readNow(): Promise<void> {
    const { story, token } = world;
    let sentence: string = nb.couldNot;
    await act(async () => {
      const { trouble, last } = await readArchiveNow({ ...story, token, clock });
      sentence =
        trouble === undefined
          ? nb.archiveRead((last?.created ?? 0) + (last?.updated ?? 0))
          : nb.archiveTrouble[trouble.kind];
    });
    say(sentence);
  }

  return (
    <div className="archive">
      <p className="quiet">{nb.archiveIntro}</p>
      <ArchiveMeetings records={records} />
      <p>
        <button type="button" className="ds-button" onClick={() => void readNow()}>
          {nb.readArchive}
        </button>{' '}
        <ReadingState state={state} />
      </p>
      <ArchiveFaultButtons />
      <Archived records={records} />
    </div>
  );
}

function ReadingState({ state: { trouble, lastSuccessAt } }: Pick<ArchiveInView, 'state'>) {
  const { when } = useRoom();
  if (trouble !== undefined) return <span>{nb.archiveTrouble[trouble.kind]}</span>;
  return (
    <span className="quiet">
      {lastSuccessAt ? nb.archiveLast(when.clockWithSeconds(lastSuccessAt)) : nb.archiveNever}
    </span>
  );
}

/** What has come back: the call report, and who met for whom. */
function Archived({ records: { documents, stored, attendance } }: Pick<ArchiveInView, 'records'>) {
  const filed = stored
    .filter(({ object }) => object === 'Journalpost')
    .map(({ fields }) => fields['Innholdsbeskrivelse']);
  const titles = [...documents.map(({ title }) => title), ...filed];
  return (
    <>
      <h3 className="ds-heading" data-size="2xs">
        {nb.archived}
      </h3>
      {titles.length === 0 ? (
        <p className="quiet">{nb.archivedNothing}</p>
      ) : (
        <ul>
          {titles.map((title) => (
            <li key={title}>{title}</li>
          ))}
          <li>{nb.archivedAttendance(attendance.length)}</li>
        </ul>
      )}
    </>
  );
}
