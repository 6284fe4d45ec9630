import type { HttpRequest } from '@azure/functions';
import type { Links, PersonalLink } from '#functions/messaging/index.ts';
import { type Actor, factsOf, type Meeting, type MeetingRef, type Meetings } from '#functions/summoning/index.ts';
import { languageOf } from '#infra/http/language.ts';
import type { Problem } from '#infra/http/problem.ts';
import type { Person } from '#shared/contracts/facts.ts';
import type { RosterSeat } from '#shared/contracts/roster.ts';
import type { Clock, Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { seatHeldBy } from './core/form.ts';
import { linkNotValid } from './link-problems.ts';

export interface LinkHolderNeeds {
  readonly clock: Clock;
  readonly links: Pick<Links, 'resolve'>;
  readonly meetings: Meetings;
}

/** Somebody who came by a personal link that still works. */
export interface LinkHolder {
  readonly ref: MeetingRef;
  readonly link: PersonalLink;
  readonly meeting: Meeting;
  readonly person: Person;
  readonly actor: Actor;
  readonly language: Language;
  readonly now: Instant;
}

export interface Member extends LinkHolder {
  readonly seat: RosterSeat;
}

/** Who holds the seat that the link was for. Whoever gave it up, or has got a new link since, is told no. */
export async function identifyMember(needs: LinkHolderNeeds, request: HttpRequest): Promise<Result<Member, Problem>> {
  const holder = await holderOf(needs, request, 'form');
  const seat = holder && seatHeldBy(holder.meeting, holder.person.id);
  const isLatest = seat && (holder.meeting.linkGenerations.get(seat.id) ?? 0) === holder.link.generation;
  if (holder === undefined || seat === undefined || !isLatest) return err(linkNotValid(languageOf(request) ?? 'nb'));
  return ok({ ...holder, seat });
}

/** Who was asked. What became of the question is the page's to tell. */
export async function identifySubstitute(
  needs: LinkHolderNeeds,
  request: HttpRequest,
): Promise<Result<LinkHolder, Problem>> {
  const holder = await holderOf(needs, request, 'offer');
  return holder === undefined ? err(linkNotValid(languageOf(request) ?? 'nb')) : ok(holder);
}

async function holderOf(
  { clock, links, meetings }: LinkHolderNeeds,
  request: HttpRequest,
  purpose: PersonalLink['purpose'],
): Promise<LinkHolder | undefined> {
  const link = await links.resolve(request.headers.get('x-link-token') ?? '');
  if (link === undefined || link.purpose !== purpose) return undefined;
  const ref = { code: link.code, meetingId: link.meetingId };
  const loaded = await meetings.load(ref);
  const person = loaded?.meeting.persons.get(link.personId);
  if (loaded === undefined || person === undefined) return undefined;
  const { meeting } = loaded;
  const { meeting: facts, settings } = factsOf(meeting);
  const now = clock.now();
  if (facts.end <= now) return undefined;
  const kind = purpose === 'form' ? ('member' as const) : ('substitute' as const);
  return {
    ref,
    link,
    meeting,
    person,
    actor: { kind, personId: person.id, name: person.name },
    language: languageOf(request) ?? person.language ?? settings.language,
    now,
  };
}
