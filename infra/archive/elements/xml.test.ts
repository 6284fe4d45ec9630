import { describe, expect, test } from 'vitest';
import { err } from '#shared/kernel/result.ts';
import { readXml, xmlText } from './xml.ts';

function nested(depth: number): string {
  return `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
}

describe('what comes from outside', () => {
  test('is read with its namespaces, whatever their prefixes', () => {
    const read = readXml(
      '<s:Envelope xmlns:s="urn:soap" xmlns:x="urn:x"><x:Navn x:nil="1">Åse &amp; Ola</x:Navn></s:Envelope>',
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        name: 'Envelope',
        namespace: 'urn:soap',
        children: [{ name: 'Navn', namespace: 'urn:x', text: 'Åse & Ola', attributes: new Map([['nil', '1']]) }],
      },
    });
  });

  test('a billion laughs are refused before the first', () => {
    const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY l0 "lol">${entities}]><lolz>&l9;</lolz>`;
    expect(readXml(bomb)).toStrictEqual(err('doctype'));
  });

  test('a file or an address named as an entity is never opened', () => {
    const external = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
    expect(readXml(external)).toStrictEqual(err('doctype'));
    expect(readXml('<!DOCTYPE a SYSTEM "http://169.254.169.254/latest"><a/>')).toStrictEqual(err('doctype'));
    expect(readXml('<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1/p.dtd">%p;]><a/>')).toStrictEqual(
      err('doctype'),
    );
  });

  test('an entity that nobody declared is malformed, not guessed', () => {
    expect(readXml('<a>&laugh;</a>')).toStrictEqual(err('malformed'));
  });

  test('depth, number and size have bounds', () => {
    expect(readXml(nested(32)).ok).toBe(true);
    expect(readXml(nested(33))).toStrictEqual(err('too-deep'));
    expect(readXml(`<a ${Array.from({ length: 65 }, (_, n) => `b${n}="1"`).join(' ')}/>`)).toStrictEqual(
      err('too-many'),
    );
    expect(readXml(`<a>${'<b/>'.repeat(100_000)}</a>`)).toStrictEqual(err('too-many'));
    expect(readXml('<a>12345</a>', 11)).toStrictEqual(err('too-large'));
  });

  test.each([
    '',
    '<html><body><br></body></html>',
    '<a><b></a></b>',
    '{"a":1}',
    '<a/><a/>',
    '<a xmlns:b="urn:b"><c:d/></a>',
  ])('%s is not a document', (text) => {
    expect(readXml(text)).toStrictEqual(err('malformed'));
  });
});

test('what goes out cannot break out of its element', () => {
  expect(xmlText(`<b>"Åse" & 'Ola'</b>\u0007`)).toBe('&lt;b&gt;&quot;Åse&quot; &amp; &apos;Ola&apos;&lt;/b&gt;');
});
