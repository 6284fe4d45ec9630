import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Parts } from './parts.ts';

/** What the sweep asks the other modules: what waits, what is half done, and what may have changed. */
export function sweepNeeds({ directory, views, texts, deliveries }: Parts) {
  return {
    wakingBefore: views.due,
    putRight: directory.putRight,
    factsVersion: directory.facts.factsVersion,
    upcomingIn: async (code: MunicipalityCode) => (await directory.facts.upcomingMeetings(code)).map(({ id }) => id),
    applyPending: async () => {
      await texts.applyPending();
      await deliveries.applyPending();
    },
  };
}
