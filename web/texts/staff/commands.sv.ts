import type { CommandTexts } from './commands.nb.ts';

export const commandsSv: CommandTexts = {
  recordAnswer: {
    title: (name) => `Vad svarade ${name} i telefon?`,
    yes: (name) => `${name} kommer`,
    no: (name) => `${name} kommer inte`,
    decline: 'Registrera ingenting',
    toldYes: (name) => `Registrerat: ${name} kommer.`,
    toldNo: (name) => `Registrerat: ${name} kommer inte.`,
    follows: (name) => `Vid ja får ${name} platsen och en bekräftelse. Vid nej tillfrågas nästa ersättare genast.`,
  },
};
