/** Of a step in the address that follows a decision: whoever decided goes on reading there. */
export const AFTER_DECISION = 'after-decision';

/** Both the list and the conversation are in the address, so that the back button and a bookmark work. */
export function inboxAddress(isHandled: boolean, itemId?: string): string {
  const path = itemId === undefined ? '/innboks' : `/innboks/${encodeURIComponent(itemId)}`;
  return isHandled ? `${path}?vis=behandlet` : path;
}

export function showsHandled(search: URLSearchParams): boolean {
  return search.get('vis') === 'behandlet';
}
