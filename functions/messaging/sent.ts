import * as z from 'zod/mini';
import type { SealedStore } from '#functions/platform/index.ts';
import { MeetingId, MessageId, MunicipalityCode } from '#shared/kernel/ids.ts';

/** What a provider's report is about: it knows a message by our repeat id alone. */
export const SentMessage = z.readonly(
  z.object({
    code: MunicipalityCode,
    meetingId: MeetingId,
    messageId: MessageId,
    /** A reminder is not in the meeting's stream, so its reports do not go there. */
    origin: z.enum(['meeting', 'reminders']),
  }),
);
export type SentMessage = z.output<typeof SentMessage>;

export interface SentMessages {
  /** Written before the provider is called: its report may come before its answer. Writing it again is fine. */
  readonly rememberSent: (repeatId: string, message: SentMessage) => Promise<void>;
  readonly sentBy: (repeatId: string) => Promise<SentMessage | undefined>;
}

/** Providers report within days; a question about a message may come as long as the meeting is talked about. */
const KEEP_SECONDS = 120 * 24 * 3_600;

/** A report's tag comes from outside, and becomes part of a document's place only when it can be ours. */
const REPEAT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function sentMessages({ documents }: { readonly documents: SealedStore }): SentMessages {
  return {
    rememberSent: (repeatId, message) => documents.upsert(refOf(repeatId), message, { ttlSeconds: KEEP_SECONDS }),
    sentBy: async (given) => {
      const repeatId = given.toLowerCase();
      if (!REPEAT_ID.test(repeatId)) return undefined;
      const stored = await documents.read(refOf(repeatId), SentMessage);
      return stored?.value;
    },
  };
}

function refOf(repeatId: string) {
  return { vault: 'directory' as const, stream: `sent:${repeatId}`, id: 'message' };
}
