import type { ActTexts } from './act.nb.ts';

export const actSv: ActTexts = {
  close: 'Stäng utan att göra något',
  sending: 'Skickar …',
  sendAgain: 'Skicka igen',
  lost: 'Vi fick inget svar, så vi vet inte om det blev gjort. Du kan lugnt skicka igen: det görs inte två gånger.',
  offline: 'Du har inget nät. Inget har skickats, och det du skrev står kvar här.',
  busy: (seconds) =>
    `Det kom för många förfrågningar på kort tid. Inget har gjorts. Försök igen om ${seconds} sekunder.`,
  outdated: 'Sammanträdet har ändrats sedan du öppnade dialogen. Se över innan du går vidare.',
  notDone: 'Det blev inte gjort.',
  faultsTitle: 'Det här måste rättas',
  required: 'Måste fyllas i',
  optional: '(frivilligt)',
  counter: (length, max) => `${length} av ${max} tecken`,
  tooLong: (max, length) => `Texten får ha högst ${max} tecken. Den har ${length}.`,
  changed: 'Ändrat',
  youChose: (answer) => `Du valde ”${answer}”. Det blev inte gjort.`,
  wasFirst: (name) => `${name} hann före dig`,
  nobodyTold: 'Det du valde har inte gjorts, och ingen har fått något meddelande.',
  bothInLog: 'Båda står i loggen.',
  whatNow: 'Vad vill du göra?',
  seeWhatIs: 'Se hur det är nu',
  moreChoices: (name) => `Fler val för ${name}`,
};
