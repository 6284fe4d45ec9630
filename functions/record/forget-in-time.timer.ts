import * as z from 'zod/mini';
import { reminderStreamOf } from '#functions/absence/index.ts';
import { deliveryStreamOf } from '#functions/messaging/index.ts';
import { detailStreamOf, orWarn, retimeDetails, type SealedStore, type Warn } from '#functions/platform/index.ts';
import { type MeetingRef, meetingStreamOf } from '#functions/summoning/index.ts';
import type { RosterBody } from '#shared/contracts/roster.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import type { BodyId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Clock, DAY_MINUTES, type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import { deletedAt, type KeptFor } from '#shared/rules/retention.ts';
import { noteForgotten } from './anchors.ts';
import { reportPrefixOf } from './filing.ts';
import { FILING_INDEX } from './filing-index.ts';
import { filingStreamOf } from './filing-stream.ts';
import type { MeetingHead } from './meeting-heads.ts';
import type { BlobStore, ForgetStream } from './ports.ts';

export interface ForgetInTimeNeeds {
  readonly clock: Clock;
  readonly municipalities: readonly MunicipalityCode[];
  readonly documents: SealedStore;
  readonly blobs: BlobStore;
  readonly forgetStream: ForgetStream;
  readonly allMeetingsOf: (code: MunicipalityCode) => Promise<readonly MeetingHead[]>;
  readonly bodiesOf: (code: MunicipalityCode) => Promise<readonly RosterBody[]>;
  readonly settingsOf: (code: MunicipalityCode, bodyId?: BodyId) => Promise<Settings>;
  readonly forgetTextsBefore: (code: MunicipalityCode, before: Instant) => Promise<void>;
  /** The overview of a meeting, which is how the meeting is found. */
  readonly removeView: (ref: MeetingRef) => Promise<void>;
  readonly warn: Warn;
}

/** So many meetings go in one night: a term ends for all of them at once. */
const MEETINGS_A_NIGHT_MAX = 200;

/** Every night (R24): texts get the time that they have by now, and what has had its time goes. */
export function forgetInTime(needs: ForgetInTimeNeeds) {
  return async (): Promise<void> => {
    for (const code of needs.municipalities) {
      await orWarn(needs.warn, 'What has had its time could not be deleted.', { code }, () => forgetIn(needs, code));
    }
  };
}

async function forgetIn(needs: ForgetInTimeNeeds, code: MunicipalityCode): Promise<void> {
  const now = needs.clock.now();
  const { retentionDays } = await needs.settingsOf(code);
  await needs.forgetTextsBefore(code, plusMinutes(now, -retentionDays.text * DAY_MINUTES));
  const keptForOf = await rulesIn(needs, code);
  let forgotten = 0;
  for (const head of await needs.allMeetingsOf(code)) {
    const ref = { code, meetingId: head.id };
    const keptFor = await keptForOf(head);
    const isOver = deletedAt('log', keptFor) <= now;
    if (isOver && forgotten >= MEETINGS_A_NIGHT_MAX) continue;
    if (isOver) forgotten += 1;
    await orWarn(needs.warn, 'A meeting could not be looked through.', { code, meeting: head.id }, () =>
      isOver ? forgetMeeting(needs, ref) : retime(needs, ref, keptFor, now),
    );
  }
}

/** How long things are kept, as the body and the settings stand now; a body that is gone ended with the meeting. */
async function rulesIn({ settingsOf, bodiesOf }: ForgetInTimeNeeds, code: MunicipalityCode) {
  const bodies = new Map((await bodiesOf(code)).map((body) => [body.id, body]));
  const settings = new Map<BodyId, Settings>();
  return async ({ bodyId, end }: MeetingHead): Promise<KeptFor> => {
    const own = settings.get(bodyId) ?? (await settingsOf(code, bodyId));
    settings.set(bodyId, own);
    const termTo = bodies.get(bodyId)?.termTo ?? localDateOf(end, own.timeZone);
    return { meeting: { end }, body: { termTo }, settings: own };
  };
}

const Times = z.object({ basis: z.string() });

/** Only where something has changed since the last night: rewriting every text every night would cost for nothing. */
async function retime({ documents }: ForgetInTimeNeeds, ref: MeetingRef, keptFor: KeptFor, now: Instant) {
  const basis = JSON.stringify([keptFor.meeting.end, keptFor.body.termTo, keptFor.settings.retentionDays]);
  const place = { vault: ref.code, stream: 'retention', id: ref.meetingId };
  const known = await documents.read(place, Times);
  if (known?.value.basis === basis) return;
  await retimeDetails(documents, ref, now, (kind) => deletedAt(kind, keptFor));
  await documents.upsert(place, { basis });
}

/** The overview goes last, because it is by the overview that a night that was broken off finds the rest. */
async function forgetMeeting(needs: ForgetInTimeNeeds, ref: MeetingRef): Promise<void> {
  const { code, meetingId } = ref;
  for (const stream of [reminderStreamOf(ref), filingStreamOf(ref), meetingStreamOf(ref)]) {
    await noteForgotten(needs, code, stream);
    await needs.forgetStream(code, stream);
  }
  for (const stream of [detailStreamOf(ref), deliveryStreamOf(ref)]) await needs.forgetStream(code, stream);
  for (const name of await needs.blobs.list('reports', reportPrefixOf(ref))) await needs.blobs.remove('reports', name);
  for (const stream of ['retention', FILING_INDEX])
    await needs.documents.remove({ vault: code, stream, id: meetingId });
  await needs.removeView(ref);
}
