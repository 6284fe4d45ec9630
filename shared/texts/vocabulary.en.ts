import { just, type Vocabulary, wordBefore } from './vocabulary-words.ts';

export const VOCABULARY_EN: Vocabulary = {
  seat: {
    memberComes: 'The member comes',
    covered: 'A substitute comes',
    coveredPartOfTime: 'A substitute part of the time',
    coveredSomeItems: 'A substitute for an item',
    asked: 'A substitute is asked',
    waiting: 'Waiting',
    nobody: 'Nobody',
  },
  attendance: { unknown: 'Not answered', coming: 'Has confirmed', absent: 'Absent', partly: 'Partly present' },
  absenceKind: {
    full: just('Absent, whole meeting'),
    partial: wordBefore('Away', ' '),
    disqualified: wordBefore('Disqualified', ' in '),
    assessment: wordBefore('Asks for an assessment', ', '),
  },
  absence: {
    reported: 'Reported',
    awaitingApproval: 'Waiting for the go-ahead',
    rejected: 'No substitute is called in',
    withdrawn: 'Withdrawn',
    replaced: 'Replaced by a new report',
    decidedDisqualified: 'Found disqualified',
    decidedNotDisqualified: 'Found not disqualified',
  },
  vacancy: {
    waiting: just('Waiting'),
    asking: just('Waiting for an answer'),
    filled: just('Covered'),
    exhausted: just('Nobody left to ask'),
    stopped: wordBefore('Stopped', ' by '),
    acceptedEmpty: wordBefore('Stays empty', ', chosen by '),
    closed: just('No longer needed'),
  },
  waitingFor: {
    quietHours: (until) =>
      until === undefined ? 'Waiting for quiet hours to end' : `Waiting until ${until}, quiet hours`,
    grace: wordBefore('Waiting for the time to undo', ' until '),
    approval: just('Waiting for the go-ahead'),
    decision: just('Waiting for the decision on disqualification'),
    candidates: just('Waiting: everyone is asked for another seat'),
    ranks: just('Waiting: the order is missing'),
    sendingOff: just('Waiting: sending is off'),
  },
  offer: {
    sending: just('Being sent'),
    asked: wordBefore('Asked', ' · answer by '),
    yes: wordBefore('Yes', ', '),
    no: wordBefore('No', ', '),
    noAnswer: wordBefore('Did not answer', ' by '),
    standby: just('Standby'),
    withdrawn: just('Withdrawn'),
    unreachable: wordBefore('Not reached', ': '),
  },
  offerSkipped: wordBefore('Skipped', ': '),
  offerNext: 'Next',
  skip: {
    notInOffice: just('no longer in office'),
    noChannel: just('has neither mobile nor e-mail'),
    unavailable: wordBefore('unavailable', ' '),
    sitsInMeeting: wordBefore('already attends', ' '),
    openOffer: (name) => `is asked for ${name === undefined ? 'another seat' : `the seat of ${name}`}`,
    declined: (name) => `said no to ${name === undefined ? 'another seat' : `the seat of ${name}`}`,
    noAnswer: (name) => `did not answer about ${name === undefined ? 'another seat' : `the seat of ${name}`}`,
    disqualified: wordBefore('is or may be disqualified', ' in '),
    skippedByStaff: wordBefore('skipped', ' by '),
  },
  channel: { sms: 'SMS', email: 'E-mail', call: 'Must be called' },
  message: {
    pending: just('Waiting to be sent'),
    sent: just('Sent'),
    delivered: wordBefore('Delivered', ' '),
    failed: wordBefore('Not delivered', ': '),
    retrying: wordBefore('Not delivered now', ', trying again '),
    maybeTwice: just('May have arrived twice'),
  },
  attention: {
    openSoon: 'Urgent',
    callNeeded: 'Must be called',
    unclearAnswer: 'Unclear answer',
    listIncomplete: 'The order is missing',
    providerDown: 'SMS do not arrive',
    conflict: 'Differs from the archive',
    withdrawalAsked: 'Wants the seat back',
    exhausted: 'Nobody left to ask',
    awaitingApproval: 'Waiting for the go-ahead',
    assessment: 'Disqualification to be assessed',
    noPresiding: 'Somebody must be elected to preside',
    notQuorate: 'Not quorate',
    stopped: 'Stopped',
  },
  calm: { asking: 'Asking substitutes', full: 'Fulltallig' },
  presiding: (presiding, bodyKind, name) => {
    if (presiding === 'toBeElected') return 'Somebody must be elected to preside. Leader and deputy leader are absent.';
    const isCouncil = bodyKind === 'council';
    const role =
      presiding === 'leader' ? (isCouncil ? 'mayor' : 'leader') : isCouncil ? 'deputy mayor' : 'deputy leader';
    if (name === undefined) return `Presides: ${role}`;
    return presiding === 'leader' ? `Presides: ${name}` : `Presides: ${name} (${role})`;
  },
  quorate: ({ expected, needed }) => `Quorate. ${expected} expected, at least ${needed} must attend`,
  notQuorate: ({ expected, needed }) => `Not quorate. ${expected} expected, at least ${needed} must attend`,
  itemExpected: (item, expected) => `${expected} expected in item ${item}`,
  meeting: { planned: 'Planned', published: 'Published', cancelled: 'Cancelled' },
};
