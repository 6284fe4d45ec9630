import type { OfferId } from '#shared/kernel/ids.ts';
import type { SummoningCommand } from './commands.ts';
import { CrossedCommand } from './event-parts.ts';
import type { SummoningEvent } from './events.ts';
import type { SummoningRefusal } from './refusals.ts';

/**
 * R21: when two actions cross, exactly one wins, and the log shows both: what won by its own event, the other by this
 * one. It changes nothing.
 */
export function crossing(command: SummoningCommand, refusal: SummoningRefusal): readonly SummoningEvent[] {
  const crossed = CrossedCommand.safeParse(command.type);
  if (!crossed.success || !('winner' in refusal) || refusal.winner === undefined) return [];
  const { now: at, by } = command;
  const offerId = offerIdIn(command);
  return [
    {
      type: 'CommandRefused',
      at,
      by,
      command: crossed.data,
      because: refusal.kind,
      winner: refusal.winner,
      ...('vacancyId' in command && { vacancyId: command.vacancyId }),
      ...(offerId && { offerId }),
      ...('absenceId' in command && { absenceId: command.absenceId }),
      ...('personId' in command && { personId: command.personId }),
      ...('answer' in command && { answer: command.answer }),
      ...('why' in command && { why: command.why }),
    },
  ];
}

function offerIdIn(command: SummoningCommand): OfferId | undefined {
  if ('offerId' in command) return command.offerId;
  return 'offerIds' in command ? command.offerIds?.[0] : undefined;
}

/** What a command that comes again was answered the first time. */
export function refusalIn(events: readonly SummoningEvent[]): SummoningRefusal | undefined {
  const refused = events.find((event) => event.type === 'CommandRefused');
  return refused && { kind: refused.because, winner: refused.winner };
}
