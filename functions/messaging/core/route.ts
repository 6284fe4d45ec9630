import { present, unreachable } from '#shared/kernel/assert.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Instant, minutesBetween } from '#shared/kernel/instant.ts';
import { byText } from '#shared/kernel/order.ts';
import type { Reading } from '#shared/rules/answers.ts';
import type { KnownOffer } from './known-offers.ts';
import { type HeldSeat, nextSeats } from './next-seats.ts';
import type { Choice, ChoiceEntry, PersonEntry } from './phone-entries.ts';
import type { Correspondent, Route, RouteOf, Substitute } from './routes.ts';

/** One text, and everything that decides whose answer it is. */
export interface Heard {
  /** Our id of the text. */
  readonly id: string;
  readonly reading: Reading;
  readonly receivedAt: Instant;
  /** Whose number it was sent to; nothing when it is not one of ours. */
  readonly sentTo: MunicipalityCode | undefined;
  /** Whether there is a telephone to answer: a named sender has none. */
  readonly hasPhone: boolean;
  /** Offers to this number, across meetings and municipalities. */
  readonly offers: readonly KnownOffer[];
  /** Those whose registered number this is. */
  readonly persons: readonly PersonEntry[];
  /** Their seats in meetings that are not over; looked up only for who asks for the form. */
  readonly seats: readonly HeldSeat[];
  readonly choice: ChoiceEntry | undefined;
  /** Texts with the same words from the same number that were routed as answers of their own. */
  readonly same: readonly { readonly receivedAt: Instant }[];
}

type Answer = 'yes' | 'no';

export const REPEAT_MINUTES = 10;
/** A choice is one figure. */
const CHOICES_MAX = 9;

/** Whose answer a text is (R9), and what else it may want (R8). In doubt it is nobody's, and a person reads it. */
export function routeText(heard: Heard): Route {
  const { reading } = heard;
  switch (reading.kind) {
    case 'yes':
    case 'no':
      return reading.code === undefined
        ? routePlain(heard, reading.kind)
        : routeNumbered(heard, reading.kind, reading.code);
    case 'number':
      return routeNumber(heard, reading.number);
    case 'unclear':
      return routeUnclear(heard);
    case 'stop':
    case 'start':
      return routeOptOut(heard, reading.kind === 'stop');
    case 'form':
      return heard.seats.length > 0 ? { kind: 'form', seats: nextSeats(heard) } : nothing({ ...heard, offers: [] });
    default:
      return unreachable(reading, 'reading of a text');
  }
}

/** Whether an answer of the same kind came so shortly before that the texts must be compared. */
export function mayRepeat({ reading, receivedAt, offers, choice }: Omit<Heard, 'same'>): boolean {
  if ((reading.kind !== 'yes' && reading.kind !== 'no') || reading.code !== undefined) return false;
  const wasAsked = choice?.answer === reading.kind && isJustBefore(choice.askedFor, receivedAt);
  return (
    wasAsked ||
    offers.some(
      ({ answered }) =>
        answered?.via === 'sms' && answered.answer === reading.kind && isJustBefore(answered.receivedAt, receivedAt),
    )
  );
}

function isJustBefore(earlier: Instant, later: Instant): boolean {
  const minutes = minutesBetween(earlier, later);
  return minutes >= 0 && minutes <= REPEAT_MINUTES;
}

function routePlain(heard: Heard, answer: Answer): Route {
  if (mayRepeat(heard) && heard.same.some(({ receivedAt }) => isSaidAgain(heard, answer, receivedAt))) {
    return repeated(heard, answer);
  }
  const candidates = openFirstForNo(
    heard.offers.filter(({ changedBy }) => changedBy[answer]),
    answer,
  );
  if (candidates.length === 0) return kept(heard, heard.offers, answer) ?? understood(heard, answer);
  if (candidates.some((offer) => isShared(heard, candidates, offer))) return unclearTo(heard, 'sharedNumber');
  return answerOrAsk(candidates, answer);
}

/** The same words so soon after say nothing new, unless they can be about a question that came in between (R9). */
function isSaidAgain({ offers, receivedAt }: Heard, answer: Answer, first: Instant): boolean {
  const isAskedSince = offers.some(
    ({ changedBy, keptBy, askedAt }) => (changedBy[answer] || keptBy[answer]) && askedAt > first,
  );
  return isJustBefore(first, receivedAt) && !isAskedSince;
}

/** Who says NO to a question has not said it of what they accepted before (R9). */
function openFirstForNo(candidates: readonly KnownOffer[], answer: Answer): readonly KnownOffer[] {
  const open = candidates.filter(({ isOpen }) => isOpen);
  return answer === 'no' && open.length > 0 ? open : candidates;
}

