import { deleteAt, type Meeting } from '#functions/summoning/index.ts';
import { present, unreachable } from '#shared/kernel/assert.ts';
import type { MeetingId, MunicipalityCode, PhoneNumber } from '#shared/kernel/ids.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import type { MeetingChoice, MunicipalitySmsContent } from '#shared/texts/words.ts';
import type { StoredText } from './core/inbound.ts';
import type { InboxEntry } from './core/inbox.ts';
import { type Choice, type ChoiceEntry, type InboxRef, ToldEntry } from './core/phone-entries.ts';
import type { Correspondent, RouteOf, Substitute } from './core/routes.ts';
import { commandIdOf, type InboundRef, keyOf } from './inbound-documents.ts';
import type { InboundNeeds } from './inbound-needs.ts';
import { keepInInbox, settleInInbox } from './inbox-documents.ts';
import { phoneStreamOf } from './offer-phones.ts';
import { sendReply } from './replies.ts';
import { choiceSecondsLeft, type FoundRoute, type LoadMeeting, phoneOf } from './route-inbound.ts';

/**
 * `open`: something must be looked at again later, such as a reply of which we do not know whether it left.
 * `outdated`: the meeting is no longer the one that the route was found by; nothing is done yet.
 */
type Applied = 'done' | 'open' | 'outdated';

const CHOICE_MINUTES = 24 * 60;
const TOLD_KEEP_SECONDS = 3 * 24 * 3_600;

/** One text on its way to what it leads to. */
interface Application {
  readonly needs: InboundNeeds;
  readonly ref: InboundRef;
  readonly text: StoredText;
  readonly phone: PhoneNumber | undefined;
  readonly load: LoadMeeting;
  readonly asOf: number | undefined;
}

/** Does what the route says. Every step may have been taken before, by somebody who stopped half way. */
export async function applyRoute(
  needs: InboundNeeds,
  ref: InboundRef,
  text: StoredText,
  { route, load, asOf }: FoundRoute,
): Promise<Applied> {
  const application: Application = { needs, ref, text, phone: phoneOf(needs, text), load, asOf };
  switch (route.kind) {
    case 'answer':
      return applyAnswer(application, route);
    case 'which':
      return applyWhich(application, route);
    case 'unclear':
      return applyUnclear(application, route);
    case 'optOut':
      return applyOptOut(application, route);
    case 'form':
      return applyForm(application, route);
    case 'none':
      return applyNone(application, route);
    case 'repeat':
    case 'dropped':
      return 'done';
    default:
      return unreachable(route, 'route of a text');
  }
}

async function applyAnswer(application: Application, route: RouteOf<'answer'>): Promise<Applied> {
  const { needs, ref, text, asOf } = application;
  const { to, answer, offerIds, settles } = route;
  const { code, meetingId, personId, name } = to;
  const actor = { kind: 'substitute' as const, personId, name };
  const written = await writeText(application, code, meetingId);
  const answered = await needs.meetings.run({
    code,
    meetingId,
    commandId: commandIdOf(ref),
    actor,
    command: (now) => ({
      type: 'AnswerOffer',
      now,
      by: actor,
      personId,
      answer,
      via: 'sms',
      receivedAt: text.receivedAt,
      text: written,
      ...(offerIds && { offerIds }),
    }),
    ...(asOf !== undefined && { expectedVersion: asOf }),
  });
  if (answered.kind === 'version-outdated') return 'outdated';
  if (answered.kind !== 'done') {
    // Between the decision and the meeting the offer went away.
    const correspondent: Correspondent = { code, name };
    const none = { kind: 'none' as const, why: 'noOpenOffer' as const, meetingId, about: [to], correspondent };
    return applyNone(application, { ...none, isAnswered: true });
  }
  if (settles !== undefined) {
    const handled = { at: needs.clock.now(), by: name, as: answer };
    await settleInInbox(needs, settles, handled, await needs.settingsOf(settles.code));
  }
  return 'done';
}

/** Raw words lie apart from the log, and no longer than the municipality keeps them (R24). */
async function writeText({ needs, text, load }: Application, code: MunicipalityCode, meetingId: MeetingId) {
  const meeting = present(await load(code, meetingId), 'meeting that asked');
  const detail = { kind: 'inbound' as const, text: wordsOf(text), writtenAt: needs.clock.now() };
  return needs.details.write({ code, meetingId }, detail, deleteAt(meeting, detail.kind));
}

async function applyWhich(application: Application, route: RouteOf<'which'>): Promise<Applied> {
  const { needs, ref, text } = application;
  const { answer, choices, correspondent } = route;
  const inbox: InboxRef = { code: correspondent.code, id: keyOf(ref) };
  const own = choices.filter(({ code }) => code === correspondent.code);
  await keep(application, inbox, { why: 'severalOffers', about: own, meetingId: own.at(0)?.meetingId });
  const phone = present(application.phone, 'telephone of somebody who was asked');
  const now = needs.clock.now();
  const entry: ChoiceEntry = {
    kind: 'choice',
    answer,
    choices,
    askedFor: text.receivedAt,
    until: plusMinutes(now, CHOICE_MINUTES),
    inbox,
  };
  const place = { vault: 'directory' as const, stream: await phoneStreamOf(needs.hash, phone), id: 'choice' };
  await needs.documents.upsert(place, entry, { ttlSeconds: choiceSecondsLeft(entry, now) });
  return reply(application, correspondent, { template: 'which', answer, choices: await toldApart(needs, choices) });
}

