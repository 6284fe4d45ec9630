import { unreachable } from '#shared/kernel/assert.ts';
import type { Language } from '#shared/kernel/language.ts';
import { capitalised } from './capitalised.ts';
import { formatCount, formatDate, formatDeadline, formatPhone } from './format.ts';
import {
  BREVITIES,
  type Brevity,
  barePartOf,
  intervalsOf,
  itemNumbersOf,
  meetingFacts,
  partDay,
  partOf,
  personName,
  type Writing,
} from './meeting-facts.ts';
import { cutAtWord, NAME_LENGTHS_MAX, plainPunctuation } from './plain.ts';
import { SMS_PHRASES } from './sms-languages.ts';
import { firstThatFits } from './sms-length.ts';
import type { MeetingFacts, SmsPhrases } from './sms-phrases.ts';
import { type AlertContent, type MeetingWords, type Scopes, type SmsContent, type SubstituteContent } from './words.ts';

/** One text about one meeting, with the link still as `{lenke}`. Says as much as two parts hold. */
export function renderSms(content: SmsContent, words: MeetingWords, language: Language): string {
  return firstThatFits(BREVITIES.map((brevity) => () => written(content, words, language, brevity)));
}

function written(content: SmsContent, words: MeetingWords, language: Language, brevity: Brevity): string {
  const phrases = SMS_PHRASES[language];
  // An alert, and a question with a code in it, are long already: they start with the short name of the body.
  const isLong = isAlert(content) || (content.template === 'offer' && content.shared !== undefined);
  const writing: Writing = {
    words,
    language,
    phrases: phrases.occasion,
    dialect: 'sms',
    brevity: isLong && brevity === 0 ? 1 : brevity,
  };
  return isAlert(content) ? alertText(content, phrases, writing) : substituteText(content, phrases, writing);
}

function isAlert(content: SmsContent): content is AlertContent {
  return content.template.startsWith('alert.');
}

function substituteText(content: SubstituteContent, phrases: SmsPhrases, writing: Writing): string {
  const facts = meetingFacts(writing, content.scopes);
  switch (content.template) {
    case 'offer':
      return offerText(content, phrases, facts, writing);
    case 'reminder':
      return named(content, writing, phrases.reminder(facts, answerText(content, phrases, writing)));
    case 'moved': {
      const oldDate = formatDate(content.oldStart, writing.words.timeZone, writing.language);
      const answer = answerText(content, phrases, writing);
      return named(content, writing, phrases.moved(facts, oldDate, partOf(writing, content.scopes), answer));
    }
    case 'deadlineChanged':
      return named(content, writing, phrases.deadlineChanged(facts, answerText(content, phrases, writing)));
    case 'unclear':
      return unclearText(content, phrases, facts, writing);
    case 'confirmed':
      return named(content, writing, confirmedText(content, phrases, facts, writing));
    case 'standby':
      if (content.until === undefined) return named(content, writing, phrases.standby(facts));
      return named(content, writing, phrases.standbyUntil(facts, deadlineText(content.until, writing)));
    case 'changed':
      return named(content, writing, phrases.changed(facts, partOf(writing, content.scopes)));
    case 'seatedDirectly':
    case 'notNeeded':
    case 'taken':
    case 'stoodDown':
    case 'cancelled':
    case 'seatedFromStandby':
    case 'cannotAck':
      return named(content, writing, phrases[content.template](facts));
    default:
      return unreachable(content, 'message to a substitute');
  }
}

/** Two who share a telephone must see whom a text is for. */
function named({ shared }: Pick<SubstituteContent, 'shared'>, { brevity }: Writing, text: string): string {
  return shared === undefined ? text : `${personName(shared.name, brevity)}: ${text}`;
}

function deadlineText(at: MeetingWords['start'], { words, language }: Writing): string {
  return formatDeadline(at, words.timeZone, language, 'sms');
}

type Offer = Extract<SubstituteContent, { template: 'offer' }>;

