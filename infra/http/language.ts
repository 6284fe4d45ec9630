import type { HttpRequest } from '@azure/functions';
import type { Language } from '#shared/kernel/language.ts';

/** The tags that we answer in, by their first part. `no` is what older browsers say for Norwegian. */
const BY_TAG: Readonly<Record<string, Language>> = { nb: 'nb', no: 'nb', nn: 'nn', sv: 'sv', da: 'da', en: 'en' };

const TAGS_MAX = 20;

/** The caller's first choice among our languages; nothing when the header names none of them. */
export function languageOf({ headers }: Pick<HttpRequest, 'headers'>): Language | undefined {
  return (headers.get('accept-language') ?? '')
    .split(',', TAGS_MAX)
    .map((part) => choiceOf(part))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => BY_TAG[tag])
    .find((language) => language !== undefined);
}

function choiceOf(part: string): { readonly tag: string; readonly weight: number } {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const quality = parameters.map((parameter) => /^\s*q\s*=\s*([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return { tag: tag.split('-', 1).join(''), weight: quality === undefined ? 1 : Number(quality) };
}
