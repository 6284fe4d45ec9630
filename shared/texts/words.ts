import type { Scope } from '#shared/contracts/scope.ts';
import type { Instant } from '#shared/kernel/instant.ts';

/** What a message needs to know of the municipality that writes it. */
export interface MunicipalityWords {
  readonly municipality: string;
  /** E.164, or as typed by hand. */
  readonly contactPhone?: string;
  /** Who answers that number, such as `politisk sekretariat`. */
  readonly contactName?: string;
  /** IANA name, such as `Europe/Oslo`. */
  readonly timeZone: string;
}

/** What a message needs to know of the meeting it is about. */
export interface MeetingWords extends MunicipalityWords {
  readonly body: string;
  readonly bodyShort?: string;
  /** May be empty. Not used for a remote meeting. */
  readonly place: string;
  readonly mode: 'inPerson' | 'remote';
  readonly start: Instant;
  readonly end: Instant;
}

/** Stands in every text where the personal link goes. The sender fills it in, so that no stored text holds a link. */
export const LINK = '{lenke}';

/** How an answer can come: by SMS and link where the number is two-way, else by the link alone. */
export type ReplyWay = 'sms' | 'link';

/** Set when two people share a number: whom the text is for, and the code (1-9) that tells their answers apart. */
export interface SharedNumber {
  readonly name: string;
  readonly code: number;
}

/** One scope, or several that do not overlap and are asked for together. Never empty. */
export type Scopes = readonly [Scope, ...Scope[]];

interface Asked {
  readonly scopes: Scopes;
  readonly deadline: Instant;
  readonly reply: ReplyWay;
  readonly shared?: SharedNumber;
}

interface Told {
  readonly scopes: Scopes;
  readonly shared?: SharedNumber;
}

/** Everything a substitute may be told. The same content makes the SMS and its twin by e-mail. */
export type SubstituteContent =
  /** `forName`: the absent member, only where the municipality chose to name them. */
  | (Asked & { readonly template: 'offer'; readonly forName?: string })
  | (Asked & { readonly template: 'reminder' })
  | (Asked & { readonly template: 'moved'; readonly oldStart: Instant })
  | (Asked & { readonly template: 'deadlineChanged' })
  | (Told & { readonly template: 'unclear'; readonly reply: ReplyWay })
  | (Told & { readonly template: 'confirmed'; readonly reply: ReplyWay })
  | (Told & { readonly template: 'seatedDirectly' })
  /** `until`: somebody ranked higher may still say yes until then. */
  | (Told & { readonly template: 'standby'; readonly until?: Instant })
  | (Told & { readonly template: 'notNeeded' })
  | (Told & { readonly template: 'taken' })
  | (Told & { readonly template: 'stoodDown' })
  | (Told & { readonly template: 'changed' })
  | (Told & { readonly template: 'cancelled' })
  | (Told & { readonly template: 'seatedFromStandby' })
  | (Told & { readonly template: 'cannotAck' });

/** Alerts to a secretary's own phone. */
export type AlertContent =
  | {
      readonly template: 'alert.exhausted';
      readonly member: string;
      readonly list: string;
      /** How many substitutes were asked or skipped. */
      readonly considered: number;
      readonly expected: number;
      readonly seats: number;
      readonly needed: number;
    }
  | { readonly template: 'alert.unclear'; readonly name: string }
  | {
      readonly template: 'alert.call';
      readonly name: string;
      /** Missing when it was taken away after the call was decided. */
      readonly phone?: string;
      readonly scopes: Scopes;
      readonly deadline: Instant;
    }
  /** Letters do not arrive, so the news cannot come by letter. */
  | { readonly template: 'alert.emailDown'; readonly since: Instant }
  | { readonly template: 'alert.emailUp' };

export type SmsContent = SubstituteContent | AlertContent;

export interface MeetingChoice {
  readonly body: string;
  /** Where the choices are of several municipalities. */
  readonly municipality?: string;
  readonly start: Instant;
}

/** Replies about no one meeting. */
export type MunicipalitySmsContent =
  /** Choices are numbered from 1 in the order given. */
  | { readonly template: 'which'; readonly answer: 'yes' | 'no'; readonly choices: readonly MeetingChoice[] }
  | { readonly template: 'unknownSender' }
  /** To somebody we know, whose words only a person can read. */
  | { readonly template: 'readByStaff' }
  | { readonly template: 'formLink' }
  | { readonly template: 'stopAck' }
  | { readonly template: 'startAck' };
