/** The words around every act: its dialog, its fields, and what can come between. */
export const actNb = {
  close: 'Lukk uten å gjøre noe',
  sending: 'Sender …',
  sendAgain: 'Send på nytt',
  lost: 'Vi fikk ikke svar, så vi vet ikke om det ble gjort. Du kan trygt sende på nytt: det blir ikke gjort to ganger.',
  offline: 'Du er uten nett. Ingenting er sendt, og det du skrev, står her fortsatt.',
  busy: (seconds: number) =>
    `Det kom for mange forespørsler på kort tid. Ingenting er gjort. Prøv på nytt om ${seconds} sekunder.`,
  outdated: 'Møtet er endret siden du åpnet dialogen. Se over før du går videre.',
  notDone: 'Det ble ikke gjort.',
  faultsTitle: 'Dette må rettes',
  required: 'Må fylles ut',
  optional: '(frivillig)',
  counter: (length: number, max: number) => `${length} av ${max} tegn`,
  tooLong: (max: number, length: number) => `Teksten kan ha høyst ${max} tegn. Den har ${length}.`,
  changed: 'Endret',
  youChose: (answer: string) => `Du valgte «${answer}». Det ble ikke gjort.`,
  wasFirst: (name: string) => `${name} var før deg`,
  nobodyTold: 'Det du valgte, er ikke gjort, og ingen har fått melding.',
  bothInLog: 'Begge deler står i loggen.',
  whatNow: 'Hva vil du gjøre?',
  seeWhatIs: 'Se hvordan det er nå',
  moreChoices: (name: string) => `Flere valg for ${name}`,
};

export type ActTexts = typeof actNb;
