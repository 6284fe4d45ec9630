import { useState } from 'react';
import * as z from 'zod/mini';
import type { MeetingView } from '#shared/contracts/meeting-view.ts';
import { present } from '#shared/kernel/assert.ts';
import { type Instant, LocalDate } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { instantAt, localClockOf, localDateOf } from '#shared/rules/local-time.ts';
import type { When } from '#web/kit/when.ts';
import type { Fault } from '#web/staff/act/faults.ts';
import { InputField } from '#web/staff/fields/input-field.tsx';
import { CommandDialog } from '#web/staff/meeting/commands/command-dialog.tsx';
import type { OpenCommand } from '#web/staff/meeting/commands/commands-context.ts';
import { Consequences } from '#web/staff/meeting/commands/consequences.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useDraft } from '#web/staff/session/drafts.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import type { CommandTexts } from '#web/texts/staff/commands.nb.ts';

const Typed = z.readonly(z.object({ day: z.string(), clock: z.string() }));
type Typed = z.output<typeof Typed>;

export function ChangeDeadlineDialog({ target, onClose }: OpenCommand) {
  const { texts, clock } = useStaff();
  const { view, when, tag } = useMeeting();
  const { offerId, name, deadline } = present(target.offer, 'offer');
  const words = texts.commands.changeDeadline;
  const [opened] = useState(() => deadline ?? clock.now());
  const [typed, setTyped] = useDraft('deadline', Typed, {
    day: localDateOf(opened, view.timeZone),
    clock: localClockOf(opened, view.timeZone),
  });
  return (
    <CommandDialog
      title={words.title(name)}
      seat={target.seat}
      ifMatch={tag}
      answers={[
        {
          label: words.answer,
          told: words.told(name, `${typed.day} ${typed.clock}`),
          body: () => {
            const wanted = deadlineOf(typed, { view, when, words, now: clock.now() });
            return wanted.ok ? ok({ type: 'ChangeDeadline', offerId, deadline: wanted.value }) : wanted;
          },
        },
      ]}
      decline={words.decline(when.dayAndClock(opened, clock.now()))}
      onClose={onClose}
    >
      <Consequences lines={[words.follows(name)]} />
      <div className="side-by-side">
        <InputField
          type="date"
          field="day"
          label={words.day}
          value={typed.day}
          onChange={(day) => setTyped({ ...typed, day })}
        />
        <InputField
          type="time"
          field="deadline"
          label={words.clock}
          value={typed.clock}
          onChange={(at) => setTyped({ ...typed, clock: at })}
        />
      </div>
    </CommandDialog>
  );
}

interface DeadlineFacts {
  readonly view: MeetingView;
  readonly when: When;
  readonly words: CommandTexts['changeDeadline'];
  readonly now: Instant;
}

function deadlineOf(typed: Typed, { view, when, words, now }: DeadlineFacts): Result<Instant, readonly Fault[]> {
  const day = LocalDate.safeParse(typed.day);
  if (!day.success || typed.clock === '') return err([{ field: 'deadline', text: words.missing }]);
  const wanted = instantAt(day.data, typed.clock, view.timeZone);
  if (wanted <= now) return err([{ field: 'deadline', text: words.notAhead }]);
  if (wanted >= view.start) return err([{ field: 'deadline', text: words.afterStart(when.clock(view.start)) }]);
  return ok(wanted);
}
