import { describe, expect, test } from 'vitest';
import { type Reading, readAnswer } from './answers.ts';

/**
 * @param listed sentences apart by a bar, over as many lines as it takes
 * @param others sentences whose spaces matter
 */
function sentences(listed: string, others: readonly string[] = []) {
  const all = [...listed.split(/[|\n]/).map((sentence) => sentence.trim()), ...others];
  return {
    areRead(expected: Reading) {
      const readings = all.map((sentence) => ({ sentence, reading: readAnswer(sentence) }));
      expect(readings).toStrictEqual(all.map((sentence) => ({ sentence, reading: expected })));
    },
  };
}

const yes: Reading = { kind: 'yes' };
const no: Reading = { kind: 'no' };
const unclear: Reading = { kind: 'unclear' };

describe('a yes', () => {
  test('is the word in any language, case and punctuation', () => {
    sentences(
      `ja | Ja | JA | ja. | JA! | Ja!!! | Ja... | "JA" | «Ja» | *JA* | (ja) | ＪＡ | Ja, ja | JA JA | jada | jepp
      Japp! | jep | yes | YES! | Yep | yup | juo | Juo!`,
      [' ja ', 'ja\n', '\tJA\r\n', 'JA\u00a0'],
    ).areRead(yes);
  });

  test('may come with courtesy before and after', () => {
    sentences(`Ja takk | ja takk! | Ja, takk. | Takk, ja | Ok ja | OK, ja! | Hei, ja | Hei! Ja takk. Mvh | Ja tusen takk
      Ja tack | Ja tak | Jatakk | Ja, mange tak | Yes please | Yes, please! | Yes thanks
      Yes, thank you very much | Juo giitu | Ja gjerne | Ja, gjerne! | Gjerne, ja | Ja, gärna | Ja gerne
      Ja, veldig gjerne | Ja det går bra | Ja det er greit | Ja greit | Ja, fint | Ja, det passer fint
      Ja selvfølgelig | Ja, självklart | Ja absolutt | Klart det, ja | Yes of course | Yes, with pleasure
      Ja, vi ses | Ja takk, sees der! | Ja. Ha en fin dag! | Ja, god helg | God morgen. Ja. | Ja :) | ja:-)
      Ja ;) | Ja <3 | Ja da | Ja takk for at dere spør`).areRead(yes);
  });

  test('may be repeated as a whole sentence', () => {
    sentences(`Ja, jeg kommer | Ja jeg kommer gjerne | Ja kommer | Ja, det kan jeg | Ja jeg kan | Ja, kan møte
      Ja, eg kjem | Ja, jag kommer | Ja, det kan jag | Jeg kommer, ja | Yes I can | Yes, I'll be there
      Yes I’ll come | Ja, jeg stiller`).areRead(yes);
  });

  test('may be a thumb, in any colour and with other glad signs', () => {
    sentences('👍 | 👍🏽 | 👍🏿👍🏿 | Ja 👍 | Ja 😊 | Ja! 🙏🏼 | 👍 takk | OK 👍', [
      '👍\ufe0f',
      'Ja ❤\ufe0f',
      'ja ☺\ufe0f',
    ]).areRead(yes);
  });

  test('may be signed', () => {
    sentences('Ja. Mvh Siri Dahl | Ja, hilsen Anne-Grete Ås | Yes. Best regards, John Smith', [
      'Ja\nHilsen Siri',
      'Ja takk, mvh\nSiri Dahl',
      'Ja\nSendt fra min iPhone',
    ]).areRead(yes);
  });

  test('may name the offer it answers, before or after', () => {
    sentences(
      `2 ja | 2 JA | ja 2 | Ja, 2 | 2: ja | 2. ja | 2ja | ja2 | Ja takk 2 | 2 Ja takk! | ja nr 2 | ja nr. 2
      Ja til 2 | 👍 2 | Hei, ja 2. Takk`,
      ['2\ufe0f⃣ ja'],
    ).areRead({ kind: 'yes', code: 2 });
    expect(readAnswer('9 ja')).toStrictEqual({ kind: 'yes', code: 9 });
  });

  test('may be to both', () => {
    sentences(`Ja til begge | JA TIL BEGGE! | ja til begge deler | Ja begge | Begge ja | Ja takk til begge
      Ja till båda | Yes to both`).areRead(yes);
  });
});

