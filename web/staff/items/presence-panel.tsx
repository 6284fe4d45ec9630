import { useState } from 'react';
import type { MeetingView, SeatView } from '#shared/contracts/meeting-view.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { useNow } from '#web/kit/use-now.ts';
import { AttendanceDialog } from '#web/staff/items/attendance-dialog.tsx';
import type { AttendanceQuestion } from '#web/staff/items/attendance-question.ts';
import { expectedIn } from '#web/staff/items/presence.ts';
import { PresenceRow } from '#web/staff/items/presence-row.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { usePermission } from '#web/staff/session/use-permission.ts';

/** People come early and are noted as they come. */
const OPENS_MINUTES = 30;

/** R21: who was there from when to when. Nobody is written to about it. */
export function PresencePanel() {
  const { texts, clock } = useStaff();
  const { view } = useMeeting();
  const now = useNow(clock, 10_000);
  const { canCommand } = usePermission(view.bodyId);
  const [question, ask] = useState<AttendanceQuestion>();
  const words = texts.items;
  const isOpen = now >= plusMinutes(view.start, -OPENS_MINUTES) && view.status !== 'cancelled';
  return (
    <section aria-labelledby="presence-title">
      <h2 id="presence-title" className="ds-heading section-title" data-size="2xs">
        {words.presence}
      </h2>
      <p className="quiet small presence-about">{isOpen ? words.nobodyTold : words.opensLater(OPENS_MINUTES)}</p>
      {isOpen &&
        view.lists.map((list) => <ListPresence key={list.id} list={list} ask={canCommand ? ask : undefined} />)}
      {question !== undefined && <AttendanceDialog question={question} onClose={() => ask(undefined)} />}
    </section>
  );
}

interface ListPresenceProps {
  readonly list: MeetingView['lists'][number];
  readonly ask: ((question: AttendanceQuestion) => void) | undefined;
}

function ListPresence({ list, ask }: ListPresenceProps) {
  const { texts } = useStaff();
  const { view } = useMeeting();
  const seats: readonly SeatView[] = view.seats.filter(({ listId }) => listId === list.id);
  return (
    <section className="panel presence-list" aria-label={list.name}>
      <h3 className="list-name presence-head">{list.name}</h3>
      <ul className="plain-list">
        {seats.map((seat) => {
          const people = expectedIn(seat);
          return people.length === 0 ? (
            <li key={seat.seatId} className="presence-row">
              <span className="quiet">{texts.items.emptySeat(seat.name)}</span>
            </li>
          ) : (
            people.map((person) => (
              <PresenceRow key={`${seat.seatId}-${person.personId}`} seat={seat} person={person} ask={ask} />
            ))
          );
        })}
      </ul>
    </section>
  );
}
