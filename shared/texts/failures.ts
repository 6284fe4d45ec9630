import type { Language } from '#shared/kernel/language.ts';

/** Why a message did not arrive, as far as a reader can do anything with it. */
type Failure =
  | 'unusable'
  | 'optedOut'
  | 'noChannel'
  | 'notCarried'
  | 'expired'
  | 'bounced'
  | 'filtered'
  | 'keyRefused'
  | 'busy'
  | 'messageRefused'
  | 'providerFault'
  | 'noAnswer'
  | 'noConnection'
  | 'notWanted'
  | 'tooLate'
  | 'unknown';

const NO_ANSWER = /^network-(timed-out|ECONNRESET|EPIPE|answer-not-understood)$|^(http|recipient)-408$/;

/** The first that fits. The codes are the machine words that adapters and the core keep with what went wrong. */
const BY_CODE: readonly (readonly [RegExp, Failure])[] = [
  [/^recipient-(400|404)$|^unusable$/, 'unusable'],
  [/^opted-out$/, 'optedOut'],
  [/^no-?channel$/i, 'noChannel'],
  [/^(failed|undelivered|undeliverable|rejected)$/, 'notCarried'],
  [/^expired$/, 'expired'],
  [/^(bounced|suppressed)$/, 'bounced'],
  [/^(filtered-spam|quarantined)$/, 'filtered'],
  [/^(http|recipient)-(401|403)$|^smtp-(530|534|535)$/, 'keyRefused'],
  [/^(http|recipient)-429$|^smtp-4\d\d$/, 'busy'],
  [NO_ANSWER, 'noAnswer'],
  [/^(http|recipient)-4\d\d$|^smtp-5\d\d$|^refused(-|$)/, 'messageRefused'],
  [/^(http|recipient)-5\d\d$/, 'providerFault'],
  [/^network-/, 'noConnection'],
  [/^notWanted$/, 'notWanted'],
  [/^tooLate$/, 'tooLate'],
];

const WORDS: Readonly<Record<Language, Readonly<Record<Failure, string>>>> = {
  nb: {
    unusable: 'nummeret eller adressen kan ikke brukes',
    optedOut: 'mottakeren har sagt nei til SMS',
    noChannel: 'ingen adresse kan brukes',
    notCarried: 'operatøren fikk den ikke fram',
    expired: 'telefonen tok den ikke imot i tide',
    bounced: 'e-postadressen tar den ikke imot',
    filtered: 'stoppet som uønsket post',
    keyRefused: 'leverandøren avviste nøkkelen vår',
    busy: 'leverandøren har for mye å gjøre',
    messageRefused: 'leverandøren avviste den',
    providerFault: 'feil hos leverandøren',
    noAnswer: 'leverandøren svarte ikke',
    noConnection: 'ingen forbindelse med leverandøren',
    notWanted: 'det er ikke lenger bruk for den',
    tooLate: 'det er for sent',
    unknown: 'ukjent årsak',
  },
  nn: {
    unusable: 'nummeret eller adressa kan ikkje brukast',
    optedOut: 'mottakaren har sagt nei til SMS',
    noChannel: 'inga adresse kan brukast',
    notCarried: 'operatøren fekk ho ikkje fram',
    expired: 'telefonen tok ikkje imot ho i tide',
    bounced: 'e-postadressa tek ikkje imot ho',
    filtered: 'stoppa som uønskt post',
    keyRefused: 'leverandøren avviste nøkkelen vår',
    busy: 'leverandøren har for mykje å gjere',
    messageRefused: 'leverandøren avviste ho',
    providerFault: 'feil hos leverandøren',
    noAnswer: 'leverandøren svara ikkje',
    noConnection: 'inga forbindelse med leverandøren',
    notWanted: 'det er ikkje lenger bruk for ho',
    tooLate: 'det er for seint',
    unknown: 'ukjend årsak',
  },
  sv: {
    unusable: 'numret eller adressen kan inte användas',
    optedOut: 'mottagaren har tackat nej till sms',
    noChannel: 'ingen adress kan användas',
    notCarried: 'operatören fick inte fram det',
    expired: 'telefonen tog inte emot det i tid',
    bounced: 'e-postadressen tar inte emot det',
    filtered: 'stoppat som skräppost',
    keyRefused: 'leverantören avvisade vår nyckel',
    busy: 'leverantören har för mycket att göra',
    messageRefused: 'leverantören avvisade det',
    providerFault: 'fel hos leverantören',
    noAnswer: 'leverantören svarade inte',
    noConnection: 'ingen förbindelse med leverantören',
    notWanted: 'det behövs inte längre',
    tooLate: 'det är för sent',
    unknown: 'okänd orsak',
  },
  da: {
    unusable: 'nummeret eller adressen kan ikke bruges',
    optedOut: 'modtageren har sagt nej til sms',
    noChannel: 'ingen adresse kan bruges',
    notCarried: 'operatøren kunne ikke få den frem',
    expired: 'telefonen modtog den ikke i tide',
    bounced: 'e-mailadressen tager ikke imod den',
    filtered: 'stoppet som uønsket post',
    keyRefused: 'leverandøren afviste vores nøgle',
    busy: 'leverandøren har for travlt',
    messageRefused: 'leverandøren afviste den',
    providerFault: 'fejl hos leverandøren',
    noAnswer: 'leverandøren svarede ikke',
    noConnection: 'ingen forbindelse med leverandøren',
    notWanted: 'der er ikke længere brug for den',
    tooLate: 'det er for sent',
    unknown: 'ukendt årsag',
  },
  en: {
    unusable: 'the number or address cannot be used',
    optedOut: 'the recipient has said no to texts',
    noChannel: 'no address can be used',
    notCarried: 'the operator could not deliver it',
    expired: 'the phone did not take it in time',
    bounced: 'the e-mail address does not take it',
    filtered: 'stopped as unwanted mail',
    keyRefused: 'the provider refused our key',
    busy: 'the provider has too much to do',
    messageRefused: 'the provider refused it',
    providerFault: 'a fault at the provider',
    noAnswer: 'the provider did not answer',
    noConnection: 'no connection with the provider',
    notWanted: 'it is no longer of use',
    tooLate: 'it is too late',
    unknown: 'unknown cause',
  },
};

function failureOf(code: string): Failure {
  return BY_CODE.find(([pattern]) => pattern.test(code))?.[1] ?? 'unknown';
}

/** Why a message did not arrive, in words, after a colon: no reader should meet a machine word. */
export function failureText(code: string, language: Language): string {
  return WORDS[language][failureOf(code)];
}

/** It was left unsent on purpose, because of what had happened meanwhile: nothing went wrong. */
export function isNoFault(code: string): boolean {
  const failure = failureOf(code);
  return failure === 'notWanted' || failure === 'tooLate';
}
