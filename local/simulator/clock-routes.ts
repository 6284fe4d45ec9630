import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { Agenda } from '#local/agenda.ts';
import type { Answer, Call } from '#local/http-server.ts';
import { json, type Problem, parsedBody, problem } from '#local/web-call.ts';
import { AnyInstant, epochMsOf, type Instant, instantOf } from '#shared/kernel/instant.ts';

const FORWARD_ONLY: Problem = { status: 409, type: 'forward-only', title: 'The clock cannot be wound back.' };

/** Never negative. Calendar units too: `P4M` is four months by the calendar of UTC. */
const Advance = z.object({
  by: z.pipe(
    z.iso.duration(),
    z.transform((text) => Temporal.Duration.from(text)),
  ),
});

const Setting = z.object({ to: AnyInstant });

const BUSY_AFTER_MS = 20;

export function showClock(agenda: Agenda): Answer {
  return json(200, { now: agenda.now() });
}

export async function advanceClock(agenda: Agenda, call: Call): Promise<Answer> {
  const sent = parsedBody(call, Advance);
  if (!sent.ok) return problem(sent.error);
  const now = Temporal.Instant.fromEpochMilliseconds(epochMsOf(agenda.now())).toZonedDateTimeISO('UTC');
  return windTo(agenda, instantOf(now.add(sent.value.by).epochMilliseconds));
}

export async function setClock(agenda: Agenda, call: Call): Promise<Answer> {
  const sent = parsedBody(call, Setting);
  if (!sent.ok) return problem(sent.error);
  return sent.value.to < agenda.now() ? problem(FORWARD_ONLY) : windTo(agenda, sent.value.to);
}

export async function showIdle(agenda: Agenda): Promise<Answer> {
  await agenda.idle();
  return showClock(agenda);
}

/** What the page shows beside the clock. `busy` says whether anything runs just now. */
export async function showAgenda(agenda: Agenda): Promise<Answer> {
  const idle = agenda.idle().then(() => false);
  const soon = new Promise<boolean>((resolve) => setTimeout(resolve, BUSY_AFTER_MS, true));
  const busy = await Promise.race([idle, soon]);
  const next = agenda.nextDue();
  return json(200, {
    now: agenda.now(),
    busy,
    ...(next !== undefined && { next: { at: next.at, name: next.name } }),
  });
}

async function windTo(agenda: Agenda, to: Instant): Promise<Answer> {
  await agenda.advance(to);
  return showClock(agenda);
}
