import type { Language } from '#shared/kernel/language.ts';
import { cutAtWord, NAME_LENGTHS_MAX, plainPunctuation } from './plain.ts';

const TEXTS: Readonly<Record<Language, (municipality: string) => string>> = {
  nb: (municipality) => `${municipality}: Dette er en prøve fra Fulltallig. SMS virker. Du trenger ikke å svare.`,
  nn: (municipality) => `${municipality}: Dette er ei prøve frå Fulltallig. SMS verkar. Du treng ikkje å svare.`,
  sv: (municipality) => `${municipality}: Det här är ett prov från Fulltallig. SMS fungerar. Du behöver inte svara.`,
  da: (municipality) => `${municipality}: Dette er en prøve fra Fulltallig. SMS virker. Du behøver ikke at svare.`,
  en: (municipality) => `${municipality}: This is a test from Fulltallig. SMS works. There is no need to answer.`,
};

/** What staff send to themselves to see that texts arrive. */
export function testSmsText(municipality: string, language: Language): string {
  return TEXTS[language](cutAtWord(plainPunctuation(municipality), NAME_LENGTHS_MAX.municipality));
}
