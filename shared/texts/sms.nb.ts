import type { SmsPhrases } from './sms-phrases.ts';

export const SMS_NB: SmsPhrases = {
  occasion: {
    remotePlace: 'fjernmøte',
    meeting: (body, day, time) => `i ${body} ${day} ${time}`,
    part: (body, day, time) => `i ${body} ${day} ${time} (en del av møtet)`,
    items: (items, body, day, time) => `i ${items} i ${body} ${day} ${time}`,
    item: (number) => `sak ${number}`,
    manyItems: (numbers) => `sakene ${numbers}`,
    itemsCounted: (count) => `${count} saker`,
    partsCounted: (count) => `${count} deler av møtet`,
    others: (count) => `${count} til`,
    inItems: (items) => `i ${items}`,
    dayAt: (day, time) => `${day} ${time}`,
  },
  answer: {
    bySms: (deadline) => `Svar JA eller NEI innen ${deadline}. {lenke}`,
    bySmsReadMore: (deadline) => `Svar JA eller NEI innen ${deadline}. Les mer: {lenke}`,
    bySmsForSeveral: (all, deadline) => `Svar JA til ${all} eller NEI innen ${deadline}, eller del for del: {lenke}`,
    byCode: (code, deadline) => `Svar ${code} JA eller ${code} NEI innen ${deadline}, eller bruk {lenke}`,
    byLink: (deadline) => `Svar innen ${deadline} her: {lenke} SMS-svar kommer ikke fram.`,
    both: 'begge',
    all: 'alle',
  },
  offer: ({ municipality, occasion, place }, { to, forName }, answer) =>
    `${municipality} spør${to === undefined ? '' : ` ${to}`}: Kan du møte som vara${
      forName === undefined ? '' : ` for ${forName}`
    } ${occasion}${place}? ${answer}`,
  reminder: ({ municipality, occasion }, answer) =>
    `Påminnelse fra ${municipality}: Kan du møte som vara ${occasion}? ${answer}`,
  moved: ({ municipality, body, day, time, place }, oldDate, part, answer) =>
    `${municipality}: ${body} ${oldDate} er flyttet til ${day} ${time}${place}. Kan du møte som vara da${
      part === undefined ? '' : `, ${part}`
    }? ${answer}`,
  deadlineChanged: ({ municipality, occasion }, answer) =>
    `${municipality}: Ny svarfrist for vara ${occasion}. ${answer}`,
  unclear: ({ municipality, occasion }) =>
    `Vi forstod ikke svaret ditt. Kan du møte som vara ${occasion}? Svar bare JA eller NEI, eller bruk {lenke} Hilsen ${municipality}`,
  unclearByLink: ({ municipality, occasion }) =>
    `${municipality}: Vi forstod ikke svaret ditt. Kan du møte som vara ${occasion}? Svar her: {lenke} SMS-svar kommer ikke fram.`,
  unclearShared: ({ municipality }, { name, code }) =>
    `Flere bruker dette nummeret. Svar ${code} JA eller ${code} NEI for ${name}, eller bruk {lenke} Hilsen ${municipality}`,
  confirmed: ({ municipality, occasion, place }) =>
    `Takk! Du møter som vara ${occasion}${place}. Sakspapirer: {lenke} Kan du ikke komme likevel, svar NEI. Hilsen ${municipality}`,
  confirmedByLink: ({ municipality, occasion, place }) =>
    `Takk! Du møter som vara ${occasion}${place}. Sakspapirer, eller si fra at du ikke kan likevel: {lenke} Hilsen ${municipality}`,
  confirmedPart: ({ municipality, body, day, place }, part) =>
    `Takk! Du møter som vara i ${body} ${day} for denne delen: ${part}${place}. Sakspapirer, eller si fra at du ikke kan likevel: {lenke} Hilsen ${municipality}`,
  seatedDirectly: ({ municipality, occasion, place }) =>
    `${municipality}: Du er satt opp som vara ${occasion}${place}. Sakspapirer, eller si fra at du ikke kan: {lenke}`,
  standby: ({ municipality, body, day }) =>
    `Takk for svaret. Plassen i ${body} ${day} er besatt, så du trenger ikke å komme. Du står som reserve. Blir plassen ledig, får du SMS. Hilsen ${municipality}`,
  standbyUntil: ({ municipality, body, day }, until) =>
    `Takk for svaret. En vara foran deg kan svare fram til ${until}. Du får SMS om du skal møte i ${body} ${day}. Hilsen ${municipality}`,
  notNeeded: ({ municipality, occasion }) =>
    `${municipality}: Det trengs ikke vara ${occasion} likevel. Du trenger ikke å svare. Takk!`,
  taken: ({ municipality, occasion }) =>
    `${municipality}: Plassen som vara ${occasion} er besatt. Du trenger ikke å svare. Takk!`,
  stoodDown: ({ municipality, occasion }) =>
    `${municipality}: Du skal ikke møte som vara ${occasion} likevel. Det er ikke lenger behov. Takk for at du sa ja.`,
  changed: ({ municipality, body, day, time, place }, part) =>
    `${municipality}: Endring i ${body} ${day}. Møtet er nå ${time}${place}. Du møter som vara ${
      part ?? 'som avtalt'
    }. Passer det ikke, si fra her: {lenke}`,
  cancelled: ({ municipality, body, day, time }) =>
    `${municipality}: ${body} ${day} ${time} er avlyst. Du trenger ikke å komme.`,
  seatedFromStandby: ({ municipality, occasion, place }) =>
    `${municipality}: Plassen ${occasion}${place} er blitt ledig. Du sa ja tidligere og møter nå som vara. Sakspapirer, eller si fra at du ikke kan: {lenke}`,
  cannotAck: ({ municipality, occasion }) =>
    `Takk for beskjeden. Du er tatt av som vara ${occasion}, og vi spør neste. Hilsen ${municipality}`,
  exhausted: ({ body, day }, { member, list, considered, expected, seats, needed }) =>
    `Fulltallig: Ingen flere å spørre for ${member}, ${list}, i ${body} ${day}. ${considered} er vurdert. ${expected} av ${seats} ventes, minst ${needed} må møte. {lenke}`,
  unclearTwice: ({ body, day }, name) =>
    `Fulltallig: ${name} har svart uklart to ganger om ${body} ${day}. Les svarene og avgjør: {lenke}`,
  call: ({ occasion }, { name, phone = 'uten registrert nummer', deadline }) =>
    `Fulltallig: Ring ${name}, ${phone}, om vara ${occasion}. Svarfrist ${deadline}. Registrer svaret: {lenke}`,
  emailDown: ({ body, day }, since) =>
    `Fulltallig: E-post om ${body} ${day} har ikke kommet fram siden ${since}. Ingen mister turen sin, og vi prøver igjen. Se møtet: {lenke}`,
  emailUp: ({ body, day }) => `Fulltallig: E-post om ${body} ${day} kommer fram igjen. Det som ventet, er sendt.`,
  yes: 'JA',
  no: 'NEI',
  which: (municipality, answer, choices) =>
    `Du svarte ${answer}. Hvilket møte gjelder det? Svar med ett tall:\n${choices}\nHilsen ${municipality}`,
  unknownSender: (municipality, phone) =>
    phone === undefined
      ? `Vi fant ingen åpen forespørsel til dette nummeret. Mener du at det er feil, ta kontakt med ${municipality}.`
      : `Vi fant ingen åpen forespørsel til dette nummeret. Mener du at det er feil, ring ${municipality} på ${phone}.`,
  readByStaff: (municipality, phone) =>
    `Takk for meldingen. Sekretæren leser den. Svarer du på en forespørsel, skriv bare JA eller NEI. Haster det, ${phone === undefined ? `ta kontakt med ${municipality}.` : `ring ${municipality} på ${phone}.`}`,
  formLink: (municipality) =>
    `Her melder du forfall eller inhabilitet: {lenke} Lenken er personlig. Hilsen ${municipality}`,
  stopAck: (municipality) => `Du får ikke flere SMS fra ${municipality}. Send START for å få dem igjen.`,
  startAck: (municipality) => `Du får SMS fra ${municipality} igjen. Send STOPP om du ikke vil ha flere.`,
  redirect: (name, address) => `Til ${name} ${address}:\n`,
};
