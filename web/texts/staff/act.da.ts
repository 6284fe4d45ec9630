import type { ActTexts } from './act.nb.ts';

export const actDa: ActTexts = {
  close: 'Luk uden at gøre noget',
  sending: 'Sender …',
  sendAgain: 'Send igen',
  lost: 'Vi fik ikke svar, så vi ved ikke, om det blev gjort. Du kan trygt sende igen: det bliver ikke gjort to gange.',
  offline: 'Du er uden net. Intet er sendt, og det, du skrev, står her stadig.',
  busy: (seconds) => `Der kom for mange forespørgsler på kort tid. Intet er gjort. Prøv igen om ${seconds} sekunder.`,
  outdated: 'Mødet er ændret, siden du åbnede dialogen. Se det igennem, før du går videre.',
  notDone: 'Det blev ikke gjort.',
  faultsTitle: 'Dette skal rettes',
  required: 'Skal udfyldes',
  optional: '(frivilligt)',
  counter: (length, max) => `${length} af ${max} tegn`,
  tooLong: (max, length) => `Teksten må højst have ${max} tegn. Den har ${length}.`,
  changed: 'Ændret',
  youChose: (answer) => `Du valgte »${answer}«. Det blev ikke gjort.`,
  wasFirst: (name) => `${name} kom før dig`,
  nobodyTold: 'Det, du valgte, er ikke gjort, og ingen har fået besked.',
  bothInLog: 'Det, der blev gjort, står i loggen.',
  seeWhatIs: 'Se, hvordan det er nu',
  moreChoices: (name) => `Flere valg for ${name}`,
};
