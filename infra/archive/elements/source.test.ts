import { expect, test } from 'vitest';
import { answering } from '#infra/archive/fixture.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import { elementsArchive } from './archive.ts';
import { OBJECT_MODEL } from './envelope.ts';
import { ElementsSettings } from './settings.ts';

const SETTINGS = ElementsSettings.parse({
  kind: 'elements',
  baseUrl: 'https://arkiv.example',
  credentials: { database: 'd', userName: 'u', password: 'p' },
});
const CLOCK = { now: () => instantOf(Date.UTC(2026, 10, 23, 9)) };

type Rows = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** A system that gives all rows of an object, whatever the filter. */
function holding(rows: Rows) {
  const { calling } = answering((body) => {
    const object = /<DataObjectName>(\w+)</.exec(body)?.[1] ?? '';
    const found = rows[object] ?? [];
    const content = found.map((row) => {
      const fields = Object.entries(row).map(([name, value]) => `<${name}>${value}</${name}>`);
      return `<DataObject i:type="${object}">${fields.join('')}</DataObject>`;
    });
    return `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><s:Body><FilteredQueryResponse xmlns="${OBJECT_MODEL}"><FilteredQueryResult><DataObjects>${content.join('')}</DataObjects><TotalCount>${found.length}</TotalCount></FilteredQueryResult></FilteredQueryResponse></s:Body></s:Envelope>`;
  });
  return elementsArchive(SETTINGS, CLOCK, calling).source;
}

const TOWN: Rows = {
  Utvalg: [{ Id: '11', Navn: 'Planutvalget' }],
  Utvalgsmedlem: [{ UtvalgId: '11', PersonnavnId: '7', Medlem: 'true' }],
  Personnavn: [{ Id: '7', PersonId: '70', Etternavn: 'Nordmann', Aktiv: 'true' }],
  PersonAdresse: [
    { PersonId: '70', AdresseId: '801' },
    { PersonId: '70', AdresseId: '802' },
  ],
  Adressat: [
    { Id: '801', Mobiltelefon: '90000001', EPostAdresse: '' },
    { Id: '802', Mobiltelefon: '90000002' },
  ],
};

test('of several addresses the first that was registered counts; an empty one says that there is none', async () => {
  expect(await holding(TOWN).readBody('11')).toMatchObject({
    value: { persons: [{ id: '70', mobile: '90000001', email: null }] },
  });
});

test('without an address the archive says nothing of numbers', async () => {
  const body = await holding({ ...TOWN, PersonAdresse: [], Adressat: [] }).readBody('11');
  expect(body.ok ? body.value.persons : []).toStrictEqual([{ id: '70', name: 'Nordmann' }]);
});

test('members or meetings of another body are garbage', async () => {
  const strays = { ...TOWN, Utvalgsmedlem: [{ UtvalgId: '12', PersonnavnId: '7', Medlem: 'true' }] };
  expect(await holding(strays).readBody('11')).toMatchObject({ ok: false, error: { kind: 'garbage' } });
  expect(await holding(TOWN).readBody('12')).toMatchObject({ ok: false, error: { kind: 'garbage' } });
});
