import { assert } from '#shared/kernel/assert.ts';
import { earliest, type Instant } from '#shared/kernel/instant.ts';
import { type Draft, draftOf } from './draft.ts';
import type { SummoningEvent } from './events.ts';
import { openLeftOutItems } from './left-out-items.ts';
import { pressForApproval, watchPresiding, watchProviders, watchRanks } from './plan-alerts.ts';
import { askAgain, rerouteUnreached } from './plan-channels.ts';
import { claimMessages, dropUseless } from './plan-messages.ts';
import { askNextCandidates, remindSilent } from './plan-offers.ts';
import { tellForgotten } from './plan-releases.ts';
import { endSilentOffers, fillSeats, thankStandbys } from './plan-seats.ts';
import { closeVacancies, endBegunVacancies, openVacancies } from './plan-vacancies.ts';
import type { Meeting } from './state.ts';

export interface Plan {
  /** What follows from the state as it is now: deadlines that passed, seats filled, offers made, messages claimed. */
  readonly events: readonly SummoningEvent[];
  readonly meeting: Meeting;
  /** The next moment at which something may follow from time alone. */
  readonly wakeAt: Instant | undefined;
}

/** Each round every rule looks at what the others decided. More rounds than this means that two undo each other. */
const ROUNDS_MAX = 50;

/** In this order: what has ended, then who takes the empty seats, then who is asked next, then what is sent. */
const RULES: readonly ((draft: Draft) => Instant | undefined | void)[] = [
  endBegunVacancies,
  closeVacancies,
  pressForApproval,
  openVacancies,
  endSilentOffers,
  rerouteUnreached,
  fillSeats,
  openLeftOutItems,
  thankStandbys,
  askNextCandidates,
  tellForgotten,
  askAgain,
  remindSilent,
  dropUseless,
  watchProviders,
  watchPresiding,
  watchRanks,
];

/** Computes what must happen next from the state and the time, and from nothing else. */
export function plan(meeting: Meeting, now: Instant, claimedBy: string): Plan {
  if (meeting.facts === undefined) return { events: [], meeting, wakeAt: undefined };
  const draft = draftOf(meeting, now);
  const rulesWakeAt = settle(draft);
  const messagesWakeAt = claimMessages(draft, claimedBy);
  const wakeAt = earliest(rulesWakeAt, messagesWakeAt, claimsUntil(draft.meeting, now));
  return { events: draft.events, meeting: draft.meeting, wakeAt };
}

function settle(draft: Draft): Instant | undefined {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const before = draft.events.length;
    let wakeAt: Instant | undefined;
    for (const rule of RULES) wakeAt = earliest(wakeAt, rule(draft) ?? undefined);
    if (draft.events.length === before) return wakeAt;
  }
  assert(false, 'the rules come to rest');
}

/** If the sender dies, somebody must look when its claim has run out; one that has is the outbox's to weigh. */
function claimsUntil(meeting: Meeting, now: Instant): Instant | undefined {
  return earliest(
    ...[...meeting.messages.values()].map(({ phase }) =>
      phase.name === 'claimed' && phase.claim.until > now ? phase.claim.until : undefined,
    ),
  );
}
