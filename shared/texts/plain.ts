/** Longest names, in letters, that still fit beside the words of the longest template in two SMS parts. */
export const NAME_LENGTHS_MAX = {
  municipality: 24,
  body: 56,
  bodyShort: 34,
  place: 24,
  person: 32,
  list: 30,
  items: 28,
} as const;

const CUT_MARK = '...';

/** Cuts a long name at a word, or inside one where there is no other way, and marks the cut. */
export function cutAtWord(name: string, lettersMax: number): string {
  const letters = [...name];
  if (letters.length <= lettersMax) return name;
  const kept = letters.slice(0, lettersMax - CUT_MARK.length + 1).join('');
  const lastSpace = kept.lastIndexOf(' ');
  const cut = lastSpace > 0 ? kept.slice(0, lastSpace) : [...kept].slice(0, -1).join('');
  return `${cut.replace(/[\s,.;:&-]+$/, '')}${CUT_MARK}`;
}

/**
 * Braces become parentheses, so that nobody's name can pose as the place where the link goes, and any white space
 * becomes one space, so that no name can start a line of its own.
 */
export function safeName(name: string): string {
  return name.replaceAll('{', '(').replaceAll('}', ')').replace(/\s+/g, ' ').trim();
}

/**
 * Typographic punctuation in the name of a body, a place or a list, as GSM-7 has it. Letters are left alone, and
 * persons' names too: how a name is spelt is its owner's choice.
 */
export function plainPunctuation(name: string): string {
  return safeName(name)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00ab\u00bb\u201c-\u201f]/g, '"')
    .replace(/[\u2018-\u201b]/g, "'")
    .replaceAll('\u2026', CUT_MARK)
    .replace(/\u00ad|\u200b|\u2060|\ufeff/g, '');
}
