import { HttpRequest } from '@azure/functions';
import {
  type EmailSender,
  type OutgoingEmail,
  type OutgoingSms,
  type PersonalLink,
  personalLinks,
  repeatIdOf,
  type SendOutcome,
  sentLetters,
} from '#functions/messaging/index.ts';
import { sealedDetails } from '#functions/platform/index.ts';
import { type MeetingRef, meetingStreams, meetingsOf } from '#functions/summoning/index.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { keyedHash } from '#infra/keyvault/keyed-hash.ts';
import { normalizePhone } from '#infra/phone.ts';
import { ReportReceipt } from '#shared/contracts/personal.ts';
import { present } from '#shared/kernel/assert.ts';
import { MeetingId, type PersonId } from '#shared/kernel/ids.ts';
import { type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import type { CosmosWorld } from '#test/contract/cosmos-world.ts';
import { answerOf } from '#test/kit/http-answer.ts';
import { END, FJORDVIK, factsOfWorld, KARI, KARIS_SEAT, START, type World } from './core/fixture.ts';
import type { HeldSeat } from './core/form.ts';
import { reportAbsenceHttp } from './report-absence.http.ts';
import { remindersOf } from './send-reminders.ts';

const WEEK_MINUTES = 7 * 24 * 60;

/**
 * One meeting in Fjordvik on the real store, with the providers' desks in hand.
 *
 * @param alsoIn further meetings of the same council, a week later
 */
export function openMeeting(cosmos: CosmosWorld, id: string, world: World = {}, alsoIn: readonly string[] = []) {
  const meetingId = MeetingId.parse(id);
  const ref: MeetingRef = { code: FJORDVIK, meetingId };
  const { clock, commits, sealed: documents } = cosmos;
  const hash = keyedHash(cosmos.keys);
  const texts: OutgoingSms[] = [];
  const letters: OutgoingEmail[] = [];
  const links = personalLinks({ hash, documents, now: clock.now });
  const sent = sentLetters({ documents });
  const emailFromOf = () => ({ from: 'ikke-svar@example.no' });
  const publicWebUrl = 'https://vara.example.no';
  let [known, version] = [world, 1];
  const factsOf = (meeting: MeetingId) => {
    const time =
      meeting === meetingId ? {} : { start: plusMinutes(START, WEEK_MINUTES), end: plusMinutes(END, WEEK_MINUTES) };
    return factsOfWorld({ ...known, meeting: { id: meeting, ...time, ...known.meeting } }, version);
  };
  let desk: SendOutcome = { kind: 'accepted', provider: 'acs', providerId: 'p' };

  const email = {
    send: async (letter: OutgoingEmail) => {
      letters.push(letter);
      return desk;
    },
  };
  const newReminders = (by: EmailSender = email) =>
    remindersOf({ clock, commits, email: by, links, rememberSent: sent.rememberSent, emailFromOf, publicWebUrl });
  const reminders = newReminders();
  const meetings = meetingsOf({
    clock,
    streams: meetingStreams(commits),
    facts: { version: async () => ({ version, dirty: false }), of: async (one) => factsOf(one.meetingId) },
    alarms: { set: async () => undefined },
    remind: async () => ({}),
    project: async () => undefined,
    warn: () => undefined,
    sms: {
      send: async (text) => {
        texts.push(text);
        return { kind: 'accepted', provider: 'acs', providerId: 'p' };
      },
    },
    email,
    links,
    repeatIdOf: (one, messageId) => repeatIdOf(one.code, one.meetingId, messageId),
    tagOf: (_ref, messageId) => messageId,
    rememberSent: async () => undefined,
    rememberOffer: async () => undefined,
    publicWebUrl,
    smsSenderOf: () => '+4759440000',
    emailFromOf,
  });
  const held = [meetingId, ...alsoIn.map((other) => MeetingId.parse(other))].map(
    (one): HeldSeat => ({
      meetingId: one,
      seatId: KARIS_SEAT,
      bodyName: 'Kommunestyret',
      meeting: { title: 'Kommunestyret', start: START },
    }),
  );

  const needs = {
    clock,
    meetings,
    links,
    hash,
    documents,
    details: sealedDetails(documents, clock.now),
    seatsOf: async (_: unknown, personId: PersonId): Promise<readonly HeldSeat[]> => (personId === KARI ? held : []),
    readPhone: (text: string) => normalizePhone(text),
    phoneOwners: async (mobile: string) => (mobile === '+4790000001' ? [{ code: FJORDVIK, person: { id: KARI } }] : []),
  };

  return {
    ref,
    needs,
    texts,
    letters,
    meetings,
    reminders,
    /** Another process: nothing of the first one's memory. */
    newReminders,
    meeting: async () => present(await meetings.load(ref), 'meeting').meeting,
    open: () => meetings.advance(ref),
    now: (): Instant => clock.now(),
    factsBecome: (changes: World) => {
      [known, version] = [changes, version + 1];
    },
    deskSays: (outcome: SendOutcome) => {
      desk = outcome;
    },
    formLink: (changes: Partial<PersonalLink> = {}) =>
      links.issue({ purpose: 'form', ...ref, personId: KARI, generation: 0, ...changes }, END),
    /** The token in the last text to this number. */
    tokenIn: (mobile: string) =>
      present(texts.findLast(({ to }) => to === mobile)?.text.split('#')[1], 'link').slice(0, 22),
  };
}

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly token?: string;
  readonly body?: unknown;
  readonly params?: Record<string, string>;
  readonly headers?: Record<string, string>;
}

/** A real request to a handler, and what came of it. */
export async function ask(handler: HttpAnswer, { method = 'POST', token, body, params, headers }: Asked = {}) {
  const request = new HttpRequest({
    method,
    url: 'http://localhost/api/x',
    headers: { ...(token !== undefined && { 'x-link-token': token }), ...headers },
    ...(params && { params }),
    ...(body !== undefined && { body: { string: JSON.stringify(body) } }),
  });
  const { status, json } = await answerOf(handler, request);
  return { status, json };
}

/** A member's report that is away all evening. */
export const FULL = { kind: 'full', reason: { category: 'illness', text: 'Influensa' } };

let opened = 0;

/** The clock of the store stands at noon on 23 November: the meeting is in ten days, and nobody waits for a grace. */
export async function openOne(cosmos: CosmosWorld, world: World = {}) {
  opened += 1;
  const one = openMeeting(cosmos, `m${opened}`, { ...world, settings: { graceMinutes: 0, ...world.settings } });
  await one.open();
  return one;
}

/** Kari has reported that she is away. */
export async function reported(cosmos: CosmosWorld, world: World = {}) {
  const one = await openOne(cosmos, world);
  const token = await one.formLink();
  const { json } = await ask(reportAbsenceHttp(one.needs), { token, body: FULL });
  return { ...one, token, absenceId: ReportReceipt.parse(json).absenceId };
}
