import type { ItemNo } from '#shared/kernel/ids.ts';
import { useNow } from '#web/kit/use-now.ts';
import { StatusTag } from '#web/staff/frame/status-tag.tsx';
import type { OutOfItem } from '#web/staff/items/who-is-out.ts';
import { useCommands } from '#web/staff/meeting/commands/commands-context.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { vacancyLook, vacancyWord } from '#web/staff/seat/status-looks.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { usePermission } from '#web/staff/session/use-permission.ts';

export interface OutOfItemRowProps extends OutOfItem {
  readonly no: ItemNo;
}

/** One who is out of the item, or asks to be: what they reported, who comes instead, and what is left to decide. */
export function OutOfItemRow({ no, ...out }: OutOfItemRowProps) {
  const { texts, words, clock } = useStaff();
  const { when } = useMeeting();
  const { lastDone } = useCommands();
  const now = useNow(clock, 60_000);
  const { seat, absence } = out;
  const isDecided = absence.status === 'decidedDisqualified' || absence.status === 'decidedNotDisqualified';
  const what = isDecided ? words.absence[absence.status] : words.absenceKind[absence.kind](texts.meeting.item(no));
  return (
    <div className="out-of-item" role="group" aria-label={`${seat.name}, ${what}`}>
      <div>
        <p>
          <b>{seat.name}</b> {what}
        </p>
        <p className="quiet small">{texts.meeting.reportedAt(when.shortDayAndClock(absence.reportedAt, now))}</p>
      </div>
      <StandIn {...out} />
      <Acts {...out} />
      {lastDone?.seatId === seat.seatId && <p className="small strong">{lastDone.sentence}</p>}
    </div>
  );
}

function StandIn({ absence, vacancy }: OutOfItem) {
  const { texts, words } = useStaff();
  const { when } = useMeeting();
  if (absence.status === 'decidedNotDisqualified') return <p>{texts.items.takesPart}</p>;
  if (vacancy === undefined) return <p className="quiet">{texts.items.noSubstitute}</p>;
  const { substitute } = vacancy;
  return (
    <p className="stand-in">
      <StatusTag {...vacancyLook(vacancy)}>{vacancyWord(vacancy, words, when)}</StatusTag>
      {substitute !== null && (
        <span>
          <b>{substitute.name}</b> <span className="quiet">{texts.meeting.rank(substitute.rank)}</span>
        </span>
      )}
    </p>
  );
}

function Acts({ absence, vacancy, seat }: OutOfItem) {
  const { texts } = useStaff();
  const { view } = useMeeting();
  const { open } = useCommands();
  const { canCommand, canReadReasons } = usePermission(view.bodyId);
  const { absenceId, kind, status } = absence;
  const isOpen = status === 'reported';
  const mayCallInAdvance = isOpen && kind === 'assessment' && vacancy?.waitingFor === 'decision';
  const words = texts.seat;
  const acts = [
    { isOffered: canReadReasons, type: 'ReadReason', label: words.readGrounds },
    { isOffered: canCommand && mayCallInAdvance, type: 'CallInAdvance', label: words.callInAdvance },
    { isOffered: canCommand && isOpen, type: 'DecideDisqualification', label: words.decide },
  ] as const;
  return (
    <div className="acts">
      {acts
        .filter(({ isOffered }) => isOffered)
        .map(({ type, label }) => (
          <button
            key={type}
            type="button"
            className="ds-button"
            data-variant="secondary"
            aria-label={`${label}: ${seat.name}`}
            onClick={() => open({ type, absenceId })}
          >
            {label}
          </button>
        ))}
    </div>
  );
}
