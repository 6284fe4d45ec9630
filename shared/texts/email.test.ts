import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#shared/kernel/language.ts';
import {
  MEMBER_LETTERS,
  PROVIDER_LETTERS,
  STAFF_LETTERS,
  SUBSTITUTE_LETTERS,
} from '#shared/texts/examples/email-examples.ts';
import { ORDINARY } from '#shared/texts/examples/sms-examples.ts';
import { renderEmail, renderProviderEmail } from './email.ts';
import type { EmailContent } from './email-content.ts';
import type { RenderedEmail } from './letter.ts';

const { words } = ORDINARY;

/** The letter as one reads it: no-break spaces, which only keep lines together, made plain. */
function lettersOf({ subject, text }: RenderedEmail): readonly string[] {
  return [subject, ...text.trimEnd().split('\n\n')].map((paragraph) => paragraph.replaceAll('\u00a0', ' '));
}

function norwegian(content: EmailContent): readonly string[] {
  return lettersOf(renderEmail(content, words, 'nb'));
}

function substituteLetter(key: string): readonly string[] {
  const found = SUBSTITUTE_LETTERS.find(([name]) => name === key);
  return found === undefined ? [] : norwegian(found[1]);
}

/** What a reader of the HTML sees, without the title that only the tab shows. */
function seenIn(html: string): string {
  return html
    .replace(/<title>.*<\/title>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

const everyContent: readonly EmailContent[] = [
  ...Object.values(MEMBER_LETTERS),
  ...Object.values(STAFF_LETTERS),
  ...SUBSTITUTE_LETTERS.map(([, content]) => content),
];
const everyLetter = LANGUAGES.flatMap((language) => [
  ...everyContent.map((content) => ({ template: content.template, ...renderEmail(content, words, language) })),
  ...Object.values(PROVIDER_LETTERS).map((content) => ({
    template: content.template,
    ...renderProviderEmail(content, words, language),
  })),
]);

describe('to a member', () => {
  test('the link comes with the meeting, the agenda and what to do when the button fails', () => {
    expect(norwegian(MEMBER_LETTERS.link)).toStrictEqual([
      'Kan du komme på møtet torsdag 3. desember?',
      'Hei, Kari Nordmann',
      'Kommunestyret har møte torsdag 3. desember kl. 18.00–21.00 i Kommunestyresalen.',
      'Kommer du, trenger du ikke svare. Kan du ikke komme, eller er du inhabil i en sak, melder du fra her:',
      'Meld forfall eller inhabilitet:\n{lenke}',
      'Meld fra så tidlig du kan. Da får en vara bedre tid.',
      'Saker\n84/26 Reguleringsplan for Indre havn\n85/26 Budsjett og økonomiplan\nSak 86/26',
      'Se alle 4 saker og sakspapirene:\nhttps://innsyn.example/mote?id=7&lang=nb',
      'Lenken er personlig. Ikke send den videre. Den virker til møtet er slutt.',
      'Virker ikke knappen? Send SMS med ordet FORFALL til 59 44 00 00, så får du lenken på mobilen.',
      'Spørsmål: politisk sekretariat, 55 50 00 00.',
      'Fjordvik kommune',
    ]);
  });

  test('a reminder counts the days, and does not ask those who come to do anything', () => {
    expect(norwegian(MEMBER_LETTERS.reminder).slice(0, 5)).toStrictEqual([
      'Påminnelse: møte i Kommunestyret torsdag 3. desember',
      'Om 3 dager er det møte i Kommunestyret: torsdag 3. desember kl. 18.00–21.00, Kommunestyresalen.',
      'Kommer du, trenger du ikke gjøre noe.',
      'Kan du ikke komme?',
      'Meld forfall eller inhabilitet:\n{lenke}',
    ]);
    expect(norwegian(MEMBER_LETTERS.coming)).toContain('Du har sagt at du kommer.');
  });

  test('a receipt says what was reported, how to undo it and what comes next', () => {
    expect(norwegian(MEMBER_LETTERS.receipt).slice(0, 7)).toStrictEqual([
      'Forfallet ditt er registrert: Kommunestyret 3. desember',
      'Vi har registrert at du ikke kommer på møtet i Kommunestyret torsdag 3. desember kl. 18.00–21.00.',
      'Meldt i dag kl. 09.02 med lenken din.',
      'Du kan angre til kl. 09.05. Etter det kan du fortsatt trekke forfallet:',
      'Se eller trekk forfallet:\n{lenke}',
      'Var det ikke du som meldte dette? Trekk forfallet med knappen, og ring politisk sekretariat på 55 50 00 00.',
      'Du får en ny e-post når en vara er på plass.',
    ]);
  });

  test('a receipt for a part or an item names that part, and promises no undo time where there is none', () => {
    const part = norwegian(MEMBER_LETTERS.partReceipt);
    expect(part[1]).toBe(
      'Vi har registrert at du er borte kl. 19.30–21.00 fra møtet i Kommunestyret torsdag 3. desember.',
    );
    expect(part.slice(2, 4)).toStrictEqual([
      'Registrert av politisk sekretariat.',
      'Kan du likevel komme, trekk forfallet med en gang:',
    ]);
    expect(part).toContain('Sekretæren avgjør om vara kalles inn.');
    const late = norwegian(MEMBER_LETTERS.lateReceipt);
    expect(late).toContain('Møtet har begynt, så vi rekker ikke å spørre vara.');
    expect(late).not.toContain('Du får en ny e-post når en vara er på plass.');
    const item = norwegian(MEMBER_LETTERS.itemsReceipt);
    expect(item[0]).toBe('Meldingen din er registrert: Kommunestyret 3. desember');
    expect(item[1]).toContain('at du har meldt fra om sak 84/26 på møtet');
  });

  test('the seat is filled, and until when it can be had back', () => {
    expect(norwegian(MEMBER_LETTERS.filled).slice(0, 4)).toStrictEqual([
      'Vara er på plass: Kommunestyret 3. desember',
      'Siri Dahl møter for deg i Kommunestyret torsdag 3. desember kl. 18.00–21.00. Du trenger ikke gjøre noe.',
      'Kan du likevel komme? Trekk forfallet innen onsdag 2. desember kl. 18.00, så får du plassen tilbake.',
      'Trekk forfallet:\n{lenke}',
    ]);
    expect(norwegian(MEMBER_LETTERS.filledLate)[2]).toContain('avgjør sekretæren');
  });

  test('a moved meeting is asked about again, and a withdrawal is answered', () => {
    expect(norwegian(MEMBER_LETTERS.moved).slice(0, 5)).toStrictEqual([
      'Møtet i Kommunestyret er flyttet',
      'Ny tid: torsdag 3. desember kl. 18.00–21.00, Kommunestyresalen.',
      'Før: torsdag 26. november.',
      'Du hadde meldt forfall til det gamle tidspunktet. Kan du komme nå?',
      'Svar for den nye tiden:\n{lenke}',
    ]);
    expect(norwegian(MEMBER_LETTERS.gotSeat)[0]).toBe('Du har fått plassen tilbake');
    expect(norwegian(MEMBER_LETTERS.keepsSeat)[0]).toBe('Vara beholder plassen');
  });

  test('papers are linked only when they are on the web', () => {
    const odd = { ...MEMBER_LETTERS.link, papersUrl: 'javascript:alert(1)' };
    const { text, html } = renderEmail(odd, words, 'nb');
    expect(`${text}${html}`).not.toContain('javascript');
    expect(text).toContain('Og 1 til.');
  });
});

describe('to staff', () => {
  test('a filled seat names the member to a secretary only', () => {
    expect(norwegian(STAFF_LETTERS.filled)).toStrictEqual([
      'Kommunestyret 3. desember: Siri Dahl møter for Kari Nordmann',
      'Siri Dahl møter for Kari Nordmann i Kommunestyret torsdag 3. desember kl. 18.00–21.00.',
      'Vara 4 på lista til Arbeiderpartiet. Svarte ja på SMS kl. 13.44. 26 av 27 plasser er dekket.',
      'Se oppmøtet:\n{lenke}',
    ]);
    expect(norwegian(STAFF_LETTERS.filledForOthers).join(' ')).not.toContain('Kari');
  });

  test('an approval says what happens if nobody answers, and keeps the reason out', () => {
    expect(norwegian(STAFF_LETTERS.approval)).toStrictEqual([
      'Skal vara kalles inn? Kommunestyret 3. desember',
      'Påminnelse. Sendt til Turid Aas i går kl. 10.15.',
      'Bjørn Tangen har meldt forfall til Kommunestyret torsdag 3. desember kl. 18.00, hele møtet. Ingen vara er spurt ennå.',
      'Svarer ingen, blir vara spurt fra onsdag 2. desember kl. 10.00.',
      'Se forfallet:\n{lenke}',
      'Grunnen står ikke i denne e-posten.',
    ]);
  });

  test('an exhausted list says why each did not come, and whether the meeting can decide', () => {
    expect(norwegian(STAFF_LETTERS.exhausted)).toStrictEqual([
      'Ingen flere å spørre: Kommunestyret 3. desember',
      'Plassen til Mina Solberg (Felleslista SV og MDG) er tom.',
      [
        'Alle på lista er spurt eller hoppet over:',
        '1 Tuva Lien: nei, mandag 30. november kl. 14.10',
        '2 Espen Ruud: hoppet over, utilgjengelig',
        '3 Aisha Khan: svarte ikke innen tirsdag 1. desember kl. 13.10',
        '4 Leif Aune: ikke nådd, nummeret er ikke i bruk',
      ].join('\n'),
      '25 av 27 ventes, minst 14 må møte. Møtet er vedtaksført.',
      'Du kan spørre fra en annen liste, prøve noen på nytt, eller la plassen stå tom.',
      'Velg hva som skal skje:\n{lenke}',
    ]);
    expect(norwegian(STAFF_LETTERS.notQuorate)).toContain('Møtet er ikke vedtaksført: 12 ventes, minst 14 må møte.');
  });

  test('a provider that is down costs nobody their turn', () => {
    expect(lettersOf(renderProviderEmail(PROVIDER_LETTERS.down, words, 'nb'))).toStrictEqual([
      'SMS kommer ikke fram akkurat nå',
      'Siden kl. 09.12 har leverandøren ikke tatt imot SMS fra Fjordvik kommune (svar 401, avvist nøkkel).',
      'Ingen mister turen sin. 3 forespørsler venter og sendes når det virker igjen. Fulltallig prøver på nytt kl. 09.27, og du får beskjed når det er i orden.',
      'Haster det? Ring varamedlemmet og registrer svaret:',
      'Se hvem som venter:\n{lenke}',
      'Sjekk nøkkelen under Sending og leverandører.',
    ]);
    expect(lettersOf(renderProviderEmail(PROVIDER_LETTERS.up, words, 'nb'))).toStrictEqual([
      'SMS virker igjen',
      '3 ventende forespørsler ble sendt kl. 09.42. Ingen ble hoppet over.',
    ]);
  });

  test('somebody who must be called is given with number, rank and deadline, and one whose number is gone without', () => {
    expect(norwegian(STAFF_LETTERS.call).slice(1, 3)).toStrictEqual([
      'Ring Leif Aune (vara 4), 55 50 00 44, og spør om vara i Kommunestyret torsdag 3. desember kl. 18.00–21.00.',
      'Svarfristen er tirsdag 1. desember kl. 14.10. Registrer svaret her:',
    ]);
    const leads = LANGUAGES.map((language) => lettersOf(renderEmail(STAFF_LETTERS.callNumberless, words, language))[1]);
    expect(leads).toStrictEqual([
      'Ring Leif Aune (vara 4), uten registrert nummer, og spør om vara i Kommunestyret torsdag 3. desember kl. 18.00–21.00.',
      'Ring Leif Aune (vara 4), utan registrert nummer, og spør om vara i Kommunestyret torsdag 3. desember kl. 18.00–21.00.',
      'Ring Leif Aune (ersättare 4), utan registrerat nummer, och fråga om att vara ersättare i Kommunestyret torsdag 3 december kl. 18.00–21.00.',
      'Ring til Leif Aune (stedfortræder 4), uden registreret nummer, og spørg om at være stedfortræder i Kommunestyret torsdag 3. december kl. 18.00–21.00.',
      'Call Leif Aune (substitute 4), no number on record, and ask about being a substitute in Kommunestyret on Thursday 3 December, 18:00–21:00.',
    ]);
  });
});

describe('to a substitute', () => {
  test('an offer has the same order as the page: meeting, deadline, answer, papers', () => {
    expect(substituteLetter('offer')).toStrictEqual([
      'Kan du møte som vara i Kommunestyret torsdag 3. desember?',
      'Kan du møte som vara i Kommunestyret torsdag 3. desember kl. 18.00–21.00, Kommunestyresalen?',
      'Svar innen onsdag 2. desember kl. 17.00.',
      'Ja eller nei:\n{lenke}',
      'Sakspapirene finner du samme sted.',
      'Å åpne lenken er ikke et svar.',
      'Virker ikke knappen, eller lurer du på noe? Ta kontakt: politisk sekretariat, 55 50 00 00.',
      'Fjordvik kommune',
    ]);
  });

  test('notices say one thing and have no button', () => {
    expect(substituteLetter('stoodDown').slice(0, 3)).toStrictEqual([
      'Det trengs ikke vara likevel: Kommunestyret 3. desember',
      'Du skal ikke møte som vara i Kommunestyret torsdag 3. desember kl. 18.00–21.00 likevel.',
      'Det er ikke lenger behov. Takk for at du sa ja.',
    ]);
    expect(substituteLetter('taken')[1]).toContain('er besatt.');
    expect(substituteLetter('moved.interval')[1]).toBe(
      'Møtet i Kommunestyret 26. november er flyttet til torsdag 3. desember kl. 18.00–21.00, Kommunestyresalen. Kan du møte som vara da, kl. 18.00–19.30?',
    );
  });
});

describe('every letter in every language', () => {
  test('says the same in plain text and in HTML', () => {
    for (const { text, html } of everyLetter) {
      const plain = text
        .replaceAll(':\n{lenke}', '')
        .replace(/:\nhttps:\S+/, '')
        .replace(/\s+/g, ' ')
        .trim();
      expect(seenIn(html)).toBe(plain);
    }
  });

  test('has one button at most, no images and nothing fetched from elsewhere', () => {
    for (const { html } of everyLetter) {
      expect(html.split('href="{lenke}"').length).toBeLessThanOrEqual(2);
      expect(html.replaceAll('href="{lenke}"', '')).not.toContain('{lenke}');
      expect(html).not.toMatch(/<img|<script|<link|url\(|src=/);
    }
  });

  test('never says why somebody is absent, nor the word disqualified to a substitute', () => {
    const reasons = /\b(?:sykdom|sjukdom|sygdom|illness|reise|resa|rejse)\b/i;
    const disqualified = /inhab|jäv|disqualif|forfall|frånvaro|afbud|absen/i;
    for (const { template, subject, text } of everyLetter) {
      expect(`${subject} ${text}`).not.toMatch(reasons);
      if (!/^(?:member|staff|provider)\./.test(template)) expect(`${subject} ${text}`).not.toMatch(disqualified);
      expect(subject).not.toMatch(/inhab|jäv|disqualif/i);
    }
  });

  test('never gives the title of a restricted item', () => {
    expect(everyLetter.filter(({ text, html }) => `${text}${html}`.includes('Hemmelig'))).toStrictEqual([]);
  });

  test('has no hole in it', () => {
    for (const { subject, text } of everyLetter) {
      expect(`${subject}\n${text}`).not.toMatch(/undefined| {2}| [.,?!:]|\n\n\n/);
      expect(subject).not.toMatch(/[\n\r]/);
    }
  });
});

test('names cannot break out of the HTML or pose as the link', () => {
  const nasty = { ...MEMBER_LETTERS.link, personName: `<b onclick="x">Kari & 'Ola'</b> {lenke}\r\nBcc: x` };
  const { html, text } = renderEmail(nasty, words, 'nb');
  expect(html).toContain('Hei, &lt;b onclick=&quot;x&quot;&gt;Kari &amp; &#39;Ola&#39;&lt;/b&gt; (lenke) Bcc: x');
  expect(text.split('{lenke}').length).toBe(2);
  const subject = renderEmail(STAFF_LETTERS.filled, { ...words, body: 'Utvalg\r\nBcc: x' }, 'nb').subject;
  expect(subject).toBe('Utvalg Bcc: x 3. desember: Siri Dahl møter for Kari Nordmann');
});

test('the reader’s language is stated in the HTML', () => {
  for (const language of LANGUAGES) {
    expect(renderEmail(MEMBER_LETTERS.filled, words, language).html).toContain(`<html lang="${language}">`);
  }
});
