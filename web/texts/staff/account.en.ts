import type { AccountTexts } from './account.nb.ts';

export const accountEn: AccountTexts = {
  fetch: 'Download the details',
  erase: 'Erase the details …',
  askExport: (name) => `Do you want to download everything we know about ${name}?`,
  exportHolds:
    'The file holds contact details, offices, absences, questions, answers and messages. Give it to the person alone.',
  exportTexts:
    'Reasons and texts that the person wrote are in it when a secretary of the whole municipality fetches them. Each reading is logged.',
  doExport: 'Download',
  noExport: 'Do not download',
  exporting: 'Fetching …',
  notExported: 'We could not fetch the details. Try again in a while.',
  exported: (name) => `The details of ${name} have been downloaded.`,
  askErase: (name) => `Do you want to erase the details of ${name}?`,
  eraseGone:
    'Mobile, e-mail, language and unavailable days are erased at once, and texts that the person wrote. Nobody waits for whoever has been asked: the next one is asked.',
  eraseKept:
    'Name and office stay as long as the office lasts, because the law requires the order to be known. The log stays until the Archives Act no longer requires it. Afterwards you see what is kept, until when and why.',
  eraseForGood: 'This cannot be undone.',
  doErase: 'Erase the details',
  noErase: 'Keep the details',
  erased: (name) => `The details of ${name} have been erased`,
  erasedList: 'Erased',
  keptList: 'Kept',
  keptUntil: (what, until) => `${what}, until ${until}`,
  closeErased: 'Close the receipt',
};
