import { Link } from 'react-router';
import { ArchiveState } from '#shared/contracts/archive.ts';
import { ConflictList } from '#shared/contracts/conflicts.ts';
import { BodyFaults } from '#web/staff/archive/body-faults.tsx';
import { ConflictsPanel } from '#web/staff/archive/conflicts-panel.tsx';
import { ConnectionPanel } from '#web/staff/archive/connection-panel.tsx';
import { StaleLine, Trouble } from '#web/staff/frame/trouble.tsx';
import { PageHead } from '#web/staff/people/page-head.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useFresh } from '#web/staff/session/use-fresh.ts';
import { useWhen } from '#web/staff/session/use-when.ts';

const ASK_AGAIN_MS = 10_000;

/** How it goes with the archive, and what somebody must choose between. */
export function ArchivePage() {
  const { texts } = useStaff();
  const when = useWhen();
  const words = texts.archive;
  const archive = useFresh('/archive', ArchiveState, ASK_AGAIN_MS);
  const conflicts = useFresh('/conflicts', ConflictList, ASK_AGAIN_MS);
  function retry(): void {
    archive.retry();
    conflicts.retry();
  }
  if (archive.phase !== 'shown')
    return <Trouble phase={archive.phase} loadingWords={words.loading} retry={archive.retry} />;
  if (conflicts.phase !== 'shown')
    return <Trouble phase={conflicts.phase} loadingWords={words.loading} retry={conflicts.retry} />;
  const late = archive.standing === 'latest' ? conflicts : archive;
  return (
    <>
      <StaleLine of={late} when={when} />
      <PageHead title={words.title} about={words.explained} />
      <div className="archive-page">
        {archive.body.kind === undefined ? (
          <NotConnected />
        ) : (
          <ConnectionPanel state={archive.body} kind={archive.body.kind} onRead={retry} />
        )}
        <BodyFaults state={archive.body} />
        <ConflictsPanel conflicts={conflicts.body.conflicts} look={conflicts.retry} />
      </div>
    </>
  );
}

function NotConnected() {
  const { texts } = useStaff();
  return (
    <p>
      {texts.archive.none} {texts.archive.bringIn}{' '}
      <Link className="ds-link" to="/hent-inn">
        {texts.people.toImport}
      </Link>
    </p>
  );
}
