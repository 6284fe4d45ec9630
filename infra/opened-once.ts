/**
 * Opens something when it is first needed, and then keeps it. The libraries of Azure take longer to load than all of our
 * own code, and hardly any start needs them all: an adapter imports its own in here.
 */
export function openedOnce<T>(open: () => Promise<T>): () => Promise<T> {
  let opening: Promise<T> | undefined;
  return () => (opening ??= open());
}
