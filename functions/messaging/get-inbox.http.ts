import * as z from 'zod/mini';
import {
  admit,
  type Caller,
  type SealedStore,
  type StaffAccessNeeds,
  type Stored,
  tagOf,
} from '#functions/platform/index.ts';
import type { Meetings } from '#functions/summoning/index.ts';
import { problem } from '#infra/http/problem.ts';
import { understand } from '#infra/http/read-body.ts';
import { taggedAnswer } from '#infra/http/tagged-answer.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { Inbox, InboxItem } from '#shared/contracts/inbox.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { compareTexts, lastFirst } from '#shared/kernel/order.ts';
import type { InboxEntry } from './core/inbox.ts';
import { inboxOf } from './inbox-documents.ts';
import { logReading } from './inbox-readings.ts';
import { inboxItem, seenBy } from './inbox-view.ts';

export interface GetInboxNeeds extends StaffAccessNeeds {
  readonly clock: Clock;
  readonly documents: SealedStore;
  readonly meetings: Pick<Meetings, 'load' | 'run'>;
  readonly settingsOf: (code: MunicipalityCode) => Promise<Settings>;
}

const Flag = z.pipe(
  z.enum(['true', 'false']),
  z.transform((text) => text === 'true'),
);
const Query = z.object({ handled: z.optional(Flag), texts: z.optional(Flag) });

/**
 * GET /api/municipalities/{code}/inbox; with `?handled=true` what was decided already, the latest first; with `?texts=false`
 * without the words, so that a count on every page is no reading. Whoever gets the words is written down first.
 */
export function getInboxHttp(needs: GetInboxNeeds): HttpAnswer {
  return async (request) => {
    const caller = await admit(needs, request, 'listInbox');
    if (!caller.ok) return problem(caller.error);
    const asked = understand(Object.fromEntries(request.query), Query, caller.value.language);
    if (!asked.ok) return problem(asked.error);
    const { handled = false, texts = true } = asked.value;

    const settings = await needs.settingsOf(caller.value.code);
    const { code } = caller.value;
    // What its sender made clear since is dealt with, though nobody has touched it.
    const entries = [
      ...(handled ? await inboxOf(needs, code, 'handled') : []),
      ...(await inboxOf(needs, code, 'open')),
    ];
    const asking: Asking = { caller: caller.value, settings, handled, texts };
    const items = await Promise.all(entries.map((entry) => itemFor(needs, asking, entry)));
    const inbox: Inbox = {
      items: items
        .flatMap((item) => item ?? [])
        .toSorted(handled ? lastFirst((item) => item.handled?.at ?? '') : byDeadline),
      timeZone: settings.timeZone,
    };
    return taggedAnswer(request, tagOf(inbox), inbox, 'no-store');
  };
}

interface Asking {
  readonly caller: Caller;
  readonly settings: Settings;
  readonly handled: boolean;
  readonly texts: boolean;
}

/** Undefined when it lies in the other list, or is none of theirs. What is not shown is not read either. */
async function itemFor(
  needs: GetInboxNeeds,
  { caller, settings, handled, texts }: Asking,
  stored: Stored<InboxEntry>,
): Promise<InboxItem | undefined> {
  const seen = seenBy(caller, stored.value);
  if (seen === 'nothing') return undefined;
  const source = {
    load: needs.meetings.load,
    code: caller.code,
    id: stored.id,
    now: needs.clock.now(),
    retentionDays: settings.retentionDays.text,
  };
  const outline = await inboxItem({ ...source, entry: stored.value, mayRead: false });
  if ((outline.handled !== undefined) !== handled) return undefined;
  const read = seen === 'all' && texts ? await logReading(needs, caller, stored, settings) : undefined;
  return read === undefined ? outline : inboxItem({ ...source, entry: read, mayRead: true });
}

/** A question that runs out soon is decided first; those without one after, the oldest first. */
function byDeadline(a: InboxItem, b: InboxItem): number {
  return compareTexts(a.deadline ?? NEVER, b.deadline ?? NEVER) || compareTexts(a.receivedAt, b.receivedAt);
}

/** Later than any instant, as text. */
const NEVER = 'never';
