import { unreachable } from '#shared/kernel/assert.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { MemberContent } from './email-content.ts';
import { EMAIL_PHRASES } from './email-languages.ts';
import type { LetterFacts, MemberPhrases } from './email-phrases.ts';
import { calendarDaysBetween, formatClock, formatDay, formatPhone } from './format.ts';
import type { Block, Letter } from './letter.ts';
import { closing, letterFacts, letterWriting, WHOLE_MEETING, whenText } from './letter-facts.ts';
import { barePartOf, itemNumbersOf, type Writing } from './meeting-facts.ts';
import { safeName } from './plain.ts';
import type { MeetingWords } from './words.ts';

/** More items than this are read with the papers. */
const ITEMS_SHOWN_MAX = 3;

export function memberLetter(content: MemberContent, words: MeetingWords, language: Language): Letter {
  const writing = letterWriting(words, language);
  const facts = letterFacts(writing, 'scopes' in content ? content.scopes : WHOLE_MEETING);
  const phrases = EMAIL_PHRASES[language];
  const { subject, blocks } = written(content, phrases.member, facts, writing);
  const hasButton = blocks.some(({ kind }) => kind === 'button');
  // These two have a better way than a telephone call when the button fails.
  const hasOwnWay = 'formNumber' in content && content.formNumber !== undefined;
  return { subject, blocks: [...blocks, ...closing(words, phrases, hasButton && !hasOwnWay)] };
}

function written(content: MemberContent, phrases: MemberPhrases, facts: LetterFacts, writing: Writing): Letter {
  switch (content.template) {
    case 'member.link':
      return link(content, phrases, facts, writing);
    case 'member.reminder':
      return reminder(content, phrases, facts, writing);
    case 'member.receipt':
      return receipt(content, phrases, facts, writing);
    case 'member.seatFilled':
      return seatFilled(content, phrases, facts, writing);
    case 'member.moved':
      return {
        subject: phrases.movedSubject(facts),
        blocks: [
          { kind: 'lead', text: phrases.movedNew(facts) },
          {
            kind: 'text',
            text: phrases.movedOld(formatDay(content.oldStart, writing.words.timeZone, writing.language)),
          },
          { kind: 'text', text: phrases.movedAsk },
          { kind: 'button', label: phrases.movedButton },
        ],
      };
    case 'member.changed':
      return {
        subject: phrases.changedSubject(facts),
        blocks: [
          { kind: 'lead', text: phrases.changed(facts) },
          { kind: 'text', text: phrases.changedStands },
          { kind: 'button', label: phrases.receiptButton(phrases.report.absence) },
        ],
      };
    case 'member.withdrawalDecided': {
      const isBack = content.outcome === 'member';
      const text = isBack ? phrases.gotSeat(facts) : phrases.keepsSeat(facts, safeName(content.substitute));
      return {
        subject: isBack ? phrases.gotSeatSubject : phrases.keepsSeatSubject,
        blocks: [{ kind: 'lead', text }],
      };
    }
    default:
      return unreachable(content, 'letter to a member');
  }
}

type ContentOf<Template extends MemberContent['template']> = Extract<MemberContent, { template: Template }>;

function link(content: ContentOf<'member.link'>, phrases: MemberPhrases, facts: LetterFacts, writing: Writing): Letter {
  return {
    subject: phrases.linkSubject(facts),
    blocks: [
      { kind: 'text', text: phrases.greeting(safeName(content.personName)) },
      { kind: 'lead', text: phrases.meets(facts, venue(phrases, writing.words)) },
      { kind: 'text', text: phrases.needNotAnswer },
      { kind: 'button', label: phrases.reportButton },
      { kind: 'text', text: phrases.early },
      ...agenda(content, phrases),
      ...linkNotes(content, phrases),
    ],
  };
}

function venue(phrases: MemberPhrases, { mode, place }: MeetingWords): string {
  if (mode === 'remote') return phrases.remotely;
  return place === '' ? '' : phrases.at(safeName(place));
}

function reminder(
  content: ContentOf<'member.reminder'>,
  phrases: MemberPhrases,
  facts: LetterFacts,
  { words }: Writing,
): Letter {
  const days = calendarDaysBetween(content.now, words.start, words.timeZone);
  return {
    subject: phrases.reminderSubject(facts),
    blocks: [
      { kind: 'lead', text: phrases.reminder(facts, phrases.inDays(Math.max(0, days))) },
      { kind: 'text', text: content.coming ? phrases.youSaidComing : phrases.needDoNothing },
      { kind: 'text', text: phrases.cannotCome },
      { kind: 'button', label: phrases.reportButton },
      ...agenda(content, phrases),
      ...linkNotes(content, phrases),
    ],
  };
}

