import type { Language } from '#shared/kernel/language.ts';
import { nb, type PersonalTexts } from './nb.ts';

/** Norwegian bokmål comes with the page, the others when somebody needs them. */
const LOADERS: Readonly<Record<Language, () => Promise<PersonalTexts>>> = {
  nb: () => Promise.resolve(nb),
  nn: async () => (await import('./nn.ts')).nn,
  sv: async () => (await import('./sv.ts')).sv,
  da: async () => (await import('./da.ts')).da,
  en: async () => (await import('./en.ts')).en,
};

export function loadPersonalTexts(language: Language): Promise<PersonalTexts> {
  return LOADERS[language]();
}
