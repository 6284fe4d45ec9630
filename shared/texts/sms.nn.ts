import type { SmsPhrases } from './sms-phrases.ts';

export const SMS_NN: SmsPhrases = {
  occasion: {
    remotePlace: 'fjernmøte',
    meeting: (body, day, time) => `i ${body} ${day} ${time}`,
    part: (body, day, time) => `i ${body} ${day} ${time} (ein del av møtet)`,
    items: (items, body, day, time) => `i ${items} i ${body} ${day} ${time}`,
    item: (number) => `sak ${number}`,
    manyItems: (numbers) => `sakene ${numbers}`,
    itemsCounted: (count) => `${count} saker`,
    partsCounted: (count) => `${count} delar av møtet`,
    others: (count) => `${count} til`,
    inItems: (items) => `i ${items}`,
    dayAt: (day, time) => `${day} ${time}`,
  },
  answer: {
    bySms: (deadline) => `Svar JA eller NEI innan ${deadline}. {lenke}`,
    bySmsReadMore: (deadline) => `Svar JA eller NEI innan ${deadline}. Les meir: {lenke}`,
    bySmsForSeveral: (all, deadline) => `Svar JA til ${all} eller NEI innan ${deadline}, eller del for del: {lenke}`,
    byCode: (code, deadline) => `Svar ${code} JA eller ${code} NEI innan ${deadline}, eller bruk {lenke}`,
    byLink: (deadline) => `Svar innan ${deadline} her: {lenke} SMS-svar kjem ikkje fram.`,
    both: 'begge',
    all: 'alle',
  },
  offer: ({ municipality, occasion, place }, { to, forName }, answer) =>
    `${municipality} spør${to === undefined ? '' : ` ${to}`}: Kan du møte som vara${
      forName === undefined ? '' : ` for ${forName}`
    } ${occasion}${place}? ${answer}`,
  reminder: ({ municipality, occasion }, answer) =>
    `Påminning frå ${municipality}: Kan du møte som vara ${occasion}? ${answer}`,
  moved: ({ municipality, body, day, time, place }, oldDate, part, answer) =>
    `${municipality}: ${body} ${oldDate} er flytta til ${day} ${time}${place}. Kan du møte som vara då${
      part === undefined ? '' : `, ${part}`
    }? ${answer}`,
  deadlineChanged: ({ municipality, occasion }, answer) =>
    `${municipality}: Ny svarfrist for vara ${occasion}. ${answer}`,
  unclear: ({ municipality, occasion }) =>
    `Vi forstod ikkje svaret ditt. Kan du møte som vara ${occasion}? Svar berre JA eller NEI, eller bruk {lenke} Helsing ${municipality}`,
  unclearByLink: ({ municipality, occasion }) =>
    `${municipality}: Vi forstod ikkje svaret ditt. Kan du møte som vara ${occasion}? Svar her: {lenke} SMS-svar kjem ikkje fram.`,
  unclearShared: ({ municipality }, { name, code }) =>
    `Fleire bruker dette nummeret. Svar ${code} JA eller ${code} NEI for ${name}, eller bruk {lenke} Helsing ${municipality}`,
  confirmed: ({ municipality, occasion, place }) =>
    `Takk! Du møter som vara ${occasion}${place}. Sakspapir: {lenke} Kan du ikkje kome likevel, svar NEI. Helsing ${municipality}`,
  confirmedByLink: ({ municipality, occasion, place }) =>
    `Takk! Du møter som vara ${occasion}${place}. Sakspapir, eller sei frå at du ikkje kan likevel: {lenke} Helsing ${municipality}`,
  confirmedPart: ({ municipality, body, day, place }, part) =>
    `Takk! Du møter som vara i ${body} ${day} for denne delen: ${part}${place}. Sakspapir, eller sei frå at du ikkje kan likevel: {lenke} Helsing ${municipality}`,
  seatedDirectly: ({ municipality, occasion, place }) =>
    `${municipality}: Du er sett opp som vara ${occasion}${place}. Sakspapir, eller sei frå at du ikkje kan: {lenke}`,
  standby: ({ municipality, body, day }) =>
    `Takk for svaret. Plassen i ${body} ${day} er teken, så du treng ikkje å kome. Du står som reserve. Blir plassen ledig, får du SMS. Helsing ${municipality}`,
  standbyUntil: ({ municipality, body, day }, until) =>
    `Takk for svaret. Ein vara framfor deg kan svare fram til ${until}. Du får SMS om du skal møte i ${body} ${day}. Helsing ${municipality}`,
  notNeeded: ({ municipality, occasion }) =>
    `${municipality}: Det trengst ikkje vara ${occasion} likevel. Du treng ikkje å svare. Takk!`,
  taken: ({ municipality, occasion }) =>
    `${municipality}: Plassen som vara ${occasion} er teken. Du treng ikkje å svare. Takk!`,
  stoodDown: ({ municipality, occasion }) =>
    `${municipality}: Du skal ikkje møte som vara ${occasion} likevel. Det er ikkje lenger behov. Takk for at du sa ja.`,
  changed: ({ municipality, body, day, time, place }, part) =>
    `${municipality}: Endring i ${body} ${day}. Møtet er no ${time}${place}. Du møter som vara ${
      part ?? 'som avtalt'
    }. Passar det ikkje, sei frå her: {lenke}`,
  cancelled: ({ municipality, body, day, time }) =>
    `${municipality}: ${body} ${day} ${time} er avlyst. Du treng ikkje å kome.`,
  seatedFromStandby: ({ municipality, occasion, place }) =>
    `${municipality}: Plassen ${occasion}${place} er blitt ledig. Du sa ja tidlegare og møter no som vara. Sakspapir, eller sei frå at du ikkje kan: {lenke}`,
  cannotAck: ({ municipality, occasion }) =>
    `Takk for beskjeden. Du er teken av som vara ${occasion}, og vi spør neste. Helsing ${municipality}`,
  exhausted: ({ body, day }, { member, list, considered, expected, seats, needed }) =>
    `Fulltallig: Ingen fleire å spørje for ${member}, ${list}, i ${body} ${day}. ${considered} er vurdert. ${expected} av ${seats} er venta, minst ${needed} må møte. {lenke}`,
  unclearTwice: ({ body, day }, name) =>
    `Fulltallig: ${name} har svart uklart to gonger om ${body} ${day}. Les svara og avgjer: {lenke}`,
  call: ({ occasion }, { name, phone = 'utan registrert nummer', deadline }) =>
    `Fulltallig: Ring ${name}, ${phone}, om vara ${occasion}. Svarfrist ${deadline}. Registrer svaret: {lenke}`,
  emailDown: ({ body, day }, since) =>
    `Fulltallig: E-post om ${body} ${day} har ikkje kome fram sidan ${since}. Ingen mistar turen sin, og vi prøver igjen. Sjå møtet: {lenke}`,
  emailUp: ({ body, day }) => `Fulltallig: E-post om ${body} ${day} kjem fram igjen. Det som venta, er sendt.`,
  yes: 'JA',
  no: 'NEI',
  which: (municipality, answer, choices) =>
    `Du svarte ${answer}. Kva møte gjeld det? Svar med eitt tal:\n${choices}\nHelsing ${municipality}`,
  unknownSender: (municipality, phone) =>
    phone === undefined
      ? `Vi fann ingen open førespurnad til dette nummeret. Meiner du at det er feil, ta kontakt med ${municipality}.`
      : `Vi fann ingen open førespurnad til dette nummeret. Meiner du at det er feil, ring ${municipality} på ${phone}.`,
  readByStaff: (municipality, phone) =>
    `Takk for meldinga. Sekretæren les henne. Svarer du på ein førespurnad, skriv berre JA eller NEI. Hastar det, ${phone === undefined ? `ta kontakt med ${municipality}.` : `ring ${municipality} på ${phone}.`}`,
  formLink: (municipality) =>
    `Her melder du forfall eller inhabilitet: {lenke} Lenka er personleg. Helsing ${municipality}`,
  stopAck: (municipality) => `Du får ikkje fleire SMS frå ${municipality}. Send START for å få dei igjen.`,
  startAck: (municipality) => `Du får SMS frå ${municipality} igjen. Send STOPP om du ikkje vil ha fleire.`,
  redirect: (name, address) => `Til ${name} ${address}:\n`,
};
