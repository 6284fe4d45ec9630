import { fillPlaces, LOG_WORDS } from '#functions/attendance/core/texts/log.ts';
import type { LogWords } from '#functions/attendance/core/texts/log-words.ts';
import type { Actor, EventOf, SummoningEvent } from '#functions/summoning/core/events.ts';
import { listNameOf, type Meeting, type Offer } from '#functions/summoning/core/state.ts';
import type { Scope } from '#shared/contracts/scope.ts';
import type { DetailId, ItemNo, OfferId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import { failureText } from '#shared/texts/failures.ts';
import { formatClock, formatDeadline, formatList, formatRange } from '#shared/texts/format.ts';
import { VOCABULARY } from '#shared/texts/vocabulary.ts';
import { type Subject, subjectOf } from './log-subject.ts';
import { nameOf } from './names.ts';

/** A free text by a person, which lives apart from the log (R24). */
export type Detail = { readonly text: string } | 'deleted';
export type Details = ReadonlyMap<DetailId, Detail>;

/** One event with everything that its sentence may need. */
export interface Telling {
  readonly event: SummoningEvent;
  /** As it was right after the event. */
  readonly meeting: Meeting;
  readonly subject: Subject;
  readonly language: Language;
  readonly words: LogWords;
  readonly details: Details;
  /** The deadline that the question stated, once a provider had accepted it. */
  readonly statedDeadlineOf: (offerId: OfferId) => Instant | undefined;
}

export type Values = Readonly<Record<string, string | undefined>>;

const SYSTEM: Actor = { kind: 'system' };

export function tellingOf(
  event: SummoningEvent,
  meeting: Meeting,
  language: Language,
  { details, statedDeadlineOf }: Pick<Telling, 'details' | 'statedDeadlineOf'>,
): Telling {
  const subject = subjectOf(meeting, event);
  return { event, meeting, subject, language, words: LOG_WORDS[language], details, statedDeadlineOf };
}

/** What follows from the plan is done by the system, whoever gave the command that set it off. */
export function actorOf(event: SummoningEvent): Actor {
  return 'by' in event && typeof event.by === 'object' ? event.by : SYSTEM;
}

export function actorNameOf(meeting: Meeting, { name, personId }: Actor): string | undefined {
  return name ?? (personId && nameOf(meeting, personId));
}

/** Everything that can stand in a sentence about the event. */
export function valuesOf(telling: Telling): Values {
  const { event, meeting, subject, words } = telling;
  return {
    actor: actorText(telling),
    ...crossedIn(telling),
    member: subject.member,
    list: event.type === 'OtherListAsked' ? (listNameOf(meeting, event.listId) ?? event.listId) : subject.list,
    substitute: substituteText(telling),
    scope: subject.vacancy && scopeText(telling, subject.vacancy.scope, zoneOf(meeting)),
    items: 'items' in event && event.items !== undefined ? itemsText(telling, event.items) : undefined,
    failure: failureIn(telling),
    channel: 'channel' in event ? words.channels[event.channel] : undefined,
    attempt: 'attempt' in event ? String(event.attempt) : undefined,
    topic: subject.message && words.topics[subject.message.topic.about],
    to: recipientText(telling),
    ...timesIn(telling),
    ...causesIn(telling),
  };
}

function timesIn(telling: Telling): Values {
  const { event, meeting, subject, language } = telling;
  const time = (at: Instant | undefined) => at && timeText(telling, at);
  const zone = zoneOf(meeting);
  if (event.type === 'MeetingMoved') {
    const start = meeting.facts?.meeting.start;
    return {
      oldTime: formatDeadline(event.oldStart, zone, language, 'screen'),
      newTime: start && formatDeadline(start, zone, language, 'screen'),
    };
  }
  if (event.type === 'AttendanceRecorded') {
    return { person: nameOf(meeting, event.personId), times: presenceText(telling, event) };
  }
  return {
    deadline: time(event.type === 'DeadlineChanged' ? event.terms.deadline : subject.offer?.terms?.deadline),
    until: event.type === 'StandbyPlaced' ? time(event.until) : undefined,
    retryAt: event.type === 'MessageDelayed' ? time(event.retryAt) : undefined,
    since: event.type === 'ProviderFailing' ? time(event.since) : undefined,
  };
}

function causesIn(telling: Telling): Values {
  const { event, language } = telling;
  return {
    what: whatIn(telling),
    because: becauseIn(telling),
    reason:
      event.type === 'CandidateSkipped'
        ? VOCABULARY[language].skip[event.reason](skipDetail(telling, event))
        : undefined,
    note: event.type === 'NoteAdded' ? detailText(telling, event.note.detailId) : undefined,
  };
}

/** What came second, and what was before it (R21). */
function crossedIn(telling: Telling): Values {
  const { event, words } = telling;
  if (event.type !== 'CommandRefused') return {};
  const { winner } = event;
  return {
    wish: words.wishes[wishIn(event)],
    winner: actorText(telling, winner.actor),
    time: timeText(telling, winner.at),
  };
}

function wishIn({ command, answer }: EventOf<'CommandRefused'>): keyof LogWords['wishes'] {
  if (command === 'AnswerOffer') return answer === 'yes' ? 'answerYes' : 'answerNo';
  if (command === 'RecordAnswer') return answer === 'yes' ? 'recordYes' : 'recordNo';
  return command;
}

function whatIn(telling: Telling): string | undefined {
  const { event } = telling;
  if (event.type === 'FactsChanged') return changedFacts(telling, event);
  return event.type === 'AbsenceReported' ? reportText(telling, event) : undefined;
}

function becauseIn({ event, words, language }: Telling): string | undefined {
  if (event.type === 'VacancyClosed') return words.closedBecause[event.because];
  if (event.type === 'OfferWithdrawn') return words.withdrawnBecause[event.because];
  if (event.type === 'AnswerNotCounted') return words.notCountedBecause[event.because];
  return event.type === 'MessageDropped' ? failureText(event.because, language) : undefined;
}

/** A refusal is about this reader's wish, number or address, whatever the provider called it. */
function failureIn({ event, language }: Telling): string | undefined {
  if (event.type === 'MessageRefused' && event.code !== 'opted-out') return failureText('unusable', language);
  return 'code' in event && typeof event.code === 'string' ? failureText(event.code, language) : undefined;
}

/** The text in quotation marks, or that its time is over; nothing when the reader may not see it. */
export function detailText({ details, words }: Telling, detailId: DetailId): string | undefined {
  const detail = details.get(detailId);
  if (detail === undefined) return undefined;
  return detail === 'deleted' ? words.deleted : fillPlaces(words.quoted, { text: detail.text });
}

/** The clock, and the day where it is not the day of the event. */
export function timeText({ event, meeting, language }: Telling, at: Instant): string {
  const zone = zoneOf(meeting);
  const isSameDay = localDateOf(at, zone) === localDateOf(event.at, zone);
  return isSameDay ? formatClock(at, zone, language, 'screen') : formatDeadline(at, zone, language, 'screen');
}

function zoneOf(meeting: Meeting): string {
  return meeting.facts?.settings.timeZone ?? 'UTC';
}

export function itemsText({ words, language }: Pick<Telling, 'words' | 'language'>, items: readonly ItemNo[]): string {
  return fillPlaces(items.length === 1 ? words.item : words.items, { no: formatList(items, language) });
}

/** `hele møtet`, the hours of a part, or `sak 12/26`. */
export function scopeText(
  { words, language }: Pick<Telling, 'words' | 'language'>,
  scope: Scope,
  zone: string,
): string {
  if (scope.kind === 'items') return itemsText({ words, language }, scope.items);
  if (scope.kind === 'meeting') return words.wholeMeeting;
  return formatRange(scope, zone, language, 'screen');
}

function actorText(telling: Telling, actor = actorOf(telling.event)): string {
  const { meeting, words } = telling;
  if (actor.kind === 'system' || actor.kind === 'archive') return words.actors[actor.kind];
  return actorNameOf(meeting, actor) ?? words.actors.unnamed;
}

function substituteText({ event, meeting, subject: { offer }, words }: Telling): string | undefined {
  if (offer !== undefined) return withRank(meeting, words, offer);
  return event.type === 'CandidateSkipped' ? withRank(meeting, words, event) : undefined;
}

function withRank(meeting: Meeting, words: LogWords, { personId, rank }: Pick<Offer, 'personId' | 'rank'>): string {
  const name = nameOf(meeting, personId);
  if (rank === 0) return fillPlaces(words.personalSubstitute, { name });
  return fillPlaces(words.substitute, { name, rank: String(rank) });
}

function recipientText({ meeting, subject: { message, offer }, words }: Telling): string | undefined {
  if (message === undefined) return undefined;
  const { recipient } = message;
  if (recipient.kind === 'staff') return recipient.name;
  const isSubstitute = offer?.personId === recipient.personId;
  return isSubstitute ? withRank(meeting, words, offer) : nameOf(meeting, recipient.personId);
}

function changedFacts({ words, language }: Telling, event: EventOf<'FactsChanged'>): string {
  const parts = (['meeting', 'body', 'persons', 'settings', 'sender'] as const).filter(
    (part) => event[part] !== undefined,
  );
  return formatList(
    parts.map((part) => words.facts[part]),
    language,
  );
}

function reportText(telling: Telling, { kind, scopes }: EventOf<'AbsenceReported'>): string {
  const zone = zoneOf(telling.meeting);
  const details = scopes.filter((scope) => scope.kind !== 'meeting').map((scope) => scopeText(telling, scope, zone));
  const detail = details.length === 0 ? undefined : formatList(details, telling.language);
  const text = VOCABULARY[telling.language].absenceKind[kind](detail);
  return text.charAt(0).toLocaleLowerCase(telling.language) + text.slice(1);
}

function skipDetail(telling: Telling, event: EventOf<'CandidateSkipped'>): string | undefined {
  if (event.items !== undefined) return formatList(event.items, telling.language);
  return event.forPersonId && nameOf(telling.meeting, event.forPersonId);
}

function presenceText(telling: Telling, { from, to }: EventOf<'AttendanceRecorded'>): string {
  const { words, meeting, language } = telling;
  if (from !== undefined && to !== undefined) return formatRange({ from, to }, zoneOf(meeting), language, 'screen');
  if (from !== undefined) return fillPlaces(words.from, { from: timeText(telling, from) });
  return to === undefined ? words.wholeMeeting : fillPlaces(words.to, { to: timeText(telling, to) });
}
