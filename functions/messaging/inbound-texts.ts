import { orWarn } from '#functions/platform/index.ts';
import { errorName } from '#shared/kernel/error-name.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { applyRoute } from './apply-route.ts';
import type { InboundText, StoredText } from './core/inbound.ts';
import {
  type InboundRef,
  inboundRefOf,
  keyOf,
  receivedText,
  storeApplied,
  storeReceived,
  textsLeftBefore,
} from './inbound-documents.ts';
import type { InboundNeeds, InboundWork } from './inbound-needs.ts';
import { ownNumbers } from './own-numbers.ts';
import { LEFT_MINUTES, PROVIDERS } from './pending.ts';
import { decideRoute, entriesFor, type FoundRoute, guessRoute, type LoadMeeting, routedText } from './route-inbound.ts';

export interface InboundTexts {
  /** When this settles the text is ours, and the provider need not tell of it again. */
  readonly store: (text: InboundText) => Promise<InboundRef>;
  /**
   * As {@link InboundTexts.store}, for a text that came alone: what it answers is looked up first, so that it is stored with
   * its route in one. Of several the later can be routed only when the earlier have been applied.
   * @returns what remains to be done
   */
  readonly storeAlone: (text: InboundText) => Promise<() => Promise<void>>;
  /** Finds whose answer it is, and applies it. Safe to run twice at once; done once whatever happens. */
  readonly work: (ref: InboundRef) => Promise<void>;
  /** Finishes what stopped half way more than a minute ago. */
  readonly applyPending: () => Promise<void>;
}

const NOT_APPLIED = 'A text could not be applied.';

export function inboundTexts(given: InboundNeeds): InboundTexts {
  const needs: InboundWork = { ...given, ownerOf: ownNumbers(given) };
  const work = (ref: InboundRef) => workOn(needs, ref);
  return {
    store: async (text) => {
      const ref = inboundRefOf(text);
      await storeReceived(needs, ref, await receivedText(needs.hash, text, needs.clock.now()));
      return ref;
    },
    storeAlone: (text) => storeAlone(needs, text),
    work,
    applyPending: async () => {
      const before = plusMinutes(needs.clock.now(), -LEFT_MINUTES);
      for (const provider of PROVIDERS) {
        for (const ref of await textsLeftBefore(needs, provider, before)) {
          await orWarn(needs.warn, NOT_APPLIED, { text: keyOf(ref) }, () => work(ref));
        }
      }
    },
  };
}

async function workOn(needs: InboundWork, ref: InboundRef, isAnew = false): Promise<void> {
  const load = remembering(needs);
  const routed = await routedText(needs, ref, load, { isAnew });
  if (routed !== undefined) await apply(needs, ref, routed.stored, { route: routed.route, load });
}

async function apply(needs: InboundWork, ref: InboundRef, stored: StoredText, found: FoundRoute): Promise<void> {
  const applied = await applyRoute(needs, ref, stored, found);
  if (applied === 'outdated') return workOn(needs, ref, true);
  if (applied === 'done') await storeApplied(needs, ref, stored);
}

async function storeAlone(needs: InboundWork, text: InboundText): Promise<() => Promise<void>> {
  const ref = inboundRefOf(text);
  const received = await receivedText(needs.hash, text, needs.clock.now());
  const found = await routeAtOnce(needs, ref, received);
  const stored = found === undefined ? received : { ...received, route: found.route };
  const created = await storeReceived(needs, ref, stored);
  // Stored before: then what was decided then stands.
  if (found === undefined || created.kind === 'exists') return () => workOn(needs, ref);
  return () => apply(needs, ref, stored, found);
}

/** Nothing for a text that uses up a choice, which is marked first, nor when anything fails: the text itself must be stored. */
async function routeAtOnce(needs: InboundWork, ref: InboundRef, text: StoredText): Promise<FoundRoute | undefined> {
  try {
    const entries = await entriesFor(needs, text);
    const guess = await guessRoute(needs, ref, text, entries);
    if (guess !== undefined) return guess;
    const load = remembering(needs);
    const { route, take } = await decideRoute(needs, ref, text, { entries, load });
    return take === undefined ? { route, load } : undefined;
  } catch (error) {
    needs.warn(NOT_APPLIED, { text: keyOf(ref), error: errorName(error) });
    return undefined;
  }
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
