import { assert } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { renderEmail, renderProviderEmail } from '#shared/texts/email.ts';
import { renderSms } from '#shared/texts/sms.ts';
import { smsSegments } from '#shared/texts/sms-length.ts';
import { redirectLine } from '#shared/texts/sms-replies.ts';
import type { MeetingWords } from '#shared/texts/words.ts';
import { ownAddressOf } from './channels.ts';
import { memberLetter, memberSms } from './member-texts.ts';
import type { StatedTerms, Topic } from './messages.ts';
import { alertContent, providerAlert, providerContent, staffContent } from './staff-texts.ts';
import { factsOf, type Meeting, type Message, personOf } from './state.ts';
import { substituteContent } from './substitute-texts.ts';
import {
  ALERT_TOPICS,
  isAbout,
  languageFor,
  MEMBER_TOPICS,
  meetingWords,
  PROVIDER_TOPICS,
  STAFF_TOPICS,
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
  const writing: Writing = { meeting, now, terms, language };
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
  if (isAbout(PROVIDER_TOPICS, topic)) {
    return { text: renderSms(providerAlert(topic), words, writing.language) };
  }
  if (isAbout(ALERT_TOPICS, topic)) {
    return { text: renderSms(alertContent(writing, topic), words, writing.language) };
  }
  if (isAbout(MEMBER_TOPICS, topic)) return { text: memberSms(writing, topic) };
  assert(!isAbout(STAFF_TOPICS, topic), 'secretaries get a text about what cannot wait, and letters otherwise');
  return { text: renderSms(substituteContent(writing, topic), wordsAsAsked(writing.meeting, topic), writing.language) };
}

function letterOf(writing: Writing, { topic, recipient }: Message): Written {
  const words = meetingWords(writing.meeting);
  if (isAbout(PROVIDER_TOPICS, topic)) {
    return renderProviderEmail(providerContent(writing, topic), words, writing.language);
  }
  if (isAbout(STAFF_TOPICS, topic))
    return renderEmail(staffContent(writing, topic, recipient), words, writing.language);
  if (isAbout(MEMBER_TOPICS, topic)) return renderEmail(memberLetter(writing, topic), words, writing.language);
  return renderEmail(substituteContent(writing, topic), wordsAsAsked(writing.meeting, topic), writing.language);
}

/** What was asked or accepted for the old time is called off by that time: the reader knows no other (R18). */
function wordsAsAsked(meeting: Meeting, topic: SubstituteTopic): MeetingWords {
  const words = meetingWords(meeting);
  const { moved } = meeting;
  if (moved === undefined || !isAboutOldTime(meeting, topic)) return words;
  return { ...words, start: moved.oldStart, end: moved.oldEnd };
}

function isAboutOldTime({ offers }: Meeting, topic: SubstituteTopic): boolean {
  if (topic.about === 'notNeeded' || topic.about === 'stoodDown')
    return offers.get(topic.offerId)?.isAboutOldTime === true;
  if (topic.about !== 'cancelled') return false;
  return [...offers.values()].every((offer) => offer.personId !== topic.personId || offer.isAboutOldTime);
}

/** Whom the message would have gone to, were the municipality not trying things out (R25). */
function addresseeOf(
  meeting: Meeting,
  { recipient, channel }: Message,
): { readonly name: string; readonly address: string } {
  const { name } = recipient.kind === 'staff' ? recipient : personOf(meeting, recipient.personId);
  return { name, address: ownAddressOf(meeting, recipient, channel) ?? '' };
}