/** Too late to change anything, or said before: the meeting that last asked keeps it, and nobody is bothered. */
function kept(heard: Heard, offers: readonly KnownOffer[], answer: Answer): Route | undefined {
  const own = offers.filter(({ keptBy }) => keptBy[answer]);
  const last = lastAsked(own);
  if (last === undefined) return undefined;
  if (own.some((offer) => isShared(heard, own, offer))) return stands(own, answer) ? { kind: 'repeat' } : undefined;
  const offerIds = own.filter((offer) => meetingKey(offer) === meetingKey(last)).map(({ offerId }) => offerId);
  return { kind: 'answer', to: substituteOf(last), answer, offerIds };
}

/** Nobody is told that we found no question when they say again what they have said; what they said first is kept. */
function understood(heard: Heard, answer: Answer): Route {
  const standing = heard.offers.filter((offer) => stands([offer], answer));
  if (standing.length === 0) return nothing(heard);
  const isSaidBefore = standing.some(
    ({ answered }) => answered !== undefined && answered.receivedAt <= heard.receivedAt,
  );
  return isSaidBefore ? { kind: 'repeat' } : nothing({ ...heard, hasPhone: false });
}

/** With its number a text says whose it is, also where the telephone is shared. */
function keptByCode(offers: readonly KnownOffer[], answer: Answer): Route | undefined {
  const last = lastAsked(offers.filter(({ keptBy }) => keptBy[answer]));
  return last && { kind: 'answer', to: substituteOf(last), answer, offerIds: [last.offerId] };
}

/** Somebody who says again what they have said is understood already. */
function repeated(heard: Heard, answer: Answer): Route {
  const own = heard.offers.filter((offer) => stands([offer], answer));
  return kept(heard, own, answer) ?? { kind: 'repeat' };
}

function stands(offers: readonly KnownOffer[], answer: Answer): boolean {
  return offers.some(({ answered, hasBegun }) => !hasBegun && answered?.answer === answer);
}

function isShared({ persons }: Heard, candidates: readonly KnownOffer[], { code, sharesNumber }: KnownOffer): boolean {
  const owners = [...persons, ...candidates].filter((one) => one.code === code).map(({ personId }) => personId);
  return sharesNumber || new Set(owners).size > 1;
}

function answerOrAsk(candidates: readonly KnownOffer[], answer: Answer): Route {
  const last = present(lastAsked(candidates), 'offer that is answered');
  const groups = [...Map.groupBy(candidates, meetingKey).values()];
  if (groups.length === 1) return { kind: 'answer', to: substituteOf(last), answer };
  const choices = groups.flatMap((offers) => choiceOf(offers)).toSorted(byText(({ start }) => start));
  return { kind: 'which', answer, choices: choices.slice(0, CHOICES_MAX), correspondent: correspondentOf(last) };
}

/** Two meetings of one municipality, two persons in one meeting: each is a line of its own. */
function meetingKey({ code, meetingId, personId }: KnownOffer): string {
  return [code, meetingId, personId].join('/');
}

function choiceOf(offers: readonly KnownOffer[]): readonly Choice[] {
  return offers.slice(0, 1).map(({ code, meetingId, personId, body, start }) => ({
    code,
    meetingId,
    personId,
    offerIds: offers.map(({ offerId }) => offerId),
    body,
    start,
  }));
}

/** "1 JA": of our question "which?" while it stands, else the number in the question itself. */
function routeNumbered(heard: Heard, answer: Answer, number: number): Route {
  const choice = standingChoice(heard);
  if (choice !== undefined) return choose(heard, choice, answer, number);
  const numbered = heard.offers.filter((offer) => offer.number === number);
  const changed = numbered.filter(({ changedBy }) => changedBy[answer]);
  const open = changed.filter(({ isOpen }) => isOpen);
  const meant = open.length > 0 ? open : changed;
  if (meant.length === 0) return keptByCode(numbered, answer) ?? routeUnclear(heard);
  const route = answerOrAsk(meant, answer);
  return route.kind === 'answer' ? { ...route, offerIds: meant.map(({ offerId }) => offerId) } : route;
}

/** A number alone answers "which?" and nothing else. */
function routeNumber(heard: Heard, number: number): Route {
  const choice = standingChoice(heard);
  if (choice !== undefined) return choose(heard, choice, choice.answer, number);
  const used = heard.choice?.used;
  const isRepeat = used?.number === number && isJustBefore(used.at, heard.receivedAt);
  return isRepeat ? { kind: 'repeat' } : routeUnclear(heard);
}

function standingChoice({ choice, receivedAt, id }: Heard): ChoiceEntry | undefined {
  if (choice === undefined || receivedAt < choice.askedFor || receivedAt > choice.until) return undefined;
  return choice.used === undefined || choice.used.by === id ? choice : undefined;
}

