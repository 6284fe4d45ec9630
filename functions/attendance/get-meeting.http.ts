import { type StaffAtMeetingNeeds, staffAtMeeting } from '#functions/summoning/index.ts';
import { problem } from '#infra/http/problem.ts';
import { taggedAnswer } from '#infra/http/tagged-answer.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Clock, latest } from '#shared/kernel/instant.ts';
import { beginningBeside, knowingOthers } from './core/elsewhere.ts';
import { meetingView } from './core/meeting-view.ts';
import type { Deliveries } from './core/offers.ts';
import { viewFor } from './phones.ts';
import type { ViewStore } from './view-store.ts';
import { viewTag } from './view-tag.ts';

export interface GetMeetingNeeds extends StaffAtMeetingNeeds {
  readonly clock: Clock;
  /** What providers reported about the meeting's messages. */
  readonly deliveries: (code: MunicipalityCode, meetingId: MeetingId) => Promise<Deliveries>;
  readonly views: Pick<ViewStore, 'list'>;
}

/** GET /api/municipalities/{code}/meetings/{id}: the attendance overview. */
export function getMeetingHttp(needs: GetMeetingNeeds): HttpAnswer {
  return async (request) => {
    const reader = await staffAtMeeting(needs, request, 'readMeetings');
    if (!reader.ok) return problem(reader.error);
    const { meeting, version, at, ref, caller } = reader.value;

    const deliveries = await needs.deliveries(ref.code, ref.meetingId);
    // Another instance may have written a moment ahead of our clock, and time in a meeting never runs backwards.
    const now = at === undefined ? needs.clock.now() : latest(needs.clock.now(), at);
    const beside = beginningBeside(meeting);
    const others = beside === undefined ? [] : await needs.views.list(ref.code, beside);
    const view = meetingView(knowingOthers(meeting, others), version, now, deliveries);
    return taggedAnswer(request, viewTag(view, at && meetingView(meeting, version, at)), viewFor(caller, view));
  };
}
