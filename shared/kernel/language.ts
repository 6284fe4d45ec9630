import * as z from 'zod/mini';

/** The languages we write. Northern Sámi is understood in answers, not written. */
export const Language = z.enum(['nb', 'nn', 'sv', 'da', 'en']);
export type Language = z.infer<typeof Language>;
export const LANGUAGES = Language.options;
