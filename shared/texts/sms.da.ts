import type { SmsPhrases } from './sms-phrases.ts';

export const SMS_DA: SmsPhrases = {
  occasion: {
    remotePlace: 'online',
    meeting: (body, day, time) => `i ${body} ${day} ${time}`,
    part: (body, day, time) => `i ${body} ${day} ${time} (en del af mødet)`,
    items: (items, body, day, time) => `på ${items} i ${body} ${day} ${time}`,
    item: (number) => `punkt ${number}`,
    manyItems: (numbers) => `punkterne ${numbers}`,
    itemsCounted: (count) => `${count} punkter`,
    partsCounted: (count) => `${count} dele af mødet`,
    others: (count) => `${count} til`,
    inItems: (items) => `på ${items}`,
    dayAt: (day, time) => `${day} ${time}`,
  },
  answer: {
    bySms: (deadline) => `Svar JA eller NEJ senest ${deadline}. {lenke}`,
    bySmsReadMore: (deadline) => `Svar JA eller NEJ senest ${deadline}. Læs mere: {lenke}`,
    bySmsForSeveral: (all, deadline) => `Svar JA til ${all} eller NEJ senest ${deadline}, eller del for del: {lenke}`,
    byCode: (code, deadline) => `Svar ${code} JA eller ${code} NEJ senest ${deadline}, eller brug {lenke}`,
    byLink: (deadline) => `Svar senest ${deadline} her: {lenke} SMS-svar når ikke frem.`,
    both: 'begge',
    all: 'alle',
  },
  offer: ({ municipality, occasion, place }, { to, forName }, answer) =>
    `${municipality} spørger${to === undefined ? '' : ` ${to}`}: Kan du møde som stedfortræder${
      forName === undefined ? '' : ` for ${forName}`
    } ${occasion}${place}? ${answer}`,
  reminder: ({ municipality, occasion }, answer) =>
    `Påmindelse fra ${municipality}: Kan du møde som stedfortræder ${occasion}? ${answer}`,
  moved: ({ municipality, body, day, time, place }, oldDate, part, answer) =>
    `${municipality}: ${body} ${oldDate} er flyttet til ${day} ${time}${place}. Kan du møde som stedfortræder da${
      part === undefined ? '' : `, ${part}`
    }? ${answer}`,
  deadlineChanged: ({ municipality, occasion }, answer) =>
    `${municipality}: Ny svarfrist for stedfortræder ${occasion}. ${answer}`,
  unclear: ({ municipality, occasion }) =>
    `Vi forstod ikke dit svar. Kan du møde som stedfortræder ${occasion}? Svar kun JA eller NEJ, eller brug {lenke} Hilsen ${municipality}`,
  unclearByLink: ({ municipality, occasion }) =>
    `${municipality}: Vi forstod ikke dit svar. Kan du møde som stedfortræder ${occasion}? Svar her: {lenke} SMS-svar når ikke frem.`,
  unclearShared: ({ municipality }, { name, code }) =>
    `Flere bruger dette nummer. Svar ${code} JA eller ${code} NEJ for ${name}, eller brug {lenke} Hilsen ${municipality}`,
  confirmed: ({ municipality, occasion, place }) =>
    `Tak! Du møder som stedfortræder ${occasion}${place}. Mødemateriale: {lenke} Kan du alligevel ikke komme, så svar NEJ. Hilsen ${municipality}`,
  confirmedByLink: ({ municipality, occasion, place }) =>
    `Tak! Du møder som stedfortræder ${occasion}${place}. Mødemateriale, eller meld fra, hvis du alligevel ikke kan: {lenke} Hilsen ${municipality}`,
  confirmedPart: ({ municipality, body, day, place }, part) =>
    `Tak! Du møder som stedfortræder i ${body} ${day} til denne del: ${part}${place}. Mødemateriale, eller meld fra, hvis du alligevel ikke kan: {lenke} Hilsen ${municipality}`,
  seatedDirectly: ({ municipality, occasion, place }) =>
    `${municipality}: Du er sat på som stedfortræder ${occasion}${place}. Mødemateriale, eller meld fra, hvis du ikke kan: {lenke}`,
  standby: ({ municipality, body, day }) =>
    `Tak for svaret. Pladsen i ${body} ${day} er besat, så du behøver ikke at komme. Du står som reserve. Bliver pladsen ledig, får du en SMS. Hilsen ${municipality}`,
  standbyUntil: ({ municipality, body, day }, until) =>
    `Tak for svaret. En stedfortræder før dig kan svare indtil ${until}. Du får en SMS, hvis du skal møde i ${body} ${day}. Hilsen ${municipality}`,
  notNeeded: ({ municipality, occasion }) =>
    `${municipality}: Der er alligevel ikke brug for en stedfortræder ${occasion}. Du behøver ikke at svare. Tak!`,
  taken: ({ municipality, occasion }) =>
    `${municipality}: Pladsen som stedfortræder ${occasion} er besat. Du behøver ikke at svare. Tak!`,
  stoodDown: ({ municipality, occasion }) =>
    `${municipality}: Du skal alligevel ikke møde som stedfortræder ${occasion}. Der er ikke længere brug for det. Tak, fordi du sagde ja.`,
  changed: ({ municipality, body, day, time, place }, part) =>
    `${municipality}: Ændring i ${body} ${day}. Mødet er nu ${time}${place}. Du møder som stedfortræder ${
      part ?? 'som aftalt'
    }. Passer det ikke, så giv besked her: {lenke}`,
  cancelled: ({ municipality, body, day, time }) =>
    `${municipality}: ${body} ${day} ${time} er aflyst. Du behøver ikke at komme.`,
  seatedFromStandby: ({ municipality, occasion, place }) =>
    `${municipality}: Pladsen ${occasion}${place} er blevet ledig. Du sagde ja tidligere og møder nu som stedfortræder. Mødemateriale, eller meld fra: {lenke}`,
  cannotAck: ({ municipality, occasion }) =>
    `Tak for beskeden. Du er taget af som stedfortræder ${occasion}, og vi spørger den næste. Hilsen ${municipality}`,
  exhausted: ({ body, day }, { member, list, considered, expected, seats, needed }) =>
    `Fulltallig: Ikke flere at spørge for ${member}, ${list}, i ${body} ${day}. ${considered} er vurderet. ${expected} af ${seats} ventes, mindst ${needed} skal møde. {lenke}`,
  unclearTwice: ({ body, day }, name) =>
    `Fulltallig: ${name} har svaret uklart to gange om ${body} ${day}. Læs svarene og afgør: {lenke}`,
  call: ({ occasion }, { name, phone = 'uden registreret nummer', deadline }) =>
    `Fulltallig: Ring til ${name}, ${phone}, om stedfortræder ${occasion}. Svarfrist ${deadline}. Registrer svaret: {lenke}`,
  emailDown: ({ body, day }, since) =>
    `Fulltallig: E-mail om ${body} ${day} er ikke nået frem siden ${since}. Ingen mister sin tur, og vi prøver igen. Se mødet: {lenke}`,
  emailUp: ({ body, day }) => `Fulltallig: E-mail om ${body} ${day} når frem igen. Det, der ventede, er sendt.`,
  yes: 'JA',
  no: 'NEJ',
  which: (municipality, answer, choices) =>
    `Du svarede ${answer}. Hvilket møde gælder det? Svar med ét tal:\n${choices}\nHilsen ${municipality}`,
  unknownSender: (municipality, phone) =>
    phone === undefined
      ? `Vi fandt ingen åben forespørgsel til dette nummer. Mener du, at det er en fejl, så kontakt ${municipality}.`
      : `Vi fandt ingen åben forespørgsel til dette nummer. Mener du, at det er en fejl, så ring til ${municipality} på ${phone}.`,
  readByStaff: (municipality, phone) =>
    `Tak for beskeden. Sekretæren læser den. Svarer du på en forespørgsel, så skriv bare JA eller NEJ. Haster det, så ${phone === undefined ? `kontakt ${municipality}.` : `ring til ${municipality} på ${phone}.`}`,
  formLink: (municipality) =>
    `Her melder du afbud eller inhabilitet: {lenke} Linket er personligt. Hilsen ${municipality}`,
  stopAck: (municipality) => `Du får ikke flere SMS fra ${municipality}. Send START for at få dem igen.`,
  startAck: (municipality) => `Du får igen SMS fra ${municipality}. Send STOP, hvis du ikke vil have flere.`,
  redirect: (name, address) => `Til ${name} ${address}:\n`,
};
