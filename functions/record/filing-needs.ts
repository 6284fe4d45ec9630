import type { PrintDocument, ReportNeeds } from '#functions/attendance/index.ts';
import type { ArchiveIds, ArchiveRecord } from '#functions/directory/index.ts';
import type { CommitStore, SealedStore } from '#functions/platform/index.ts';
import type { MeetingRef, Meetings } from '#functions/summoning/index.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import type { BlobStore } from './ports.ts';

export interface FilingNeeds extends ReportNeeds {
  readonly clock: Clock;
  readonly commits: CommitStore;
  readonly documents: Pick<SealedStore, 'upsert' | 'list'>;
  readonly blobs: BlobStore;
  readonly meetings: Pick<Meetings, 'load'>;
  readonly printDocument: PrintDocument;
  /** Nothing for a municipality that has configured no archive. */
  readonly archiveRecordOf: (code: MunicipalityCode) => ArchiveRecord | undefined;
  /** The archive's own ids of what came from there. */
  readonly archiveIdsOf: (ref: MeetingRef) => Promise<ArchiveIds>;
}
