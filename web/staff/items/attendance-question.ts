import type { SeatView } from '#shared/contracts/meeting-view.ts';
import type { ExpectedPerson } from '#web/staff/items/presence.ts';

/** What happened just now: somebody came, left, or is out for an item. */
export type NotedNow = 'from' | 'to' | 'items';

export interface AttendanceQuestion {
  readonly seat: SeatView;
  readonly person: ExpectedPerson;
  readonly now: NotedNow;
  /** Where the focus goes afterwards. */
  readonly rowId: string;
}
