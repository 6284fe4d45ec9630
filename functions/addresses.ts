import type { Config } from '#infra/config-shape.ts';
import type { Sender } from '#shared/contracts/facts.ts';
import { present } from '#shared/kernel/assert.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';

/** What a municipality's messages come from, and whether they can be answered. */
export function addressesOf(config: Config) {
  const municipalityOf = (code: MunicipalityCode) =>
    present(
      config.municipalities.find((one) => one.code === code),
      'municipality of the deployment',
    );
  return {
    smsSenderOf: (code: MunicipalityCode): string => municipalityOf(code).smsSender,
    senderOf: (code: MunicipalityCode): Sender => {
      const { smsSender, smsTwoWay } = municipalityOf(code);
      return { twoWay: smsTwoWay, ...(smsTwoWay && { replyNumber: smsSender }) };
    },
    emailFromOf: (code: MunicipalityCode) => {
      const replyTo = municipalityOf(code).emailReplyTo;
      return { from: config.emailSender, ...(replyTo !== undefined && { replyTo }) };
    },
  };
}
