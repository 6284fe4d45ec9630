import type { Details } from '#functions/platform/index.ts';
import {
  type DetailRef,
  deleteAt,
  factsOf,
  type Meeting,
  type MeetingRef,
  sameAbsence,
  scopesOf,
} from '#functions/summoning/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import type { Problem } from '#infra/http/problem.ts';
import type { FormReport } from '#shared/contracts/personal.ts';
import { assert, present } from '#shared/kernel/assert.ts';
import type { AbsenceId, CommandId, MeetingId, SeatId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { seatsAhead } from './core/form.ts';
import type { AbsenceFormNeeds } from './get-absence-form.http.ts';
import type { Member } from './link-holder.ts';
import { refusalOnPage } from './link-problems.ts';

export interface ReportAbsenceNeeds extends AbsenceFormNeeds {
  readonly details: Details;
}

export interface Reported {
  readonly meetingId: MeetingId;
  readonly absenceId: AbsenceId;
}

interface Target {
  readonly ref: MeetingRef;
  readonly seatId: SeatId;
  readonly meeting: Meeting;
}

/**
 * Reports the absence in the meeting of the link and in the others that were ticked. All of them are looked at first, so
 * that nothing is registered when one of them would say no.
 */
export async function reportAbsences(
  needs: ReportAbsenceNeeds,
  member: Member,
  report: FormReport,
  commandId: CommandId,
): Promise<
  Result<{ readonly first: Reported; readonly others: readonly Reported[]; readonly isNew: boolean }, Problem>
> {
  const others = await otherTargets(needs, member, report);
  if (!others.ok) return others;
  const sent = { report, commandId };
  const refusal = others.value.map(({ meeting }) => scopesOf(meeting, termsOf(report))).find(({ ok: isOk }) => !isOk);
  if (refusal !== undefined && !refusal.ok) return err(refusalOnPage(refusal.error, member.language));

  const own = { ref: member.ref, seatId: member.seat.id, meeting: member.meeting };
  const first = await reportOne(needs, member, own, sent);
  if (!first.ok) return first;
  const rest: (Reported & { readonly isNew: boolean })[] = [];
  for (const target of others.value) {
    const reported = await reportOne(needs, member, target, sent);
    // Called off or over since we looked: the receipt lists what was registered.
    if (reported.ok) rest.push(reported.value);
  }
  const isNew = [first.value, ...rest].some((one) => one.isNew);
  return ok({ first: reportedOf(first.value), others: rest.map(reportedOf), isNew });
}

/** Only meetings in which the member holds a seat, whatever the page sent. */
async function otherTargets(
  { seatsOf, meetings }: ReportAbsenceNeeds,
  { ref, seat, now, language }: Member,
  { meetings: named }: FormReport,
): Promise<Result<readonly Target[], Problem>> {
  const wanted = [...new Set(named)].filter((meetingId) => meetingId !== ref.meetingId);
  if (wanted.length === 0) return ok([]);
  const held = seatsAhead(await seatsOf(ref.code, seat.personId), now);
  const targets: Target[] = [];
  for (const meetingId of wanted) {
    const heldSeat = held.find((one) => one.meetingId === meetingId);
    const loaded = heldSeat && (await meetings.load({ code: ref.code, meetingId }));
    if (heldSeat === undefined || loaded === undefined) return err(edgeProblem('not-found', language));
    targets.push({ ref: { code: ref.code, meetingId }, seatId: heldSeat.seatId, meeting: loaded.meeting });
  }
  return ok(targets);
}

interface SentReport {
  readonly report: FormReport;
  readonly commandId: CommandId;
}

async function reportOne(
  { meetings, details }: ReportAbsenceNeeds,
  { actor, language, now: writtenAt }: Member,
  target: Target,
  { report, commandId }: SentReport,
): Promise<Result<Reported & { readonly isNew: boolean }, Problem>> {
  const { ref, seatId } = target;
  const terms = termsOf(report);
  const detail = await writeDetail(details, target, report, writtenAt);
  const answer = await meetings.run({
    ...ref,
    commandId,
    actor,
    command: (now) => ({ type: 'ReportAbsence', now, by: actor, seatId, detail, ...terms }),
  });
  if (answer.kind === 'refused') return err(refusalOnPage(answer.refusal, language));
  assert(answer.kind === 'done', 'a report names no version');
  const { meetingId } = ref;
  const reported = answer.events.find((event) => event.type === 'AbsenceReported');
  if (reported !== undefined) return ok({ meetingId, absenceId: reported.absenceId, isNew: true });
  const asked = answer.events.find((event) => event.type === 'WithdrawalAsked');
  if (asked !== undefined) return ok({ meetingId, absenceId: asked.absenceId, isNew: false });
  const scopes = scopesOf(answer.meeting, terms);
  const same = scopes.ok ? sameAbsence(answer.meeting, seatId, report.kind, scopes.value) : undefined;
  return ok({ meetingId, absenceId: present(same, 'absence reported before').id, isNew: false });
}

function termsOf(report: FormReport) {
  return {
    kind: report.kind,
    ...('intervals' in report && { intervals: report.intervals }),
    ...('items' in report && { items: report.items }),
  };
}

/** Written before the commit that refers to it; an orphan dies by its own time (R24). */
function writeDetail(
  details: Details,
  { ref, meeting }: Target,
  report: FormReport,
  writtenAt: Instant,
): Promise<DetailRef> {
  assert(factsOf(meeting).meeting.id === ref.meetingId, 'a reason lies with its own meeting');
  if ('grounds' in report) {
    return details.write(ref, { kind: 'grounds', text: report.grounds, writtenAt }, deleteAt(meeting, 'grounds'));
  }
  const { category, text } = report.reason;
  const reason = { kind: 'reason' as const, category, writtenAt, ...(text !== undefined && { text }) };
  return details.write(ref, reason, deleteAt(meeting, 'reason'));
}

function reportedOf({ meetingId, absenceId }: Reported): Reported {
  return { meetingId, absenceId };
}
