import type { CommandTexts } from './commands.nb.ts';

export const commandsDa: CommandTexts = {
  recordAnswer: {
    title: (name) => `Hvad svarede ${name} i telefonen?`,
    yes: (name) => `${name} kommer`,
    no: (name) => `${name} kommer ikke`,
    decline: 'Registrér ikke noget',
    toldYes: (name) => `Registreret: ${name} kommer.`,
    toldNo: (name) => `Registreret: ${name} kommer ikke.`,
    follows: (name) =>
      `Ved ja får ${name} pladsen og en bekræftelse. Ved nej bliver næste stedfortræder spurgt med det samme.`,
  },
};
