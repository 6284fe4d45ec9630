import { type Caller, rolesAt } from '#functions/platform/index.ts';
import {
  factsOf,
  isOpen,
  listNameOf,
  type Meeting,
  type Meetings,
  type Offer,
  wouldChange,
} from '#functions/summoning/index.ts';
import type { InboxCandidate, InboxItem } from '#shared/contracts/inbox.ts';
import type { MunicipalityCode, PersonId } from '#shared/kernel/ids.ts';
import { DAY_MINUTES, earliest, type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { byText } from '#shared/kernel/order.ts';
import { type AskedPerson, declinedSince } from './core/declined-since.ts';
import type { InboxEntry } from './core/inbox.ts';

/**
 * A text that belongs to no body is for those who serve the whole municipality. An administrator sees that it is there
 * and why, not what it says.
 */
export function seenBy(caller: Caller, { bodyId }: InboxEntry): 'all' | 'outline' | 'nothing' {
  const roles = rolesAt(caller, bodyId).map(({ role }) => role);
  if (roles.includes('Secretary')) return 'all';
  return roles.includes('Admin') ? 'outline' : 'nothing';
}

interface About {
  readonly meeting: Meeting;
  readonly personId: PersonId;
}

export interface ItemSource extends Pick<Meetings, 'load'> {
  readonly code: MunicipalityCode;
  readonly id: string;
  readonly entry: InboxEntry;
  readonly now: Instant;
  /** How long a text is kept, from when it was received. */
  readonly retentionDays: number;
  readonly mayRead: boolean;
}

/** One text as a secretary sees it, with what is true now; without the words for who may not read them. */
export async function inboxItem({ load, code, id, entry, now, ...source }: ItemSource): Promise<InboxItem> {
  const { mayRead, retentionDays } = source;
  const { why, from, receivedAt, text, attempt, meetingId, handled, readers } = entry;
  const about = await aboutOf(load, code, entry);
  const offers = about.flatMap((one) => answerable(one, now).map((offer) => ({ ...one, offer })));
  const deadline = earliest(...offers.flatMap(({ offer }) => openDeadline(offer) ?? []));
  return {
    id,
    why,
    from,
    receivedAt,
    ...(mayRead && { text }),
    ...(attempt !== undefined && { attempt }),
    ...(deadline && { deadline }),
    ...(meetingId && { meetingId }),
    thread: mayRead ? threadOf(entry, about) : [],
    candidates: offers.map(({ meeting, offer }) => candidateOf(meeting, offer)),
    about: about.map(whoAndWhich),
    readBy: (readers ?? []).map(({ name, at }) => ({ name, at })),
    deletedAt: plusMinutes(receivedAt, retentionDays * DAY_MINUTES),
    ...handledView(handled ?? declinedSince(entry, about.map(askedPerson)), mayRead),
  };
}

function askedPerson({ meeting, personId }: About): AskedPerson {
  const own = [...meeting.offers.values()].filter((offer) => offer.personId === personId);
  const questions = own.map((offer) => ({
    askedAt: offer.askedAt,
    isOpen: isOpen(offer),
    isDeclined: offer.status === 'no',
    ...(offer.answer && { answeredAt: offer.answer.receivedAt }),
  }));
  return { personId, name: nameOf(meeting, personId), questions };
}

function handledView(handled: InboxItem['handled'], mayRead: boolean): Pick<InboxItem, 'handled'> {
  if (handled === undefined) return {};
  const { at, by, as } = handled;
  return { handled: mayRead ? handled : { at, by, as } };
}

async function aboutOf(
  load: Meetings['load'],
  code: MunicipalityCode,
  { about }: InboxEntry,
): Promise<readonly About[]> {
  const all = await Promise.all(
    about.map(async ({ meetingId, personId }) => ({ meeting: (await load({ code, meetingId }))?.meeting, personId })),
  );
  return all.flatMap(({ meeting, personId }) => (meeting === undefined ? [] : { meeting, personId }));
}

/** Those for which a YES or a NO would still change something. */
function answerable({ meeting, personId }: About, now: Instant): readonly Offer[] {
  return [...meeting.offers.values()].filter(
    (offer) =>
      offer.personId === personId &&
      (['yes', 'no'] as const).some((answer) => wouldChange(meeting, offer, answer, now)),
  );
}

function openDeadline({ status, terms }: Offer): Instant | undefined {
  return status === 'asked' ? terms?.deadline : undefined;
}

function candidateOf(meeting: Meeting, offer: Offer): InboxCandidate {
  const { id, vacancyId, personId, rank, status, listId } = offer;
  const { meeting: facts, body } = factsOf(meeting);
  const vacancy = meeting.vacancies.get(vacancyId);
  const seat = body.seats.find((one) => one.id === vacancy?.seatId);
  const deadline = openDeadline(offer);
  return {
    offerId: id,
    name: nameOf(meeting, personId),
    meetingTitle: facts.title,
    meetingId: facts.id,
    scope: vacancy?.scope ?? { kind: 'meeting' },
    rank,
    forName: seat === undefined ? '' : nameOf(meeting, seat.personId),
    listName: listNameOf(meeting, listId ?? seat?.listId) ?? '',
    status,
    ...(deadline && { deadline }),
  };
}

function whoAndWhich({ meeting, personId }: About): InboxItem['about'][number] {
  const { meeting: facts, body } = factsOf(meeting);
  const { id, title, start } = facts;
  return { name: nameOf(meeting, personId), meetingId: id, meetingTitle: title, bodyName: body.name, start };
}

function nameOf({ persons }: Meeting, personId: PersonId): string {
  return persons.get(personId)?.name ?? '';
}

/** What we wrote to those it may be about, and the text itself. */
function threadOf({ text, receivedAt }: InboxEntry, about: readonly About[]): InboxItem['thread'] {
  const ours = about.flatMap(({ meeting, personId }) =>
    [...meeting.messages.values()].flatMap(({ phase, recipient, channel }) => {
      const isTheirs = recipient.kind === 'person' && recipient.personId === personId && channel === 'sms';
      if (!isTheirs || phase.name !== 'accepted') return [];
      return { at: phase.at, direction: 'out' as const, text: phase.claim.text };
    }),
  );
  const theirs = { at: receivedAt, direction: 'in' as const, text };
  return [theirs, ...ours].toSorted(byText(({ at }) => at));
}
