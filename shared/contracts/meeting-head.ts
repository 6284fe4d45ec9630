import * as z from 'zod/mini';
import { BodyId, MeetingId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { MeetingMode, MeetingStatus } from './roster.ts';

/** What everybody sees of a meeting: in the list, in the overview and on the personal pages. */
export const meetingHead = {
  id: MeetingId,
  bodyId: BodyId,
  bodyName: z.string(),
  title: z.string(),
  start: Instant,
  end: Instant,
  place: z.string(),
  mode: MeetingMode,
  status: MeetingStatus,
};
