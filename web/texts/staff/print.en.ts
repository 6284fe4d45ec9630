import type { PrintTexts } from './print.nb.ts';

export const printEn: PrintTexts = {
  title: 'Attendance list',
  explained: 'For the minutes: who attends, for whom, and when. Reasons for absence do not stand here.',
  print: 'Print',
  link: 'Print attendance list',
  back: 'To the meeting',
  printedAt: (when) => `Printed ${when}`,
  member: 'Member',
  role: 'Function',
  meets: 'Attends',
  when: 'When',
  signature: 'Signature',
  self: 'The member',
  nobody: 'Nobody',
  substitute: (name, rank) => `${name}, substitute ${rank}`,
  wholeMeeting: 'the whole meeting',
  rest: 'the rest of the meeting',
  quorum: (expected, needed) => `${expected} expected, at least ${needed} must attend.`,
};
