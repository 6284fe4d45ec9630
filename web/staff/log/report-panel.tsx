import { DownloadIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { ReportState } from '#shared/contracts/report-state.ts';
import { ok } from '#shared/kernel/result.ts';
import { useNow } from '#web/kit/use-now.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import { reportText } from '#web/staff/log/report-text.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useMeetingFile } from '#web/staff/meeting/use-meeting-file.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useFresh } from '#web/staff/session/use-fresh.ts';
import { usePermission } from '#web/staff/session/use-permission.ts';

const ASK_AGAIN_MS = 10_000;

/** What goes to the archive after the meeting, and how far it has come. */
export function ReportPanel() {
  const { texts } = useStaff();
  const { view } = useMeeting();
  const report = useFresh(`/meetings/${encodeURIComponent(view.id)}/report`, ReportState, ASK_AGAIN_MS);
  const words = texts.filing;
  return (
    <section className="panel people-panel report-panel" aria-labelledby="report-title">
      <h2 id="report-title" className="ds-heading" data-size="2xs" tabIndex={-1}>
        {words.name}
      </h2>
      <p className="quiet small">{words.about}</p>
      {report.phase === 'shown' && <Standing state={report.body} look={report.retry} />}
      {report.phase === 'lost' && (
        <button type="button" className="link-button" onClick={report.retry}>
          {texts.common.tryAgain}
        </button>
      )}
    </section>
  );
}

function Standing({ state, look }: { readonly state: ReportState; readonly look: () => void }) {
  const { texts, clock } = useStaff();
  const { view, when } = useMeeting();
  const { canCommand } = usePermission(view.bodyId);
  const save = useMeetingFile();
  const now = useNow(clock, 60_000);
  const [isAsking, setAsking] = useState(false);
  const words = texts.filing;
  return (
    <>
      <p role="status">
        {reportText(state, words, (at) => when.dayAndClock(at, now)).join(' ')}{' '}
        {state.restricted === true && (
          <span className="ds-tag" data-color="warning" data-size="sm">
            {words.restricted}
          </span>
        )}
      </p>
      <div className="settings-buttons">
        {state.madeAt !== undefined && (
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => void save('report?format=pdf', `report-${view.id}.pdf`)}
          >
            <DownloadIcon aria-hidden="true" />
            {words.pdf}
          </button>
        )}
        {canCommand && state.status === 'notDue' && (
          <button type="button" className="ds-button" data-variant="secondary" onClick={() => setAsking(true)}>
            {words.file}
          </button>
        )}
      </div>
      {isAsking && <FileNow look={look} onClose={() => setAsking(false)} />}
    </>
  );
}

function FileNow({ look, onClose }: { readonly look: () => void; readonly onClose: () => void }) {
  const { texts } = useStaff();
  const { view, look: lookAtMeeting } = useMeeting();
  const words = texts.filing;
  return (
    <ActDialog<Record<string, never>, ReportState>
      title={words.ask}
      hasConsequences
      answers={[{ label: words.file, told: words.told, body: () => ok({}) }]}
      decline={words.notNow}
      to={{ method: 'POST', path: `/meetings/${encodeURIComponent(view.id)}/report`, reads: ReportState }}
      done={() => {
        look();
        lookAtMeeting();
      }}
      returnTo="report-title"
      onClose={onClose}
    >
      <p>{words.once}</p>
    </ActDialog>
  );
}
