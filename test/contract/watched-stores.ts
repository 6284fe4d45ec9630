import type { CommitStore, SealedStore } from '#functions/platform/index.ts';

/** What happens to each write to the stores, which are numbered from 1; throwing is dying there. */
export interface Watch {
  readonly before?: (write: number) => void;
  readonly after?: (write: number) => void;
}

/** Stores that call `before` ahead of each write, and `after` when it has been carried out. */
export function watchedStores(
  { sealed, commits }: { readonly sealed: SealedStore; readonly commits: CommitStore },
  { before = ignored, after = ignored }: Watch,
) {
  let writes = 0;
  const watched = async <T>(write: () => Promise<T>): Promise<T> => {
    writes += 1;
    const no = writes;
    before(no);
    const answer = await write();
    after(no);
    return answer;
  };
  const documents: SealedStore = {
    ...sealed,
    create: (...given) => watched(() => sealed.create(...given)),
    upsert: (...given) => watched(() => sealed.upsert(...given)),
    replace: (...given) => watched(() => sealed.replace(...given)),
    remove: (...given) => watched(() => sealed.remove(...given)),
  };
  const watchedCommits: CommitStore = { ...commits, append: (...given) => watched(() => commits.append(...given)) };
  return { documents, commits: watchedCommits };
}

function ignored(): void {}
