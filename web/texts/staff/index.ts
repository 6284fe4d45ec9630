import type { Language } from '#shared/kernel/language.ts';
import { nb, type StaffTexts } from './nb.ts';

/** Norwegian bokmål comes with the page, the others when somebody chooses them. */
const LOADERS: Readonly<Record<Language, () => Promise<StaffTexts>>> = {
  nb: () => Promise.resolve(nb),
  nn: async () => (await import('./nn.ts')).nn,
  sv: async () => (await import('./sv.ts')).sv,
  da: async () => (await import('./da.ts')).da,
  en: async () => (await import('./en.ts')).en,
};

export function loadStaffTexts(language: Language): Promise<StaffTexts> {
  return LOADERS[language]();
}
