import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { MeetingWords } from '#shared/texts/words.ts';
import type { Recipient, StatedTerms, Topic } from './messages.ts';
import { factsOf, type Meeting, personOf } from './state.ts';

/** What the words of one message are made from. */
export interface Writing {
  readonly meeting: Meeting;
  readonly now: Instant;
  /** What the question in it promises; made when it is claimed. */
  readonly terms: StatedTerms | undefined;
  readonly language: Language;
}

type TopicOf<About extends Topic['about']> = Extract<Topic, { about: About }>;

export const STAFF_TOPICS = [
  'filledNotice',
  'withdrawalAsked',
  'approvalWanted',
  'exhausted',
  'unclearTwice',
  'callNeeded',
  'optedOut',
  'noPresiding',
  'ranksWanted',
] as const;
export type StaffTopic = TopicOf<(typeof STAFF_TOPICS)[number]>;

/** Of these, what secretaries are alerted to by text as well. */
export const ALERT_TOPICS = ['exhausted', 'unclearTwice', 'callNeeded'] as const;
export type AlertTopic = TopicOf<(typeof ALERT_TOPICS)[number]>;

export const MEMBER_TOPICS = [
  'formLink',
  'absenceReceipt',
  'seatFilled',
  'movedMember',
  'changedMember',
  'withdrawalDecided',
] as const;
export type MemberTopic = TopicOf<(typeof MEMBER_TOPICS)[number]>;

export const PROVIDER_TOPICS = ['providerDown', 'providerUp'] as const;
export type ProviderTopic = TopicOf<(typeof PROVIDER_TOPICS)[number]>;

/** What is about nobody else's affairs is for a substitute. */
export type SubstituteTopic = Exclude<Topic, StaffTopic | MemberTopic | ProviderTopic>;

/** Whether the message is about one of these. */
export function isAbout<const About extends Topic['about']>(
  subjects: readonly About[],
  topic: Topic,
): topic is TopicOf<About> {
  return subjects.some((about) => about === topic.about);
}

export function languageFor(meeting: Meeting, recipient: Recipient): Language {
  const { language } = factsOf(meeting).settings;
  return recipient.kind === 'staff' ? language : (personOf(meeting, recipient.personId).language ?? language);
}

export function meetingWords(state: Meeting): MeetingWords {
  const { meeting, body, settings } = factsOf(state);
  return {
    municipality: settings.name,
    ...(settings.contact.phone && { contactPhone: settings.contact.phone }),
    ...(settings.contact.name && { contactName: settings.contact.name }),
    timeZone: settings.timeZone,
    body: body.name,
    place: meeting.place,
    mode: meeting.mode,
    start: meeting.start,
    end: meeting.end,
  };
}
