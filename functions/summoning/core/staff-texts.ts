import type { Scope } from '#shared/contracts/scope.ts';
import { present, unreachable } from '#shared/kernel/assert.ts';
import type { OfferId, VacancyId } from '#shared/kernel/ids.ts';
import { earliest } from '#shared/kernel/instant.ts';
import type { CandidateOutcome, ProviderContent, StaffContent } from '#shared/texts/email-content.ts';
import type { AlertContent } from '#shared/texts/words.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { coveredSeats, quorumForecast } from './cover.ts';
import type { AnsweredBy } from './events.ts';
import { nonEmpty, substituteFor } from './member-texts.ts';
import type { Recipient } from './messages.ts';
import { without } from './scope-sets.ts';
import {
  type Absence,
  factsOf,
  isOpen,
  listNameOf,
  type Meeting,
  type Message,
  type Offer,
  offersFor,
  personOf,
  seatOf,
  type Vacancy,
  vacancyOf,
} from './state.ts';
import { approvalLimit } from './waiting.ts';
import type { AlertTopic, ProviderTopic, StaffTopic, Writing } from './writing.ts';

/** What cannot wait until a secretary reads a letter. */
export function alertContent({ meeting }: Writing, topic: AlertTopic): AlertContent {
  switch (topic.about) {
    case 'exhausted': {
      const vacancy = vacancyOf(meeting, topic.vacancyId);
      const considered = candidatesFor(meeting, vacancy).length;
      return { template: 'alert.exhausted', ...memberAndList(meeting, vacancy), ...forecast(meeting), considered };
    }
    case 'unclearTwice':
      return { template: 'alert.unclear', name: personOf(meeting, offerOf(meeting, topic.offerId).personId).name };
    case 'callNeeded': {
      const { rank: _, ...call } = callFacts(meeting, topic);
      return { template: 'alert.call', ...call };
    }
    default:
      return unreachable(topic, 'topic of an alert');
  }
}

/** Letters to secretaries, and to those the municipality chose to inform. */
export function staffContent(writing: Writing, topic: StaffTopic, recipient: Recipient): StaffContent {
  const { meeting, now } = writing;
  switch (topic.about) {
    case 'filledNotice':
      return filledNotice(meeting, topic, recipient);
    case 'approvalWanted':
      return approvalWanted(writing, topic);
    case 'exhausted':
      return exhaustedLetter(meeting, vacancyOf(meeting, topic.vacancyId));
    case 'withdrawalAsked': {
      const absence = present(meeting.absences.get(topic.absenceId), 'absence to withdraw');
      const member = personOf(meeting, absence.personId).name;
      return {
        template: 'staff.withdrawalWanted',
        member,
        substitute: substituteFor(meeting, absence.id),
        scopes: nonEmpty(wantedBack(meeting, absence)),
      };
    }
    case 'noPresiding':
      return { template: 'staff.presidingWanted' };
    case 'ranksWanted':
      return { template: 'staff.ranksWanted', list: listNameOf(meeting, topic.listId) ?? '' };
    case 'callNeeded':
      return { template: 'staff.callNeeded', ...callFacts(meeting, topic) };
    case 'unclearTwice': {
      const offer = offerOf(meeting, topic.offerId);
      const deadline = offer.terms && offer.terms.deadline > now ? { deadline: offer.terms.deadline } : {};
      return { template: 'staff.unclearTwice', name: personOf(meeting, offer.personId).name, ...deadline };
    }
    case 'optedOut':
      return { template: 'staff.optedOut', name: personOf(meeting, topic.personId).name };
    default:
      return unreachable(topic, 'topic for staff');
  }
}

function wantedBack(meeting: Meeting, { scopes, narrowTo }: Absence): readonly Scope[] {
  const back = narrowTo === undefined ? [] : without(meeting, scopes, narrowTo.scopes);
  return back.length === 0 ? scopes : back;
}

/** By text only about letters: what does not arrive cannot tell of itself. */
export function providerAlert(topic: ProviderTopic): AlertContent {
  return topic.about === 'providerUp'
    ? { template: 'alert.emailUp' }
    : { template: 'alert.emailDown', since: topic.since };
}

export function providerContent({ meeting, now }: Writing, topic: ProviderTopic): ProviderContent {
  if (topic.about === 'providerUp')
    return { template: 'provider.up', channel: topic.channel, at: now, sent: topic.sent };
  const isWaiting = ({ phase, channel }: Message) => channel === topic.channel && phase.name === 'delayed';
  const waiting = [...meeting.messages.values()].filter(isWaiting).length;
  const { channel, since, code, retryAt } = topic;
  return { template: 'provider.down', channel, since, code, retryAt, waiting, forAdmin: false };
}

