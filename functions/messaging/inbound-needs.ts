import type { Details, KeyedHash, SealedStore, Warn } from '#functions/platform/index.ts';
import type { Meetings } from '#functions/summoning/index.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import type { MeetingId, MunicipalityCode, PersonId, PhoneNumber, SeatId } from '#shared/kernel/ids.ts';
import type { Clock, Instant } from '#shared/kernel/instant.ts';
import type { SmsSender } from './ports.ts';

/** What the answering of texts is built from. */
export interface InboundNeeds {
  readonly clock: Clock;
  readonly documents: SealedStore;
  readonly hash: KeyedHash;
  readonly details: Details;
  readonly meetings: Meetings;
  readonly sms: SmsSender;
  /** With the country code of the municipalities where a number has none. */
  readonly normalizePhone: (text: string) => { readonly ok: true; readonly e164: PhoneNumber } | { readonly ok: false };
  readonly municipalities: readonly MunicipalityCode[];
  /** The number or name that a municipality's texts come from, as it stands in the settings of the deployment. */
  readonly smsSenderOf: (code: MunicipalityCode) => string;
  readonly settingsOf: (code: MunicipalityCode) => Promise<Settings>;
  /** Setting it again is fine. */
  readonly setOptOut: (code: MunicipalityCode, personId: PersonId, optOut: boolean) => Promise<void>;
  /** The seats a person holds in meetings that are not over. */
  readonly seatsOf: (
    code: MunicipalityCode,
    personId: PersonId,
  ) => Promise<
    readonly {
      readonly meetingId: MeetingId;
      readonly seatId: SeatId;
      readonly meeting: { readonly start: Instant };
    }[]
  >;
  /** Names texts and meetings by their ids; nothing personal. */
  readonly warn: Warn;
}

/** The same with what was made of it for all texts. */
export interface InboundWork extends InboundNeeds {
  /** Which municipality's number it is, if it is one of ours. */
  readonly ownerOf: (number: string) => MunicipalityCode | undefined;
}
