import type { FilingTexts } from './filing.nb.ts';

export const filingEn: FilingTexts = {
  name: 'The call report',
  about: 'Who was called, and who came for whom, without reasons for absence.',
  notDue: (when) => `Made and filed by itself ${when}.`,
  waiting: 'Made, but the archive has not taken it yet.',
  kept: (when) => `Made ${when}. The municipality has not connected an archive system, so the report lies here.`,
  filed: (when, documentId) => `Filed ${when} as ${documentId}.`,
  making: 'Ordered, and being made.',
  restricted: 'Exempt from publicity',
  written: 'Who came for whom is written in the archive.',
  notWritten: 'Who came for whom is not written in the archive yet.',
  retry: (when) => `Tried again ${when}.`,
  pdf: 'Download the report (PDF)',
  file: 'Make and file now',
  ask: 'Is the report to be made now?',
  once: 'A meeting has only one report. What is noted afterwards is not in it.',
  notNow: 'Do not make the report now',
  told: 'The report has been made.',
};
