/** Words of the answers we understand, lower case, without apostrophes: nb, nn, sv, da, en, Northern Sámi. */

/**
 * Words that can mean nothing but yes. Not here on purpose: `ok`, `jo`, `joda` and `jaja`, which also concede a point,
 * and drawn-out forms such as `jaa`, which also hesitate.
 */
export const YES_WORDS: ReadonlySet<string> = new Set(
  words('ja jada jatakk jatak jepp japp jepp jep jupp yes yess yep yup yeah juo 👍'),
);

/** Words that can mean nothing but no. `neida`, `niks` and a lone `ei` have other uses, so they are not here. */
export const NO_WORDS: ReadonlySet<string> = new Set(words('nei neitakk nej nejtak nejtack nope no ii 👎'));

/**
 * No-words that mean something else where a sentence runs on: `no` is "now" in nynorsk, and `ii` begins sentences such
 * as "it is no trouble" in Sámi.
 */
export const NO_WORDS_WITH_OTHER_USES: ReadonlySet<string> = new Set(words('no ii'));

/** What follows an English no that runs on. */
export const ENGLISH_AFTER_NO: ReadonlySet<string> = new Set(
  words('i im ill ive cannot cant not sorry unfortunately thanks thank we its it'),
);

/** Said about the answer, never an answer: greetings, thanks, leave-taking. */
export const COURTESY = phrases(`
  takk, tusen takk, mange takk, hjertelig takk, takk skal du ha, takk skal dere ha, takk for meldingen, på forhånd
  takk for spørsmålet, takk for at dere spør, takk for at du spør, takk for at dere spurte, takk for at du spurte
  takk for invitasjonen, takk for førespurnaden, takk for det, takk for tilbudet, takk for beskjed, takk for beskjeden
  tack, tusen tack, tack så mycket, tack för frågan, tack för att ni frågar, tak, tusind tak, mange tak, tak for det
  tak for beskeden, thanks, thank you, thank you very much, many thanks, thanks a lot, thanks for asking, thx, please
  giitu, ollu giitu, hei, heisann, hej, hejsan, hallo, halla, hi, hello, god dag, god morgen, god kveld, god ettermiddag
  goddag, morn, bures, bures bures, buorre beaivi, kjære dere, ha det, ha det bra, ha det fint, hade, hadet
  ha en fin dag, ha en god dag, ha en fin kveld, ha en god kveld, god helg, god helga, god jul, godt nytt år, godt møte
  god møte, lykke til, lykke til med møtet, sees, ses, vi sees, vi ses, vi snakkes, snakkes, sees der, ses der, vi sees der
  vi ses der, see you, see you there, bye, hilsen, hilsning, beste hilsen, med hilsen, vennlig hilsen, med vennlig hilsen
  venleg helsing, helsing, med venleg helsing, mvh, vh, hälsningar, vänliga hälsningar, med vänliga hälsningar, hälsning
  venlig hilsen, med venlig hilsen, kærlig hilsen, hilsner, regards, best regards, kind regards, best, cheers
  ok, okay, okei, oki, okey, ok da, da, ha en fortsatt fin dag
  sendt fra min iphone, sendt fra min mobil, sendt fra min telefon, sendt fra min ipad, sent from my iphone
  skickat från min iphone, sendt fra outlook for ios, sendt fra outlook for android
`);

/** After these a person signs with a name. */
export const SIGN_OFFS: ReadonlySet<string> = new Set(
  words('hilsen helsing mvh vh hälsningar hälsning hilsner regards best cheers'),
);

/** Regret goes with a no. With a yes it is a contradiction that a person must read. */
export const REGRETS = phrases(`
  dessverre, desverre, diverre, dessverre ikke, dessverre ikkje, beklager, jeg beklager, eg beklagar, beklagar, orsak
  tyvärr, tyvärr inte, desværre, desværre ikke, sorry, im sorry, unfortunately, unfortunately not, leider, men
  men dessverre, men desverre, men diverre, but, så
`);

/** Words that make a yes stronger without adding anything to it. */
export const ASSENT = phrases(`
  gjerne, kjempegjerne, veldig gjerne, gjerna, gärna, mycket gärna, gerne, meget gerne, det er greit, greit, helt greit
  det er greitt, greitt, fint, det er fint, helt fint, kjempefint, det er i orden, i orden, den er god, den er grei
  det går bra, det går fint, det går greit, går bra, går fint, går greit, det passer, det passer bra, det passer fint
  passer bra, passer fint, det passar, det passar bra, det passar fint, passar bra, det går utmärkt, går utmärkt
  det går fint for meg, det går bra for meg, det fungerar, bra, flott, supert, super, topp, perfekt, utmerket, herlig
  klart, klart det, det er klart, selvsagt, selvfølgelig, selvfølgeleg, sjølvsagt, sjølvsagd, naturligvis, naturlegvis
  absolutt, absolut, definitivt, självklart, givetvis, javisst, selvklart, naturligt, jajamensan
  sure, of course, certainly, definitely, absolutely, gladly, with pleasure, happy to, fine, great, perfect
  buorre, dat heive, heive bures, 🙏, 👌, ✅, ✔, ☑, 👏, 🙂, 😊, 😀, 😃, 😄, 😁, 😉, 😎, 🤗, 💪, 🎉, 🥳, ❤, 💙, 💚, 💛, 🧡, 💜, 🤝, 👋, ☺, ✌, ☀, 🌞, ⭐, 🌟
`);

