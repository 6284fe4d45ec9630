import type { SmsPhrases } from './sms-phrases.ts';

export const SMS_EN: SmsPhrases = {
  occasion: {
    remotePlace: 'online',
    meeting: (body, day, time) => `in ${body} on ${day}, ${time}`,
    part: (body, day, time) => `in ${body} on ${day}, ${time} (part of the meeting)`,
    items: (items, body, day, time) => `for ${items} in ${body} on ${day} at ${time}`,
    item: (number) => `item ${number}`,
    manyItems: (numbers) => `items ${numbers}`,
    itemsCounted: (count) => `${count} items`,
    partsCounted: (count) => `${count} parts of the meeting`,
    others: (count) => `${count} more`,
    inItems: (items) => `for ${items}`,
    dayAt: (day, time) => `${day} at ${time}`,
  },
  answer: {
    bySms: (deadline) => `Reply YES or NO by ${deadline}. {lenke}`,
    bySmsReadMore: (deadline) => `Reply YES or NO by ${deadline}. Read more: {lenke}`,
    bySmsForSeveral: (all, deadline) => `Reply YES to ${all} or NO by ${deadline}, or part by part: {lenke}`,
    byCode: (code, deadline) => `Reply ${code} YES or ${code} NO by ${deadline}, or use {lenke}`,
    byLink: (deadline) => `Reply by ${deadline} here: {lenke} SMS replies do not arrive.`,
    both: 'both',
    all: 'all',
  },
  offer: ({ municipality, occasion, place }, { to, forName }, answer) =>
    `${municipality} asks${to === undefined ? '' : ` ${to}`}: Can you attend as a substitute${
      forName === undefined ? '' : ` for ${forName}`
    } ${occasion}${place}? ${answer}`,
  reminder: ({ municipality, occasion }, answer) =>
    `Reminder from ${municipality}: Can you attend as a substitute ${occasion}? ${answer}`,
  moved: ({ municipality, body, day, time, place }, oldDate, part, answer) =>
    `${municipality}: ${body} on ${oldDate} is moved to ${day}, ${time}${place}. Can you be a substitute then${
      part === undefined ? '' : `, ${part}`
    }? ${answer}`,
  deadlineChanged: ({ municipality, occasion }, answer) =>
    `${municipality}: New deadline for the substitute ${occasion}. ${answer}`,
  unclear: ({ municipality, occasion }) =>
    `We did not understand your reply. Can you attend as a substitute ${occasion}? Reply only YES or NO, or use {lenke} Regards, ${municipality}`,
  unclearByLink: ({ municipality, occasion }) =>
    `${municipality}: We did not understand your reply. Can you attend as a substitute ${occasion}? Reply here: {lenke} SMS replies do not arrive.`,
  unclearShared: ({ municipality }, { name, code }) =>
    `Several people use this number. Reply ${code} YES or ${code} NO for ${name}, or use {lenke} Regards, ${municipality}`,
  confirmed: ({ municipality, occasion, place }) =>
    `Thank you! You attend as a substitute ${occasion}${place}. Papers: {lenke} If you cannot come after all, reply NO. Regards, ${municipality}`,
  confirmedByLink: ({ municipality, occasion, place }) =>
    `Thank you! You attend as a substitute ${occasion}${place}. Papers, or tell us that you cannot come: {lenke} Regards, ${municipality}`,
  confirmedPart: ({ municipality, body, day, place }, part) =>
    `Thank you! You attend as a substitute in ${body} on ${day} for this part: ${part}${place}. Papers, or tell us that you cannot come: {lenke} Regards, ${municipality}`,
  seatedDirectly: ({ municipality, occasion, place }) =>
    `${municipality}: You are called in as a substitute ${occasion}${place}. Papers, or tell us that you cannot come: {lenke}`,
  standby: ({ municipality, body, day }) =>
    `Thank you for your reply. The seat in ${body} on ${day} is taken, so you need not come. You are on standby. If it becomes free, we text you. Regards, ${municipality}`,
  standbyUntil: ({ municipality, body, day }, until) =>
    `Thank you for your reply. A substitute before you may answer until ${until}. We text you if you are to attend ${body} on ${day}. Regards, ${municipality}`,
  notNeeded: ({ municipality, occasion }) =>
    `${municipality}: A substitute is no longer needed ${occasion}. You need not reply. Thank you!`,
  taken: ({ municipality, occasion }) =>
    `${municipality}: The seat as a substitute ${occasion} is taken. You need not reply. Thank you!`,
  stoodDown: ({ municipality, occasion }) =>
    `${municipality}: You are no longer needed as a substitute ${occasion}, so please do not come. Thank you for saying yes.`,
  changed: ({ municipality, body, day, time, place }, part) =>
    `${municipality}: A change in ${body} on ${day}. The meeting is now ${time}${place}. You attend as a substitute ${
      part ?? 'as agreed'
    }. If that does not suit you, tell us here: {lenke}`,
  cancelled: ({ municipality, body, day, time }) =>
    `${municipality}: ${body} on ${day}, ${time} is cancelled. You need not come.`,
  seatedFromStandby: ({ municipality, occasion, place }) =>
    `${municipality}: The seat ${occasion}${place} has become free. You said yes earlier and now attend as a substitute. Papers, or tell us that you cannot: {lenke}`,
  cannotAck: ({ municipality, occasion }) =>
    `Thank you for telling us. You no longer attend as a substitute ${occasion}, and we ask the next one. Regards, ${municipality}`,
  exhausted: ({ body, day }, { member, list, considered, expected, seats, needed }) =>
    `Fulltallig: Nobody left to ask for ${member}, ${list}, in ${body} on ${day}. ${considered} considered. ${expected} of ${seats} expected, at least ${needed} must attend. {lenke}`,
  unclearTwice: ({ body, day }, name) =>
    `Fulltallig: ${name} has replied unclearly twice about ${body} on ${day}. Read the replies and decide: {lenke}`,
  call: ({ occasion }, { name, phone = 'no number on record', deadline }) =>
    `Fulltallig: Call ${name}, ${phone}, about being a substitute ${occasion}. Reply by ${deadline}. Record the answer: {lenke}`,
  emailDown: ({ body, day }, since) =>
    `Fulltallig: E-mail about ${body} on ${day} has not arrived since ${since}. Nobody loses their turn, and we keep trying. See the meeting: {lenke}`,
  emailUp: ({ body, day }) =>
    `Fulltallig: E-mail about ${body} on ${day} arrives again. What was waiting has been sent.`,
  yes: 'YES',
  no: 'NO',
  which: (municipality, answer, choices) =>
    `You replied ${answer}. Which meeting is it about? Reply with one number:\n${choices}\nRegards, ${municipality}`,
  unknownSender: (municipality, phone) =>
    phone === undefined
      ? `We found no open request to this number. If you think this is wrong, contact ${municipality}.`
      : `We found no open request to this number. If you think this is wrong, call ${municipality} on ${phone}.`,
  readByStaff: (municipality, phone) =>
    `Thank you for your message. The secretary will read it. To answer a request, reply with YES or NO only. If it is urgent, ${phone === undefined ? `contact ${municipality}.` : `call ${municipality} on ${phone}.`}`,
  formLink: (municipality) =>
    `Report absence or disqualification here: {lenke} The link is personal. Regards, ${municipality}`,
  stopAck: (municipality) => `You get no more SMS from ${municipality}. Send START to get them again.`,
  startAck: (municipality) => `You get SMS from ${municipality} again. Send STOP if you want no more.`,
  redirect: (name, address) => `To ${name} ${address}:\n`,
};