function offerText(content: Offer, phrases: SmsPhrases, facts: MeetingFacts, writing: Writing): string {
  const { shared } = content;
  const forName = writing.brevity < 3 ? content.forName : undefined;
  // A second name leaves no room for the place; the link shows it.
  const place = shared === undefined && forName === undefined && content.scopes.length === 1 ? facts.place : '';
  const asked = {
    ...(shared !== undefined && { to: personName(shared.name, writing.brevity) }),
    ...(forName !== undefined && { forName: personName(forName, writing.brevity) }),
  };
  return phrases.offer({ ...facts, place }, asked, answerText(content, phrases, writing));
}

type Question = Extract<SubstituteContent, { deadline: unknown }>;

function answerText(content: Question, phrases: SmsPhrases, writing: Writing): string {
  const deadline = deadlineText(content.deadline, writing);
  const { answer } = phrases;
  if (content.reply === 'link') return answer.byLink(deadline);
  if (content.shared !== undefined) return answer.byCode(content.shared.code, deadline);
  if (content.scopes.length > 1) return answer.bySmsForSeveral(partsAsked(content.scopes, phrases), deadline);
  const hasRoom = content.template === 'offer' && content.forName === undefined;
  const isItems = itemNumbersOf(content.scopes).length > 0;
  return hasRoom && !isItems ? answer.bySmsReadMore(deadline) : answer.bySms(deadline);
}

/** "Both" counts what the reader sees named: the intervals, or the items. */
function partsAsked(scopes: Scopes, { answer }: SmsPhrases): string {
  const count = Math.max(intervalsOf(scopes).length, itemNumbersOf(scopes).length);
  return count === 2 ? answer.both : answer.all;
}

type Unclear = Extract<SubstituteContent, { template: 'unclear' }>;

function unclearText(content: Unclear, phrases: SmsPhrases, facts: MeetingFacts, writing: Writing): string {
  if (content.reply === 'link') return named(content, writing, phrases.unclearByLink(facts));
  if (content.shared === undefined) return phrases.unclear(facts);
  const name = personName(content.shared.name, writing.brevity);
  return phrases.unclearShared(facts, { name, code: content.shared.code });
}

type Confirmed = Extract<SubstituteContent, { template: 'confirmed' }>;

function confirmedText(content: Confirmed, phrases: SmsPhrases, facts: MeetingFacts, writing: Writing): string {
  const part = barePartOf(writing, content.scopes);
  if (part !== undefined) return phrases.confirmedPart({ ...facts, day: partDay(writing, content.scopes) }, part);
  // A NEI without a code from a shared number would be nobody's.
  const canAnswerBySms = content.reply === 'sms' && content.shared === undefined;
  return canAnswerBySms ? phrases.confirmed(facts) : phrases.confirmedByLink(facts);
}

function alertText(content: AlertContent, phrases: SmsPhrases, writing: Writing): string {
  const facts = meetingFacts(writing, content.template === 'alert.call' ? content.scopes : [{ kind: 'meeting' }]);
  switch (content.template) {
    case 'alert.exhausted':
      return phrases.exhausted(facts, {
        ...content,
        member: personName(content.member, writing.brevity),
        list: cutAtWord(plainPunctuation(content.list), NAME_LENGTHS_MAX.list),
        considered: capitalised(formatCount(content.considered, writing.language, 'sms')),
      });
    case 'alert.unclear':
      return phrases.unclearTwice(facts, personName(content.name, writing.brevity));
    case 'alert.call':
      return phrases.call(facts, {
        name: personName(content.name, writing.brevity),
        phone: content.phone && formatPhone(content.phone, 'sms'),
        deadline: deadlineText(content.deadline, writing),
      });
    case 'alert.emailDown':
      return phrases.emailDown(facts, deadlineText(content.since, writing));
    case 'alert.emailUp':
      return phrases.emailUp(facts);
    default:
      return unreachable(content, 'alert');
  }
}