/** Two municipalities may each have a "Kommunestyret" that meets the same evening. */
async function toldApart(
  { settingsOf }: Application['needs'],
  choices: readonly Choice[],
): Promise<readonly MeetingChoice[]> {
  if (new Set(choices.map(({ code }) => code)).size === 1) return choices;
  return Promise.all(
    choices.map(async (choice) => ({ ...choice, municipality: (await settingsOf(choice.code)).name })),
  );
}

async function applyUnclear(application: Application, { to, why }: RouteOf<'unclear'>): Promise<Applied> {
  for (const [code, own] of Map.groupBy(to, (one) => one.code)) {
    const [first] = own;
    const inbox = { code, id: keyOf(application.ref) };
    await keep(application, inbox, { why, about: own, meetingId: first?.meetingId });
  }
  for (const substitute of to) await noteUnclear(application, substitute, to.length > 1);
  return 'done';
}

async function noteUnclear(
  application: Application,
  { code, meetingId, personId, name }: Substitute,
  isOneOf: boolean,
) {
  const { needs, ref, text } = application;
  const actor = { kind: 'substitute' as const, personId, name };
  const written = await writeText(application, code, meetingId);
  await needs.meetings.run({
    code,
    meetingId,
    commandId: isOneOf ? commandIdOf(ref, personId) : commandIdOf(ref),
    actor,
    command: (now) => ({
      type: 'NoteUnclearAnswer',
      now,
      by: actor,
      personId,
      receivedAt: text.receivedAt,
      text: written,
    }),
  });
}

async function applyOptOut(application: Application, route: RouteOf<'optOut'>): Promise<Applied> {
  const { persons, meetings, optOut, correspondent } = route;
  for (const { code, personId } of persons) await application.needs.setOptOut(code, personId, optOut);
  for (const meeting of meetings) await application.needs.meetings.advance(meeting);
  return reply(application, correspondent, { template: optOut ? 'stopAck' : 'startAck' });
}

/** R20: to the member's registered contacts only, and this number is one of them. */
async function applyForm({ needs, ref }: Application, { seats }: RouteOf<'form'>): Promise<Applied> {
  for (const { code, meetingId, seatId, personId } of seats) {
    const actor = { kind: 'member' as const, personId };
    await needs.meetings.run({
      code,
      meetingId,
      commandId: commandIdOf(ref, seatId),
      actor,
      command: (now) => ({ type: 'SendFormLink', now, by: actor, seatId, channel: 'sms' }),
    });
  }
  return 'done';
}

async function applyNone(application: Application, route: RouteOf<'none'>): Promise<Applied> {
  const { ref, needs } = application;
  const { correspondent, why, meetingId, about, isAnswered, isForStaffToRead } = route;
  await keep(application, { code: correspondent.code, id: keyOf(ref) }, { why, meetingId, about });
  if (!isAnswered || application.phone === undefined) return 'done';
  const { timeZone } = await needs.settingsOf(correspondent.code);
  const isFirst = await tellOnce(application, application.phone, localDateOf(needs.clock.now(), timeZone));
  const template = isForStaffToRead ? 'readByStaff' : 'unknownSender';
  return isFirst ? reply(application, correspondent, { template }) : 'done';
}

/** At most once a day, so that two machines cannot keep answering each other. */
async function tellOnce({ needs, ref }: Application, phone: PhoneNumber, day: string): Promise<boolean> {
  const place = { vault: 'directory' as const, stream: await phoneStreamOf(needs.hash, phone), id: `told:${day}` };
  const told: ToldEntry = { kind: 'told', by: keyOf(ref) };
  const created = await needs.documents.create(place, told, { ttlSeconds: TOLD_KEEP_SECONDS });
  if (created.kind === 'created') return true;
  return (await needs.documents.read(place, ToldEntry))?.value.by === keyOf(ref);
}

async function reply(
  { needs, ref, phone }: Application,
  correspondent: Correspondent,
  content: MunicipalitySmsContent,
): Promise<Applied> {
  if (phone === undefined) return 'done';
  const sent = await sendReply(needs, { key: keyOf(ref), to: phone, correspondent, content });
  return sent === 'settled' ? 'done' : 'open';
}

interface Kept extends Pick<InboxEntry, 'why'> {
  readonly about: readonly Pick<Substitute, 'meetingId' | 'personId'>[];
  readonly meetingId: MeetingId | undefined;
}

async function keep({ needs, text, load }: Application, inbox: InboxRef, { why, about, meetingId }: Kept) {
  const meeting = meetingId === undefined ? undefined : await load(inbox.code, meetingId);
  const entry: InboxEntry = {
    why,
    from: text.said?.from ?? '',
    text: wordsOf(text),
    receivedAt: text.receivedAt,
    about: about.map((one) => ({ meetingId: one.meetingId, personId: one.personId })),
    ...(meetingId !== undefined && { meetingId }),
    ...(meeting?.facts && { bodyId: meeting.facts.body.id }),
    ...(why === 'unclear' && meeting && { attempt: unclearBefore(meeting, about) + 1 }),
  };
  await keepInInbox(needs, inbox, entry, await needs.settingsOf(inbox.code));
}

/** Read before the text was noted, so this one is not among them. */
function unclearBefore(meeting: Meeting, about: Kept['about']): number {
  const own = [...meeting.offers.values()].filter((offer) =>
    about.some(({ personId }) => offer.personId === personId && offer.status === 'asked'),
  );
  return Math.max(0, ...own.map(({ unclearAnswers }) => unclearAnswers));
}

function wordsOf({ said }: StoredText): string {
  return present(said, 'words of a text that is not done with').text;
}
