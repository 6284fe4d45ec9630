import { evolve, type Instance, InstanceEvent, isOver } from '#local/host/durable-instance.ts';
import type { Journal } from '#local/journal.ts';
import { type Instant, plusMs } from '#shared/kernel/instant.ts';

const FINISHED_KEPT_DAYS = 7;

/** The journal is compacted when this many lines have come on top of those that were kept last time. */
const NEW_LINES_MAX = 10_000;

/** All instances. What was recorded survives the program. */
export interface InstanceStore {
  readonly find: (id: string) => Instance | undefined;
  readonly all: () => readonly Instance[];
  readonly record: (event: InstanceEvent) => void;
}

export function openInstanceStore(journal: Journal, now: () => Instant): InstanceStore {
  const instances = new Map<string, Instance>();
  for (const entry of journal.entries) apply(InstanceEvent.parse(entry));
  let linesMax = compact();

  function apply(event: InstanceEvent): void {
    const after = evolve(instances.get(event.id), event);
    if (after === undefined) instances.delete(event.id);
    else instances.set(event.id, after);
  }

  function compact(): number {
    const forgottenBefore = plusMs(now(), -FINISHED_KEPT_DAYS * 86_400_000);
    for (const instance of instances.values()) {
      if (isOver(instance) && instance.updatedAt < forgottenBefore) instances.delete(instance.id);
    }
    journal.rewrite([...instances.values()].map((instance) => ({ type: 'Kept', id: instance.id, instance })));
    return journal.entries.length + NEW_LINES_MAX;
  }

  return {
    find: (id) => instances.get(id),
    all: () => [...instances.values()],
    record(event) {
      journal.append(event);
      apply(event);
      if (journal.entries.length > linesMax) linesMax = compact();
    },
  };
}
