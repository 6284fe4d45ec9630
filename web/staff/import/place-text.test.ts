import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { importNb } from '#web/texts/staff/import.nb.ts';
import { loadStaffTexts } from '#web/texts/staff/index.ts';
import { placeText } from './place-text.ts';

const council = { row: 'body', no: 1, name: 'Kommunestyret' } as const;
const labour = { row: 'list', no: 2, name: 'Arbeiderpartiet' } as const;
const berit = { row: 'substitute', no: 4, name: 'Berit Foss', rank: 7 } as const;

describe('where a fault lies is said with', () => {
  test.each([
    [
      'body, list, rank and name',
      { rows: [council, labour, berit], field: 'rank' },
      'Kommunestyret, lista Arbeiderpartiet, vara 7 (Berit Foss), nummer',
    ],
    [
      'the row where the rank is not known',
      { rows: [council, labour, { row: 'substitute', no: 4 }], field: 'personId' },
      'Kommunestyret, lista Arbeiderpartiet, varamedlem i rad 4, person',
    ],
    [
      'whose seat it is',
      { rows: [council, { row: 'seat', no: 2, name: 'Kari Nordmann' }], field: 'role' },
      'Kommunestyret, plassen til Kari Nordmann, rolle',
    ],
    [
      'the person',
      { rows: [{ row: 'person', no: 1, name: 'Kari Nordmann' }], field: 'mobile' },
      'Kari Nordmann, mobil',
    ],
    ['the row of somebody without a name', { rows: [{ row: 'person', no: 3 }], field: 'name' }, 'Person nr. 3, navn'],
    [
      'the item of a meeting',
      {
        rows: [
          { row: 'meeting', no: 1, name: 'Budsjettmøte' },
          { row: 'item', no: 2, name: '12/26' },
        ],
      },
      'Møte nr. 1 (Budsjettmøte), sak 12/26',
    ],
    [
      'the meeting by its number where its title is the body’s own',
      { rows: [council, { row: 'meeting', no: 2, name: 'Kommunestyret' }], field: 'start' },
      'Kommunestyret, møte nr. 2, begynner',
    ],
    ['the field as it is where there is no word for it', { rows: [council], field: 'colour' }, 'Kommunestyret, colour'],
  ] as const)('%s', (_what, place, text) => {
    expect(placeText(place, importNb)).toBe(text);
  });
});

test.each(LANGUAGES)('in %s nothing is left without a word', async (language) => {
  const { import: words } = await loadStaffTexts(language);
  const unnamed = (['body', 'list', 'substitute', 'seat', 'person', 'meeting', 'item'] as const).map((row) => ({
    row,
    no: 3,
  }));
  const texts = [
    placeText({ rows: unnamed }, words),
    placeText({ rows: [council, labour, berit], field: 'rank' }, words),
  ];
  expect(texts.join()).not.toMatch(/undefined|\[|\$/);
  expect(texts[1]).toContain('Kommunestyret');
  expect(texts[1]).toContain('7');
});
