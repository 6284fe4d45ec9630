import { type Dispatch, type SetStateAction, useRef } from 'react';
import * as z from 'zod/mini';
import type { Saved } from '#shared/contracts/saved.ts';
import { Settings } from '#shared/contracts/settings.ts';
import type { BodyId } from '#shared/kernel/ids.ts';
import type { Act } from '#web/kit/use-act.ts';
import { type Fault, faultsIn } from '#web/staff/act/faults.ts';
import { OUTDATED, useSend } from '#web/staff/act/use-send.ts';
import { useAnnouncer } from '#web/staff/frame/announcer.tsx';
import { useDraft } from '#web/staff/session/drafts.ts';
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

/** What the reader has done to the page and what came of it. */
interface Written {
  readonly changes: SettingsChanges;
  readonly faults: readonly Fault[];
  /** The version that the reader began to change, so that nobody's saving in between is written over unseen. */
  readonly base?: string | undefined;
  readonly told?: string;
  readonly conflict?: SettingsDraft['conflict'];
}

const NOTHING: Written = { changes: {}, faults: [] };

const WrittenParts = z.object({
  changes: z.partial(Settings),
  faults: z.array(z.object({ field: z.string(), text: z.string() })),
});
const KeptWritten = z.custom<Written>((kept) => WrittenParts.safeParse(kept).success);

export type NoSettingsYet = {
  readonly fresh: Fresh<SettingsSeen>;
  readonly settings: undefined;
  readonly retry: () => void;
};

/** What is changed on one page of the settings, until it is saved or given up. */
export function useSettings(bodyId: BodyId | undefined): SettingsDraft | NoSettingsYet {
  const { texts } = useStaff();
  const path = bodyId === undefined ? '/settings' : `/bodies/${bodyId}/settings`;
  const fresh = useFresh(path, SettingsSeen, SELDOM_MS);
  const [written, setWritten] = useDraft(`settings at ${path}`, KeptWritten, NOTHING);
  const etag = fresh.phase === 'shown' ? fresh.etag : undefined;
  const { retry } = fresh;
  const { act, send } = useSaving(path, written.base ?? etag, setWritten, retry);
  if (fresh.phase !== 'shown') return { fresh, settings: undefined, retry };
  const { own = [], ...current } = fresh.body;
  const { changes, faults, conflict, told } = written;
  const problem = act.state.kind === 'refused' && conflict === undefined ? act.state.refusal.problem : undefined;
  return {
    fresh,
    settings: { ...current, ...changes },
    own,
    isDirty: Object.keys(changes).length > 0,
    faults: faults.length > 0 ? faults : faultsIn(problem),
    act,
    conflict,
    told,
    retry,
    change: (more) =>
      setWritten(({ told: _, ...before }) => ({
        ...before,
        base: before.base ?? etag,
        changes: { ...before.changes, ...more },
      })),
    discard() {
      setWritten(NOTHING);
      act.forget();
    },
    save(words, found) {
      const missing = [...found, ...missingNumbers(changes, texts.settings.numberMissing)];
      setWritten((before) => ({ ...before, faults: missing }));
      if (missing.length === 0) send(changes, words);
    },
    followMunicipality: (fields, words) => send(Object.fromEntries(fields.map((field) => [field, null])), words),
  };
}

/** One save at a time, told when it has arrived; when somebody else was first, who that was. */
function useSaving(
  path: string,
  ifMatch: string | undefined,
  setWritten: Dispatch<SetStateAction<Written>>,
  retry: () => void,
) {
  const { say } = useAnnouncer();
  const words = useRef('');
  const act = useSend<SentSettings, SettingsSeen>(
    { method: 'PUT', path, reads: SettingsSeen, ifMatch },
    () => {
      setWritten({ ...NOTHING, told: words.current });
      retry();
      say(words.current);
    },
    ({ status, problem }) => {
      if (status !== OUTDATED) return;
      const winner = problem?.winner;
      const saved = winner && { at: winner.at, ...(winner.actor.name !== undefined && { by: winner.actor.name }) };
      setWritten((before) => ({ ...before, base: undefined, conflict: { saved } }));
      retry();
    },
  );
  function send(settings: SentSettings, told: string): void {
    words.current = told;
    void act.run(settings);
  }
  return { act, send };
}

/** A field without a number would be sent as nothing, and nothing means the default. */
function missingNumbers(value: unknown, text: string, path = ''): readonly Fault[] {
  if (typeof value === 'number') return Number.isNaN(value) ? [{ field: path, text }] : [];
  if (Array.isArray(value)) return value.flatMap((one, at) => missingNumbers(one, text, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => missingNumbers(one, text, path === '' ? key : `${path}.${key}`));
}