function filledNotice(
  meeting: Meeting,
  { vacancyId, offerId }: { vacancyId: VacancyId; offerId: OfferId },
  recipient: Recipient,
): StaffContent {
  const vacancy = vacancyOf(meeting, vacancyId);
  const offer = offerOf(meeting, offerId);
  const seats = factsOf(meeting).body.seats.length;
  return {
    template: 'staff.seatFilled',
    audience: recipient.kind === 'staff' ? 'secretary' : 'other',
    member: memberAndList(meeting, vacancy).member,
    substitute: personOf(meeting, offer.personId).name,
    rank: offer.rank,
    list: listNameOf(meeting, offer.listId) ?? memberAndList(meeting, vacancy).list,
    scopes: [vacancy.scope],
    how: howFilled(offer),
    at: vacancy.phase.name === 'filled' ? vacancy.phase.at : offer.askedAt,
    covered: coveredSeats(meeting),
    seats,
  };
}

function howFilled({ mode, standbyTold, answer }: Offer): 'seatedDirectly' | 'standby' | AnsweredBy {
  if (mode === 'direct') return 'seatedDirectly';
  return standbyTold === undefined ? (answer?.via ?? 'staff') : 'standby';
}

function approvalWanted(
  { meeting, now }: Writing,
  { absenceId, escalation }: StaffTopic & { about: 'approvalWanted' },
): StaffContent {
  const absence = present(meeting.absences.get(absenceId), 'absence that awaits the go-ahead');
  const limits = [...meeting.vacancies.values()].filter((vacancy) => vacancy.absenceId === absenceId);
  const actsAloneAt = earliest(...limits.map((vacancy) => approvalLimit(meeting, vacancy)));
  const before = [...meeting.messages.values()].findLast(
    ({ topic }) =>
      topic.about === 'approvalWanted' && topic.absenceId === absenceId && topic.escalation === escalation - 1,
  );
  const to = before?.recipient.kind === 'staff' ? before.recipient.name : undefined;
  return {
    template: 'staff.approvalWanted',
    member: personOf(meeting, absence.personId).name,
    scopes: nonEmpty(absence.scopes),
    ...(actsAloneAt && { actsAloneAt }),
    ...(before && to && { earlier: { to, at: before.wantedAt } }),
    now,
  };
}

function exhaustedLetter(meeting: Meeting, vacancy: Vacancy): StaffContent {
  const candidates = candidatesFor(meeting, vacancy).flatMap(
    (candidate) => outcomeOf(meeting, vacancy, candidate) ?? [],
  );
  return { template: 'staff.exhausted', ...memberAndList(meeting, vacancy), ...forecast(meeting), candidates };
}

/** W15: why each did not come. */
function outcomeOf(meeting: Meeting, vacancy: Vacancy, { personId, rank }: Candidate): CandidateOutcome | undefined {
  const who = { rank, name: meeting.persons.get(personId)?.name ?? '' };
  const own = offersFor(meeting, vacancy.id).filter((one) => one.personId === personId);
  const offer = own.findLast(({ isAboutOldTime }) => !isAboutOldTime);
  if (offer?.status === 'no') return { ...who, outcome: 'no', at: offer.answer?.at ?? offer.askedAt };
  if (offer?.status === 'noAnswer')
    return { ...who, outcome: 'noAnswer', deadline: offer.terms?.deadline ?? offer.askedAt };
  if (offer?.status === 'unreachable') return { ...who, outcome: 'unreachable' };
  const skip = vacancy.skips.findLast((one) => one.personId === personId);
  if (skip === undefined) return undefined;
  const detail =
    skip.by?.kind === 'staff' ? skip.by.name : skip.forPersonId && meeting.persons.get(skip.forPersonId)?.name;
  return { ...who, outcome: 'skipped', reason: skip.reason, ...(detail && { detail }) };
}

/** R15: one call for all parts, before the first of their deadlines. */
function callFacts(meeting: Meeting, { offerId, alsoOfferIds = [] }: StaffTopic & { about: 'callNeeded' }) {
  const { personId, rank } = offerOf(meeting, offerId);
  const { name, mobile, landline: phone = mobile } = personOf(meeting, personId);
  const asked = [offerId, ...alsoOfferIds].map((id) => offerOf(meeting, id)).filter(isOpen);
  const scopes = nonEmpty(asked.map(({ vacancyId }) => vacancyOf(meeting, vacancyId).scope));
  const deadline = present(earliest(...asked.map(({ terms }) => terms?.deadline)), 'terms of a call');
  return { name, ...(phone !== undefined && { phone }), rank, scopes, deadline };
}

function forecast(meeting: Meeting) {
  const { expected, needed } = quorumForecast(meeting);
  return { expected, needed, seats: factsOf(meeting).body.seats.length };
}

function memberAndList(meeting: Meeting, vacancy: Vacancy): { readonly member: string; readonly list: string } {
  const { personId } = present(meeting.absences.get(vacancy.absenceId), 'absence behind a vacancy');
  const list = listNameOf(meeting, seatOf(meeting, vacancy.seatId)?.listId) ?? '';
  return { member: personOf(meeting, personId).name, list };
}

function offerOf(meeting: Meeting, id: OfferId): Offer {
  return present(meeting.offers.get(id), 'offer of a message');
}
