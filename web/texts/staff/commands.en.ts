import type { CommandTexts } from './commands.nb.ts';

export const commandsEn: CommandTexts = {
  recordAnswer: {
    title: (name) => `What did ${name} answer on the phone?`,
    yes: (name) => `${name} is coming`,
    no: (name) => `${name} is not coming`,
    decline: 'Record nothing',
    toldYes: (name) => `Recorded: ${name} is coming.`,
    toldNo: (name) => `Recorded: ${name} is not coming.`,
    follows: (name) =>
      `On a yes, ${name} gets the seat and a confirmation. On a no, the next substitute is asked at once.`,
  },
};
