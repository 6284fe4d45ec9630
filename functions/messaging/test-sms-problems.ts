import type { Problem } from '#infra/http/problem.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { TestSmsRefusal } from './test-sms.ts';

const WORDS = {
  'sending-off': {
    nb: ['Ingenting er sendt', 'Sending er av. Velg prøvemodus eller slå på sending, og prøv igjen.'],
    nn: ['Ingenting er sendt', 'Sending er av. Vel prøvemodus eller slå på sending, og prøv igjen.'],
    sv: ['Inget har skickats', 'Utskick är av. Välj provläge eller slå på utskick och försök igen.'],
    da: ['Intet er sendt', 'Afsendelse er slået fra. Vælg prøvetilstand, eller slå afsendelse til, og prøv igen.'],
    en: ['Nothing was sent', 'Sending is off. Choose trial mode or turn sending on, and try again.'],
  },
  'no-own-number': {
    nb: [
      'Ingenting er sendt',
      'Navnet ditt står ikke med mobilnummer blant sekretærene. Legg det til, lagre og prøv igjen.',
    ],
    nn: [
      'Ingenting er sendt',
      'Namnet ditt står ikkje med mobilnummer blant sekretærane. Legg det til, lagre og prøv igjen.',
    ],
    sv: [
      'Inget har skickats',
      'Ditt namn står inte med mobilnummer bland sekreterarna. Lägg till det, spara och försök igen.',
    ],
    da: ['Intet er sendt', 'Dit navn står ikke med mobilnummer blandt sekretærerne. Tilføj det, gem, og prøv igen.'],
    en: [
      'Nothing was sent',
      'Your name is not among the secretaries with a mobile number. Add it, save and try again.',
    ],
  },
  'no-redirect-number': {
    nb: ['Ingenting er sendt', 'Prøvemodus har ikke noe mobilnummer å sende til. Legg det til, lagre og prøv igjen.'],
    nn: ['Ingenting er sendt', 'Prøvemodus har ikkje noko mobilnummer å sende til. Legg det til, lagre og prøv igjen.'],
    sv: [
      'Inget har skickats',
      'Provläget har inget mobilnummer att skicka till. Lägg till det, spara och försök igen.',
    ],
    da: ['Intet er sendt', 'Prøvetilstanden har intet mobilnummer at sende til. Tilføj det, gem, og prøv igen.'],
    en: ['Nothing was sent', 'Trial mode has no mobile number to send to. Add it, save and try again.'],
  },
  'too-many-tests': {
    nb: ['Ingenting er sendt', 'Du har sendt fem prøver den siste timen. Vent litt før du prøver igjen.'],
    nn: ['Ingenting er sendt', 'Du har sendt fem prøver den siste timen. Vent litt før du prøver igjen.'],
    sv: ['Inget har skickats', 'Du har skickat fem prov den senaste timmen. Vänta lite innan du försöker igen.'],
    da: ['Intet er sendt', 'Du har sendt fem prøver den seneste time. Vent lidt, før du prøver igen.'],
    en: ['Nothing was sent', 'You have sent five tests in the last hour. Wait a little before you try again.'],
  },
} as const satisfies Record<TestSmsRefusal, Record<Language, readonly [title: string, detail: string]>>;

export function testSmsProblem(refusal: TestSmsRefusal, language: Language): Problem {
  const [title, detail] = WORDS[refusal][language];
  return { status: refusal === 'too-many-tests' ? 429 : 409, type: refusal, title, detail };
}
