import { expect, test } from 'vitest';
import { LOG_WORDS } from '#functions/attendance/core/texts/log.ts';
import type { LogWords } from '#functions/attendance/core/texts/log-words.ts';
import { LANGUAGES } from '#shared/kernel/language.ts';

type Texts = { readonly [name: string]: string | Texts };
type Row = readonly [name: string, text: string];

const SECTIONS = [
  ['sentences', 'One row for each kind of event; a name after the dot is one way of telling it.'],
  ['clauses', 'Sentences that may follow, where there is more to tell.'],
  ['topics', 'What a message is, `{topic}` in the sentences above.'],
  ['closedBecause', 'Why nobody further is asked, `{because}` of `VacancyClosed`.'],
  ['withdrawnBecause', '`{because}` of `OfferWithdrawn`.'],
  ['notCountedBecause', '`{because}` of `AnswerNotCounted`.'],
  ['wishes', '`{wish}` of `CommandRefused`.'],
] as const satisfies readonly (readonly [keyof LogWords, string])[];

function rowsOf(texts: Texts, prefix = ''): readonly Row[] {
  return Object.entries(texts).flatMap(([name, text]): readonly Row[] =>
    typeof text === 'string' ? [[prefix + name, text]] : rowsOf(text, `${prefix}${name}.`),
  );
}

/** The auditor's catalogue of the log, made from the very words that the log is written with. */
function catalogue(): string {
  const sections = SECTIONS.map(([section, about]) => {
    const english = new Map(rowsOf(LOG_WORDS.en[section]));
    const rows = rowsOf(LOG_WORDS.nb[section]).map(
      ([name, text]) => `| \`${name}\` | ${text} | ${english.get(name) ?? ''} |`,
    );
    return [`## ${section}`, '', about, '', '| | bokmål | English |', '|---|---|---|', ...rows, ''].join('\n');
  });
  return [
    '# What the log of a meeting can say',
    '',
    'Made by a test from the words of the log; do not edit by hand. Names, times and numbers stand where braces are.',
    'Free text by people is kept apart and deleted in time: the log says who wrote or read it, never what it says, but',
    'for notes and for why staff overruled the system.',
    '',
    'A question to a substitute carries its message, with the exact words and what became of them. The first try of a',
    'message is shown by the message itself; every further try, and whatever went wrong, is an entry of its own.',
    '',
    ...sections,
  ].join('\n');
}

test("the auditor's catalogue is fresh (`npx vitest run functions/attendance -u` writes it)", async () => {
  await expect(catalogue()).toMatchFileSnapshot('../../../docs/log-events.md');
});

test('every language has a place for the same names and times', () => {
  const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();
  for (const [section] of SECTIONS) {
    const places = LANGUAGES.map((language) =>
      rowsOf(LOG_WORDS[language][section]).map(([name, text]) => [name, [...new Set(placesOf(text))]]),
    );
    for (const other of places) expect(other).toStrictEqual(places[0]);
  }
});
