import type { TaskTexts, TaskWords } from './tasks.nb.ts';

export const tasksEn: TaskTexts = {
  notQuorate: {
    title: ({ no }) => (no === '' ? 'The meeting is not quorate' : `Item ${no} is not quorate`),
    follows: () => 'Fewer than half of the seats are covered, so no decision can be made.',
    act: 'See the attendance',
  },
  exhausted: {
    title: ({ list }) => `Nobody left to ask on ${list}`,
    follows: ({ name }) => `${name}’s seat is empty. Nothing more happens by itself.`,
    act: 'Choose what should happen',
  },
  openSoon: {
    title: ({ count, name, left }) =>
      count === 1 ? `${name}’s seat is open, ${left} left` : `${count} seats are open, ${left} left`,
    follows: () => 'The meeting begins soon. Call a substitute, or seat one directly.',
    act: 'See the attendance',
  },
  providerDown: outage('Texts do not arrive just now'),
  emailDown: outage('E-mails do not arrive just now'),
  callNeeded: {
    title: ({ name }) => `Call ${name}`,
    follows: ({ when }) =>
      when === undefined
        ? 'We have no other way to the substitute.'
        : `If nobody answers by ${when}, the next substitute is asked.`,
    act: 'Record the answer',
  },
  noPresiding: {
    title: () => 'Choose who leads the meeting',
    follows: () => 'Neither the leader nor the deputy is coming.',
    act: 'See the attendance',
  },
  withdrawalAsked: {
    title: ({ name }) => `Decide whether ${name} gets the seat back`,
    follows: () => 'The substitute has said yes, and attends until you decide otherwise.',
    act: 'Decide who attends',
  },
  listIncomplete: {
    title: ({ list }) => `Put the order of ${list} right`,
    follows: () => 'Nobody is asked until it is in place.',
    act: 'See the seat',
  },
  stopped: {
    title: ({ name }) => `Calling for ${name} is stopped`,
    follows: () => 'Nobody further is asked until you let it go on.',
    act: 'See the seat',
  },
  awaitingApproval: {
    title: ({ name }) => `Decide whether to call in a substitute for ${name}`,
    follows: ({ when }) =>
      when === undefined
        ? 'No substitute has been asked yet.'
        : `If nobody decides, substitutes are asked from ${when}.`,
    act: 'See the absence',
  },
  assessment: {
    title: ({ name, no }) =>
      no === '' ? `Assess whether ${name} is disqualified` : `Assess whether ${name} is disqualified from item ${no}`,
    follows: () => 'The member asks for an assessment. You can call in a substitute in advance.',
    act: 'See the grounds',
  },
  unclearAnswer: {
    title: ({ name }) => `Read an unclear answer from ${name}`,
    follows: ({ when }) =>
      when === undefined
        ? 'The answer is neither yes nor no.'
        : `The answer is neither yes nor no. The deadline is ${when}.`,
    act: 'Open the inbox',
  },
  conflict: {
    title: () => 'Look at a difference from the archive',
    follows: () => 'The archive and Fulltallig say different things about the meeting.',
    act: 'See the meeting',
  },
};

function outage(title: string): TaskWords {
  return {
    title: () => title,
    follows: ({ when }) =>
      when === undefined
        ? 'Nobody loses their turn. If it is urgent, call and record the answer.'
        : `Nobody loses their turn. Fulltallig tries again ${when}.`,
    act: 'See who is waiting',
  };
}
