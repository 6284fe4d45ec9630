import { useState } from 'react';
import { MeetingMode } from '#shared/contracts/roster.ts';
import { ChoicesField } from '#web/staff/fields/choices-field.tsx';
import { InputField } from '#web/staff/fields/input-field.tsx';
import { AgendaRows } from '#web/staff/meeting/commands/agenda-rows.tsx';
import { CommandDialog } from '#web/staff/meeting/commands/command-dialog.tsx';
import type { OpenCommand } from '#web/staff/meeting/commands/commands-context.ts';
import { Consequences } from '#web/staff/meeting/commands/consequences.tsx';
import { changeCommand, TypedChange, typedOf } from '#web/staff/meeting/commands/typed-change.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useDraft } from '#web/staff/session/drafts.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export function ChangeMeetingDialog({ onClose }: OpenCommand) {
  const { texts } = useStaff();
  const { view, tag, when } = useMeeting();
  const now = typedOf(view);
  const [opened] = useState(now);
  const [seen, setSeen] = useState(now);
  const [typed, setTyped] = useDraft('meeting', TypedChange, opened);
  const change = (changed: Partial<TypedChange>) => setTyped({ ...typed, ...changed });
  const words = texts.report;
  const seated = view.seats.flatMap(({ vacancies }) => vacancies).filter(({ status }) => status === 'filled').length;
  const time = `${when.day(view.start)} ${when.range(view.start, view.end)}`;
  function body() {
    const command = changeCommand(typed, { opened, seen }, view, words);
    setSeen(now);
    return command;
  }
  return (
    <CommandDialog
      title={words.changeTitle}
      ifMatch={tag}
      answers={[{ label: words.changeAnswer, told: words.changeTold, body }]}
      decline={words.changeDecline}
      onClose={onClose}
    >
      <TimeFields typed={typed} change={change} />
      <InputField
        type="text"
        field="place"
        label={words.place}
        value={typed.place}
        onChange={(place) => change({ place })}
      />
      <ChoicesField
        type="radio"
        field="mode"
        legend={words.mode}
        chosen={[typed.mode]}
        onChange={([mode = 'inPerson']) => change({ mode })}
        choices={MeetingMode.options.map((mode) => ({ value: mode, label: words.modes[mode] }))}
      />
      <AgendaRows items={typed.items} onChange={(items) => change({ items })} />
      <Consequences lines={[words.stands(time, view.place, view.items.length), words.movedFollows(seated)]} />
    </CommandDialog>
  );
}

interface TimeFieldsProps {
  readonly typed: TypedChange;
  readonly change: (changed: Partial<TypedChange>) => void;
}

function TimeFields({ typed, change }: TimeFieldsProps) {
  const words = useStaff().texts.report;
  return (
    <>
      <InputField type="date" field="day" label={words.day} value={typed.day} onChange={(day) => change({ day })} />
      <div className="side-by-side">
        <InputField
          type="time"
          field="start"
          label={words.start}
          value={typed.start}
          onChange={(start) => change({ start })}
        />
        <InputField type="time" field="end" label={words.end} value={typed.end} onChange={(end) => change({ end })} />
      </div>
    </>
  );
}
