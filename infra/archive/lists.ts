import type { ArchiveList, ArchiveSubstitute, SourceId } from '#functions/directory/archive-ports.ts';

/** Whoever stands for nobody, in a body where others stand for a list. */
export const NO_LIST = { id: '0', name: 'Uten liste' } as const;

export interface NamedList {
  readonly id: SourceId;
  readonly name: string;
  readonly shortName?: string;
}

const SHORT_NAME_MAX = 20;

export function namedList(id: SourceId, name: string, shortName: string | null | undefined): NamedList {
  const short = shortName?.trim() ?? '';
  return { id, name, ...(short !== '' && short.length <= SHORT_NAME_MAX && { shortName: short }) };
}

/**
 * The lists that anybody of the body stands on, with their substitutes. A number that two current substitutes of a list
 * share says nothing about either: both lose it, and the list is in doubt.
 */
export function listsOf(
  known: ReadonlyMap<SourceId, NamedList>,
  named: readonly SourceId[],
  substitutes: readonly (ArchiveSubstitute & { readonly list: SourceId })[],
): readonly ArchiveList[] {
  const ids = [...new Set([...named, ...substitutes.map(({ list }) => list)])].toSorted();
  return ids.map((id) => {
    const own = substitutes.filter(({ list }) => list === id);
    const list = known.get(id) ?? { ...NO_LIST, id };
    return { ...list, substitutes: own.map(({ list: _, ...substitute }) => withoutSharedRank(substitute, own)) };
  });
}

function withoutSharedRank(substitute: ArchiveSubstitute, others: readonly ArchiveSubstitute[]): ArchiveSubstitute {
  const { rank, ...unranked } = substitute;
  const isShared = others.some(
    (other) => other.rank === rank && other.person !== substitute.person && overlap(other, substitute),
  );
  return rank === undefined || isShared ? unranked : substitute;
}

function overlap(a: ArchiveSubstitute, b: ArchiveSubstitute): boolean {
  if (a.isEnded === true || b.isEnded === true) return false;
  const [aFrom, bFrom] = [a.from ?? '', b.from ?? ''];
  return (a.to === undefined || a.to >= bFrom) && (b.to === undefined || b.to >= aFrom);
}