describe('what begins like a yes is unclear', () => {
  test('when anything but courtesy is added', () => {
    sentences(`ja men kommer 30 min sent | ja hvis jeg slipper å lede | Ja, hvis | ja kanskje | Ja, men ikke hele møtet
      Ja fra kl 19 | ja 18.30 | Ja kl 18 | Ja, jeg kommer 18.30 | Ja jeg kommer men blir sen
      Ja om jeg får fri | ja sikkert | Ja tror det | Ja, kan Per komme i stedet | Ja dessverre | Ja beklager
      Ja 😢 | Ja :( | ja 🤔 | Ja, Siri | Ja jeg er inhabil i sak 12 | Yes but late | Yes if needed
      Ja med forbehold | jeg sier ja | Ja mvh kommer sent | Ja 50% | ja +1 | ja = ok | Ja, ikke | Ja ikkje
      Ja, ring meg | Ja send papirene | Ja, fjernmøte | Ja på Teams | Ja 2 ganger | ja stopp`).areRead(unclear);
  });

  test('when it is a question', () => {
    sentences('Ja? | ja!? | Ja, når da? | Yes? | Ja takk? | 👍? | Ja, jeg kommer?').areRead(unclear);
  });

  test('when the digit may be something else than a code', () => {
    sentences(
      `ja 0 | ja 10 | 1 og 2 ja | ja 1 2 | 1 ja 2 | Ja, 2 kommer | ja kommer 2 | Ja til begge 2 | ja 1,5 | ja ½`,
    ).areRead(unclear);
  });

  test('when there is no as well', () => {
    sentences(`ja nei | ja/nei | Ja eller nei | nei, eller jo | Nei, ja | JA NEI | Ja 👎 | Nei 👍 | 👍👎 | 1 ja 2 nei
      Svar JA eller NEI | yes no | Ja. Mvh Nei | Nei jeg mente ja | Nei takk, ja takk | ja, nej`).areRead(unclear);
  });
});

describe('a no', () => {
  test('is the word in any language, case and punctuation, with courtesy and regret', () => {
    sentences(`nei | NEI | Nei. | NEI! | "Nei" | nei nei | Nei takk | Nei, takk! | Neitakk | Nej | Nej tack | Nej tak
      nej desværre | No | NO! | No thanks | No, thank you | Nope | No sorry | ii | Ii. | Ii giitu | 👎 | 👎🏻
      Nei 👎 | Nei dessverre | Dessverre nei | Dessverre, nei | Beklager, nei | Hei! Nei, dessverre.
      Nei, beklager | Nei tyvärr | Takk, men nei | Nei men takk for spørsmålet | Nei, hilsen Siri | Nei :(
      Nei til begge | Ok, nei | Svar: nei | Tusen takk, men dessverre nei`).areRead(no);
  });

  test('may be explained', () => {
    sentences(`Nei dessverre, er bortreist | Nei, jeg er bortreist | Nei er syk | Nei, jeg kan ikke
      Nei jeg kan dessverre ikke møte | Nei, kan ikke komme | Nei, tror ikke jeg kan komme | Nei, kommer ikke
      Nei jeg kommer ikke hjem før kl 21 | Nei. Jobber den dagen. | Nei, skulle gjerne kommet, er på ferie
      Nei beklager, men jeg er på jobb | Nei, har dessverre ikke anledning, men takk for at dere spør
      Nei, det passer dårlig | Nei det går dessverre ikke | Nei, passer ikke bra | Nei, absolutt ikke
      Nei, kan ikke likevel | Nei 18.30 passer ikke | Nei, 2 barn er syke | Nei, kan dere spørre Per?
      Nei - er i Oslo | Nei, er inhabil | Nei, har forfall | Nej, jag är bortrest | Nej tyvärr, jag kan inte
      Nej, jeg er på ferie | Nej desværre, jeg er syg | No, I can't | No I cannot come | No sorry, I am away
      Ii, mun lean mátkkis | Nei, eg er bortreist | Nei, eg kan ikkje | 👎 er på reise
      Nei, bilen er på verksted 😢 | Nei, kommer fra ferie først på fredag | Nei, umulig å få til`).areRead(no);
  });

  test('may name the offer it answers', () => {
    sentences(`2 nei | 2 NEI | nei 2 | Nei, 2 | Nei takk 2 | 2: Nei | nei nr 2 | 2 nei dessverre | 2 nei, er syk
      Nei 2, er syk | 2 👎 | nope 2`).areRead({ kind: 'no', code: 2 });
  });
});

