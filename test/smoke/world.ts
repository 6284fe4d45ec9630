import { expect } from 'vitest';
import * as z from 'zod/mini';
import { MeetingLog } from '#shared/contracts/meeting-log.ts';
import { MeetingView } from '#shared/contracts/meeting-view.ts';
import { present } from '#shared/kernel/assert.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { type Stack, type StackOptions, startStack } from './stack.ts';

const Message = z.object({
  seq: z.int(),
  id: z.string(),
  channel: z.enum(['sms', 'email']),
  from: z.string(),
  to: z.string(),
  subject: z.optional(z.string()),
  text: z.string(),
  links: z.array(z.string()),
  at: Instant,
  requests: z.int(),
});
export type Message = z.output<typeof Message>;
const Messages = z.object({ messages: z.array(Message) });
const Clock = z.object({ now: Instant });
const Token = z.object({ access_token: z.string() });

export const CODE = '9901';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** The running product, with everybody's phone in hand and the clock. What nobody expected fails the test at the end. */
export interface World {
  readonly stack: Stack;
  readonly now: () => Promise<Instant>;
  readonly wind: (by: string) => Promise<void>;
  readonly windTo: (to: string) => Promise<void>;
  readonly idle: () => Promise<void>;
  readonly api: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  readonly staff: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  /** An access token of somebody with these roles, such as `Secretary.9901`. */
  readonly tokenFor: (...roles: readonly string[]) => Promise<string>;
  readonly simulator: (method: string, path: string, body?: unknown) => Promise<Answer>;
  /** The next message to this address that was not yet taken; its words must match. */
  readonly expectMessage: (to: string, words: RegExp) => Promise<Message>;
  readonly text: (from: string, text: string, more?: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Nothing has come that was not expected. */
  readonly expectSilence: () => Promise<void>;
  /** Takes whatever has come to these addresses, as beside the point. */
  readonly ignore: (...addresses: readonly string[]) => Promise<void>;
  /** Takes whatever has come to anybody. */
  readonly ignoreAll: () => Promise<void>;
  readonly view: (meetingId: string) => Promise<MeetingView>;
  readonly log: (meetingId: string) => Promise<MeetingLog>;
  readonly all: () => Promise<readonly Message[]>;
  readonly close: () => Promise<void>;
}

export async function openWorld(options: StackOptions = {}): Promise<World> {
  return worldOf(await startStack(options), new Set());
}

/** @param taken messages that were expected before, when the stack was restarted on the same data */
export function worldOf(stack: Stack, taken: Set<string>): World {
  const simulator = (method: string, path: string, body?: unknown) =>
    call(`${stack.simulatorUrl}${path}`, method, body, {});
  const api: World['api'] = (method, path, body, headers = {}) =>
    call(`${stack.apiUrl}/api${path}`, method, body, headers);
  const all = async () => Messages.parse((await simulator('GET', '/messages')).body).messages;
  const idle = async () => void (await simulator('GET', '/idle'));
  const pending = async () => (await all()).filter(({ id }) => !taken.has(id));

  const tokenFor: World['tokenFor'] = async (...roles) => {
    const token = await simulator('POST', '/token', { sub: 'turid', name: 'Turid Aas', roles });
    return Token.parse(token.body).access_token;
  };
  const staff: World['staff'] = async (method, path, body, headers = {}) => {
    const authorization = `Bearer ${await tokenFor(`Secretary.${CODE}`, `Admin.${CODE}`)}`;
    return api(method, `/municipalities/${CODE}${path}`, body, { authorization, ...headers });
  };

  return {
    stack,
    simulator,
    tokenFor,
    api,
    staff,
    all,
    idle,
    now: async () => Clock.parse((await simulator('GET', '/clock')).body).now,
    wind: async (by) => {
      expect((await simulator('POST', '/clock/advance', { by })).status).toBe(200);
    },
    windTo: async (to) => {
      expect((await simulator('POST', '/clock/set', { to })).status).toBe(200);
    },
    expectMessage: async (to, words) => {
      await idle();
      const message = (await pending()).find((one) => one.to === to);
      expect(message?.text ?? `nothing came to ${to}`).toMatch(words);
      const found = present(message, 'message that was expected');
      taken.add(found.id);
      return found;
    },
    text: async (from, text, more = {}) => {
      expect((await simulator('POST', '/sms', { from, text, ...more })).status).toBe(200);
      await idle();
    },
    expectSilence: async () => {
      await idle();
      expect((await pending()).map(({ to, text }) => `${to}: ${text}`)).toStrictEqual([]);
    },
    ignore: async (...addresses) => {
      await idle();
      for (const message of await pending()) if (addresses.includes(message.to)) taken.add(message.id);
    },
    ignoreAll: async () => {
      await idle();
      for (const { id } of await pending()) taken.add(id);
    },
    view: async (meetingId) => MeetingView.parse((await staff('GET', `/meetings/${meetingId}`)).body),
    log: async (meetingId) => MeetingLog.parse((await staff('GET', `/meetings/${meetingId}/log`)).body),
    close: () => stack.kill(),
  };
}

function call(url: string, method: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return body === undefined
    ? ask(url, method, undefined, headers)
    : ask(url, method, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
}

/** One request with a body as it stands, be it JSON or not. */
export async function ask(
  url: string,
  method: string,
  body: string | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
  const text = await response.text();
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
}
