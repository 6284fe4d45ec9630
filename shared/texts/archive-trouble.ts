import type { TroubleKind } from '#shared/contracts/archive.ts';
import type { Language } from '#shared/kernel/language.ts';

/** Why the case and archive system gave nothing, and what becomes of it. */
export const ARCHIVE_TROUBLE: Readonly<Record<Language, Readonly<Record<TroubleKind, string>>>> = {
  nb: {
    unreachable: 'Systemet svarer ikke. Vi prøver igjen hvert tiende minutt.',
    refused: 'Systemet slipper oss ikke inn. Passord, rolle eller lisens må ordnes.',
    garbage: 'Svaret lot seg ikke lese, helt eller delvis. Det som ikke lot seg lese, er ikke tatt inn.',
    foreignData: 'Svaret gjaldt en annen kommune. Ingenting av det er tatt inn.',
  },
  nn: {
    unreachable: 'Systemet svarer ikkje. Vi prøver igjen kvart tiande minutt.',
    refused: 'Systemet slepp oss ikkje inn. Passord, rolle eller lisens må ordnast.',
    garbage: 'Svaret lét seg ikkje lese, heilt eller delvis. Det som ikkje lét seg lese, er ikkje teke inn.',
    foreignData: 'Svaret galdt ein annan kommune. Ingenting av det er teke inn.',
  },
  sv: {
    unreachable: 'Systemet svarar inte. Vi försöker igen var tionde minut.',
    refused: 'Systemet släpper inte in oss. Lösenord, roll eller licens måste ordnas.',
    garbage: 'Svaret gick inte att läsa, helt eller delvis. Det som inte gick att läsa har inte tagits in.',
    foreignData: 'Svaret gällde en annan kommun. Ingenting av det har tagits in.',
  },
  da: {
    unreachable: 'Systemet svarer ikke. Vi prøver igen hvert tiende minut.',
    refused: 'Systemet lukker os ikke ind. Adgangskode, rolle eller licens skal ordnes.',
    garbage: 'Svaret kunne ikke læses, helt eller delvist. Det, der ikke kunne læses, er ikke taget ind.',
    foreignData: 'Svaret gjaldt en anden kommune. Intet af det er taget ind.',
  },
  en: {
    unreachable: 'The system does not answer. We try again every ten minutes.',
    refused: 'The system does not let us in. A password, a role or a licence has to be put right.',
    garbage: 'The answer could not be read, in whole or in part. What could not be read has not been taken over.',
    foreignData: 'The answer was about another municipality. Nothing of it has been taken over.',
  },
};
