import { just, type Vocabulary, wordBefore } from './vocabulary-words.ts';

export const VOCABULARY_DA: Vocabulary = {
  seat: {
    memberComes: 'Medlemmet kommer',
    covered: 'Stedfortræder kommer',
    coveredPartOfTime: 'Stedfortræder en del af tiden',
    coveredSomeItems: 'Stedfortræder på et punkt',
    asked: 'Stedfortræder er spurgt',
    waiting: 'Venter',
    nobody: 'Ingen',
  },
  attendance: { unknown: 'Ikke svaret', coming: 'Har bekræftet', absent: 'Afbud', partly: 'Delvist til stede' },
  absenceKind: {
    full: just('Afbud, hele mødet'),
    partial: wordBefore('Væk', ' '),
    disqualified: wordBefore('Inhabil', ' på '),
    assessment: wordBefore('Beder om vurdering', ', '),
  },
  absence: {
    reported: 'Meldt',
    awaitingApproval: 'Venter på klarsignal',
    rejected: 'Stedfortræder indkaldes ikke',
    withdrawn: 'Trukket tilbage',
    replaced: 'Erstattet af ny melding',
    decidedDisqualified: 'Erklæret inhabil',
    decidedNotDisqualified: 'Erklæret habil',
  },
  vacancy: {
    waiting: just('Venter'),
    asking: just('Venter på svar'),
    filled: just('Dækket'),
    exhausted: just('Ikke flere at spørge'),
    stopped: wordBefore('Stoppet', ' af '),
    acceptedEmpty: wordBefore('Står tom', ', valgt af '),
    closed: just('Ikke længere behov'),
  },
  waitingFor: {
    quietHours: (until) =>
      until === undefined ? 'Venter på at stilletiden er forbi' : `Venter til ${until}, stilletid`,
    grace: wordBefore('Venter på fortrydelsesfrist', ' til '),
    approval: just('Venter på klarsignal'),
    decision: just('Venter på afgørelse om habilitet'),
    candidates: just('Venter: alle er spurgt om en anden plads'),
    ranks: just('Venter: rækkefølgen mangler'),
    sendingOff: just('Venter: afsendelse er slået fra'),
  },
  offer: {
    sending: just('Sendes'),
    asked: wordBefore('Spurgt', ' · svarfrist '),
    yes: wordBefore('Ja', ', '),
    no: wordBefore('Nej', ', '),
    noAnswer: wordBefore('Svarede ikke', ' inden '),
    standby: just('Reserve'),
    withdrawn: just('Trukket tilbage'),
    unreachable: wordBefore('Ikke nået', ': '),
  },
  offerSkipped: wordBefore('Sprunget over', ': '),
  offerNext: 'Næste',
  skip: {
    notInOffice: just('har ikke længere hvervet'),
    noChannel: just('mangler mobil og e-mail'),
    unavailable: wordBefore('utilgængelig', ' '),
    sitsInMeeting: wordBefore('møder allerede', ' '),
    openOffer: (name) => `er spurgt om ${name === undefined ? 'en anden plads' : `pladsen efter ${name}`}`,
    declined: (name) => `sagde nej til ${name === undefined ? 'en anden plads' : `pladsen efter ${name}`}`,
    noAnswer: (name) => `svarede ikke om ${name === undefined ? 'en anden plads' : `pladsen efter ${name}`}`,
    disqualified: wordBefore('er eller kan være inhabil', ' på '),
    skippedByStaff: wordBefore('sprunget over', ' af '),
  },
  channel: { sms: 'SMS', email: 'E-mail', call: 'Skal ringes op' },
  message: {
    pending: just('Venter på afsendelse'),
    sent: just('Sendt'),
    delivered: wordBefore('Leveret', ' '),
    failed: wordBefore('Ikke leveret', ': '),
    retrying: wordBefore('Leveres ikke lige nu', ', prøver igen '),
    maybeTwice: just('Kan være kommet to gange'),
  },
  attention: {
    openSoon: 'Haster',
    callNeeded: 'Skal ringes op',
    unclearAnswer: 'Uklart svar',
    listIncomplete: 'Rækkefølgen mangler',
    providerDown: 'SMS når ikke frem',
    conflict: 'Afviger fra arkivet',
    withdrawalAsked: 'Vil have pladsen tilbage',
    exhausted: 'Ikke flere at spørge',
    awaitingApproval: 'Venter på klarsignal',
    assessment: 'Habilitet skal vurderes',
    noPresiding: 'Mødeleder skal vælges',
    notQuorate: 'Ikke beslutningsdygtig',
    stopped: 'Stoppet',
  },
  calm: { asking: 'Spørger stedfortræder', full: 'Fulltallig' },
  presiding: (presiding, bodyKind, name) => {
    if (presiding === 'toBeElected') return 'Mødeleder skal vælges. Formand og næstformand har meldt afbud.';
    const isCouncil = bodyKind === 'council';
    const role =
      presiding === 'leader' ? (isCouncil ? 'borgmester' : 'formand') : isCouncil ? 'viceborgmester' : 'næstformand';
    if (name === undefined) return `Mødeleder: ${role}`;
    return presiding === 'leader' ? `Mødeleder: ${name}` : `Mødeleder: ${name} (${role})`;
  },
  quorate: ({ expected, needed }) => `Beslutningsdygtig. ${expected} ventes, mindst ${needed} skal møde`,
  notQuorate: ({ expected, needed }) => `Ikke beslutningsdygtig. ${expected} ventes, mindst ${needed} skal møde`,
  itemExpected: (item, expected) => `På punkt ${item} ventes ${expected}`,
  meeting: { planned: 'Planlagt', published: 'Offentliggjort', cancelled: 'Aflyst' },
};
