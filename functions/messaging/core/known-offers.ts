import type { MeetingId, MunicipalityCode, OfferId, PersonId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';

/** One offer to the number that a text came from, as it stood when the text was received. */
export interface KnownOffer {
  readonly code: MunicipalityCode;
  readonly meetingId: MeetingId;
  readonly personId: PersonId;
  readonly offerId: OfferId;
  readonly name: string;
  readonly language: Language;
  readonly body: string;
  readonly start: Instant;
  /** When the question first left for its reader; when it was planned, as long as it has not. */
  readonly askedAt: Instant;
  /** Whether somebody else in the municipality has the same number. */
  readonly sharesNumber: boolean;
  /** 1–9, where the question carried one. */
  readonly number?: number;
  /** Sending or asked, and not asked later than the text was received. */
  readonly isOpen: boolean;
  /** Open, and the question has left. */
  readonly isAsked: boolean;
  /** Whether a YES, or a NO, would change something. */
  readonly changedBy: { readonly yes: boolean; readonly no: boolean };
  /** Whether it would change nothing and is yet about this question: too late, or what was said already (R4, R11). */
  readonly keptBy: { readonly yes: boolean; readonly no: boolean };
  readonly answered?: {
    readonly answer: 'yes' | 'no';
    readonly via: 'sms' | 'link' | 'staff';
    readonly receivedAt: Instant;
  };
  readonly hasBegun: boolean;
}
