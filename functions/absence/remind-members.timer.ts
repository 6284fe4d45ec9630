import type { TimerHandler } from '@azure/functions';
import type { MeetingRef, Meetings } from '#functions/summoning/index.ts';
import { errorName } from '#shared/kernel/error-name.ts';
import type { SentReminders } from './send-reminders.ts';

export interface RemindMembersNeeds {
  readonly meetings: Pick<Meetings, 'load'>;
  readonly reminders: Pick<SentReminders, 'advance'>;
  /** Published meetings that have not begun, of every municipality. */
  readonly upcoming: () => Promise<readonly MeetingRef[]>;
}

/**
 * Every five minutes. Alarms send most links and reminders on their own; this asks the truth, so that a lost alarm costs
 * minutes. Run twice at once it sends nothing twice.
 */
export function remindMembersTimer({ meetings, reminders, upcoming }: RemindMembersNeeds): TimerHandler {
  return async (_timer, context) => {
    for (const ref of await upcoming()) {
      try {
        const loaded = await meetings.load(ref);
        if (loaded !== undefined) await reminders.advance(ref, loaded.meeting);
      } catch (error) {
        context.error('The members of a meeting could not be reminded.', { ...ref, error: errorName(error) });
      }
    }
  };
}
