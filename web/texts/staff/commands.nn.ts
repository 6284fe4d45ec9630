import type { CommandTexts } from './commands.nb.ts';

export const commandsNn: CommandTexts = {
  recordAnswer: {
    title: (name) => `Kva svarte ${name} på telefonen?`,
    yes: (name) => `${name} kjem`,
    no: (name) => `${name} kjem ikkje`,
    decline: 'Ikkje registrer noko',
    toldYes: (name) => `Registrert: ${name} kjem.`,
    toldNo: (name) => `Registrert: ${name} kjem ikkje.`,
    follows: (name) => `Ved ja får ${name} plassen og ei stadfesting. Ved nei blir neste vara spurd med ein gong.`,
  },
};
