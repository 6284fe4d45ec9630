import { useEffect, useState } from 'react';
import { ArchiveState } from '#shared/contracts/archive.ts';
import { type ApiRequest, openApiClient } from '#web/kit/api-client.ts';
import type { ServerClock } from '#web/kit/server-clock.ts';
import type { ArchiveRecords, Story } from './contracts.ts';
import { control } from './control.ts';
import { useRoom } from './room-context.ts';

const LOOK_AGAIN_MS = 1_000;

/** The simulated archive, and what the product says of its last reading. */
export interface ArchiveInView {
  readonly records: ArchiveRecords;
  readonly state: ArchiveState;
}

interface Asking {
  readonly apiUrl: Story['apiUrl'];
  readonly municipality: Story['municipality'];
  readonly token: string;
  readonly clock: ServerClock;
}

/** Nothing until the first look has come back; then a look every second. */
export function useArchive(): ArchiveInView | undefined {
  const { world, clock } = useRoom();
  const { token } = world;
  const { apiUrl, municipality } = world.story;
  const [seen, setSeen] = useState<ArchiveInView>();

  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function look(): Promise<void> {
      const asking = { apiUrl, municipality, token, clock };
      const [records, state] = await Promise.all([control.archive(municipality), askForState(asking, 'GET', '')]);
      if (isCurrent) setSeen({ records, state });
    }
    // One look after the other, so that a slow one never replaces a later one. A failed look is tried again; the
    // page says itself when nobody answers.
    async function keepLooking(): Promise<void> {
      await look().catch(() => undefined);
      if (isCurrent) timer = setTimeout(() => void keepLooking(), LOOK_AGAIN_MS);
    }
    void keepLooking();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [apiUrl, municipality, token, clock]);

  return seen;
}

/** Has the product read the archive now. @throws when it could not be asked */
export function readArchiveNow(asking: Asking): Promise<ArchiveState> {
  return askForState(asking, 'POST', '/sync');
}

async function askForState(asking: Asking, method: 'GET' | 'POST', path: string): Promise<ArchiveState> {
  const { apiUrl, municipality, token, clock } = asking;
  const identity = () => ({ authorization: `Bearer ${token}` });
  const client = openApiClient({ apiUrl, clock, identity, language: () => 'nb' });
  const request: ApiRequest<ArchiveState> = {
    method,
    path: `/municipalities/${municipality}/archive${path}`,
    reads: ArchiveState,
    ...(method === 'POST' && { idempotencyKey: crypto.randomUUID() }),
  };
  const reply = await client.ask(request);
  if (reply.kind !== 'answered') throw new Error('the product could not be asked about the archive');
  return reply.body;
}