/** Whole sentences that repeat the yes. Anything more ("jeg kommer, men …") leaves a word over, and is unclear. */
export const CONFIRMATIONS = phrases(`
  kommer, jeg kommer, da kommer jeg, jeg kommer gjerne, kommer gjerne, jeg kommer da, jeg kommer på møtet, kan, jeg kan
  jeg kan det, det kan jeg, det kan jeg gjerne, kan gjerne, jeg kan gjerne, kan godt, jeg kan godt, det kan jeg godt
  kan komme, jeg kan komme, kan møte, jeg kan møte, jeg møter, møter, jeg møter gjerne, møter gjerne, jeg stiller
  stiller, stiller gjerne, jeg stiller gjerne, jeg kan stille, kan stille, det vil jeg, det vil jeg gjerne, jeg vil gjerne
  jeg deltar, deltar, jeg er klar, jeg tar den, kjem, eg kjem, eg kjem gjerne, eg kan, eg kan koma, eg kan komme, det kan eg
  eg kan møta, eg kan møte, eg møter, eg stiller, jag kommer, jag kommer gärna, jag kan, jag kan komma, kan komma
  det kan jag, jag deltar, jag ställer upp, jeg deltager, i can, i can come, i can attend, i will, i will come
  i will attend, i will be there, ill come, ill be there, ill attend, im coming, i am coming, i do, mun boađán, boađán
`);

/** Answers to a message that asked about two vacancies. They say no more than the yes or no does. */
export const BOTH = phrases(`
  begge, til begge, til begge deler, til begge delene, til begge to, begge deler, begge delene, begge to, til begge møtene
  båda, till båda, till båda två, både, til båe, båe, til alle, both, to both
`);

/** What may stand before or after an offer's code. */
export const CODE_MARKERS: ReadonlySet<string> = new Set(words('nr nummer kode til møte valg alternativ svar'));

/** What somebody copies from our question into the answer. */
export const ANSWER_MARKERS = phrases(
  'svar, svarer, eg svarar, jeg svarer, svaret er, mitt svar, mitt svar er, svar er',
);

/**
 * In the explanation after a no, these take it back or put it in doubt. A person reads those, since a wrong no costs
 * somebody their turn.
 */
export const DOUBT_IN_NO = phrases(`
  jo, joda, jaja, jau, kanskje, kanskje ikke, kanske, måske, maybe, perhaps, nja, tja, hvis, dersom, viss, ifall, if
  unless, med mindre, om ikke, om ikkje, om inte, medmindre, usikker, usikkert, usikre, ikke sikker, ikke sikkert
  ikkje sikker, inte säker, ikke helt sikker, not sure, vet ikke, veit ikkje, veit ikke, vet inte, ved ikke, dont know
  vent, vänta, wait, feil, feilskrift, mente, meinte, problem, problemer, problems, worries, stopp, stop, bare tull
  ombestemt, angrer, angret
`);

/** In the explanation after a no, a clause with one of these and no negation says the opposite. */
export const ABILITY_IN_NO = phrases(`
  kan komme, kan møte, kan stille, kan likevel, kan allikevel, kan gjerne, kommer likevel, kommer allikevel, jeg kan
  eg kan, jag kan, i can, jeg kommer gjerne, kan kome, kan koma, kan komma, kan delta, kan deltage, kjem likevel
  can come, can attend, will come, be there, kommer kl, kommer klokka, kommer klokken, kommer etter, kommer sent
  kommer seint, kommer litt, kommer senere, kommer seinere, møter likevel, stiller likevel, stiller gjerne, møter gjerne
  går bra, går fint, går greit, passer bra, passer fint, passar bra, det er greit, helt greit
`);

/** Saying these alone in a clause after a no says the opposite. */
export const COMING_IN_NO: ReadonlySet<string> = new Set([
  'jeg kommer',
  'eg kjem',
  'jag kommer',
  'kommer',
  'kjem',
  'im coming',
  'i am coming',
  'kan',
  'møter',
  'jeg møter',
  'stiller',
]);

export const NEGATIONS: ReadonlySet<string> = new Set(
  words('ikke ikkje inte icke aldri aldrig ingen not cant cannot dont wont never ii umulig umogleg neppe'),
);

/** "Nei, eller …" has not made up its mind. */
export const OR_WORDS: ReadonlySet<string> = new Set(words('eller or'));

/** A new thought begins, which the negation before it does not reach. */
export const TURNS: ReadonlySet<string> = new Set([...words('men but . , ; : ! ?'), '\n']);

/** The member's word for "send me the form", and what it is called where another language is spoken. */
export const FORM_WORDS: ReadonlySet<string> = new Set(words('forfall frånvaro afbud absence'));
export const FORM_LEADS = phrases(
  'melde, melder, meld, jeg melder, eg melder, jeg vil melde, vil melde, jeg må melde, må melde',
);

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function words(list: string): readonly string[] {
  return list.split(' ');
}

function phrases(list: string): Phrases {
  const byFirstWord = new Map<string, (readonly string[])[]>();
  for (const phrase of list.split(/[,\n]/)) {
    const parts = phrase.trim().split(' ');
    const [first = ''] = parts;
    if (first !== '') byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), parts]);
  }
  for (const [first, alternatives] of byFirstWord) {
    byFirstWord.set(
      first,
      alternatives.toSorted((a, b) => b.length - a.length),
    );
  }
  return byFirstWord;
}
