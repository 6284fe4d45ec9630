import { useState } from 'react';
import { Link } from 'react-router';
import { FileOutcome, FilePreview } from '#shared/contracts/archive.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { BODY_BYTES_MAX } from '#shared/contracts/request.ts';
import { SendTrouble } from '#web/staff/act/send-trouble.tsx';
import { useSend } from '#web/staff/act/use-send.ts';
import { useAnnouncer } from '#web/staff/frame/announcer.tsx';
import { FileFaults } from '#web/staff/import/file-faults.tsx';
import { FileHelp } from '#web/staff/import/file-help.tsx';
import { Preview } from '#web/staff/import/preview.tsx';
import { PageHead } from '#web/staff/people/page-head.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

const FAULTY = 400;

interface Chosen {
  readonly name: string;
  readonly content: Blob;
}

/** A file is read, what it would change is shown, and only then may it change anything. */
export function ImportPage() {
  const { texts } = useStaff();
  const { chosen, preview, outcome, isTooLarge, look, take, choose, cancel } = useImport();
  const words = texts.import;
  const refusals = [look, take].map(({ state }) => (state.kind === 'refused' ? state.refusal : undefined));
  const refusal = refusals.find((one) => one !== undefined);
  const faults = refusal?.status === FAULTY ? refusal.problem : undefined;
  return (
    <>
      <PageHead title={words.title} about={words.explained} />
      <section className="panel settings-panel">
        <FileField onChoose={choose} />
        <FileHelp />
        <div role="status">
          {look.state.kind === 'sending' && <p>{words.reading}</p>}
          {isTooLarge && <p className="ds-validation-message">{words.tooLarge}</p>}
        </div>
      </section>
      {faults !== undefined && chosen !== undefined && (
        <FileFaults
          title={hasFields(faults) ? words.faultsTitle(chosen.name, faults.fields?.length ?? 0) : faults.title}
          hint={hasFields(faults) ? words.faultsHint : faults.detail}
          faults={faults.fields ?? []}
        />
      )}
      {faults === undefined && <SendTrouble act={look} />}
      {preview !== undefined && chosen !== undefined && (
        <Preview
          preview={preview}
          fileName={chosen.name}
          act={take}
          onApply={() => void take.run(chosen.content)}
          onCancel={cancel}
        />
      )}
      {outcome !== undefined && <Taken outcome={outcome} />}
    </>
  );
}

function hasFields({ fields = [] }: Problem): boolean {
  return fields.length > 0;
}

/** Where a file stands on its way in. */
function useImport() {
  const { texts } = useStaff();
  const { say } = useAnnouncer();
  const words = texts.import;
  const [chosen, setChosen] = useState<Chosen>();
  const [preview, setPreview] = useState<FilePreview>();
  const [outcome, setOutcome] = useState<FileOutcome>();
  const [isTooLarge, setTooLarge] = useState(false);
  const look = useSend<Blob, FilePreview>(
    { method: 'POST', path: '/imports?preview=true', reads: FilePreview },
    (seen) => {
      setPreview(seen);
      say(words.counts(seen.created, seen.updated, seen.unchanged));
    },
  );
  const take = useSend<Blob, FileOutcome>({ method: 'POST', path: '/imports', reads: FileOutcome }, (taken) => {
    setPreview(undefined);
    setOutcome(taken);
    say(words.applied(taken.created, taken.updated));
  });

  function choose(file: File): void {
    setPreview(undefined);
    setOutcome(undefined);
    look.forget();
    take.forget();
    setTooLarge(file.size > BODY_BYTES_MAX);
    if (file.size > BODY_BYTES_MAX) return;
    const type = file.name.toLowerCase().endsWith('.json') ? 'application/json' : 'text/csv';
    const content = new Blob([file], { type });
    setChosen({ name: file.name, content });
    void look.run(content);
  }

  function cancel(): void {
    setPreview(undefined);
    say(words.cancelled);
  }

  return { chosen, preview, outcome, isTooLarge, look, take, choose, cancel };
}

function FileField({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const { texts } = useStaff();
  const words = texts.import;
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor="roster-file">
        {words.choose}
      </label>
      <p id="roster-file-hint" data-field="description">
        {words.formats}
      </p>
      <input
        id="roster-file"
        className="ds-input"
        type="file"
        accept=".csv,.txt,.json,text/csv,application/json"
        aria-describedby="roster-file-hint"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onChoose(file);
          // The same file may be chosen again once it has been mended.
          event.target.value = '';
        }}
      />
    </div>
  );
}

function Taken({ outcome }: { readonly outcome: FileOutcome }) {
  const { texts } = useStaff();
  const words = texts.import;
  return (
    <p className="line with-icon" data-color="success">
      <span className="line-words">{words.applied(outcome.created, outcome.updated)}</span>
      <Link className="ds-link" to="/utvalg">
        {words.seeBodies}
      </Link>
    </p>
  );
}
