import { describe, expect, test } from 'vitest';
import { normalizePhone } from '#infra/phone.ts';
import { present } from '#shared/kernel/assert.ts';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { ownNumbers } from './own-numbers.ts';

const [FJORDVIK, DALSBYGD, HEIMDAL] = ['4699', '4698', '4697'].map((code) => MunicipalityCode.parse(code));
const SENDERS = new Map([
  [FJORDVIK, '+4759440000'],
  [DALSBYGD, '+4759440001'],
  [HEIMDAL, 'Heimdal'],
]);

/** @param read hears of every number that is read */
function ownersOf(read: (text: string) => void = () => undefined) {
  return ownNumbers({
    municipalities: [FJORDVIK, DALSBYGD, HEIMDAL].map((code) => present(code, 'municipality')),
    smsSenderOf: (code) => present(SENDERS.get(code), 'sender'),
    normalizePhone: (text) => {
      read(text);
      return normalizePhone(text);
    },
  });
}

describe('whose number a text was sent to', () => {
  test.each([
    ['in full', '+4759440001', DALSBYGD],
    ['without the plus', '4759440001', DALSBYGD],
    ['without the country', '59440000', FJORDVIK],
    ['a name, in whatever letters', 'HEIMDAL', HEIMDAL],
    ['somebody else’s', '+4790000001', undefined],
    ['too short to be told apart', '440001', undefined],
  ])('%s', (_how, number, owner) => {
    expect(ownersOf()(number)).toBe(owner);
  });

  test('our own numbers are read with the first text and not again with each', () => {
    const read: string[] = [];
    const ownerOf = ownersOf((text) => read.push(text));
    ownerOf('+4759440001');
    expect(read).toHaveLength(SENDERS.size + 1);
    ownerOf('+4759440000');
    expect(read).toHaveLength(SENDERS.size + 2);
  });
});
