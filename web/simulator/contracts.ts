import * as z from 'zod/mini';
import { Instant } from '#shared/kernel/instant.ts';

export const AgendaView = z.object({
  now: Instant,
  busy: z.boolean(),
  next: z.optional(z.object({ at: Instant, name: z.string() })),
});
export type AgendaView = z.output<typeof AgendaView>;

export const ReceivedMessage = z.object({
  seq: z.int(),
  id: z.string(),
  channel: z.enum(['sms', 'email']),
  from: z.string(),
  to: z.string(),
  subject: z.optional(z.string()),
  text: z.string(),
  html: z.optional(z.string()),
  links: z.array(z.string()),
  segments: z.optional(z.int()),
  at: Instant,
  delivery: z.enum(['delivered', 'failed', 'silent']),
});
export type ReceivedMessage = z.output<typeof ReceivedMessage>;
export const MessageRows = z.object({ messages: z.array(ReceivedMessage) });

export const SentText = z.object({ id: z.string(), from: z.string(), text: z.string(), at: Instant });
export type SentText = z.output<typeof SentText>;
export const SentTexts = z.object({ texts: z.array(SentText) });

export const KnownPerson = z.object({ address: z.string(), name: z.string(), role: z.optional(z.string()) });
export type KnownPerson = z.output<typeof KnownPerson>;
export const People = z.object({ people: z.array(KnownPerson) });

/** Who plays which part in the story that the page tells, and where the rest of the demo is. */
export const Story = z.object({
  /** The official number. */
  municipality: z.string(),
  meetingId: z.string(),
  /** Origins, without a path. */
  apiUrl: z.string(),
  webUrl: z.string(),
  member: z.object({ name: z.string(), email: z.string() }),
  /** In the order in which they are asked. The first says no, the second yes. */
  substitutes: z.array(z.object({ name: z.string(), mobile: z.string() })).check(z.minLength(2)),
  secretary: z.object({
    name: z.string(),
    sub: z._default(z.string(), 'secretary'),
    roles: z.optional(z.array(z.string())),
    email: z.optional(z.string()),
    mobile: z.optional(z.string()),
  }),
});
export type Story = z.output<typeof Story>;

export const IssuedToken = z.object({ access_token: z.string() });
export const ClockView = z.object({ now: Instant });

const Sitting = z.object({
  id: z.int(),
  committee: z.int(),
  number: z.int(),
  /** Local, without a zone: `2026-12-03T18:00`. */
  start: z.string(),
  end: z.optional(z.string()),
});
export type Sitting = z.output<typeof Sitting>;

/** What the page shows of the simulated case and archive system. */
export const ArchiveRecords = z.object({
  committees: z.array(z.object({ id: z.int(), name: z.string() })),
  sittings: z.array(Sitting),
  documents: z.array(z.object({ title: z.string() })),
  stored: z.array(z.object({ object: z.string(), fields: z.record(z.string(), z.string()) })),
  attendance: z.array(z.unknown()),
});
export type ArchiveRecords = z.output<typeof ArchiveRecords>;
