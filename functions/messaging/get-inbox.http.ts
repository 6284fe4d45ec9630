import type { HttpHandler } from '@azure/functions';
import { admit, type SealedStore, type StaffAccessNeeds } from '#functions/platform/index.ts';
import type { Meetings } from '#functions/summoning/index.ts';
import { problem } from '#infra/http/problem.ts';
import { withNow } from '#infra/http/with-now.ts';
import type { Inbox, InboxItem } from '#shared/contracts/inbox.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { inboxOf } from './inbox-documents.ts';
import { inboxItem, seenBy } from './inbox-view.ts';

export interface GetInboxNeeds extends StaffAccessNeeds {
  readonly clock: Clock;
  readonly documents: SealedStore;
  readonly meetings: Pick<Meetings, 'load'>;
}

/** GET /api/municipalities/{code}/inbox; with `?handled=true` what was decided already, the latest first. */
export function getInboxHttp(needs: GetInboxNeeds): HttpHandler {
  return withNow(needs.clock, async (request) => {
    const caller = await admit(needs, request, 'listInbox');
    if (!caller.ok) return problem(caller.error);
    const { code } = caller.value;
    const isHandled = request.query.get('handled') === 'true';
    const entries = (await inboxOf(needs, code, isHandled ? 'handled' : 'open')).filter(
      ({ value }) => seenBy(caller.value, value) !== 'nothing',
    );
    const items = await Promise.all(
      entries.map((entry) =>
        inboxItem(needs.meetings, code, entry, needs.clock.now(), seenBy(caller.value, entry.value) === 'all'),
      ),
    );
    const inbox: Inbox = { items: items.toSorted(isHandled ? byHandling : byDeadline) };
    return { status: 200, jsonBody: inbox, headers: { 'cache-control': 'no-store' } };
  });
}

/** A question that runs out soon is decided first; those without one after, the oldest first. */
function byDeadline(a: InboxItem, b: InboxItem): number {
  if (a.deadline !== b.deadline) {
    if (a.deadline === undefined) return 1;
    return b.deadline === undefined || a.deadline < b.deadline ? -1 : 1;
  }
  return a.receivedAt < b.receivedAt ? -1 : 1;
}

function byHandling(a: InboxItem, b: InboxItem): number {
  return (a.handled?.at ?? '') > (b.handled?.at ?? '') ? -1 : 1;
}
