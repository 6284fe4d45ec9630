import type { Meeting } from '#functions/summoning/core/state.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { ReminderEventOf } from './reminder-events.ts';
import { planReminders } from './reminder-plan.ts';
import { recordSent, type SentNotice } from './reminder-sending.ts';
import { evolveReminders, noReminders, type Reminders } from './reminder-state.ts';

type SendOutcome = SentNotice['outcome'];

export const ACCEPTED: SendOutcome = { kind: 'accepted', provider: 'acs', providerId: 'p' };

interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A member's post over time: whoever looks, looks now. */
export function office(meeting: Meeting, start: Reminders = noReminders) {
  let reminders = start;
  const letters: Letter[] = [];
  const desk = {
    letters,
    get reminders() {
      return reminders;
    },
    /** What follows at this moment, sent as the outcome says; and what is then claimed again. */
    look(now: Instant, outcome: SendOutcome = ACCEPTED, about: Meeting = meeting) {
      const { events, wakeAt } = planReminders(reminders, about, now, 'worker');
      reminders = events.reduce(evolveReminders, reminders);
      const claims = events.filter(
        (event): event is ReminderEventOf<'NoticeClaimed'> => event.type === 'NoticeClaimed',
      );
      letters.push(...claims.map(({ to, subject, text }) => ({ to, subject, text })));
      const sent = claims.map(({ messageId, attempt }) => ({ messageId, attempt, outcome }));
      reminders = recordSent(reminders, sent, now).reduce(evolveReminders, reminders);
      return { events, wakeAt };
    },
    /** To whom, and what: the first word of the subject tells a link from a reminder. */
    since(mark: number) {
      return letters.slice(mark).map(({ to, subject }) => `${to.split('@')[0]} ${subject.split(' ')[0]}`);
    },
  };
  return desk;
}
