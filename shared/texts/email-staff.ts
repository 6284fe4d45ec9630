import { unreachable } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { CandidateOutcome, ProviderContent, StaffContent } from './email-content.ts';
import { EMAIL_PHRASES } from './email-languages.ts';
import type { LetterFacts, StaffPhrases } from './email-phrases.ts';
import { formatClock, formatOutOf, formatPhone } from './format.ts';
import type { Letter } from './letter.ts';
import { letterFacts, letterWriting, WHOLE_MEETING, whenText } from './letter-facts.ts';
import { barePartOf, type Writing } from './meeting-facts.ts';
import { safeName } from './plain.ts';
import { VOCABULARY } from './vocabulary.ts';
import type { MeetingWords, MunicipalityWords } from './words.ts';

export function staffLetter(content: StaffContent, words: MeetingWords, language: Language): Letter {
  const writing = letterWriting(words, language);
  const facts = letterFacts(writing, 'scopes' in content ? content.scopes : WHOLE_MEETING);
  const phrases = EMAIL_PHRASES[language].staff;
  switch (content.template) {
    case 'staff.seatFilled':
      return seatFilled(content, phrases, facts, writing);
    case 'staff.approvalWanted':
      return approvalWanted(content, phrases, facts, writing);
    case 'staff.exhausted':
      return exhausted(content, phrases, facts, writing);
    case 'staff.withdrawalWanted': {
      const lead = phrases.withdrawal(facts, safeName(content.member), safeName(content.substitute));
      return letterOf(phrases.withdrawalSubject(facts), [lead, phrases.withdrawalDecide], phrases.withdrawalButton);
    }
    case 'staff.presidingWanted':
      return letterOf(
        phrases.presidingSubject(facts),
        [phrases.presiding(facts), phrases.presidingWhy],
        phrases.attendanceButton,
      );
    case 'staff.ranksWanted': {
      const list = safeName(content.list);
      return letterOf(
        phrases.ranksSubject(facts, list),
        [phrases.ranks(facts, list), phrases.ranksNext],
        phrases.attendanceButton,
      );
    }
    case 'staff.callNeeded':
      return callNeeded(content, phrases, facts, writing);
    case 'staff.unclearTwice': {
      const open =
        content.deadline === undefined ? [] : [phrases.unclearOpenUntil(whenText(content.deadline, writing))];
      const lead = phrases.unclear(facts, safeName(content.name));
      return letterOf(phrases.unclearSubject(facts), [lead, ...open], phrases.unclearButton);
    }
    case 'staff.optedOut':
      return letterOf(
        phrases.optedOutSubject(facts),
        [phrases.optedOut(safeName(content.name)), phrases.optedOutNext],
        phrases.attendanceButton,
      );
    default:
      return unreachable(content, 'letter to staff');
  }
}

function letterOf(subject: string, [lead, ...texts]: readonly [string, ...string[]], button: string): Letter {
  return {
    subject,
    blocks: [
      { kind: 'lead', text: lead },
      ...texts.map((text) => ({ kind: 'text', text }) as const),
      { kind: 'button', label: button },
    ],
  };
}

type ContentOf<Template extends StaffContent['template']> = Extract<StaffContent, { template: Template }>;

function seatFilled(
  content: ContentOf<'staff.seatFilled'>,
  phrases: StaffPhrases,
  facts: LetterFacts,
  { words, language }: Writing,
): Letter {
  const substitute = safeName(content.substitute);
  const member = content.audience === 'secretary' ? safeName(content.member) : undefined;
  const when = formatClock(content.at, words.timeZone, language, 'screen');
  const how = `${phrases.candidate(content.rank, safeName(content.list))} ${phrases.how[content.how](when)}`;
  const covered = phrases.covered(formatOutOf(content.covered, content.seats, language));
  return letterOf(
    phrases.filledSubject(facts, substitute, member),
    [phrases.filled(facts, substitute, member), `${how} ${covered}`],
    phrases.attendanceButton,
  );
}

