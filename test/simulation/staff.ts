import type { Actor, Meeting, SummoningCommand } from '#functions/summoning/index.ts';
import { DetailId } from '#shared/kernel/ids.ts';
import { type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import type { Random } from './random.ts';

const TURID: Actor = { kind: 'staff', id: 's1', name: 'Turid Aas' };
export const WHY = { detailId: DetailId.parse('d1'), digest: 'd' };

type Undated<Command> = Command extends { now: Instant } ? Omit<Command, 'now'> : never;
export type Act = Undated<SummoningCommand>;

const ACTS = [
  'RecordAnswer',
  'RecordAnswer',
  'SkipCandidate',
  'SkipCandidate',
  'AskOutOfOrder',
  'AskOutOfOrder',
  'SeatDirectly',
  'ReplaceSubstitute',
  'SubstituteCannot',
  'StopChain',
  'ResumeChain',
  'ReopenVacancy',
  'AcceptEmpty',
  'AskOtherList',
  'ChangeDeadline',
  'Resend',
  'SendFormLink',
  'SendFormLinks',
  'WithdrawAbsence',
  'DecideWithdrawal',
  'ApproveAbsence',
  'RejectAbsence',
  'CallInAdvance',
  'DecideDisqualification',
  'ConfirmComing',
  'RecordAttendance',
  'AddNote',
  'CancelMeeting',
] as const;

/** Anything a secretary could press just now. Much of it is refused, as in life. */
export function anyAct(random: Random, meeting: Meeting, now: Instant): Act | undefined {
  const { facts } = meeting;
  if (facts === undefined) return undefined;
  const vacancy = pickLast(random, [...meeting.vacancies.values()]);
  const offer = pickLast(random, [...meeting.offers.values()]);
  const absence = pickLast(random, [...meeting.absences.values()]);
  const seat = random.pick(facts.body.seats);
  const by = TURID;
  const type = random.pick(ACTS);
  const asked = offer !== undefined && offer.vacancyId === vacancy?.id ? offer.personId : undefined;
  const personId = asked ?? random.pick(facts.persons).id;
  switch (type) {
    case 'RecordAnswer':
      return offer && { type, by, offerId: offer.id, answer: random.pick(['yes', 'no'] as const) };
    case 'SkipCandidate':
    case 'AskOutOfOrder':
    case 'SeatDirectly':
      return vacancy && { type, by, vacancyId: vacancy.id, personId, why: WHY };
    case 'ReplaceSubstitute': {
      const seated = vacancy?.phase.name === 'filled' ? vacancy.phase.personId : personId;
      return vacancy && { type, by, vacancyId: vacancy.id, personId: seated, why: WHY };
    }
    case 'SubstituteCannot':
    case 'StopChain':
    case 'ReopenVacancy':
    case 'AcceptEmpty':
      return vacancy && { type, by, vacancyId: vacancy.id, why: WHY };
    case 'ResumeChain':
      return vacancy && { type, by, vacancyId: vacancy.id };
    case 'AskOtherList':
      return vacancy && { type, by, vacancyId: vacancy.id, listId: random.pick(facts.body.lists).id, why: WHY };
    case 'ChangeDeadline':
      return offer && { type, by, offerId: offer.id, deadline: plusMinutes(now, random.pick([2, 20, 300, -5])) };
    case 'Resend':
      return offer && { type, by, offerId: offer.id };
    case 'SendFormLinks':
      return { type, by };
    case 'SendFormLink':
    case 'ConfirmComing':
      return { type, by, seatId: seat.id };
    case 'WithdrawAbsence':
    case 'ApproveAbsence':
    case 'CallInAdvance':
      return absence && { type, by, absenceId: absence.id };
    case 'DecideWithdrawal':
      return absence && { type, by, absenceId: absence.id, outcome: random.pick(['member', 'substitute'] as const) };
    case 'RejectAbsence':
      return absence && { type, by, absenceId: absence.id, why: WHY };
    case 'DecideDisqualification': {
      const outcome = random.pick(['disqualified', 'notDisqualified'] as const);
      return absence && { type, by, absenceId: absence.id, outcome };
    }
    case 'RecordAttendance':
      return { type, by, seatId: seat.id, personId: seat.personId, from: now };
    case 'AddNote':
      return { type, by, note: WHY };
    case 'CancelMeeting':
      return random.chance(0.1) ? { type, by, why: WHY } : undefined;
  }
}

/** What happened last is what people look at. */
function pickLast<T>(random: Random, all: readonly T[]): T | undefined {
  return all.length === 0 ? undefined : random.pick([...all, ...all.slice(-1), ...all.slice(-1)]);
}
