import type { SealedStore } from '#functions/platform/index.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { SourceId } from './archive-ports.ts';
import { within } from './core/archive-ids.ts';
import { readIds } from './take-body.ts';

/** By what the case and archive system knows ours; nothing for what did not come from there. */
export interface SourceIds {
  readonly ofBody: (id: string) => SourceId | undefined;
  readonly ofMeeting: (id: string) => SourceId | undefined;
  readonly ofPerson: (id: string) => SourceId | undefined;
}

/** For what goes back to the source. Of somebody whom it knows by several ids it is the one that we met first. */
export async function sourceIdsIn(store: SealedStore, code: MunicipalityCode): Promise<SourceIds> {
  const { bodies, meetings, persons } = await readIds(store, code);
  const keyOf = (ids: ReadonlyMap<SourceId, string>, ours: string) => [...ids].find(([, id]) => id === ours)?.[0];
  return {
    ofBody: (id) => keyOf(bodies, id),
    ofMeeting: (id) => {
      const key = keyOf(meetings, id) ?? '';
      const body = [...bodies.keys()].find((one) => key.startsWith(within(one, '')));
      return body === undefined ? undefined : key.slice(within(body, '').length);
    },
    ofPerson: (id) => keyOf(persons, id),
  };
}
