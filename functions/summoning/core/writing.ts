import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { MeetingWords } from '#shared/texts/words.ts';
import type { Recipient, StatedTerms, Topic } from './messages.ts';
import { factsOf, type Meeting, type Message } from './state.ts';

/** What the words of one message are made from. */
export interface Writing {
  readonly meeting: Meeting;
  readonly now: Instant;
  /** What the question in it promises; made when it is claimed. */
  readonly terms: StatedTerms | undefined;
  readonly language: Language;
  readonly channel: Message['channel'];
}

export type StaffTopic = Extract<
  Topic,
  {
    about:
      | 'filledNotice'
      | 'withdrawalAsked'
      | 'approvalWanted'
      | 'exhausted'
      | 'unclearTwice'
      | 'callNeeded'
      | 'optedOut'
      | 'noPresiding'
      | 'ranksWanted';
  }
>;
export type MemberTopic = Extract<
  Topic,
  { about: 'formLink' | 'absenceReceipt' | 'seatFilled' | 'movedMember' | 'changedMember' | 'withdrawalDecided' }
>;
export type SubstituteTopic = Exclude<Topic, StaffTopic | MemberTopic | { about: 'providerDown' | 'providerUp' }>;

export function languageFor(meeting: Meeting, recipient: Recipient): Language {
  const { language } = factsOf(meeting).settings;
  return recipient.kind === 'staff' ? language : (meeting.persons.get(recipient.personId)?.language ?? language);
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
