import type { SmsPhrases } from './sms-phrases.ts';

export const SMS_SV: SmsPhrases = {
  occasion: {
    remotePlace: 'på distans',
    meeting: (body, day, time) => `i ${body} ${day} ${time}`,
    part: (body, day, time) => `i ${body} ${day} ${time} (en del av mötet)`,
    items: (items, body, day, time) => `i ${items} i ${body} ${day} ${time}`,
    item: (number) => `ärende ${number}`,
    manyItems: (numbers) => `ärendena ${numbers}`,
    itemsCounted: (count) => `${count} ärenden`,
    partsCounted: (count) => `${count} delar av mötet`,
    others: (count) => `${count} till`,
    inItems: (items) => `i ${items}`,
    dayAt: (day, time) => `${day} ${time}`,
  },
  answer: {
    bySms: (deadline) => `Svara JA eller NEJ senast ${deadline}. {lenke}`,
    bySmsReadMore: (deadline) => `Svara JA eller NEJ senast ${deadline}. Läs mer: {lenke}`,
    bySmsForSeveral: (all, deadline) => `Svara JA till ${all} eller NEJ senast ${deadline}, eller del för del: {lenke}`,
    byCode: (code, deadline) => `Svara ${code} JA eller ${code} NEJ senast ${deadline}, eller använd {lenke}`,
    byLink: (deadline) => `Svara senast ${deadline} här: {lenke} SMS-svar kommer inte fram.`,
    both: 'båda',
    all: 'alla',
  },
  offer: ({ municipality, occasion, place }, { to, forName }, answer) =>
    `${municipality} frågar${to === undefined ? '' : ` ${to}`}: Kan du tjänstgöra som ersättare${
      forName === undefined ? '' : ` för ${forName}`
    } ${occasion}${place}? ${answer}`,
  reminder: ({ municipality, occasion }, answer) =>
    `Påminnelse från ${municipality}: Kan du tjänstgöra som ersättare ${occasion}? ${answer}`,
  moved: ({ municipality, body, day, time, place }, oldDate, part, answer) =>
    `${municipality}: Mötet i ${body} ${oldDate} är flyttat till ${day} ${time}${place}. Kan du vara ersättare då${
      part === undefined ? '' : `, ${part}`
    }? ${answer}`,
  deadlineChanged: ({ municipality, occasion }, answer) =>
    `${municipality}: Ny svarstid för ersättare ${occasion}. ${answer}`,
  unclear: ({ municipality, occasion }) =>
    `Vi förstod inte ditt svar. Kan du tjänstgöra som ersättare ${occasion}? Svara bara JA eller NEJ, eller använd {lenke} Hälsningar ${municipality}`,
  unclearByLink: ({ municipality, occasion }) =>
    `${municipality}: Vi förstod inte ditt svar. Kan du tjänstgöra som ersättare ${occasion}? Svara här: {lenke} SMS-svar kommer inte fram.`,
  unclearShared: ({ municipality }, { name, code }) =>
    `Flera använder det här numret. Svara ${code} JA eller ${code} NEJ för ${name}, eller använd {lenke} Hälsningar ${municipality}`,
  confirmed: ({ municipality, occasion, place }) =>
    `Tack! Du är ersättare ${occasion}${place}. Handlingar: {lenke} Kan du ändå inte komma, svara NEJ. Hälsningar ${municipality}`,
  confirmedByLink: ({ municipality, occasion, place }) =>
    `Tack! Du är ersättare ${occasion}${place}. Handlingar, eller meddela att du ändå inte kan: {lenke} Hälsningar ${municipality}`,
  confirmedPart: ({ municipality, body, day, place }, part) =>
    `Tack! Du är ersättare i ${body} ${day} för den här delen: ${part}${place}. Handlingar, eller meddela att du ändå inte kan: {lenke} Hälsningar ${municipality}`,
  seatedDirectly: ({ municipality, occasion, place }) =>
    `${municipality}: Du är inkallad som ersättare ${occasion}${place}. Handlingar, eller meddela att du inte kan: {lenke}`,
  standby: ({ municipality, body, day }) =>
    `Tack för svaret. Platsen i ${body} ${day} är tagen, så du behöver inte komma. Du står som reserv. Blir platsen ledig får du ett SMS. Hälsningar ${municipality}`,
  standbyUntil: ({ municipality, body, day }, until) =>
    `Tack för svaret. En ersättare före dig kan svara fram till ${until}. Du får ett SMS om du ska tjänstgöra i ${body} ${day}. Hälsningar ${municipality}`,
  notNeeded: ({ municipality, occasion }) =>
    `${municipality}: Det behövs ändå ingen ersättare ${occasion}. Du behöver inte svara. Tack!`,
  taken: ({ municipality, occasion }) =>
    `${municipality}: Platsen som ersättare ${occasion} är tagen. Du behöver inte svara. Tack!`,
  stoodDown: ({ municipality, occasion }) =>
    `${municipality}: Du ska ändå inte tjänstgöra som ersättare ${occasion}. Behovet finns inte längre. Tack för att du sa ja.`,
  changed: ({ municipality, body, day, time, place }, part) =>
    `${municipality}: Ändring i ${body} ${day}. Mötet är nu ${time}${place}. Du är ersättare ${
      part ?? 'som vi kom överens om'
    }. Passar det inte, säg till här: {lenke}`,
  cancelled: ({ municipality, body, day, time }) =>
    `${municipality}: Mötet i ${body} ${day} ${time} är inställt. Du behöver inte komma.`,
  seatedFromStandby: ({ municipality, occasion, place }) =>
    `${municipality}: Platsen ${occasion}${place} har blivit ledig. Du sa ja tidigare och är nu ersättare. Handlingar, eller meddela att du inte kan: {lenke}`,
  cannotAck: ({ municipality, occasion }) =>
    `Tack för beskedet. Du är inte längre ersättare ${occasion}, och vi frågar nästa. Hälsningar ${municipality}`,
  exhausted: ({ body, day }, { member, list, considered, expected, seats, needed }) =>
    `Fulltallig: Ingen mer att fråga för ${member}, ${list}, i ${body} ${day}. ${considered} har prövats. ${expected} av ${seats} väntas, minst ${needed} måste närvara. {lenke}`,
  unclearTwice: ({ body, day }, name) =>
    `Fulltallig: ${name} har svarat otydligt två gånger om ${body} ${day}. Läs svaren och avgör: {lenke}`,
  call: ({ occasion }, { name, phone = 'utan registrerat nummer', deadline }) =>
    `Fulltallig: Ring ${name}, ${phone}, om ersättare ${occasion}. Svar senast ${deadline}. Registrera svaret: {lenke}`,
  emailDown: ({ body, day }, since) =>
    `Fulltallig: E-post om ${body} ${day} har inte kommit fram sedan ${since}. Ingen förlorar sin tur, och vi försöker igen. Se mötet: {lenke}`,
  emailUp: ({ body, day }) => `Fulltallig: E-post om ${body} ${day} kommer fram igen. Det som väntade är skickat.`,
  yes: 'JA',
  no: 'NEJ',
  which: (municipality, answer, choices) =>
    `Du svarade ${answer}. Vilket möte gäller det? Svara med en siffra:\n${choices}\nHälsningar ${municipality}`,
  unknownSender: (municipality, phone) =>
    phone === undefined
      ? `Vi hittade ingen öppen förfrågan till det här numret. Tror du att det är fel, kontakta ${municipality}.`
      : `Vi hittade ingen öppen förfrågan till det här numret. Tror du att det är fel, ring ${municipality} på ${phone}.`,
  readByStaff: (municipality, phone) =>
    `Tack för meddelandet. Sekreteraren läser det. Svarar du på en förfrågan, skriv bara JA eller NEJ. Är det bråttom, ${phone === undefined ? `kontakta ${municipality}.` : `ring ${municipality} på ${phone}.`}`,
  formLink: (municipality) =>
    `Här anmäler du frånvaro eller jäv: {lenke} Länken är personlig. Hälsningar ${municipality}`,
  stopAck: (municipality) => `Du får inga fler SMS från ${municipality}. Skicka START för att få dem igen.`,
  startAck: (municipality) => `Du får SMS från ${municipality} igen. Skicka STOPP om du inte vill ha fler.`,
  redirect: (name, address) => `Till ${name} ${address}:\n`,
};
