import type { ActTexts } from './act.nb.ts';

export const actEn: ActTexts = {
  close: 'Close without doing anything',
  sending: 'Sending …',
  sendAgain: 'Send again',
  lost: 'We got no answer, so we do not know whether it was done. You can safely send again: it is not done twice.',
  offline: 'You are offline. Nothing has been sent, and what you wrote is still here.',
  busy: (seconds) => `There were too many requests in a short time. Nothing was done. Try again in ${seconds} seconds.`,
  outdated: 'The meeting has changed since you opened this dialog. Look it over before you go on.',
  notDone: 'It was not done.',
  faultsTitle: 'This must be corrected',
  required: 'Must be filled in',
  optional: '(optional)',
  counter: (length, max) => `${length} of ${max} characters`,
  tooLong: (max, length) => `The text can have at most ${max} characters. It has ${length}.`,
  changed: 'Changed',
  youChose: (answer) => `You chose “${answer}”. It was not done.`,
  wasFirst: (name) => `${name} was before you`,
  nobodyTold: 'What you chose was not done, and nobody has been told.',
  bothInLog: 'What was done stands in the log.',
  seeWhatIs: 'See how it is now',
  moreChoices: (name) => `More choices for ${name}`,
};
