import { errorName } from '#shared/kernel/error-name.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { applyRoute } from './apply-route.ts';
import type { InboundText } from './core/inbound.ts';
import {
  type InboundRef,
  inboundRefOf,
  keyOf,
  likenessOf,
  storeApplied,
  storeReceived,
  textsLeftBefore,
} from './inbound-documents.ts';
import type { InboundNeeds } from './inbound-needs.ts';
import { type LoadMeeting, routedText } from './route-inbound.ts';

export interface InboundTexts {
  /** When this settles the text is ours, and the provider need not tell of it again. */
  readonly store: (text: InboundText) => Promise<InboundRef>;
  /** Finds whose answer it is, and applies it. Safe to run twice at once; done once whatever happens. */
  readonly work: (ref: InboundRef) => Promise<void>;
  /** Finishes what stopped half way more than a minute ago. */
  readonly applyPending: () => Promise<void>;
}

const PROVIDERS = ['acs', 'infobip'] as const;
/** Whoever stored a text is at work on it for a while. */
const LEFT_MINUTES = 1;

export function inboundTexts(needs: InboundNeeds): InboundTexts {
  const work = (ref: InboundRef) => workOn(needs, ref);
  return {
    store: async (text) => {
      const ref = inboundRefOf(text);
      await storeReceived(needs, ref, text, await likenessOf(needs.hash, text), needs.clock.now());
      return ref;
    },
    work,
    applyPending: async () => {
      const before = plusMinutes(needs.clock.now(), -LEFT_MINUTES);
      for (const provider of PROVIDERS) {
        for (const ref of await textsLeftBefore(needs, provider, before)) {
          await work(ref).catch((error: unknown) => warn(needs, ref, error));
        }
      }
    },
  };
}

async function workOn(needs: InboundNeeds, ref: InboundRef): Promise<void> {
  const load = remembering(needs);
  const routed = await routedText(needs, ref, load);
  if (routed === undefined) return;
  const applied = await applyRoute(needs, ref, routed.stored, routed.route, load);
  if (applied === 'done') await storeApplied(needs, ref, routed.stored);
}

/** Each meeting is looked at once for each text: what a later commit changes is for the meeting itself to know. */
function remembering({ meetings }: InboundNeeds): LoadMeeting {
  const loaded = new Map<string, ReturnType<LoadMeeting>>();
  return (code, meetingId) => {
    const key = `${code}/${meetingId}`;
    const meeting = loaded.get(key) ?? meetings.load({ code, meetingId }).then((found) => found?.meeting);
    loaded.set(key, meeting);
    return meeting;
  };
}

function warn({ warn: say }: InboundNeeds, ref: InboundRef, error: unknown): void {
  say('A text could not be applied.', { text: keyOf(ref), error: errorName(error) });
}
