import type { SkipReason } from '#shared/contracts/meeting-view.ts';
import type { AgendaItem } from '#shared/contracts/roster.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Scopes, SubstituteContent } from './words.ts';

/** The agenda of a letter, and the way to the papers. A restricted item is shown by its number only. */
interface Agenda {
  readonly items: readonly Pick<AgendaItem, 'no' | 'title' | 'restricted'>[];
  readonly papersUrl?: string;
  /** The two-way number to which FORFALL may be sent for the link; E.164 or a short code. */
  readonly formNumber?: string;
}

/** Letters to a member about their own seat. `now` is when the letter is written. */
export type MemberContent =
  | (Agenda & { readonly template: 'member.link'; readonly personName: string })
  | (Agenda & {
      readonly template: 'member.reminder';
      readonly now: Instant;
      /** The member has said that they come. */
      readonly coming: boolean;
    })
  | {
      readonly template: 'member.receipt';
      readonly scopes: Scopes;
      readonly reportedAt: Instant;
      readonly by: 'member' | 'staff';
      /** Until when nobody is asked; left out when there is no such time. */
      readonly undoUntil?: Instant;
      /** What must be decided before a substitute is asked. */
      readonly awaiting?: 'approval' | 'decision';
      /** It came when it was too late to ask anybody. */
      readonly tooLate?: true;
      readonly now: Instant;
    }
  | {
      readonly template: 'member.seatFilled';
      readonly scopes: Scopes;
      readonly substitute: string;
      /** Until when a withdrawal gives the seat back; left out when it is past, and a secretary decides. */
      readonly giveBackUntil?: Instant;
    }
  | { readonly template: 'member.moved'; readonly oldStart: Instant }
  | { readonly template: 'member.changed' }
  | {
      readonly template: 'member.withdrawalDecided';
      readonly outcome: 'member' | 'substitute';
      readonly substitute: string;
    };

/** How one candidate's turn ended. Letters to secretaries only. */
export type CandidateOutcome = { readonly rank: number; readonly name: string } & (
  | { readonly outcome: 'no'; readonly at: Instant }
  | { readonly outcome: 'noAnswer'; readonly deadline: Instant }
  /** `why` in the secretary's language, when it is known. */
  | { readonly outcome: 'unreachable'; readonly why?: string }
  | { readonly outcome: 'skipped'; readonly reason: SkipReason; readonly detail?: string }
);

/** Letters to staff about one meeting. */
export type StaffContent =
  | {
      readonly template: 'staff.seatFilled';
      /** Others than secretaries do not see whose seat it is. */
      readonly audience: 'secretary' | 'other';
      readonly member: string;
      readonly substitute: string;
      readonly rank: number;
      readonly list: string;
      readonly scopes: Scopes;
      readonly how: 'sms' | 'link' | 'staff' | 'seatedDirectly' | 'standby';
      readonly at: Instant;
      readonly covered: number;
      readonly seats: number;
    }
  | {
      readonly template: 'staff.approvalWanted';
      readonly member: string;
      readonly scopes: Scopes;
      /** When the chain starts by itself. */
      readonly actsAloneAt?: Instant;
      /** Set on an escalation: to whom it was sent before, and when. */
      readonly earlier?: { readonly to: string; readonly at: Instant };
      readonly now: Instant;
    }
  | {
      readonly template: 'staff.exhausted';
      readonly member: string;
      readonly list: string;
      readonly candidates: readonly CandidateOutcome[];
      readonly expected: number;
      readonly seats: number;
      readonly needed: number;
    }
  | {
      readonly template: 'staff.withdrawalWanted';
      readonly member: string;
      readonly substitute: string;
      readonly scopes: Scopes;
    }
  | { readonly template: 'staff.presidingWanted' }
  /** Nobody is asked from this list before its order is known. */
  | { readonly template: 'staff.ranksWanted'; readonly list: string }
  | {
      readonly template: 'staff.callNeeded';
      readonly name: string;
      /** Missing when it was taken away after the call was decided. */
      readonly phone?: string;
      readonly rank: number;
      readonly scopes: Scopes;
      readonly deadline: Instant;
    }
  | { readonly template: 'staff.unclearTwice'; readonly name: string; readonly deadline?: Instant }
  | { readonly template: 'staff.optedOut'; readonly name: string };

export type EmailContent = SubstituteContent | MemberContent | StaffContent;

/** Letters to staff about a provider. They name no meeting and no person. */
export type ProviderContent =
  | {
      readonly template: 'provider.down';
      readonly channel: 'sms' | 'email';
      readonly since: Instant;
      /** The provider's own code, such as 401. */
      readonly code: string;
      readonly waiting: number;
      readonly retryAt: Instant;
      /** An administrator is also told where to look. */
      readonly forAdmin: boolean;
    }
  | {
      readonly template: 'provider.up';
      readonly channel: 'sms' | 'email';
      readonly at: Instant;
      readonly sent: number;
    };
