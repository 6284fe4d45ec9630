import * as z from 'zod/mini';
import type { SealedStore } from '#functions/platform/index.ts';
import type { MeetingRef } from '#functions/summoning/index.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';

/** Which reports somebody must come back to, and which need nobody any more: one read instead of one for each. */
export type FilingStatus = 'open' | 'done';

export const FILING_INDEX = 'filing-index';

export async function noteFiling(
  documents: Pick<SealedStore, 'upsert'>,
  { code, meetingId }: MeetingRef,
  status: FilingStatus,
): Promise<void> {
  await documents.upsert({ vault: code, stream: FILING_INDEX, id: meetingId }, {}, { clear: { status } });
}

export async function knownFilings(
  documents: Pick<SealedStore, 'list'>,
  code: MunicipalityCode,
): Promise<ReadonlyMap<string, FilingStatus>> {
  const found = await documents.list({ vault: code, stream: FILING_INDEX }, z.object({}));
  return new Map(found.map(({ id, clear }) => [id, clear.status === 'done' ? 'done' : 'open']));
}