function approvalWanted(
  content: ContentOf<'staff.approvalWanted'>,
  phrases: StaffPhrases,
  facts: LetterFacts,
  writing: Writing,
): Letter {
  const member = safeName(content.member);
  const part = barePartOf(writing, content.scopes);
  const absent = part === undefined ? phrases.approvalWhole(facts, member) : phrases.approvalPart(facts, member, part);
  const lead = `${absent} ${phrases.nobodyAsked}`;
  const alone =
    content.actsAloneAt === undefined ? [] : [phrases.actsAlone(whenText(content.actsAloneAt, writing, content.now))];
  const { earlier } = content;
  const reminder =
    earlier === undefined ? [] : [phrases.escalation(safeName(earlier.to), whenText(earlier.at, writing, content.now))];
  const letter = letterOf(phrases.approvalSubject(facts), [lead, ...alone], phrases.approvalButton);
  return {
    subject: letter.subject,
    blocks: [
      ...reminder.map((text) => ({ kind: 'text', text }) as const),
      ...letter.blocks,
      { kind: 'note', text: phrases.noReasonHere },
    ],
  };
}

function callNeeded(
  { name, phone, rank, deadline }: ContentOf<'staff.callNeeded'>,
  phrases: StaffPhrases,
  facts: LetterFacts,
  writing: Writing,
): Letter {
  const who = { name: safeName(name), phone: phone && formatPhone(phone, 'screen'), rank };
  const by = phrases.callBy(whenText(deadline, writing));
  return letterOf(phrases.callSubject(facts), [phrases.call(facts, who), by], phrases.callButton);
}

function exhausted(
  content: ContentOf<'staff.exhausted'>,
  phrases: StaffPhrases,
  facts: LetterFacts,
  writing: Writing,
): Letter {
  const { expected, seats, needed } = content;
  const forecast = expected >= needed ? phrases.quorate(expected, seats, needed) : phrases.notQuorate(expected, needed);
  const rows = content.candidates.map((candidate) => ({
    mark: String(candidate.rank),
    text: `${safeName(candidate.name)}: ${outcomeText(candidate, phrases, writing)}`,
  }));
  return {
    subject: phrases.exhaustedSubject(facts),
    blocks: [
      { kind: 'lead', text: phrases.exhausted(safeName(content.member), safeName(content.list)) },
      ...(rows.length === 0 ? [] : [{ kind: 'rows', heading: phrases.exhaustedRows, rows } as const]),
      { kind: 'lead', text: forecast },
      { kind: 'text', text: phrases.exhaustedChoices },
      { kind: 'button', label: phrases.exhaustedButton },
    ],
  };
}

function outcomeText(candidate: CandidateOutcome, phrases: StaffPhrases, writing: Writing): string {
  switch (candidate.outcome) {
    case 'no':
      return phrases.outcomeNo(whenText(candidate.at, writing));
    case 'noAnswer':
      return phrases.outcomeNoAnswer(whenText(candidate.deadline, writing));
    case 'unreachable':
      return phrases.outcomeUnreachable(candidate.why);
    case 'skipped': {
      const why = VOCABULARY[writing.language].skip[candidate.reason](candidate.detail);
      return candidate.reason === 'skippedByStaff' ? why : phrases.outcomeSkipped(why);
    }
    default:
      return unreachable(candidate, 'outcome');
  }
}

/** Answers that mean that the provider knows the key no more. */
const KEY_REFUSED: ReadonlySet<string> = new Set(['401', '403']);

/** A secretary can tell an administrator the number; what part of the answer it stood in is our own word. */
function answerOf(code: string): string {
  return /^(?:http|recipient)-(\d{3})$/.exec(code)?.[1] ?? safeName(code);
}

export function providerLetter(content: ProviderContent, words: MunicipalityWords, language: Language): Letter {
  const { provider: phrases, channel: channels } = EMAIL_PHRASES[language];
  const channel = channels[content.channel];
  function clock(at: Instant): string {
    return formatClock(at, words.timeZone, language, 'screen');
  }
  if (content.template === 'provider.up') {
    const text = phrases.up(content.sent, clock(content.at));
    return { subject: phrases.upSubject(channel), blocks: [{ kind: 'lead', text }] };
  }
  const { since, code, waiting, retryAt, forAdmin } = content;
  const status = answerOf(code);
  const answer = KEY_REFUSED.has(status) ? `${status}, ${phrases.keyRefused}` : status;
  const told = [
    phrases.down(clock(since), channel, safeName(words.municipality), answer),
    `${phrases.nobodyLosesTurn} ${phrases.waiting(waiting, clock(retryAt))}`,
    phrases.urgent,
  ] as const;
  const letter = letterOf(phrases.downSubject(channel), told, phrases.button);
  if (!forAdmin) return letter;
  return { subject: letter.subject, blocks: [...letter.blocks, { kind: 'text', text: phrases.forAdmin }] };
}
