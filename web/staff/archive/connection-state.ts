import type { ArchiveState } from '#shared/contracts/archive.ts';

export type ConnectionState = 'running' | 'troubled' | 'well' | 'never';

/** How it goes with the archive, as one word. Trouble shows also while it is being tried again. */
export function connectionState({
  isRunning,
  trouble,
  lastSuccessAt,
}: Pick<ArchiveState, 'isRunning' | 'trouble' | 'lastSuccessAt'>): ConnectionState {
  if (trouble !== undefined) return 'troubled';
  if (isRunning) return 'running';
  return lastSuccessAt === undefined ? 'never' : 'well';
}

/** Bodies about which somebody must put something right in the archive. */
export function faultyBodies({ bodies }: Pick<ArchiveState, 'bodies'>): ArchiveState['bodies'] {
  return bodies.filter(
    ({ trouble, faults = [], unreadable }) => trouble !== undefined || faults.length > 0 || unreadable > 0,
  );
}
