import type { KeyedHash, SealedStore } from '#functions/platform/index.ts';
import type { Sender } from '#shared/contracts/facts.ts';
import type { SettingsPatch } from '#shared/contracts/settings.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import type { PhoneReader } from './core/phone-reader.ts';
import type { HeadNeeds } from './facts-head.ts';

/** What the directory is built from. */
export interface DirectoryNeeds extends Pick<HeadNeeds, 'changer'> {
  readonly store: SealedStore;
  readonly hash: KeyedHash;
  readonly clock: Clock;
  readonly readPhone: PhoneReader;
  /** The number or name that the municipality's texts come from. */
  readonly senderOf: (code: MunicipalityCode) => Sender;
  /** Where a municipality that has chosen nothing yet differs from the defaults. */
  readonly initialSettings: (code: MunicipalityCode) => SettingsPatch;
}