type WithAgenda = ContentOf<'member.link' | 'member.reminder'>;

function agenda({ items, papersUrl }: WithAgenda, phrases: MemberPhrases): readonly Block[] {
  const rows = items
    .slice(0, ITEMS_SHOWN_MAX)
    .map(({ no, title, restricted }) =>
      restricted ? { mark: phrases.itemNumber(no), text: '' } : { mark: no, text: safeName(title) },
    );
  const hidden = items.length - rows.length;
  const list: readonly Block[] = rows.length === 0 ? [] : [{ kind: 'rows', heading: phrases.agenda, rows }];
  // Only an address of the web: whatever else the archive system holds there is no link to papers.
  if (papersUrl !== undefined && /^https?:\/\/[^\s{}]+$/.test(papersUrl)) {
    return [...list, { kind: 'papers', label: phrases.papers(items.length), url: papersUrl }];
  }
  return hidden > 0 ? [...list, { kind: 'text', text: phrases.moreItems(hidden) }] : list;
}

function linkNotes({ formNumber }: WithAgenda, phrases: MemberPhrases): readonly Block[] {
  const personal: Block = { kind: 'note', text: phrases.personalLink };
  if (formNumber === undefined) return [personal];
  return [personal, { kind: 'note', text: phrases.textForLink(formatPhone(formNumber, 'screen')) }];
}

function receipt(
  content: ContentOf<'member.receipt'>,
  phrases: MemberPhrases,
  facts: LetterFacts,
  writing: Writing,
): Letter {
  const { words, language } = writing;
  const when = whenText(content.reportedAt, writing, content.now);
  const isItems = itemNumbersOf(content.scopes).length > 0;
  const report = isItems ? phrases.report.items : phrases.report.absence;
  const isByMember = content.by === 'member';
  const undo =
    content.undoUntil === undefined
      ? phrases.undoAtOnce(report)
      : phrases.undoUntil(formatClock(content.undoUntil, words.timeZone, language, 'screen'), report);
  return {
    subject: phrases.receiptSubject(facts, isItems),
    blocks: [
      { kind: 'lead', text: receiptLead(content, phrases, facts, writing) },
      {
        kind: 'text',
        text: isByMember ? phrases.reportedByMember(when) : phrases.reportedByStaff(words.contactName),
      },
      { kind: 'text', text: undo },
      { kind: 'button', label: phrases.receiptButton(report) },
      { kind: 'text', text: `${phrases.notYou} ${notYouText(words, report, phrases)}` },
      { kind: 'text', text: nextStep(content, phrases) },
    ],
  };
}

function notYouText(words: MeetingWords, report: string, phrases: MemberPhrases): string {
  if (words.contactPhone === undefined) return phrases.notYouDo(report);
  const office = safeName(words.contactName ?? phrases.office);
  return phrases.notYouCall(report, office, formatPhone(safeName(words.contactPhone), 'screen'));
}

function receiptLead(
  { scopes }: ContentOf<'member.receipt'>,
  phrases: MemberPhrases,
  facts: LetterFacts,
  writing: Writing,
): string {
  const part = barePartOf(writing, scopes);
  if (part === undefined) return phrases.receiptWhole(facts);
  return itemNumbersOf(scopes).length > 0 ? phrases.receiptItems(facts, part) : phrases.receiptPart(facts, part);
}

function nextStep({ awaiting, tooLate }: ContentOf<'member.receipt'>, phrases: MemberPhrases): string {
  if (awaiting === 'decision') return phrases.awaitingDecision;
  if (tooLate) return phrases.tooLateToAsk;
  return awaiting === 'approval' ? phrases.awaitingApproval : phrases.newLetterWhenFilled;
}

function seatFilled(
  { substitute, giveBackUntil }: ContentOf<'member.seatFilled'>,
  phrases: MemberPhrases,
  facts: LetterFacts,
  writing: Writing,
): Letter {
  const back = giveBackUntil === undefined ? phrases.askBack : phrases.giveBack(whenText(giveBackUntil, writing));
  return {
    subject: phrases.filledSubject(facts),
    blocks: [
      { kind: 'lead', text: phrases.filled(facts, safeName(substitute)) },
      { kind: 'text', text: back },
      { kind: 'button', label: phrases.withdrawButton },
    ],
  };
}
