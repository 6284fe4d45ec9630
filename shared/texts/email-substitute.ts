import { unreachable } from '#shared/kernel/assert.ts';
import type { Language } from '#shared/kernel/language.ts';
import { EMAIL_PHRASES } from './email-languages.ts';
import type { LetterFacts, SubstitutePhrases } from './email-phrases.ts';
import { formatDate } from './format.ts';
import type { Block, Letter } from './letter.ts';
import { closing, letterFacts, letterWriting, whenText } from './letter-facts.ts';
import { partOf, type Writing } from './meeting-facts.ts';
import { safeName } from './plain.ts';
import type { MeetingWords, SubstituteContent } from './words.ts';

/** What an SMS would have said, to somebody who is reached by e-mail. The answer always goes by the link. */
export function substituteLetter(content: SubstituteContent, words: MeetingWords, language: Language): Letter {
  const writing = letterWriting(words, language);
  const facts = letterFacts(writing, content.scopes);
  const { subject, blocks } = written(content, EMAIL_PHRASES[language].substitute, facts, writing);
  const hasButton = blocks.some(({ kind }) => kind === 'button');
  return { subject, blocks: [...blocks, ...closing(words, EMAIL_PHRASES[language], hasButton)] };
}

function written(content: SubstituteContent, phrases: SubstitutePhrases, facts: LetterFacts, writing: Writing): Letter {
  switch (content.template) {
    case 'offer':
    case 'reminder':
    case 'moved':
    case 'deadlineChanged':
    case 'unclear':
      return question(content, phrases, facts, writing);
    case 'confirmed':
      return seat(phrases.comingSubject(facts), phrases.confirmed(facts), phrases);
    case 'seatedDirectly':
      return seat(phrases.comingSubject(facts), phrases.seatedDirectly(facts), phrases);
    case 'seatedFromStandby':
      return seat(phrases.comingSubject(facts), phrases.seatedFromStandby(facts), phrases);
    case 'changed': {
      const you = phrases.changedYou(partOf(writing, content.scopes));
      return seat(phrases.changedSubject(facts), `${phrases.changed(facts)} ${you}`, phrases);
    }
    default:
      return notice(content, phrases, facts, writing);
  }
}

type Question = Extract<
  SubstituteContent,
  { template: 'offer' | 'reminder' | 'moved' | 'deadlineChanged' | 'unclear' }
>;

function question(content: Question, phrases: SubstitutePhrases, facts: LetterFacts, writing: Writing): Letter {
  const { subject, lead } = questionHead(content, phrases, facts, writing);
  const deadline: readonly Block[] =
    content.template === 'unclear'
      ? []
      : [{ kind: 'text', text: phrases.answerBy(whenText(content.deadline, writing)) }];
  return {
    subject,
    blocks: [
      { kind: 'lead', text: lead },
      ...deadline,
      { kind: 'button', label: phrases.answerButton },
      { kind: 'text', text: phrases.papersThere },
      { kind: 'note', text: phrases.openingIsNoAnswer },
    ],
  };
}

function questionHead(
  content: Question,
  phrases: SubstitutePhrases,
  facts: LetterFacts,
  writing: Writing,
): { readonly subject: string; readonly lead: string } {
  const { words, language } = writing;
  switch (content.template) {
    case 'offer': {
      const forName = content.forName === undefined ? undefined : safeName(content.forName);
      return { subject: phrases.askSubject(facts), lead: phrases.ask(facts, forName) };
    }
    case 'reminder':
      return { subject: phrases.reminderSubject(facts), lead: phrases.ask(facts, undefined) };
    case 'moved': {
      const moved = phrases.moved(facts, formatDate(content.oldStart, words.timeZone, language));
      const ask = phrases.movedAsk(partOf(writing, content.scopes));
      return { subject: phrases.movedSubject(facts), lead: `${moved} ${ask}` };
    }
    case 'deadlineChanged':
      return { subject: phrases.deadlineSubject(facts), lead: phrases.deadlineChanged(facts) };
    case 'unclear':
      return { subject: phrases.unclearSubject(facts), lead: `${phrases.unclear} ${phrases.ask(facts, undefined)}` };
    default:
      return unreachable(content, 'question to a substitute');
  }
}

function seat(subject: string, lead: string, phrases: SubstitutePhrases): Letter {
  return {
    subject,
    blocks: [
      { kind: 'lead', text: lead },
      { kind: 'text', text: phrases.ifYouCannot },
      { kind: 'button', label: phrases.seatButton },
    ],
  };
}

type Notice = Exclude<
  SubstituteContent,
  Question | { template: 'confirmed' | 'seatedDirectly' | 'seatedFromStandby' | 'changed' }
>;

function notice(content: Notice, phrases: SubstitutePhrases, facts: LetterFacts, writing: Writing): Letter {
  switch (content.template) {
    case 'standby':
      if (content.until !== undefined) {
        return letterOf(phrases.standbySubject(facts), phrases.standbyUntil(facts, whenText(content.until, writing)));
      }
      return letterOf(phrases.standbySubject(facts), phrases.standby(facts), phrases.standbyNext);
    case 'notNeeded':
      return letterOf(phrases.notNeededSubject(facts), phrases.notNeeded(facts), phrases.needNotAnswer);
    case 'taken':
      return letterOf(phrases.notNeededSubject(facts), phrases.taken(facts), phrases.needNotAnswer);
    case 'stoodDown':
      return letterOf(phrases.notNeededSubject(facts), phrases.stoodDown(facts), phrases.stoodDownThanks);
    case 'cancelled':
      return letterOf(phrases.cancelledSubject(facts), phrases.cancelled(facts), phrases.needNotCome);
    case 'cannotAck':
      return letterOf(phrases.cannotSubject(facts), phrases.cannot(facts));
    default:
      return unreachable(content, 'notice to a substitute');
  }
}

function letterOf(subject: string, lead: string, ...texts: readonly string[]): Letter {
  return { subject, blocks: [{ kind: 'lead', text: lead }, ...texts.map((text) => ({ kind: 'text', text }) as const)] };
}
