import type { ActTexts } from './act.nb.ts';

export const actNn: ActTexts = {
  close: 'Lukk utan å gjere noko',
  sending: 'Sender …',
  sendAgain: 'Send på nytt',
  lost: 'Vi fekk ikkje svar, så vi veit ikkje om det vart gjort. Du kan trygt sende på nytt: det blir ikkje gjort to gonger.',
  offline: 'Du er utan nett. Ingenting er sendt, og det du skreiv, står her framleis.',
  busy: (seconds) =>
    `Det kom for mange førespurnader på kort tid. Ingenting er gjort. Prøv på nytt om ${seconds} sekund.`,
  outdated: 'Møtet er endra sidan du opna dialogen. Sjå over før du går vidare.',
  notDone: 'Det vart ikkje gjort.',
  faultsTitle: 'Dette må rettast',
  required: 'Må fyllast ut',
  optional: '(frivillig)',
  counter: (length, max) => `${length} av ${max} teikn`,
  tooLong: (max, length) => `Teksten kan ha høgst ${max} teikn. Han har ${length}.`,
  changed: 'Endra',
  youChose: (answer) => `Du valde «${answer}». Det vart ikkje gjort.`,
  wasFirst: (name) => `${name} var før deg`,
  nobodyTold: 'Det du valde, er ikkje gjort, og ingen har fått melding.',
  bothInLog: 'Begge delar står i loggen.',
  whatNow: 'Kva vil du gjere?',
  seeWhatIs: 'Sjå korleis det er no',
  moreChoices: (name) => `Fleire val for ${name}`,
};
