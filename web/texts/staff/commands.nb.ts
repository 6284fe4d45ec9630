/** Every question that staff may be asked about a meeting, and its answers. */
export const commandsNb = {
  recordAnswer: {
    title: (name: string) => `Hva svarte ${name} på telefonen?`,
    yes: (name: string) => `${name} kommer`,
    no: (name: string) => `${name} kommer ikke`,
    decline: 'Ikke registrer noe',
    toldYes: (name: string) => `Registrert: ${name} kommer.`,
    toldNo: (name: string) => `Registrert: ${name} kommer ikke.`,
    follows: (name: string) =>
      `Ved ja får ${name} plassen og en bekreftelse. Ved nei blir neste vara spurt med en gang.`,
  },
};

export type CommandTexts = typeof commandsNb;
