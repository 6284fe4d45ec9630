import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useOnline } from '#web/kit/use-online.ts';
import { ErrorSummary } from '#web/staff/act/error-summary.tsx';
import { type Fault, FaultsContext } from '#web/staff/act/faults.ts';
import { SendTrouble } from '#web/staff/act/send-trouble.tsx';
import { useAnnouncer } from '#web/staff/frame/announcer.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useWhen } from '#web/staff/session/use-when.ts';
import { LeaveGuard } from '#web/staff/settings/leave-guard.tsx';
import type { SettingsDraft } from '#web/staff/settings/use-settings.ts';

export interface SettingsFormProps {
  readonly draft: SettingsDraft;
  readonly mayChange: boolean;
  readonly saveLabel?: string;
  readonly told?: string;
  readonly note?: string;
  /** What the page itself sees is wrong, when it is asked to save. */
  readonly check?: () => readonly Fault[];
  readonly children: ReactNode;
}

/** The fields of one page, and under them the two ways out. */
export function SettingsForm(props: SettingsFormProps) {
  const { draft, mayChange, note, check, children } = props;
  const { texts } = useStaff();
  const { say } = useAnnouncer();
  const isOnline = useOnline();
  const words = texts.settings;
  const isSending = draft.act.state.kind === 'sending';
  function save(): void {
    if (isOnline && !isSending) draft.save(props.told ?? words.saved, check?.() ?? []);
  }
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {!mayChange && <p className="line">{words.readOnly}</p>}
      <ErrorSummary faults={draft.faults} heading="h2" />
      <ConflictLine draft={draft} />
      <fieldset className="settings-fields" disabled={!mayChange}>
        <FaultsContext value={draft.faults}>{children}</FaultsContext>
      </fieldset>
      {draft.conflict === undefined && <SendTrouble act={draft.act} />}
      {mayChange && (
        <div className="settings-buttons">
          <button type="submit" className="ds-button" aria-disabled={isSending || !isOnline}>
            {isSending ? texts.act.sending : (props.saveLabel ?? words.saveChanges)}
          </button>
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => {
              draft.discard();
              say(words.discarded);
            }}
          >
            {words.discard}
          </button>
          <span className="quiet small">{draft.told ?? note}</span>
        </div>
      )}
      <LeaveGuard isDirty={draft.isDirty} />
    </form>
  );
}

function ConflictLine({ draft: { conflict } }: Pick<SettingsFormProps, 'draft'>) {
  const { texts } = useStaff();
  const when = useWhen();
  const saved = conflict?.saved;
  const words = texts.settings;
  const told = saved?.by === undefined ? words.conflictUnknown : words.conflict(saved.by, when.clock(saved.at));
  return (
    <div aria-live="assertive">
      {conflict !== undefined && (
        <div className="line with-icon" data-color="warning">
          <ExclamationmarkTriangleIcon aria-hidden="true" />
          <span className="line-words">{told}</span>
        </div>
      )}
    </div>
  );
}