describe('what begins like a no is unclear', () => {
  test('when it is taken back, doubted or conditional', () => {
    sentences(`nei, eller jo | Nei jo | Nei, eller vent litt | nei eller | Nei, vet ikke | Nei, kanskje | Nei, usikker
      nei, ikke sikkert | Nei, hvis ikke andre kan | Nei, med mindre dere mangler folk
      Nei, om ikke ingen andre kan | Nei, feil | No, unless you must | Nei, joda | Nei, angrer | Nei maybe`).areRead(
      unclear,
    );
  });

  test('when it offers to come after all', () => {
    sentences(`Nei, men jeg kan komme kl 19 | Nei, kommer kl 19 | Nei, jeg kommer | Nei jeg kan
      Nei, kan ikke først, men kan møte etter kl 19 | Nei, det går bra | Nei, greit | Nei, gjerne
      Nei, ikke noe problem | Nej, inga problem | No problem | No worries | Nei, kommer litt sent
      Nei kommer, takk | No, I can come later`).areRead(unclear);
  });

  test('when the word means something else', () => {
    sentences(`No kan eg | No går det bra | Ii leat váttisvuohta | No way to know | Neida | neida, går bra | Ei | Niks
      Nix | nah | nja | Nja...`).areRead(unclear);
  });

  test('when it is a question, or another thing came first', () => {
    sentences(`Nei? | Nei takk? | no? | Jeg må nok si nei | Hvorfor ikke? Nei | Per sier nei | Nei 2 er syk
      Nei 2 barn er syke | 2 nei 3 | nei, stopp å sende`).areRead(unclear);
  });
});

describe('what is no answer', () => {
  test('is unclear', () => {
    sentences(
      `. | ? | !!! | kanskje | Kanskje det | nja | tja | vet ikke | ok | OK! | Greit | Takk | Hei | jo | joda
      Jo takk | jaja | Jaja. | jaa | jaaa | neei | j | n | y | Gjerne | Klart | Jeg kommer | Kan ikke
      Kan dessverre ikke | Kommer ikke | Dessverre | Hvem er dette? | Hva gjelder det | Ring meg | jaggu
      neste gang | nesten | 🙂 | 👌 | ✅ | 🤷 | ✋ | Да | oui | 10 | 0 | 18.30 | 1 2 | 1 og 2 | 2? | 2 stk
      +4790000011 | Inhabil | Møter | stopp ikke | ikke stopp | startet | stop og start`,
      ['', ' ', '\n'],
    ).areRead(unclear);
  });

  test('a word inside another word, a name or an address is not an answer', () => {
    sentences('januar | neimen | Jan | jaktlaget | http://ja.no | post@ja.no | nobel').areRead(unclear);
  });
});

describe('other words', () => {
  test('a digit alone is a choice', () => {
    sentences(`2 | 2. | 2) | nr 2 | Nr. 2 | nummer 2 | Valg 2 | 2 takk | Takk, 2! | Møte 2 | Svar 2`, [
      ' 2 ',
      '2\ufe0f⃣',
    ]).areRead({ kind: 'number', number: 2 });
  });

  test('STOP and STOPP end the texts, START begins them again', () => {
    sentences('STOP | stopp | Stopp! | STOPP. | stopp takk | Stop, please', ['\n STOP ']).areRead({ kind: 'stop' });
    sentences('START | start | Start! | Start takk').areRead({ kind: 'start' });
    sentences('stopp 2 | Stopp, jeg kan ikke | start ja nei | når er start').areRead(unclear);
  });

  test('FORFALL asks for the form, whatever is said about it', () => {
    sentences(`FORFALL | forfall | Forfall! | Forfall takk | Hei, forfall | Melde forfall
      Jeg vil melde forfall til møtet 3. desember | Forfall pga reise`).areRead({ kind: 'form' });
    sentences('Ja, forfall | Per har forfall | 2 forfall').areRead(unclear);
  });
});
