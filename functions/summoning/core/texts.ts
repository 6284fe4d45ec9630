import type { Person } from '#shared/contracts/facts.ts';
import { assert, present } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { renderEmail, renderProviderEmail } from '#shared/texts/email.ts';
import { renderSms } from '#shared/texts/sms.ts';
import { smsSegments } from '#shared/texts/sms-length.ts';
import { redirectLine } from '#shared/texts/sms-replies.ts';
import type { AlertContent, MeetingWords } from '#shared/texts/words.ts';
import { memberContent } from './member-texts.ts';
import type { StatedTerms, Topic } from './messages.ts';
import { alertContent, providerAlert, providerContent, staffContent } from './staff-texts.ts';
import { factsOf, type Meeting, type Message } from './state.ts';
import { substituteContent } from './substitute-texts.ts';
import {
  languageFor,
  type MemberTopic,
  meetingWords,
  type StaffTopic,
  type SubstituteTopic,
  type Writing,
} from './writing.ts';

/** A message ready to go but for its link, which stands as `{lenke}`. */
export interface Written {
  readonly text: string;
  readonly subject?: string;
  readonly html?: string;
  readonly segments?: number;
}

/** The words of a message, from what it is about and the meeting as it stands. */
export function wordsFor(meeting: Meeting, message: Message, now: Instant, terms: StatedTerms | undefined): Written {
  const { settings } = factsOf(meeting);
  const language = languageFor(meeting, message.recipient);
  const writing: Writing = { meeting, now, terms, language, channel: message.channel };
  const written = message.channel === 'sms' ? textOf(writing, message.topic) : letterOf(writing, message);
  if (settings.sending !== 'redirect') return withSegments(message, written);
  const line = redirectLine(addresseeOf(meeting, message), language);
  return withSegments(message, { ...written, text: `${line}${written.text}` });
}

function withSegments({ channel }: Message, written: Written): Written {
  return channel === 'sms' ? { ...written, segments: smsSegments(written.text).segments } : written;
}

function textOf(writing: Writing, topic: Topic): Written {
  const words = meetingWords(writing.meeting);
  if (topic.about === 'providerDown' || topic.about === 'providerUp') {
    return { text: renderSms(providerAlert(topic), words, writing.language) };
  }
  if (isStaffTopic(topic)) {
    const alert: AlertContent | undefined = alertContent(writing, topic);
    return { text: renderSms(present(alert, 'text for an alert'), words, writing.language) };
  }
  if (isMemberTopic(topic)) return { text: memberContent.sms(writing, topic) };
  assert(isSubstituteTopic(topic), 'what goes by text is for a substitute, a member or staff');
  return { text: renderSms(substituteContent(writing, topic), wordsAsAsked(writing.meeting, topic), writing.language) };
}

function letterOf(writing: Writing, { topic, recipient }: Message): Written {
  const words = meetingWords(writing.meeting);
  if (topic.about === 'providerDown' || topic.about === 'providerUp') {
    return renderProviderEmail(providerContent(writing, topic), words, writing.language);
  }
  if (isStaffTopic(topic)) return renderEmail(staffContent(writing, topic, recipient), words, writing.language);
  if (isMemberTopic(topic)) return renderEmail(memberContent.letter(writing, topic), words, writing.language);
  assert(isSubstituteTopic(topic), 'a letter is for a substitute, a member or staff');
  return renderEmail(substituteContent(writing, topic), wordsAsAsked(writing.meeting, topic), writing.language);
}

/** A question about the old time is called off by that time: the reader knows no other (R18). */
function wordsAsAsked(meeting: Meeting, topic: SubstituteTopic): MeetingWords {
  const words = meetingWords(meeting);
  const offer = topic.about === 'notNeeded' ? meeting.offers.get(topic.offerId) : undefined;
  const { moved } = meeting;
  if (moved === undefined || !offer?.isAboutOldTime) return words;
  return { ...words, start: moved.oldStart, end: moved.oldEnd };
}

/** Whom the message would have gone to, were the municipality not trying things out (R25). */
function addresseeOf(
  meeting: Meeting,
  { recipient, channel }: Message,
): { readonly name: string; readonly address: string } {
  if (recipient.kind === 'staff')
    return { name: recipient.name, address: (channel === 'sms' ? recipient.mobile : recipient.email) ?? '' };
  const person: Person | undefined = meeting.persons.get(recipient.personId);
  return { name: person?.name ?? '', address: (channel === 'sms' ? person?.mobile : person?.email) ?? '' };
}

const STAFF_TOPICS: ReadonlySet<Topic['about']> = new Set([
  'filledNotice',
  'withdrawalAsked',
  'approvalWanted',
  'exhausted',
  'unclearTwice',
  'callNeeded',
  'optedOut',
  'noPresiding',
  'ranksWanted',
] satisfies StaffTopic['about'][]);

const MEMBER_TOPICS: ReadonlySet<Topic['about']> = new Set([
  'formLink',
  'absenceReceipt',
  'seatFilled',
  'movedMember',
  'changedMember',
  'withdrawalDecided',
] satisfies MemberTopic['about'][]);

function isStaffTopic(topic: Topic): topic is StaffTopic {
  return STAFF_TOPICS.has(topic.about);
}

function isMemberTopic(topic: Topic): topic is MemberTopic {
  return MEMBER_TOPICS.has(topic.about);
}

function isSubstituteTopic(topic: Topic): topic is SubstituteTopic {
  return (
    !isStaffTopic(topic) && !isMemberTopic(topic) && topic.about !== 'providerDown' && topic.about !== 'providerUp'
  );
}
