import { useState } from 'react';
import type { StaffCommand } from '#shared/contracts/staff-commands.ts';
import type { ItemNo } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { localClockOf } from '#shared/rules/local-time.ts';
import type { Fault } from '#web/staff/act/faults.ts';
import type { AttendanceQuestion } from '#web/staff/items/attendance-question.ts';
import { momentAt } from '#web/staff/items/presence.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

type RecordAttendance = Extract<StaffCommand, { type: 'RecordAttendance' }>;

/** Filled in with the time it is now, and with what was noted before. */
export function useAttendanceForm({ seat, person, now }: AttendanceQuestion) {
  const { texts, clock } = useStaff();
  const { view } = useMeeting();
  const [openedAt] = useState(clock.now);
  const before = person.noted;
  const clockOf = (at: Instant | undefined) => (at === undefined ? '' : localClockOf(at, view.timeZone));
  const [from, setFrom] = useState(clockOf(now === 'from' ? openedAt : before?.from));
  const [to, setTo] = useState(clockOf(now === 'to' ? openedAt : before?.to));
  const [outOfItems, setOutOfItems] = useState<readonly ItemNo[]>(before?.outOfItems ?? []);

  function body(): Result<RecordAttendance, readonly Fault[]> {
    const came = momentAt(from, view, before?.from ?? openedAt);
    const left = momentAt(to, view, before?.to ?? openedAt);
    if (came !== undefined && left !== undefined && left <= came)
      return err([{ field: 'to', text: texts.items.leftBeforeCame }]);
    const times = { ...(came && { from: came }), ...(left && { to: left }) };
    return ok({
      type: 'RecordAttendance',
      seatId: seat.seatId,
      personId: person.personId,
      ...times,
      outOfItems,
    });
  }

  return { from, setFrom, to, setTo, outOfItems, setOutOfItems, body };
}
