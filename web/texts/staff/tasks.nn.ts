import type { TaskTexts, TaskWords } from './tasks.nb.ts';

export const tasksNn: TaskTexts = {
  notQuorate: {
    title: ({ no }) => (no === '' ? 'Møtet er ikkje vedtaksført' : `Sak ${no} er ikkje vedtaksført`),
    follows: () => 'Færre enn halvparten av plassane er dekte, så det kan ikkje gjerast vedtak.',
    act: 'Sjå oppmøtet',
  },
  exhausted: {
    title: ({ list }) => `Ingen fleire å spørje på ${list}`,
    follows: ({ name }) => `Plassen til ${name} er tom. Ingenting meir skjer av seg sjølv.`,
    act: 'Vel kva som skal skje',
  },
  openSoon: {
    title: ({ count, name, left }) =>
      count === 1 ? `Plassen til ${name} er open, ${left} att` : `${count} plassar er opne, ${left} att`,
    follows: () => 'Møtet byrjar snart. Ring ein vara, eller set inn ein direkte.',
    act: 'Sjå oppmøtet',
  },
  providerDown: outage('SMS kjem ikkje fram akkurat no'),
  emailDown: outage('E-post kjem ikkje fram akkurat no'),
  callNeeded: {
    title: ({ name }) => `Ring ${name}`,
    follows: ({ when }) =>
      when === undefined ? 'Vi har ingen annan veg til vara.' : `Svarer ingen innan ${when}, blir neste vara spurd.`,
    act: 'Registrer svaret',
  },
  noPresiding: {
    title: () => 'Vel kven som skal leie møtet',
    follows: () => 'Verken leiar eller nestleiar kjem.',
    act: 'Sjå oppmøtet',
  },
  withdrawalAsked: {
    title: ({ name }) => `Avgjer om ${name} får plassen tilbake`,
    follows: () => 'Vara har sagt ja, og møter til du avgjer noko anna.',
    act: 'Avgjer kven som møter',
  },
  listIncomplete: {
    title: ({ list }) => `Ordne rekkjefølgja på ${list}`,
    follows: () => 'Ingen blir spurd før ho er på plass.',
    act: 'Sjå plassen',
  },
  stopped: {
    title: ({ name }) => `Innkallinga for ${name} er stoppa`,
    follows: () => 'Ingen fleire blir spurde før du lèt henne gå vidare.',
    act: 'Sjå plassen',
  },
  awaitingApproval: {
    title: ({ name }) => `Avgjer om vara skal kallast inn for ${name}`,
    follows: ({ when }) =>
      when === undefined ? 'Ingen vara er spurd enno.' : `Svarer ingen, blir vara spurd frå ${when}.`,
    act: 'Sjå forfallet',
  },
  assessment: {
    title: ({ name, no }) => (no === '' ? `Vurder om ${name} er inhabil` : `Vurder om ${name} er inhabil i sak ${no}`),
    follows: () => 'Medlemen ber om ei vurdering. Du kan kalle inn vara på førehand.',
    act: 'Sjå grunngivinga',
  },
  unclearAnswer: {
    title: ({ name }) => `Les eit uklart svar frå ${name}`,
    follows: ({ when }) =>
      when === undefined ? 'Svaret er korkje ja eller nei.' : `Svaret er korkje ja eller nei. Fristen er ${when}.`,
    act: 'Opne innboksen',
  },
  conflict: {
    title: () => 'Sjå på eit avvik frå arkivet',
    follows: () => 'Arkivet og Fulltallig seier ulike ting om møtet.',
    act: 'Sjå møtet',
  },
};

function outage(title: string): TaskWords {
  return {
    title: () => title,
    follows: ({ when }) =>
      when === undefined
        ? 'Ingen mistar turen sin. Hastar det, ring og registrer svaret.'
        : `Ingen mistar turen sin. Fulltallig prøver igjen ${when}.`,
    act: 'Sjå kven som ventar',
  };
}
