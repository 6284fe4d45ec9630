import * as z from 'zod/mini';
import type { SealedStore } from '#functions/platform/index.ts';
import { present } from '#shared/kernel/assert.ts';
import type { SendOutcome } from './ports.ts';

/** A provider by the name that its outcomes bear. */
export interface Named<Sender> {
  readonly name: string;
  readonly sender: Sender;
}

interface Outgoing {
  readonly repeatId: string;
  readonly mayHaveLeft: boolean;
}

interface Sends<Message> {
  readonly send: (message: Message) => Promise<SendOutcome>;
}

/** With which provider but the first a message is, as long as it may be with one. */
const Handover = z.object({ provider: z.string() });

/** No claim is taken up again after that. */
const KEEP_SECONDS = 30 * 24 * 3_600;

/**
 * Several providers as one. The next is asked only when the one before has definitely refused, so that nobody gets a
 * message twice: once a call may have been carried out, only its own provider is asked again. Which one that is gets
 * stored before any but the first is called, since whoever calls may die.
 * @param providers in order, the first first
 */
export function inOrder<Message extends Outgoing>(
  providers: readonly Named<Sends<Message>>[],
  documents: SealedStore,
): Sends<Message> {
  const first = present(providers[0], 'provider');
  if (providers.length === 1) return first.sender;
  return {
    send: async (message) => {
      const ref = handoverRef(message);
      if (message.mayHaveLeft) {
        const handover = await documents.read(ref, Handover);
        const holder = providers.find(({ name }) => name === handover?.value.provider) ?? first;
        return holder.sender.send(message);
      }
      return firstToTake(providers, message, {
        write: (provider) => documents.upsert(ref, { provider }, { ttlSeconds: KEEP_SECONDS }),
        remove: () => documents.remove(ref),
      });
    },
  };
}

interface HandoverNote {
  readonly write: (provider: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** A number that one provider finds unusable is not tried at the next: its owner may have asked for no more texts. */
async function firstToTake<Message>(
  [first, ...others]: readonly Named<Sends<Message>>[],
  message: Message,
  note: HandoverNote,
): Promise<SendOutcome> {
  let outcome = await present(first, 'provider').sender.send(message);
  for (const { name, sender } of others) {
    if (outcome.kind !== 'notNow') return outcome;
    await note.write(name);
    outcome = await sender.send(message);
  }
  // Nobody has it: the next attempt begins with the first again, and must not be taken for the last one's.
  if (outcome.kind === 'notNow') await note.remove();
  return outcome;
}

/** The id is ours, a UUID. */
function handoverRef({ repeatId }: Outgoing) {
  return { vault: 'directory' as const, stream: `handover:${repeatId}`, id: 'provider' };
}
