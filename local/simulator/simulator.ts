import type { Agenda } from '#local/agenda.ts';
import { type Answered, type Call, serveHttp } from '#local/http-server.ts';
import { Person } from '#local/issuer/tokens.ts';
import { openJournal } from '#local/journal.ts';
import { answerAsAcs } from '#local/simulator/acs.ts';
import { advanceClock, setClock, showAgenda, showClock, showIdle } from '#local/simulator/clock-routes.ts';
import { type EventDeliveryOptions, startEventDelivery } from '#local/simulator/event-delivery.ts';
import { Fault, keepFaults } from '#local/simulator/faults.ts';
import { answerAsInfobip } from '#local/simulator/infobip.ts';
import { openMailRoom } from '#local/simulator/mail-room.ts';
import {
  listMessages,
  listSentTexts,
  sendText,
  setRecipient,
  type TextOptions,
} from '#local/simulator/message-routes.ts';
import { openPostOffice } from '#local/simulator/post-office.ts';
import type { ProviderDesk } from '#local/simulator/provider-desk.ts';
import { staticPage } from '#local/simulator/static-pages.ts';
import { json, NOTHING_HERE, openToLocalPages, parsedBody, problem } from '#local/web-call.ts';

/** Whose phone or mailbox an address is, for the page. */
export interface KnownPerson {
  readonly address: string;
  readonly name: string;
  readonly role?: string;
}

export interface SimulatorOptions extends TextOptions {
  readonly agenda: Agenda;
  readonly port: number;
  /** Without one, the simulated world ends with the process. */
  readonly journalPath?: string;
  /** Served at `/`. */
  readonly pageDirectory?: string;
  /** Origin of the product's API, which the page asks too. */
  readonly apiUrl?: string;
  readonly webhookUrl: () => string;
  readonly webhookSecret: string;
  readonly issueToken: (person: Person) => Promise<string>;
  /** Base64. Senders to ACS sign with it; to Infobip it is the key, and to the mail server the password. */
  readonly accessKey: string;
  readonly people?: () => readonly KnownPerson[];
  /** Who plays which part in the story that the page tells. Without one, there is no story. */
  readonly story?: () => unknown;
  readonly eventSchema?: EventDeliveryOptions['eventSchema'];
  /** Whoever else lives at this address, such as archive systems; undefined for what is not theirs. */
  readonly neighbours?: readonly ((call: Call) => Promise<Answered> | Answered | undefined)[];
}

export interface Simulator {
  readonly url: string;
  readonly acsConnectionString: string;
  readonly infobipUrl: string;
  readonly smtpUrl: string;
  readonly close: () => Promise<void>;
}

interface World extends ProviderDesk {
  readonly options: SimulatorOptions;
}

/** Phones and mailboxes, reached by their provider's own protocol, and an API to hold them in hand. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { agenda, accessKey, webhookUrl, webhookSecret, eventSchema = 'eventGrid' } = options;
  const journal = options.journalPath === undefined ? undefined : openJournal(options.journalPath);
  const office = openPostOffice(agenda, journal);
  const events = startEventDelivery({ agenda, office, webhookUrl, webhookSecret, eventSchema });
  const world: World = { options, agenda, office, faults: keepFaults(), events, accessKey };
  const server = await serveHttp(
    { port: options.port },
    openToLocalPages(async (call) => answer(world, call)),
  );
  const mailRoom = await openMailRoom(world);
  return {
    url: server.url,
    acsConnectionString: `endpoint=${server.url}/;accesskey=${accessKey}`,
    infobipUrl: server.url,
    smtpUrl: mailRoom.url,
    close: async () => void (await Promise.all([server.close(), mailRoom.close()])),
  };
}

/** Providers and people share a port, and even a path: only callers of ACS name a version, and Infobip has its own. */
function answer(world: World, call: Call): Promise<Answered> | Answered {
  if (call.url.pathname.startsWith('/sms/3/')) return answerAsInfobip(world, call);
  return call.url.searchParams.has('api-version') ? answerAsAcs(world, call) : answerControl(world, call);
}

function answerControl(world: World, call: Call): Promise<Answered> | Answered {
  const { agenda, office, events, faults, options } = world;
  switch (`${call.method} ${call.url.pathname}`) {
    case 'GET /clock':
      return showClock(agenda);
    case 'POST /clock/advance':
      return advanceClock(agenda, call);
    case 'POST /clock/set':
      return setClock(agenda, call);
    case 'GET /idle':
      return showIdle(agenda);
    case 'GET /agenda':
      return showAgenda(agenda);
    case 'GET /messages':
      return listMessages(office, call);
    case 'POST /sms':
      return sendText(office, events, options, call);
    case 'GET /sent':
      return listSentTexts(office);
    case 'GET /people':
      return json(200, { people: options.people?.() ?? [] });
    case 'GET /story':
      return options.story === undefined ? problem(NOTHING_HERE) : json(200, options.story());
    case 'POST /faults':
      return addFault(world, call);
    case 'GET /faults':
      return json(200, { faults: faults.list() });
    case 'POST /reset-faults':
      faults.clear();
      return { status: 204 };
    case 'POST /token':
      return giveToken(world, call);
    default:
      return answerOtherPaths(world, call);
  }
}

async function answerOtherPaths({ office, options }: World, call: Call): Promise<Answered> {
  for (const neighbour of options.neighbours ?? []) {
    const answered = neighbour(call);
    if (answered !== undefined) return answered;
  }
  if (call.method === 'PUT' && call.url.pathname.startsWith('/recipients/')) return setRecipient(office, call);
  const { pageDirectory } = options;
  const page =
    call.method === 'GET' && pageDirectory !== undefined
      ? await staticPage(pageDirectory, call, options.apiUrl)
      : undefined;
  return page ?? problem(NOTHING_HERE);
}

function addFault({ faults }: World, call: Call): Answered {
  const sent = parsedBody(call, Fault);
  if (!sent.ok) return problem(sent.error);
  faults.add(sent.value);
  return json(200, { faults: faults.list() });
}

async function giveToken({ options }: World, call: Call): Promise<Answered> {
  const person = parsedBody(call, Person);
  if (!person.ok) return problem(person.error);
  return json(200, { access_token: await options.issueToken(person.value), token_type: 'Bearer' });
}
