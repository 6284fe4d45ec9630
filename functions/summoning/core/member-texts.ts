import type { Scope } from '#shared/contracts/scope.ts';
import { assert, present, unreachable } from '#shared/kernel/assert.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { scopeStart } from '#shared/rules/scopes.ts';
import type { MemberContent } from '#shared/texts/email-content.ts';
import { renderMunicipalitySms } from '#shared/texts/sms-replies.ts';
import type { Scopes } from '#shared/texts/words.ts';
import { startOf } from './notices.ts';
import { type Absence, factsOf, type Meeting, personOf, seatOf, type Vacancy, vacancyOf } from './state.ts';
import { type MemberTopic, meetingWords, type Writing } from './writing.ts';

export function memberSms({ meeting, language }: Writing, topic: MemberTopic): string {
  assert(topic.about === 'formLink', 'members get their link by text, and letters otherwise');
  return renderMunicipalitySms({ template: 'formLink' }, meetingWords(meeting), language);
}

/** What a member is told about their own seat; never why they are away. */
export function memberLetter(writing: Writing, topic: MemberTopic): MemberContent {
  const { meeting } = writing;
  switch (topic.about) {
    case 'formLink':
      return linkLetter(meeting, present(seatOf(meeting, topic.seatId), 'seat of the link').personId);
    case 'absenceReceipt':
      return receipt(writing, present(meeting.absences.get(topic.absenceId), 'absence of the receipt'));
    case 'seatFilled':
      return filledLetter(writing, topic);
    case 'movedMember':
      return { template: 'member.moved', oldStart: topic.oldStart };
    case 'changedMember':
      return { template: 'member.changed' };
    case 'withdrawalDecided':
      return {
        template: 'member.withdrawalDecided',
        outcome: topic.outcome,
        substitute: substituteFor(meeting, topic.absenceId),
      };
    default:
      return unreachable(topic, 'topic for a member');
  }
}

export function linkLetter(state: Meeting, personId: PersonId): MemberContent {
  const { meeting, sender } = factsOf(state);
  return {
    template: 'member.link',
    personName: personOf(state, personId).name,
    items: meeting.items,
    ...(meeting.papersUrl && { papersUrl: meeting.papersUrl }),
    ...(sender.replyNumber && { formNumber: sender.replyNumber }),
  };
}

function receipt({ meeting, now }: Writing, absence: Absence): MemberContent {
  const { reportedAt, reportedBy, undoUntil, scopes } = absence;
  const tooLate = scopes.every((scope) => scopeStart(scope, factsOf(meeting).meeting) <= reportedAt);
  const awaiting = awaitedBy(absence);
  return {
    template: 'member.receipt',
    scopes: nonEmpty(scopes),
    reportedAt,
    by: reportedBy.kind === 'staff' ? 'staff' : 'member',
    ...(undoUntil && { undoUntil }),
    ...(awaiting && { awaiting }),
    ...(tooLate && { tooLate }),
    now,
  };
}

function awaitedBy({ status, kind }: Absence): 'approval' | 'decision' | undefined {
  if (status === 'awaitingApproval') return 'approval';
  return kind === 'assessment' ? 'decision' : undefined;
}

function filledLetter(
  { meeting, now }: Writing,
  { vacancyId, offerId }: MemberTopic & { about: 'seatFilled' },
): MemberContent {
  const vacancy = vacancyOf(meeting, vacancyId);
  const offer = present(meeting.offers.get(offerId), 'offer that filled it');
  const until = giveBackUntil(meeting, vacancy);
  return {
    template: 'member.seatFilled',
    scopes: [vacancy.scope],
    substitute: personOf(meeting, offer.personId).name,
    ...(until > now && { giveBackUntil: until }),
  };
}

/** R12: until then a withdrawal gives the seat back at once. */
function giveBackUntil(meeting: Meeting, vacancy: Vacancy): Instant {
  return plusMinutes(startOf(meeting, vacancy), -60 * factsOf(meeting).settings.giveBackHours);
}

export function substituteFor(meeting: Meeting, absenceId: Absence['id']): string {
  for (const { phase, absenceId: own } of meeting.vacancies.values()) {
    if (own === absenceId && phase.name === 'filled') return personOf(meeting, phase.personId).name;
  }
  return '';
}

export function nonEmpty([first, ...others]: readonly Scope[]): Scopes {
  return [present(first, 'scope of an absence'), ...others];
}
