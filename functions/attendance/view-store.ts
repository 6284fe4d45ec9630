import { type DocumentRef, type NewestKept, newestKept, type SealedStore } from '#functions/platform/index.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { compareTexts } from '#shared/kernel/order.ts';
import { MeetingProjection } from './core/meeting-summary.ts';

const STREAM = 'view:meetings';

/** Every round means that somebody else wrote the same view in between; so many in a row do not happen. */
const ROUNDS_MAX = 20;

export interface DueView {
  readonly meetingId: MeetingId;
  /** The version that the view was made from. */
  readonly version: number;
  readonly wakeAt: Instant;
}

/** The meetings of a municipality as the list shows them: made from their streams, and made again whenever needed. */
export interface ViewStore {
  /** @param wakeAt when something may follow from time alone; the sweep looks then */
  readonly put: (
    code: MunicipalityCode,
    view: MeetingProjection,
    wakeAt?: Instant,
  ) => Promise<'written' | 'newer-is-there'>;
  /** Meetings that start in `[startFrom, startBefore)`, in order of their start. */
  readonly list: (code: MunicipalityCode, range: StartRange) => Promise<readonly MeetingProjection[]>;
  /** Views whose `wakeAt` lies before the moment. */
  readonly due: (code: MunicipalityCode, before: Instant) => Promise<readonly DueView[]>;
  /** When the meeting itself is gone. */
  readonly remove: (code: MunicipalityCode, meetingId: MeetingId) => Promise<void>;
  readonly versionOf: (code: MunicipalityCode, meetingId: MeetingId) => Promise<number | undefined>;
}

export interface StartRange {
  readonly startFrom?: Instant;
  readonly startBefore?: Instant;
}

/** The view as this process wrote it last. */
interface OwnView {
  readonly version: number;
  readonly etag: string;
}

export function viewStore(store: SealedStore): ViewStore {
  const own = newestKept<OwnView>();
  return {
    put: (code, view, wakeAt) => put({ store, own }, code, view, wakeAt),
    list: async (code, range) => {
      const views = await store.list({ vault: code, stream: STREAM }, MeetingProjection, range);
      return views.map(({ value }) => value).toSorted(byStart);
    },
    due: async (code, before) => {
      const views = await store.list({ vault: code, stream: STREAM }, MeetingProjection, { wakeAtBefore: before });
      return views.flatMap(({ value, clear: { wakeAt } }) =>
        wakeAt === undefined ? [] : { meetingId: value.summary.id, version: value.version, wakeAt },
      );
    },
    remove: (code, meetingId) => store.remove({ vault: code, stream: STREAM, id: meetingId }),
    versionOf: async (code, meetingId) => {
      const known = await store.read({ vault: code, stream: STREAM, id: meetingId }, MeetingProjection);
      return known?.value.version;
    },
  };
}

/** Two processes may project the same meeting at once: the one that saw less must not have the last word. */
async function put(
  { store, own }: { readonly store: SealedStore; readonly own: NewestKept<OwnView> },
  code: MunicipalityCode,
  view: MeetingProjection,
  wakeAt: Instant | undefined,
): Promise<'written' | 'newer-is-there'> {
  const { id, start, status } = view.summary;
  const ref = { vault: code, stream: STREAM, id };
  const options = { clear: { start, status, ...(wakeAt && { wakeAt }) } };
  const key = `${code}/${id}`;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    // Our own last one mostly still stands, so it is looked at only when it does not.
    const known = (round === 0 ? own.get(key) : undefined) ?? (await seenOf(store, ref));
    if (known !== undefined && known.version > view.version) return 'newer-is-there';
    own.forget(key);
    const written =
      known === undefined
        ? await store.create(ref, view, options)
        : await store.replace(ref, view, known.etag, options);
    if (written.kind === 'created' || written.kind === 'replaced') {
      own.keep(key, { version: view.version, etag: written.etag });
      return 'written';
    }
  }
  assert(false, 'a view comes to rest');
}

async function seenOf(store: SealedStore, ref: DocumentRef): Promise<OwnView | undefined> {
  const known = await store.read(ref, MeetingProjection);
  return known && { version: known.value.version, etag: known.etag };
}

function byStart(a: MeetingProjection, b: MeetingProjection): number {
  return compareTexts(a.summary.start, b.summary.start) || compareTexts(a.summary.id, b.summary.id);
}
