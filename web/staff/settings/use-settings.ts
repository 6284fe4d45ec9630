import { useRef, useState } from 'react';
import * as z from 'zod/mini';
import type { Saved } from '#shared/contracts/saved.ts';
import { Settings } from '#shared/contracts/settings.ts';
import type { BodyId } from '#shared/kernel/ids.ts';
import type { Act } from '#web/kit/use-act.ts';
import { type Fault, faultsIn } from '#web/staff/act/faults.ts';
import { useSend } from '#web/staff/act/use-send.ts';
import { useAnnouncer } from '#web/staff/frame/announcer.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { type Fresh, SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';

/** The municipality's, or one body's with the names of those it has chosen for itself. */
const SettingsSeen = z.extend(Settings, { own: z.optional(z.array(z.string())) });
type SettingsSeen = z.output<typeof SettingsSeen>;

export type SettingsChanges = Partial<Settings>;
/** As it is sent: `null` returns a field to where it comes from. */
type SentSettings = Readonly<Record<string, unknown>>;

export interface SettingsDraft {
  readonly fresh: Fresh<SettingsSeen>;
  /** As they would be saved. */
  readonly settings: Settings;
  readonly own: readonly string[];
  readonly isDirty: boolean;
  readonly faults: readonly Fault[];
  readonly act: Act<SentSettings>;
  /** Somebody saved meanwhile: their values stand where this reader changed nothing. */
  readonly conflict: { readonly saved: Saved | undefined } | undefined;
  /** What was saved last, until something is changed again. */
  readonly told: string | undefined;
  readonly change: (changes: SettingsChanges) => void;
  readonly discard: () => void;
  readonly save: (told: string, faults: readonly Fault[]) => void;
  /** Gives up the body's own for the municipality's. */
  readonly followMunicipality: (fields: readonly string[], told: string) => void;
  readonly retry: () => void;
}

const OUTDATED = 412;

/** What is changed on one page of the settings, until it is saved or given up. */
export function useSettings(
  bodyId: BodyId | undefined,
): SettingsDraft | { readonly fresh: Fresh<SettingsSeen>; readonly settings: undefined; readonly retry: () => void } {
  const { texts } = useStaff();
  const { say } = useAnnouncer();
  const path = bodyId === undefined ? '/settings' : `/bodies/${bodyId}/settings`;
  const fresh = useFresh(path, SettingsSeen, SELDOM_MS);
  const [changes, setChanges] = useState<SettingsChanges>({});
  /** Set when a save is sent, and told when it has arrived. */
  const wanted = useRef('');
  const [told, setTold] = useState<string>();
  const [ownFaults, setOwnFaults] = useState<readonly Fault[]>([]);
  const [conflict, setConflict] = useState<{ readonly saved: Saved | undefined }>();
  // The version that the reader began to change, so that nobody's saving in between is written over unseen.
  const [base, setBase] = useState<string>();
  const etag = fresh.phase === 'shown' ? fresh.etag : undefined;
  const { retry } = fresh;
  const act = useSend<SentSettings, SettingsSeen>(
    { method: 'PUT', path, reads: SettingsSeen, ifMatch: base ?? etag },
    () => {
      setChanges({});
      setConflict(undefined);
      setBase(undefined);
      retry();
      say(wanted.current);
      setTold(wanted.current);
    },
    ({ status, problem }) => {
      if (status !== OUTDATED) return;
      const winner = problem?.winner;
      const saved = winner && { at: winner.at, ...(winner.actor.name !== undefined && { by: winner.actor.name }) };
      setConflict({ saved });
      setBase(undefined);
      retry();
    },
  );
  const refusal = act.state.kind === 'refused' ? act.state.refusal : undefined;
  if (fresh.phase !== 'shown') return { fresh, settings: undefined, retry };
  const { own = [], ...current } = fresh.body;
  return {
    fresh,
    settings: { ...current, ...changes },
    own,
    isDirty: Object.keys(changes).length > 0,
    faults: ownFaults.length > 0 ? ownFaults : faultsIn(refusal?.status === OUTDATED ? undefined : refusal?.problem),
    act,
    conflict,
    told,
    retry,
    change(more) {
      setTold(undefined);
      setBase((before) => before ?? etag);
      setChanges((before) => ({ ...before, ...more }));
    },
    discard() {
      setTold(undefined);
      setChanges({});
      setOwnFaults([]);
      setConflict(undefined);
      setBase(undefined);
      act.forget();
    },
    save(words, faults) {
      const missing = [...faults, ...missingNumbers(changes, texts.settings.numberMissing)];
      setOwnFaults(missing);
      wanted.current = words;
      if (missing.length === 0) void act.run(changes);
    },
    followMunicipality(fields, words) {
      wanted.current = words;
      void act.run(Object.fromEntries(fields.map((field) => [field, null])));
    },
  };
}

/** A field without a number would be sent as nothing, and nothing means the default. */
function missingNumbers(value: unknown, text: string, path = ''): readonly Fault[] {
  if (typeof value === 'number') return Number.isNaN(value) ? [{ field: path, text }] : [];
  if (Array.isArray(value)) return value.flatMap((one, at) => missingNumbers(one, text, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => missingNumbers(one, text, path === '' ? key : `${path}.${key}`));
}
