import type { TaskTexts, TaskWords } from './tasks.nb.ts';

export const tasksDa: TaskTexts = {
  notQuorate: {
    title: ({ no }) => (no === '' ? 'Mødet er ikke beslutningsdygtigt' : `Sag ${no} er ikke beslutningsdygtig`),
    follows: () => 'Færre end halvdelen af pladserne er dækket, så der kan ikke træffes beslutninger.',
    act: 'Se fremmødet',
  },
  exhausted: {
    title: ({ list }) => `Ikke flere at spørge på ${list}`,
    follows: ({ name }) => `Pladsen for ${name} er tom. Der sker ikke mere af sig selv.`,
    act: 'Vælg, hvad der skal ske',
  },
  openSoon: {
    title: ({ count, name, left }) =>
      count === 1 ? `Pladsen for ${name} er åben, ${left} tilbage` : `${count} pladser er åbne, ${left} tilbage`,
    follows: () => 'Mødet begynder snart. Ring til en stedfortræder, eller sæt en ind direkte.',
    act: 'Se fremmødet',
  },
  providerDown: outage('Sms kommer ikke frem lige nu'),
  emailDown: outage('E-mail kommer ikke frem lige nu'),
  callNeeded: {
    title: ({ name }) => `Ring til ${name}`,
    follows: ({ when }) =>
      when === undefined
        ? 'Vi har ingen anden vej til stedfortræderen.'
        : `Svarer ingen inden ${when}, bliver næste stedfortræder spurgt.`,
    act: 'Registrér svaret',
  },
  noPresiding: {
    title: () => 'Vælg, hvem der skal lede mødet',
    follows: () => 'Hverken formand eller næstformand kommer.',
    act: 'Se fremmødet',
  },
  withdrawalAsked: {
    title: ({ name }) => `Afgør, om ${name} får pladsen tilbage`,
    follows: () => 'Stedfortræderen har sagt ja og møder, til du afgør noget andet.',
    act: 'Afgør, hvem der møder',
  },
  listIncomplete: {
    title: ({ list }) => `Ordn rækkefølgen på ${list}`,
    follows: () => 'Ingen bliver spurgt, før den er på plads.',
    act: 'Se pladsen',
  },
  stopped: {
    title: ({ name }) => `Indkaldelsen for ${name} er stoppet`,
    follows: () => 'Ingen flere bliver spurgt, før du lader den gå videre.',
    act: 'Se pladsen',
  },
  awaitingApproval: {
    title: ({ name }) => `Afgør, om der skal indkaldes stedfortræder for ${name}`,
    follows: ({ when }) =>
      when === undefined ? 'Ingen stedfortræder er spurgt endnu.' : `Svarer ingen, spørges der fra ${when}.`,
    act: 'Se afbuddet',
  },
  assessment: {
    title: ({ name, no }) =>
      no === '' ? `Vurdér, om ${name} er inhabil` : `Vurdér, om ${name} er inhabil i sag ${no}`,
    follows: () => 'Medlemmet beder om en vurdering. Du kan indkalde stedfortræder på forhånd.',
    act: 'Se begrundelsen',
  },
  unclearAnswer: {
    title: ({ name }) => `Læs et uklart svar fra ${name}`,
    follows: ({ when }) =>
      when === undefined ? 'Svaret er hverken ja eller nej.' : `Svaret er hverken ja eller nej. Fristen er ${when}.`,
    act: 'Åbn indbakken',
  },
  conflict: {
    title: () => 'Se på en afvigelse fra arkivet',
    follows: () => 'Arkivet og Fulltallig siger forskellige ting om mødet.',
    act: 'Se mødet',
  },
};

function outage(title: string): TaskWords {
  return {
    title: () => title,
    follows: ({ when }) =>
      when === undefined
        ? 'Ingen mister sin tur. Haster det, så ring og registrér svaret.'
        : `Ingen mister sin tur. Fulltallig prøver igen ${when}.`,
    act: 'Se, hvem der venter',
  };
}
