import { useState } from 'react';
import { AbsenceKind, GROUNDS_MAX, REASON_TEXT_MAX, ReasonCategory } from '#shared/contracts/absence.ts';
import { wholeMeetingTyped } from '#web/kit/meeting-times.ts';
import { ChoicesField } from '#web/staff/fields/choices-field.tsx';
import { SelectField } from '#web/staff/fields/select-field.tsx';
import { TextAreaField } from '#web/staff/fields/text-area-field.tsx';
import { CommandDialog } from '#web/staff/meeting/commands/command-dialog.tsx';
import type { OpenCommand } from '#web/staff/meeting/commands/commands-context.ts';
import { Consequences } from '#web/staff/meeting/commands/consequences.tsx';
import { IntervalRows } from '#web/staff/meeting/commands/interval-rows.tsx';
import { reportCommand, type TypedReport } from '#web/staff/meeting/commands/typed-report.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

interface ReportFieldsProps {
  readonly typed: TypedReport;
  readonly change: (change: Partial<TypedReport>) => void;
}

/** An absence that came by phone or letter. */
export function ReportDialog({ target, onClose }: OpenCommand) {
  const { texts } = useStaff();
  const { view, when } = useMeeting();
  const [typed, setTyped] = useState<TypedReport>({
    seatId: target.seat?.seatId,
    kind: 'full',
    intervals: [wholeMeetingTyped(view)],
    items: [],
    category: undefined,
    text: '',
    grounds: '',
  });
  const change = (changed: Partial<TypedReport>) => setTyped({ ...typed, ...changed });
  const words = texts.report;
  const seat = view.seats.find(({ seatId }) => seatId === typed.seatId);
  return (
    <CommandDialog
      title={target.seat === undefined ? words.title : words.titleFor(target.seat.name)}
      seat={seat}
      answers={[
        {
          label: words.answer,
          told: words.told(seat?.name ?? ''),
          body: () => reportCommand(typed, { view, when, texts }),
        },
      ]}
      decline={words.decline}
      onClose={onClose}
    >
      {target.seat === undefined && <MemberField typed={typed} change={change} />}
      <KindField typed={typed} change={change} />
      {typed.kind === 'partial' && (
        <IntervalRows intervals={typed.intervals} onChange={(intervals) => change({ intervals })} />
      )}
      {typed.kind === 'full' || typed.kind === 'partial' ? (
        <ReasonFields typed={typed} change={change} />
      ) : (
        <GroundsFields typed={typed} change={change} />
      )}
      <Consequences lines={[words.follows]} />
    </CommandDialog>
  );
}

function MemberField({ typed, change }: ReportFieldsProps) {
  const words = useStaff().texts.report;
  const { seats, lists } = useMeeting().view;
  const inOrder = lists.flatMap((list) =>
    seats.filter(({ listId }) => listId === list.id).map((seat) => ({ seat, list: list.shortName ?? list.name })),
  );
  return (
    <SelectField
      field="seatId"
      label={words.member}
      empty={words.chooseMember}
      value={typed.seatId ?? ''}
      onChange={(id) => change({ seatId: seats.find(({ seatId }) => seatId === id)?.seatId })}
      options={inOrder.map(({ seat, list }) => ({ value: seat.seatId, label: `${seat.name}, ${list}` }))}
    />
  );
}

/** Without an agenda nobody can be disqualified from an item of it. */
function KindField({ typed, change }: ReportFieldsProps) {
  const words = useStaff().texts.report;
  const { items } = useMeeting().view;
  const possible = AbsenceKind.options.filter((kind) => items.length > 0 || kind === 'full' || kind === 'partial');
  return (
    <ChoicesField
      type="radio"
      field="kind"
      legend={words.kind}
      chosen={[typed.kind]}
      onChange={([kind = 'full']) => change({ kind })}
      isShort
      choices={possible.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
    />
  );
}

function ReasonFields({ typed, change }: ReportFieldsProps) {
  const words = useStaff().texts.report;
  return (
    <>
      <ChoicesField
        type="radio"
        field="category"
        legend={words.category}
        chosen={typed.category === undefined ? [] : [typed.category]}
        onChange={([category]) => change({ category })}
        isShort
        choices={ReasonCategory.options.map((category) => ({ value: category, label: words.categories[category] }))}
      />
      <TextAreaField
        field="text"
        label={words.text}
        hint={words.textHint}
        isRequired={false}
        max={REASON_TEXT_MAX}
        value={typed.text}
        onChange={(text) => change({ text })}
      />
    </>
  );
}

function GroundsFields({ typed, change }: ReportFieldsProps) {
  const words = useStaff().texts.report;
  const { items } = useMeeting().view;
  return (
    <>
      <ChoicesField
        type="checkbox"
        field="items"
        legend={words.items}
        chosen={typed.items}
        onChange={(chosen) => change({ items: chosen })}
        choices={items.map(({ no, title }) => ({ value: no, label: `${no} ${title}` }))}
      />
      <TextAreaField
        field="grounds"
        label={words.grounds}
        hint={words.textHint}
        max={GROUNDS_MAX}
        value={typed.grounds}
        onChange={(grounds) => change({ grounds })}
      />
    </>
  );
}