function choose(heard: Heard, { choices, inbox }: ChoiceEntry, answer: Answer, number: number): Route {
  const chosen = choices[number - 1];
  if (chosen === undefined) return routeUnclear(heard);
  const own = heard.offers.filter(({ code, offerId }) => code === chosen.code && chosen.offerIds.includes(offerId));
  const meant = own.filter(({ changedBy }) => changedBy[answer]);
  const [first] = meant;
  if (first === undefined) return keptByCode(own, answer) ?? nothing({ ...heard, offers: own });
  const offerIds = meant.map(({ offerId }) => offerId);
  return { kind: 'answer', to: substituteOf(first), answer, offerIds, settles: inbox };
}

/** The question that was asked last is the one that somebody most likely tried to answer. */
function routeUnclear(heard: Heard): Route {
  return unclearTo(heard, 'unclear');
}

function unclearTo(heard: Heard, why: RouteOf<'unclear'>['why']): Route {
  const asked = heard.offers.filter(({ isAsked }) => isAsked);
  const last = lastAsked(asked);
  if (last === undefined) return nothing(heard, why);
  if (why === 'unclear') return { kind: 'unclear', why, to: [substituteOf(last)] };
  // Each of those who share the number is told the code of their own question.
  const each = [...Map.groupBy(asked, ({ code, personId }) => `${code}/${personId}`).values()];
  return { kind: 'unclear', why, to: each.flatMap((offers) => lastAsked(offers) ?? []).map(substituteOf) };
}

function routeOptOut(heard: Heard, optOut: boolean): Route {
  const { persons, offers, sentTo } = heard;
  const [first] = persons;
  // Whoever is not registered gets no texts from us; one more would be the wrong answer to STOP.
  if (first === undefined) return nothing({ ...heard, hasPhone: false });
  const meetings = new Map(
    offers
      .filter(({ isOpen }) => isOpen)
      .map(({ code, meetingId }) => [`${code}/${meetingId}`, { code, meetingId }] as const),
  );
  const code = persons.find((person) => person.code === sentTo)?.code ?? first.code;
  return {
    kind: 'optOut',
    optOut,
    persons,
    meetings: [...meetings.values()],
    correspondent: correspondentOf(lastAsked(offers.filter((offer) => offer.code === code)) ?? { code }),
  };
}

/** Kept for the secretary of the meeting that last asked, else for those of the municipality that was written to. */
function nothing({ reading, offers, persons, sentTo, hasPhone }: Heard, tried?: RouteOf<'unclear'>['why']): Route {
  const last = lastAsked(offers);
  const code = last?.code ?? sentTo;
  if (code === undefined) return { kind: 'dropped' };
  const isKnown = offers.length > 0 || persons.length > 0;
  const isLate = last?.hasBegun === true;
  return {
    kind: 'none',
    why: whyKept({ isLate, isKnown }, tried),
    ...(last && { meetingId: last.meetingId }),
    about: aboutOf(
      offers.filter(
        (offer) => offer.code === code && (isLate ? meetingKey(offer) === meetingKey(last) : !offer.hasBegun),
      ),
    ),
    correspondent: correspondentOf(last ?? { code }),
    // Once the meeting has begun nothing more is sent about it (R19).
    isAnswered: hasPhone && !isLate,
    ...(reading.kind === 'unclear' &&
      offers.some(({ changedBy }) => changedBy.yes || changedBy.no) && { isForStaffToRead: true }),
  };
}

function whyKept(
  { isLate, isKnown }: { readonly isLate: boolean; readonly isKnown: boolean },
  tried: RouteOf<'unclear'>['why'] | undefined,
): RouteOf<'none'>['why'] {
  if (isLate) return 'late';
  if (tried === 'sharedNumber') return tried;
  return isKnown ? 'noOpenOffer' : 'unknownSender';
}

/** Each person in each meeting once. */
function aboutOf(offers: readonly KnownOffer[]): readonly Substitute[] {
  return [...new Map(offers.map((offer) => [meetingKey(offer), substituteOf(offer)] as const)).values()];
}

function lastAsked(offers: readonly KnownOffer[]): KnownOffer | undefined {
  return offers.reduce<KnownOffer | undefined>(
    (last, offer) => (last === undefined || offer.askedAt >= last.askedAt ? offer : last),
    undefined,
  );
}

function substituteOf({ code, meetingId, personId, name }: KnownOffer): Substitute {
  return { code, meetingId, personId, name };
}

function correspondentOf({
  code,
  name,
  language,
}: Pick<KnownOffer, 'code'> & Partial<Pick<KnownOffer, 'name' | 'language'>>): Correspondent {
  return { code, ...(name !== undefined && { name }), ...(language !== undefined && { language }) };
}
