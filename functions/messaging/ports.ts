import type { EmailAddress, PhoneNumber } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { InboundText } from './core/inbound.ts';

/**
 * What came of handing one message to a provider (R13c of the domain rules).
 * `notNow` is a definite refusal that is not the recipient's fault; `unknown` means that the request left and no answer came.
 */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly provider: string; readonly providerId: string }
  | { readonly kind: 'recipientUnusable'; readonly provider: string; readonly code: string }
  | { readonly kind: 'notNow'; readonly provider: string; readonly code: string }
  | { readonly kind: 'unknown'; readonly provider: string; readonly code: string };

export interface OutgoingSms {
  /** UUID derived from the message, the same on every repeat: the provider's idempotency id. */
  readonly repeatId: string;
  /** When this message was first handed over; part of the provider's idempotency. */
  readonly firstSentAt: Instant;
  /** An earlier call for it may have been carried out: only the provider of that call may be asked again. */
  readonly mayHaveLeft: boolean;
  /** E.164, short code or alphanumeric sender. */
  readonly from: string;
  readonly to: PhoneNumber;
  readonly text: string;
  /** Comes back in the provider's report. Without it none is asked for. */
  readonly tag?: string;
}

export interface OutgoingEmail {
  readonly repeatId: string;
  readonly mayHaveLeft: boolean;
  readonly from: string;
  readonly replyTo?: string;
  readonly to: EmailAddress;
  readonly toName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One provider call, no retries, aborted after 15 s. Never throws for what the provider or the network does. */
export interface SmsSender {
  readonly send: (sms: OutgoingSms) => Promise<SendOutcome>;
}

export interface EmailSender {
  readonly send: (email: OutgoingEmail) => Promise<SendOutcome>;
}

/** What a provider tells us, whatever its own schema. */
export type ProviderEvent =
  | { readonly kind: 'validation'; readonly code: string }
  | ({ readonly kind: 'smsReceived' } & Omit<InboundText, 'provider'>)
  | ProviderReport
  | { readonly kind: 'malformed'; readonly reason: string };

/** What became of one message of ours: of a text by the tag that went with it, of a letter by our own repeat id. */
export type ProviderReport =
  | ({ readonly kind: 'smsReport'; readonly tag: string } & Reported)
  | ({ readonly kind: 'emailReport' } & Reported);

interface Reported {
  /** For a letter the repeat id. */
  readonly providerId: string;
  readonly outcome: 'delivered' | 'failed';
  /** The provider's status as a machine word, such as `bounced`. */
  readonly code: string;
  readonly at: Instant;
}
