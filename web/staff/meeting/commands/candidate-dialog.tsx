import * as z from 'zod/mini';
import type { VacancyView } from '#shared/contracts/meeting-view.ts';
import { present } from '#shared/kernel/assert.ts';
import { err } from '#shared/kernel/result.ts';
import { ChoicesField } from '#web/staff/fields/choices-field.tsx';
import { CommandDialog } from '#web/staff/meeting/commands/command-dialog.tsx';
import { type OpenCommand, useCommands } from '#web/staff/meeting/commands/commands-context.ts';
import { Consequences } from '#web/staff/meeting/commands/consequences.tsx';
import { askedOf } from '#web/staff/meeting/commands/target.ts';
import { useWhy, WhyField } from '#web/staff/meeting/commands/why-field.tsx';
import { type RankRow, rankRows } from '#web/staff/seat/rank-rows.ts';
import { rankState } from '#web/staff/seat/rank-state.ts';
import { useReader } from '#web/staff/seat/reader.ts';
import { useDraft } from '#web/staff/session/drafts.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface CandidateDialogProps extends OpenCommand {
  readonly type: 'SeatDirectly' | 'AskOutOfOrder';
}

const Chosen = z.string();

/** Overrules the order: seats somebody, or asks somebody, whom the rules would not have taken now. */
export function CandidateDialog({ type, target, why: given, onClose }: CandidateDialogProps) {
  const { texts } = useStaff();
  const { open } = useCommands();
  const seat = present(target.seat, 'seat');
  const vacancy = present(target.vacancy, 'vacancy');
  const rows = rankRows(vacancy).filter((row) => mayBeTaken(row, type));
  const [chosen, choose] = useDraft('candidate', Chosen, target.candidate?.person.personId ?? '');
  const row = rows.find(({ person }) => person.personId === chosen);
  const why = useWhy(given);
  const words = texts.commands[type === 'SeatDirectly' ? 'seatDirectly' : 'askOutOfOrder'];
  const name = row?.person.name;
  return (
    <CommandDialog
      title={name === undefined ? words.choose(seat.name) : words.title(name, seat.name)}
      seat={seat}
      hasConsequences={target.candidate !== undefined}
      answers={[
        {
          label: name === undefined ? words.answerAnyone : words.answer(name),
          told: words.told(name ?? '', seat.name),
          body: () =>
            row === undefined
              ? err([{ field: 'personId', text: texts.commands.candidates.missing }])
              : why.with((reason) => ({
                  type,
                  vacancyId: vacancy.vacancyId,
                  personId: row.person.personId,
                  reason,
                })),
        },
      ]}
      decline={words.decline}
      onClose={onClose}
      wayOn={(problem) => {
        const { substitute, vacancyId } = vacancy;
        if (problem.type !== 'vacancy-filled' || substitute === null) return undefined;
        const label = texts.commands.replace.answer(substitute.name);
        return { label: `${label} …`, go: () => open({ type: 'ReplaceSubstitute', vacancyId, why: why.text }) };
      }}
    >
      {target.candidate === undefined && <CandidateChoices rows={rows} chosen={chosen} onChoose={choose} />}
      {row !== undefined && <CandidateConsequences type={type} row={row} vacancy={vacancy} />}
      <WhyField why={why} label={texts.commands.why.aside} />
    </CommandDialog>
  );
}

/** Somebody who is being asked need not be asked again, but can be seated. */
function mayBeTaken(row: RankRow, type: CandidateDialogProps['type']): boolean {
  return row.kind !== 'offer' || (row.person.status !== 'yes' && (type === 'SeatDirectly' || !row.isOpen));
}

interface CandidateChoicesProps {
  readonly rows: readonly RankRow[];
  readonly chosen: string;
  readonly onChoose: (personId: string) => void;
}

/** A warning, never a block: the secretary may know more. */
function CandidateChoices({ rows, chosen, onChoose }: CandidateChoicesProps) {
  const { texts } = useStaff();
  const reader = useReader();
  const candidates = texts.commands.candidates;
  return (
    <ChoicesField
      type="radio"
      field="personId"
      legend={candidates.legend}
      chosen={[chosen]}
      onChange={([personId = '']) => onChoose(personId)}
      choices={rows.map((row) => {
        const warning = row.kind === 'upcoming' ? row.person.warning : undefined;
        const state = rankState(row, reader);
        const known = [candidates.rank(row.person.rank), state, warning && candidates.alsoIn(warning)];
        return { value: row.person.personId, label: row.person.name, hint: known.filter(Boolean).join(' · ') };
      })}
    />
  );
}

interface CandidateConsequencesProps {
  readonly type: CandidateDialogProps['type'];
  readonly row: RankRow;
  readonly vacancy: VacancyView;
}

function CandidateConsequences({ type, row, vacancy }: CandidateConsequencesProps) {
  const { seatDirectly, askOutOfOrder } = useStaff().texts.commands;
  const { personId, name, rank } = row.person;
  const asked = askedOf(vacancy).filter((offer) => offer.personId !== personId);
  if (type === 'AskOutOfOrder') {
    const beside = asked.map((offer) => askOutOfOrder.beside(offer.name));
    return <Consequences key={personId} lines={[askOutOfOrder.follows(name), ...beside]} />;
  }
  const passed = vacancy.upcoming.filter((one) => one.rank < rank);
  return (
    <Consequences
      key={personId}
      lines={[
        seatDirectly.confirmed(name),
        ...asked.map((offer) => seatDirectly.asked(offer.name, offer.rank)),
        ...passed.map((one) => seatDirectly.passed(one.name, one.rank)),
      ]}
    />
  );
}
