import type { Table, TableRow } from '#shared/contracts/table.ts';

const COLUMNS = [
  'body',
  'bodyId',
  'bodyKind',
  'termFrom',
  'termTo',
  'list',
  'listId',
  'shortName',
  'role',
  'rank',
  'personId',
  'name',
  'givenName',
  'familyName',
  'mobile',
  'email',
  'language',
] as const;
export type Column = (typeof COLUMNS)[number];

/** How systems and people head their columns, without case, spaces and signs. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  body: ['utvalg', 'utval', 'utvalgsnavn', 'organ', 'råd', 'nämnd', 'udvalg', 'body', 'committee'],
  bodyId: ['utvalgid', 'utvalid', 'organid', 'nämndid', 'udvalgid', 'bodyid'],
  bodyKind: ['utvalgstype', 'utvalstype', 'type', 'typ', 'kind'],
  termFrom: ['periodefra', 'periodefrå', 'fradato', 'fra', 'frå', 'från', 'termfrom', 'from'],
  termTo: ['periodetil', 'tildato', 'til', 'till', 'termto', 'to'],
  list: ['liste', 'listenavn', 'parti', 'gruppe', 'lista', 'list', 'party', 'group'],
  listId: ['listeid', 'listid', 'partikode'],
  shortName: ['kortnavn', 'kortnamn', 'shortname'],
  role: ['rolle', 'funksjon', 'verv', 'roll', 'funktion', 'role', 'function'],
  rank: [
    'rang',
    'nr',
    'nummer',
    'varanr',
    'varanummer',
    'rekkefølge',
    'rekkefølgje',
    'ordning',
    'rækkefølge',
    'rank',
    'no',
  ],
  personId: ['personid', 'id', 'kontaktid', 'contactid'],
  name: ['navn', 'namn', 'fulltnavn', 'name', 'fullname'],
  givenName: ['fornavn', 'førenamn', 'förnamn', 'firstname', 'givenname'],
  familyName: ['etternavn', 'etternamn', 'efternamn', 'efternavn', 'lastname', 'surname', 'familyname'],
  mobile: ['mobil', 'mobilnr', 'mobilnummer', 'mobiltelefon', 'telefon', 'tlf', 'tlfnr', 'mobile', 'phone'],
  email: ['epost', 'epostadresse', 'mail', 'email', 'emailaddress'],
  language: ['språk', 'målform', 'sprog', 'language'],
};

/** What we call the columns that a file must have where it has none, as the example on the page heads them. */
const OUR_HEADINGS: Readonly<Partial<Record<Column, string>>> = {
  body: 'Utvalg',
  termFrom: 'Periode fra',
  termTo: 'Periode til',
  list: 'Liste',
  role: 'Rolle',
  rank: 'Rang',
  name: 'Navn',
};

/** A row by the names of its columns; empty where the column or the cell is missing. */
export type Cells = Readonly<Record<Column, string>>;

export interface NamedRow {
  readonly line: number;
  readonly cells: Cells;
}

/** Where each column is, by what the file calls it. The first heading that is known wins. */
export type Places = Readonly<Partial<Record<Column, { readonly at: number; readonly heading: string }>>>;

export function placesOf({ headings }: Table): Places {
  const found = COLUMNS.flatMap((column) => {
    const at = headings.findIndex((heading) => HEADINGS[column].includes(plain(heading)));
    return at < 0 ? [] : [[column, { at, heading: headings[at] ?? '' }] as const];
  });
  return Object.fromEntries(found);
}

/** As the file heads it; as we would, where it has no such column. */
export function headingOf(column: string, places: Places): string {
  const known = COLUMNS.find((name) => name === column);
  return (known && (places[known]?.heading ?? OUR_HEADINGS[known])) ?? column;
}

export function namedRow({ line, cells }: TableRow, places: Places): NamedRow {
  const cell = (column: Column) => cells[places[column]?.at ?? -1] ?? '';
  const named: Cells = {
    body: cell('body'),
    bodyId: cell('bodyId'),
    bodyKind: cell('bodyKind'),
    termFrom: cell('termFrom'),
    termTo: cell('termTo'),
    list: cell('list'),
    listId: cell('listId'),
    shortName: cell('shortName'),
    role: cell('role'),
    rank: cell('rank'),
    personId: cell('personId'),
    name: cell('name') || [cell('givenName'), cell('familyName')].filter((part) => part !== '').join(' '),
    givenName: cell('givenName'),
    familyName: cell('familyName'),
    mobile: cell('mobile'),
    email: cell('email'),
    language: cell('language'),
  };
  return { line, cells: named };
}

function plain(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
