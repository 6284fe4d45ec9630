import * as z from 'zod/mini';
import type { SealedStore } from '#functions/platform/index.ts';
import { MeetingId, MessageId, MunicipalityCode } from '#shared/kernel/ids.ts';

/** What a provider's report is about. */
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

/** Letters only: a provider knows a letter by our repeat id alone, and gives a text's tag back. */
export interface SentLetters {
  /** Written before the provider is called: its report may come before its answer. Writing it again is fine. */
  readonly rememberSent: (repeatId: string, message: SentMessage) => Promise<void>;
  readonly sentBy: (repeatId: string) => Promise<SentMessage | undefined>;
}

/** Providers report within days; a question about a message may come as long as the meeting is talked about. */
const KEEP_SECONDS = 120 * 24 * 3_600;

/** A report's id comes from outside, and becomes part of a document's place only when it can be ours. */
const REPEAT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function sentLetters({ documents }: { readonly documents: SealedStore }): SentLetters {
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

/** No id holds a full stop. */
const BETWEEN_IDS = '.';

/** What a provider gives back in its report of a text: ids, which say nothing of the person. */
export function tagOf({ code, meetingId, messageId }: Omit<SentMessage, 'origin'>): string {
  return [code, meetingId, messageId].join(BETWEEN_IDS);
}

/** Nothing for a tag that is none of ours. */
export function textTagged(tag: string): SentMessage | undefined {
  const [code, meetingId, messageId, ...more] = tag.split(BETWEEN_IDS);
  const read = SentMessage.safeParse({ code, meetingId, messageId, origin: 'meeting' });
  return more.length === 0 ? read.data : undefined;
}

function refOf(repeatId: string) {
  return { vault: 'directory' as const, stream: `sent:${repeatId}`, id: 'message' };
}
