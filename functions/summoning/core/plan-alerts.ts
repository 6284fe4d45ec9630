import { DAY_MINUTES, earliest, type Instant, minutesBetween, plusMinutes } from '#shared/kernel/instant.ts';
import { listsCalled } from './candidates.ts';
import type { Draft } from './draft.ts';
import type { MessageChannel, Topic } from './messages.ts';
import { startOf, writeToSecretaries } from './notices.ts';
import { nobodyPresidesSince } from './presiding.ts';
import { type Absence, factsOf, isUnfilled, type Meeting, type Message, type Vacancy } from './state.ts';
import { approvalLimit, unrankedLists } from './waiting.ts';

/** A provider that says no for this long is told to the secretary (R13c). */
const ALERT_AFTER_MINUTES = 10;
const ESCALATE_EVERY_MINUTES = DAY_MINUTES;

/** R13c: one alert while a provider takes nothing, one when it does again. */
export function watchProviders(draft: Draft): Instant | undefined {
  return earliest(watchChannel(draft, 'sms'), watchChannel(draft, 'email'));
}

function watchChannel(draft: Draft, channel: MessageChannel): Instant | undefined {
  const { meeting, now } = draft;
  const ofChannel = [...meeting.messages.values()].filter((message) => message.channel === channel);
  const delayed = ofChannel.filter(isHeldUp);
  const failing = meeting.failing.get(channel);
  if (failing !== undefined) {
    const sent = ofChannel.filter(
      ({ phase, delays }) => delays > 0 && phase.name === 'accepted' && phase.at >= failing.since,
    );
    if (delayed.length === 0) recover(draft, channel, sent.length);
    return undefined;
  }
  const since = earliest(...delayed.map(({ firstDelayedAt }) => firstDelayedAt));
  if (since === undefined) return undefined;
  const alertAt = plusMinutes(since, ALERT_AFTER_MINUTES);
  if (alertAt > now) return alertAt;
  alertFailing(draft, channel, since, delayed);
  return undefined;
}

/** A try that is under way ends no failure: it may fail like those before it. */
function isHeldUp({ phase, firstDelayedAt }: Message): boolean {
  return (
    phase.name === 'delayed' || phase.name === 'uncertain' || (phase.name === 'claimed' && firstDelayedAt !== undefined)
  );
}

function alertFailing(draft: Draft, channel: MessageChannel, since: Instant, delayed: readonly Message[]): void {
  const code = delayed.flatMap(({ phase }) => (phase.name === 'delayed' ? phase.code : []))[0] ?? 'no-answer';
  const retryAt =
    earliest(...delayed.map(({ phase }) => (phase.name === 'delayed' ? phase.retryAt : undefined))) ?? draft.now;
  draft.add({ type: 'ProviderFailing', channel, since, code });
  const topic = { about: 'providerDown' as const, channel, since, code, retryAt };
  tellOtherWay(draft, channel, topic);
}

/** The alert takes the other channel: the one that fails cannot tell about itself. */
function tellOtherWay(draft: Draft, channel: MessageChannel, topic: Topic): void {
  const other = channel === 'sms' ? ('email' as const) : ('sms' as const);
  writeToSecretaries(draft, [other], { topic, notAfter: factsOf(draft.meeting).meeting.start });
}

function recover(draft: Draft, channel: MessageChannel, sent: number): void {
  draft.add({ type: 'ProviderRecovered', channel });
  const topic = { about: 'providerUp' as const, channel, sent };
  if (sent > 0) tellOtherWay(draft, channel, topic);
}

/** R26: with leader and deputy leader both away the meeting must elect somebody: a substitute never inherits the chair. */
export function watchPresiding(draft: Draft): void {
  const missing = nobodyPresidesSince(draft.meeting) !== undefined;
  if (missing === draft.meeting.presidingMissing) return;
  draft.add({ type: missing ? 'PresidingMissing' : 'PresidingRestored' });
  const notAfter = factsOf(draft.meeting).meeting.start;
  if (missing) writeToSecretaries(draft, ['email'], { topic: { about: 'noPresiding' }, notAfter });
}

/** R23: somebody must know that a chain waits for an order that nobody has told us; once for each time it is missing. */
export function watchRanks(draft: Draft): void {
  const { messages, vacancies } = draft.meeting;
  const waiting = [...vacancies.values()].filter(isUnfilled);
  for (const { listId, since } of unrankedLists(draft.meeting)) {
    const isNeeded = waiting.some((vacancy) => listsCalled(draft.meeting, vacancy).includes(listId));
    const isTold = [...messages.values()].some(
      ({ topic, wantedAt }) => topic.about === 'ranksWanted' && topic.listId === listId && wantedAt >= since,
    );
    const notAfter = factsOf(draft.meeting).meeting.start;
    if (isNeeded && !isTold)
      writeToSecretaries(draft, ['email'], { topic: { about: 'ranksWanted', listId }, notAfter });
  }
}

/** R7: the secretary is asked for the go-ahead, again every 24 h, and the chain starts by itself at the limit. */
export function pressForApproval(draft: Draft): Instant | undefined {
  let wakeAt: Instant | undefined;
  for (const absence of draft.meeting.absences.values()) {
    if (absence.status !== 'awaitingApproval') continue;
    const vacancies = liveVacanciesOf(draft.meeting, absence);
    const limit = earliest(...vacancies.map((vacancy) => approvalLimit(draft.meeting, vacancy)));
    const start = earliest(...vacancies.map((vacancy) => startOf(draft.meeting, vacancy)));
    // Without a vacancy nobody would be called, whatever the answer.
    if (limit === undefined || start === undefined) continue;
    if (limit <= draft.now) draft.add({ type: 'AbsenceApproved', absenceId: absence.id, by: { kind: 'system' } });
    else wakeAt = earliest(wakeAt, limit, askForApproval(draft, absence, start));
  }
  return wakeAt;
}

function liveVacanciesOf({ vacancies }: Meeting, { id }: Absence): readonly Vacancy[] {
  return [...vacancies.values()].filter(({ absenceId, phase }) => absenceId === id && phase.name !== 'closed');
}

/** Which reminder it is follows from the time, so that one missed while we were down is not made up for. */
function askForApproval(draft: Draft, { id: absenceId, undoUntil, reportedAt }: Absence, notAfter: Instant): Instant {
  const from = undoUntil ?? reportedAt;
  if (from > draft.now) return from;
  const escalation = Math.floor(minutesBetween(from, draft.now) / ESCALATE_EVERY_MINUTES);
  const isAsked = [...draft.meeting.messages.values()].some(
    ({ topic }) => topic.about === 'approvalWanted' && topic.absenceId === absenceId && topic.escalation === escalation,
  );
  const topic = { about: 'approvalWanted' as const, absenceId, escalation };
  if (!isAsked) writeToSecretaries(draft, ['email'], { topic, notAfter });
  return plusMinutes(from, (escalation + 1) * ESCALATE_EVERY_MINUTES);
}
