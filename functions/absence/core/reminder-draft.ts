import { assert } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { ReminderEvent } from './reminder-events.ts';
import { evolveReminders, type Reminders } from './reminder-state.ts';

type WithoutAt<Event> = Event extends { at: Instant } ? Omit<Event, 'at'> : never;

/** Events in the making, each folded at once, so that the next rule sees what the one before decided. */
export interface ReminderDraft {
  readonly now: Instant;
  readonly reminders: Reminders;
  readonly events: readonly ReminderEvent[];
  readonly add: (event: WithoutAt<ReminderEvent>) => void;
}

/** A few for each seat of the largest body. More means that two rules undo each other. */
const EVENTS_MAX = 2_000;

export function reminderDraftOf(reminders: Reminders, now: Instant): ReminderDraft {
  const events: ReminderEvent[] = [];
  let current = reminders;
  return {
    now,
    events,
    get reminders() {
      return current;
    },
    add: (event) => {
      assert(events.length < EVENTS_MAX, 'a commit has an end');
      const dated: ReminderEvent = { ...event, at: now };
      events.push(dated);
      current = evolveReminders(current, dated);
    },
  };
}
