const LINK = /https?:\/\/[^\s<>"']+/g;
const TRAILING_PUNCTUATION = /[.,;:!?)\]]+$/;

/** Every address in these texts once, in the order in which they stand there. HTML or plain. */
export function linksIn(...texts: readonly (string | undefined)[]): readonly string[] {
  const found = texts.flatMap((text) => text?.replaceAll('&amp;', '&').match(LINK) ?? []);
  return [...new Set(found.map((link) => link.replace(TRAILING_PUNCTUATION, '')))];
}
