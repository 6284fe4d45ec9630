import type { Stored } from '#functions/platform/index.ts';
import type { Meeting } from '#functions/summoning/index.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { MeetingId, MunicipalityCode, PhoneNumber } from '#shared/kernel/ids.ts';
import { type Instant, plusMinutes, secondsBetween } from '#shared/kernel/instant.ts';
import { type Reading, readAnswer } from '#shared/rules/answers.ts';
import type { StoredText } from './core/inbound.ts';
import type { KnownOffer } from './core/known-offers.ts';
import { type ChoiceEntry, type OfferEntry, type PersonEntry, PhoneEntry } from './core/phone-entries.ts';
import { type Heard, mayRepeat, REPEAT_MINUTES, routeText } from './core/route.ts';
import type { Route } from './core/routes.ts';
import { type InboundRef, keyOf, readText, sameTextsBefore, storeRouted } from './inbound-documents.ts';
import type { InboundNeeds, InboundWork } from './inbound-needs.ts';
import { offerAsKnown } from './offer-as-known.ts';
import { phoneStreamOf } from './offer-phones.ts';

/** A meeting that ended longer ago is no longer what an answer is about. */
const LOOK_BACK_MINUTES = 7 * 24 * 60;
/** Others may decide about the same text, or use the same choice, at the same time. */
const ROUNDS_MAX = 5;

export type LoadMeeting = (code: MunicipalityCode, meetingId: MeetingId) => Promise<Meeting | undefined>;

export interface Routed {
  readonly stored: StoredText;
  readonly route: Route;
}

/** The route that is stored with the text, decided now if there is none, or anew. Nothing when the text is done with. */
export async function routedText(
  needs: InboundWork,
  ref: InboundRef,
  load: LoadMeeting,
  { isAnew }: { readonly isAnew: boolean },
): Promise<Routed | undefined> {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const document = await readText(needs, ref);
    if (document === undefined || document.clear.status === 'applied') return undefined;
    const { value, etag } = document;
    if (value.route !== undefined && !isAnew) return { stored: value, route: value.route };

    const entries = await entriesFor(needs, value);
    const { route, take } = await decideRoute(needs, ref, value, { entries, load });
    if (take !== undefined && !(await take())) continue;
    const stored = { ...value, route };
    if ((await storeRouted(needs, ref, stored, etag)).kind === 'replaced') return { stored, route };
  }
  throw new TextBusyError();
}

interface DecidedRoute {
  readonly route: Route;
  /** Marks the choice that the text uses up, before the route is stored. False when another text was first. */
  readonly take?: () => Promise<boolean>;
}

/** A route, and the meetings it was found by. */
export interface FoundRoute {
  readonly route: Route;
  readonly load: LoadMeeting;
  /** The only version of its meeting that it holds for, where nobody has looked whether there is a later one. */
  readonly asOf?: number;
}

interface Known {
  readonly entries: Entries;
  readonly load: LoadMeeting;
}

/** Changes nothing, so it may be asked also about a text that turns out to be stored already. */
export async function decideRoute(
  needs: InboundWork,
  ref: InboundRef,
  text: StoredText,
  { entries, load }: Known,
): Promise<DecidedRoute> {
  const phone = phoneOf(needs, text);
  const { choice, persons } = entries;
  const known = { persons, offers: await offersOf(entries, load) };
  const heard = { ...(await heardOf(needs, ref, text, phone, known.persons)), ...known, choice: choice?.value };
  const before = mayRepeat(heard) ? await sameTextsBefore(needs, ref, text, REPEAT_MINUTES) : [];
  const same = before.filter(({ route }) => route?.kind === 'answer' || route?.kind === 'which');

  const route = routeText({ ...heard, same });
  const isUse = route.kind === 'answer' && route.settles !== undefined;
  if (!isUse || choice === undefined || phone === undefined || choice.value.used !== undefined) return { route };
  return { route, take: () => takeChoice(needs, phone, choice, heard) };
}

export function phoneOf({ normalizePhone }: InboundNeeds, { said }: StoredText): PhoneNumber | undefined {
  assert(said !== undefined, 'a text that is not done with says something');
  const phone = normalizePhone(said.from);
  return phone.ok ? phone.e164 : undefined;
}

/** What the directory knows of a number. */
interface Entries {
  readonly receivedAt: Instant;
  /** Of meetings that are not long over. */
  readonly offers: readonly OfferEntry[];
  readonly persons: readonly PersonEntry[];
  readonly choice: Stored<ChoiceEntry> | undefined;
}

