import * as z from 'zod/mini';
import type { Meeting } from '#functions/summoning/core/state.ts';
import { Attention, MeetingSummary } from '#shared/contracts/meeting-list.ts';
import { NextStep } from '#shared/contracts/meeting-view.ts';
import { MeetingFigures } from '#shared/contracts/statistics.ts';
import { BodyId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { attentionAt, attentionOf } from './attention.ts';
import { Sitting, sittingsIn } from './elsewhere.ts';
import { figuresOf } from './figures.ts';
import { meetingView } from './meeting-view.ts';
import { countSeats } from './seat-counts.ts';

/**
 * A meeting as the list keeps it: made from one version of its stream, and good for any later moment until the next,
 * because all that will happen, and all that will become urgent, is in it already.
 */
export const MeetingProjection = z.object({
  bodyId: BodyId,
  version: z.int(),
  summary: MeetingSummary,
  /** All steps, soonest first; the summary shows the first that is still to come. */
  next: z.readonly(z.array(NextStep)),
  /** All that needs a person, also what will only from its `since` on. */
  attention: z.readonly(z.array(Attention)),
  /** Missing in what was projected before there were statistics. */
  figures: z.optional(MeetingFigures),
  /** Missing in what was projected before other bodies were warned. */
  sittings: z.optional(z.readonly(z.array(Sitting))),
});
export type MeetingProjection = z.output<typeof MeetingProjection>;

export function meetingSummary(meeting: Meeting, now: Instant): MeetingSummary {
  return summaryAt(projectMeeting(meeting, 0, now), now);
}

export function projectMeeting(meeting: Meeting, version: number, now: Instant): MeetingProjection {
  const view = meetingView(meeting, version, now);
  const { id, bodyId, bodyName, title, start, end, place, mode, status, quorum, next } = view;
  const seats = countSeats(view.seats);
  const quorate = quorum.expected >= quorum.needed;
  const summary = { id, bodyId, bodyName, title, start, end, place, mode, status, attention: [], seats, quorate };
  return {
    bodyId,
    version,
    summary,
    next,
    attention: attentionOf(meeting, view, now),
    figures: figuresOf(meeting, view),
    sittings: sittingsIn(meeting),
  };
}

/** What the list shows at a moment: the summary with what is next then, and what needs a person by then. */
export function summaryAt({ summary, next, attention }: MeetingProjection, now: Instant): MeetingSummary {
  const first = next.find(({ at }) => at > now);
  return { ...summary, attention: attentionAt(attention, summary, now), ...(first && { next: first }) };
}
