import type { Language } from '#shared/kernel/language.ts';

type Kept = 'office' | 'log' | 'expected' | 'backup';

/**
 * What is said of an erasure in one language, with the places of names and numbers in braces. The laws are named as they
 * stood in November 2026; they say why something is kept, and no rule of ours is read from them.
 */
export interface ErasureWords {
  readonly erased: Readonly<Record<'contact' | 'name' | 'texts' | 'inbox' | 'offers', string>>;
  readonly kept: Readonly<Record<Kept, { readonly what: string; readonly basis: string }>>;
  /** In the log, beside the name of whoever erased. */
  readonly why: string;
}

export const ERASURE_WORDS: Readonly<Record<Language, ErasureWords>> = {
  nb: {
    erased: {
      contact: 'Mobilnummer, telefon, e-postadresse, språk og utilgjengelige dager',
      name: 'Navnet i personlista',
      texts: 'Tekster personen har skrevet: {count}',
      inbox: 'Tekstmeldinger i innboksen: {count}',
      offers: 'Åpne forespørsler, trukket tilbake: {count}',
    },
    kept: {
      office: {
        what: 'Navn og verv i {body}',
        basis: 'Kommuneloven § 7-10 (rekkefølgen varaer kalles inn i), personvernforordningen art. 17 nr. 3 b',
      },
      log: {
        what: 'Loggen for møter personen er nevnt i: navn, forfall, forespørsler, svar og sendte meldinger ({count} møter)',
        basis:
          'Arkivlova og kommuneloven kap. 11 (hvem som møtte, og hvordan varaer ble kalt inn), personvernforordningen art. 17 nr. 3 b og d',
      },
      expected: {
        what: 'Plassen som vara i {meeting}',
        basis: 'Kommuneloven § 7-10; personen har sagt ja til å møte',
      },
      backup: {
        what: 'Sikkerhetskopier, til de er skrevet over',
        basis: 'Personvernforordningen art. 32 (evnen til å gjenopprette)',
      },
    },
    why: 'Personopplysningene er slettet etter ønske fra personen.',
  },
  nn: {
    erased: {
      contact: 'Mobilnummer, telefon, e-postadresse, språk og utilgjengelege dagar',
      name: 'Namnet i personlista',
      texts: 'Tekstar personen har skrive: {count}',
      inbox: 'Tekstmeldingar i innboksen: {count}',
      offers: 'Opne førespurnader, trekte tilbake: {count}',
    },
    kept: {
      office: {
        what: 'Namn og verv i {body}',
        basis: 'Kommunelova § 7-10 (rekkjefølgja varaer blir kalla inn i), personvernforordninga art. 17 nr. 3 b',
      },
      log: {
        what: 'Loggen for møte personen er nemnd i: namn, forfall, førespurnader, svar og sende meldingar ({count} møte)',
        basis:
          'Arkivlova og kommunelova kap. 11 (kven som møtte, og korleis varaer vart kalla inn), personvernforordninga art. 17 nr. 3 b og d',
      },
      expected: {
        what: 'Plassen som vara i {meeting}',
        basis: 'Kommunelova § 7-10; personen har sagt ja til å møte',
      },
      backup: {
        what: 'Tryggingskopiar, til dei er skrivne over',
        basis: 'Personvernforordninga art. 32 (evna til å gjenopprette)',
      },
    },
    why: 'Personopplysningane er sletta etter ønske frå personen.',
  },
  sv: {
    erased: {
      contact: 'Mobilnummer, telefon, e-postadress, språk och otillgängliga dagar',
      name: 'Namnet i personlistan',
      texts: 'Texter som personen har skrivit: {count}',
      inbox: 'Sms i inkorgen: {count}',
      offers: 'Öppna förfrågningar, återkallade: {count}',
    },
    kept: {
      office: {
        what: 'Namn och uppdrag i {body}',
        basis: 'Lagen om ordningen för ersättare, dataskyddsförordningen art. 17.3 b',
      },
      log: {
        what: 'Loggen för sammanträden där personen nämns: namn, frånvaro, förfrågningar, svar och skickade meddelanden ({count} sammanträden)',
        basis: 'Arkivlagen (vem som tjänstgjorde och hur ersättare kallades), dataskyddsförordningen art. 17.3 b och d',
      },
      expected: {
        what: 'Platsen som ersättare i {meeting}',
        basis: 'Personen har tackat ja till att tjänstgöra',
      },
      backup: {
        what: 'Säkerhetskopior, tills de skrivits över',
        basis: 'Dataskyddsförordningen art. 32 (förmågan att återställa)',
      },
    },
    why: 'Personuppgifterna är raderade på personens begäran.',
  },
  da: {
    erased: {
      contact: 'Mobilnummer, telefon, e-mailadresse, sprog og utilgængelige dage',
      name: 'Navnet i personlisten',
      texts: 'Tekster, som personen har skrevet: {count}',
      inbox: 'Sms’er i indbakken: {count}',
      offers: 'Åbne forespørgsler, trukket tilbage: {count}',
    },
    kept: {
      office: {
        what: 'Navn og hverv i {body}',
        basis: 'Lovens rækkefølge for stedfortrædere, databeskyttelsesforordningen art. 17, stk. 3, litra b',
      },
      log: {
        what: 'Loggen for møder, hvor personen er nævnt: navn, afbud, forespørgsler, svar og sendte beskeder ({count} møder)',
        basis:
          'Arkivloven (hvem der mødte, og hvordan stedfortrædere blev indkaldt), databeskyttelsesforordningen art. 17, stk. 3, litra b og d',
      },
      expected: {
        what: 'Pladsen som stedfortræder i {meeting}',
        basis: 'Personen har sagt ja til at møde',
      },
      backup: {
        what: 'Sikkerhedskopier, indtil de er overskrevet',
        basis: 'Databeskyttelsesforordningen art. 32 (evnen til at genoprette)',
      },
    },
    why: 'Personoplysningerne er slettet efter personens ønske.',
  },
  en: {
    erased: {
      contact: 'Mobile, phone, e-mail address, language and unavailable days',
      name: 'The name in the list of persons',
      texts: 'Texts that the person wrote: {count}',
      inbox: 'Text messages in the inbox: {count}',
      offers: 'Open questions, withdrawn: {count}',
    },
    kept: {
      office: {
        what: 'Name and office in {body}',
        basis: 'Local Government Act (kommuneloven) § 7-10 (the order of substitutes), GDPR article 17(3)(b)',
      },
      log: {
        what: 'The log of meetings that name the person: name, absences, questions, answers and messages sent ({count} meetings)',
        basis:
          'Archives Act (arkivlova) and Local Government Act chapter 11 (who met, and how substitutes were called), GDPR article 17(3)(b) and (d)',
      },
      expected: {
        what: 'The seat as a substitute in {meeting}',
        basis: 'Local Government Act § 7-10; the person has agreed to meet',
      },
      backup: {
        what: 'Backups, until they are overwritten',
        basis: 'GDPR article 32 (the ability to restore)',
      },
    },
    why: 'The personal details were erased at the person’s request.',
  },
};
