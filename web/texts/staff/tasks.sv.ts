import type { TaskTexts, TaskWords } from './tasks.nb.ts';

export const tasksSv: TaskTexts = {
  notQuorate: {
    title: ({ no }) => (no === '' ? 'Sammanträdet är inte beslutsfört' : `Ärende ${no} är inte beslutsfört`),
    follows: () => 'Färre än hälften av platserna är täckta, så inga beslut kan fattas.',
    act: 'Se närvaron',
  },
  exhausted: {
    title: ({ list }) => `Ingen fler att fråga på ${list}`,
    follows: ({ name }) => `${name}s plats är tom. Inget mer händer av sig självt.`,
    act: 'Välj vad som ska hända',
  },
  openSoon: {
    title: ({ count, name, left }) =>
      count === 1 ? `${name}s plats är öppen, ${left} kvar` : `${count} platser är öppna, ${left} kvar`,
    follows: () => 'Sammanträdet börjar snart. Ring en ersättare, eller sätt in en direkt.',
    act: 'Se närvaron',
  },
  providerDown: outage('Sms kommer inte fram just nu'),
  emailDown: outage('E-post kommer inte fram just nu'),
  callNeeded: {
    title: ({ name }) => `Ring ${name}`,
    follows: ({ when }) =>
      when === undefined
        ? 'Vi har ingen annan väg till ersättaren.'
        : `Svarar ingen före ${when}, tillfrågas nästa ersättare.`,
    act: 'Registrera svaret',
  },
  noPresiding: {
    title: () => 'Välj vem som ska leda sammanträdet',
    follows: () => 'Varken ordförande eller vice ordförande kommer.',
    act: 'Se närvaron',
  },
  withdrawalAsked: {
    title: ({ name }) => `Avgör om ${name} får platsen tillbaka`,
    follows: () => 'Ersättaren har tackat ja och deltar tills du avgör något annat.',
    act: 'Avgör vem som deltar',
  },
  listIncomplete: {
    title: ({ list }) => `Ordna ordningen på ${list}`,
    follows: () => 'Ingen tillfrågas förrän den är på plats.',
    act: 'Se platsen',
  },
  stopped: {
    title: ({ name }) => `Kallelsen för ${name} är stoppad`,
    follows: () => 'Ingen fler tillfrågas förrän du låter den gå vidare.',
    act: 'Se platsen',
  },
  awaitingApproval: {
    title: ({ name }) => `Avgör om ersättare ska kallas in för ${name}`,
    follows: ({ when }) =>
      when === undefined ? 'Ingen ersättare är tillfrågad ännu.' : `Svarar ingen, tillfrågas ersättare från ${when}.`,
    act: 'Se frånvaron',
  },
  assessment: {
    title: ({ name, no }) => (no === '' ? `Pröva om ${name} är jävig` : `Pröva om ${name} är jävig i ärende ${no}`),
    follows: () => 'Ledamoten ber om en prövning. Du kan kalla in ersättare i förväg.',
    act: 'Se motiveringen',
  },
  unclearAnswer: {
    title: ({ name }) => `Läs ett oklart svar från ${name}`,
    follows: ({ when }) =>
      when === undefined ? 'Svaret är varken ja eller nej.' : `Svaret är varken ja eller nej. Svarstiden är ${when}.`,
    act: 'Öppna inkorgen',
  },
  conflict: {
    title: () => 'Se på en avvikelse från arkivet',
    follows: () => 'Arkivet och Fulltallig säger olika saker om sammanträdet.',
    act: 'Se sammanträdet',
  },
};

function outage(title: string): TaskWords {
  return {
    title: () => title,
    follows: ({ when }) =>
      when === undefined
        ? 'Ingen förlorar sin tur. Är det bråttom, ring och registrera svaret.'
        : `Ingen förlorar sin tur. Fulltallig försöker igen ${when}.`,
    act: 'Se vem som väntar',
  };
}
