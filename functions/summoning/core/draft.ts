import { assert } from '#shared/kernel/assert.ts';
import { AbsenceId, MessageId, OfferId, VacancyId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { SummoningEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { factsOf, type Meeting } from './state.ts';

/** Events in the making: each one is folded at once, so that the next rule sees what the one before decided. */
export interface Draft {
  readonly now: Instant;
  readonly meeting: Meeting;
  readonly events: readonly SummoningEvent[];
  readonly add: (event: WithoutAt<SummoningEvent>) => void;
}

type WithoutAt<Event> = Event extends { at: Instant } ? Omit<Event, 'at'> : never;

/** Far above what any commit needs. More means that two rules undo each other. */
const EVENTS_MAX = 2_000;

export function draftOf(meeting: Meeting, now: Instant): Draft {
  const events: SummoningEvent[] = [];
  let current = meeting;
  return {
    now,
    events,
    get meeting() {
      return current;
    },
    add: (event) => {
      assert(events.length < EVENTS_MAX, 'a commit has an end');
      const dated: SummoningEvent = { ...event, at: now };
      events.push(dated);
      current = evolve(current, dated);
    },
  };
}

export function nextAbsenceId(meeting: Meeting): AbsenceId {
  return AbsenceId.parse(`${factsOf(meeting).meeting.id}-a${meeting.absences.size + 1}`);
}

export function nextVacancyId(meeting: Meeting): VacancyId {
  return VacancyId.parse(`${factsOf(meeting).meeting.id}-v${meeting.vacancies.size + 1}`);
}

export function nextOfferId(meeting: Meeting): OfferId {
  return OfferId.parse(`${factsOf(meeting).meeting.id}-o${meeting.offers.size + 1}`);
}

export function nextMessageId(meeting: Meeting): MessageId {
  return MessageId.parse(`${factsOf(meeting).meeting.id}-s${meeting.messages.size + 1}`);
}