export async function entriesFor(needs: InboundNeeds, text: StoredText): Promise<Entries> {
  const { receivedAt } = text;
  const phone = phoneOf(needs, text);
  if (phone === undefined) return { receivedAt, offers: [], persons: [], choice: undefined };
  const partition = { vault: 'directory' as const, stream: await phoneStreamOf(needs.hash, phone) };
  const entries = await needs.documents.list(partition, PhoneEntry);
  const offers = entries.flatMap(({ value }) => (value.kind === 'offer' ? value : []));
  return {
    receivedAt,
    offers: offers.filter(({ until }) => plusMinutes(until, LOOK_BACK_MINUTES) > receivedAt),
    persons: entries.flatMap(({ value }) => (value.kind === 'person' ? value : [])),
    choice: entries.flatMap(({ value, ...rest }) => (value.kind === 'choice' ? { value, ...rest } : [])).at(0),
  };
}

/**
 * An answer to the only meeting that asked, decided on what this process remembers of it, which saves looking. It holds for
 * that version alone: the meeting takes it only if nobody has written since.
 */
export async function guessRoute(
  needs: InboundWork,
  ref: InboundRef,
  text: StoredText,
  entries: Entries,
): Promise<FoundRoute | undefined> {
  const [first, ...more] = entries.offers;
  const isOneMeeting = more.every(({ code, meetingId }) => code === first?.code && meetingId === first.meetingId);
  if (first === undefined || !isOneMeeting || entries.choice !== undefined) return undefined;
  const remembered = needs.meetings.remembered(first);
  if (remembered === undefined) return undefined;
  const load = async () => remembered.meeting;
  const { route } = await decideRoute(needs, ref, text, { entries, load });
  return route.kind === 'answer' ? { route, load, asOf: remembered.version } : undefined;
}

async function offersOf({ offers: entries, receivedAt }: Entries, load: LoadMeeting): Promise<readonly KnownOffer[]> {
  const offers = await Promise.all(
    entries.map(async (entry) => {
      const meeting = await load(entry.code, entry.meetingId);
      return meeting === undefined ? undefined : offerAsKnown(entry, meeting, receivedAt);
    }),
  );
  return offers.filter((offer) => offer !== undefined);
}

async function heardOf(
  needs: InboundWork,
  ref: InboundRef,
  { receivedAt, said }: StoredText,
  phone: PhoneNumber | undefined,
  persons: readonly PersonEntry[],
): Promise<Pick<Heard, 'id' | 'reading' | 'receivedAt' | 'sentTo' | 'hasPhone' | 'seats'>> {
  const reading = readAnswer(said?.text ?? '');
  return {
    id: keyOf(ref),
    reading,
    receivedAt,
    sentTo: needs.ownerOf(said?.to ?? '') ?? onlyOne(needs.municipalities),
    // A text from one of our own numbers is one that we sent ourselves.
    hasPhone: phone !== undefined && needs.ownerOf(phone) === undefined,
    seats: reading.kind === 'form' ? await seatsOf(needs, persons) : [],
  };
}

/** Where there is no other municipality, a text is never lost for how its receiver is spelled. */
function onlyOne(codes: readonly MunicipalityCode[]): MunicipalityCode | undefined {
  return codes.length === 1 ? codes[0] : undefined;
}

async function seatsOf({ seatsOf: ask }: InboundNeeds, persons: readonly PersonEntry[]): Promise<Heard['seats']> {
  const seats = await Promise.all(
    persons.map(async ({ code, personId }) =>
      (await ask(code, personId)).map(({ meetingId, seatId, meeting: { start } }) => ({
        seat: { code, meetingId, seatId, personId },
        start,
      })),
    ),
  );
  return seats.flat();
}

/** A choice answers one text. It is marked before the route is stored, so that a second text cannot have it too. */
async function takeChoice(
  { documents, hash }: InboundNeeds,
  phone: PhoneNumber,
  choice: Stored<ChoiceEntry>,
  { id, reading, receivedAt }: Pick<Heard, 'id' | 'reading' | 'receivedAt'>,
): Promise<boolean> {
  const used: ChoiceEntry = { ...choice.value, used: { by: id, number: numberIn(reading), at: receivedAt } };
  const ref = { vault: 'directory' as const, stream: await phoneStreamOf(hash, phone), id: choice.id };
  const ttlSeconds = choiceSecondsLeft(used, receivedAt);
  return (await documents.replace(ref, used, choice.etag, { ttlSeconds })).kind === 'replaced';
}

/** Which of the choices was named; 0 where none was. */
function numberIn(reading: Reading): number {
  if (reading.kind === 'number') return reading.number;
  return 'code' in reading ? (reading.code ?? 0) : 0;
}

const CHOICE_KEEP_SECONDS = 3_600;

/** An hour longer than it stands: an answer that comes too late is then known for one. */
export function choiceSecondsLeft({ until }: Pick<ChoiceEntry, 'until'>, now: Instant): number {
  return Math.max(0, secondsBetween(now, until)) + CHOICE_KEEP_SECONDS;
}

/** Others kept deciding about the same text or choice; the provider, or the sweep, tries again. */
class TextBusyError extends Error {
  override readonly name = 'TextBusyError';
  constructor() {
    super('The text was busy.');
  }
}
