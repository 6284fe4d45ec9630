import { describe, expect, test } from 'vitest';
import { archived, councilInArchive } from '#functions/directory/archive-fixture.ts';
import { given } from '#functions/directory/facts-fixture.ts';
import { list, person, readPhone, roster } from '#functions/directory/fixture.ts';
import { present } from '#shared/kernel/assert.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { correctPerson } from './correct.ts';
import { correctBody, readBodyPatch } from './correct-body.ts';
import { reconcile } from './reconcile.ts';
import { settledBody, settledPerson } from './settle.ts';
import { afterWrites, type StoredBody, type StoredFacts } from './stored.ts';

const byAnne = { by: 'Anne Vold', at: Instant.parse('2026-11-22T12:40:00.000Z') };
const byTurid = { by: 'Turid Aas', at: Instant.parse('2026-11-22T12:50:00.000Z') };

function afterImport(facts: StoredFacts, offered: unknown): StoredFacts {
  const imported = reconcile(facts, offered, readPhone);
  return imported.ok ? afterWrites(facts, imported.value.writes) : expect.fail('faults');
}

describe('who saved a person last', () => {
  const facts = given(roster()).facts();
  const p1 = present(facts.persons.get('p1'), 'the person');
  const byHand = correctPerson(p1, { mobile: '22000009' }, readPhone, byAnne);
  const stored: StoredFacts = { ...facts, persons: new Map([['p1', byHand]]) };
  const lastAfterImport = (name: string) =>
    afterImport(stored, { persons: [person('p1', { name })] }).persons.get('p1')?.corrected.last;

  test('is who corrected it, and stays so when somebody says the same again', () => {
    expect(byHand.corrected.last).toStrictEqual(byAnne);
    expect(correctPerson(byHand, { mobile: '22000009' }, readPhone, byTurid)).toStrictEqual(byHand);
    expect(lastAfterImport(p1.source.name)).toStrictEqual(byAnne);
  });

  test('is who settled a conflict, whichever way', () => {
    expect(settledPerson(byHand, 'mobile', 'ours', byTurid).corrected.last).toStrictEqual(byTurid);
    expect(settledPerson(byHand, 'mobile', 'source', byTurid).corrected).toStrictEqual({ last: byTurid });
  });

  test('is nobody of the staff once an import, or the person by STOP, has changed it', () => {
    expect(lastAfterImport('Kari Hansen')).toBeUndefined();
    const opted = correctPerson(byHand, { smsOptOut: true }, readPhone);
    expect(opted).toStrictEqual({ ...byHand, corrected: { phone: byHand.corrected.phone }, smsOptOut: true });
  });
});

describe('who saved a body last', () => {
  function byAnneHand(facts: StoredFacts, listId: string, personId: string): StoredFacts {
    const before = present(facts.bodies.get('kst'), 'the body');
    const patch = readBodyPatch({ lists: [{ id: listId, substitutes: [{ rank: 1, personId }] }] });
    const value = patch.ok ? correctBody(before, patch.value, facts.persons, byAnne) : patch;
    return value.ok ? afterWrites(facts, [{ kind: 'body', value: value.value, before }]) : expect.fail('faults');
  }
  const bodyIn = (facts: StoredFacts): StoredBody => present(facts.bodies.get('kst'), 'the body');
  const stored = byAnneHand(given(roster()).facts(), 'A', 'p3');
  const lastAfterImport = (substitutes: readonly string[]) =>
    bodyIn(afterImport(stored, { bodies: [{ id: 'kst', lists: [list('A', substitutes)] }] })).corrected.last;

  test('is who corrected it, until an import changes it', () => {
    expect(lastAfterImport(['p2', 'p3'])).toStrictEqual(byAnne);
    expect(lastAfterImport(['p2'])).toBeUndefined();
  });

  test('is who settled a conflict, whichever way', () => {
    const settled = (choose: 'ours' | 'source') =>
      settledBody(bodyIn(stored), 'lists.A.substitutes', choose, byTurid).corrected;
    expect(settled('ours')).toMatchObject({ lists: [{ id: 'A' }], last: byTurid });
    expect(settled('source')).toStrictEqual({ last: byTurid });
  });

  test('is nobody of the staff once the archive names somebody without a rank', () => {
    const council = archived().taken(councilInArchive());
    const corrected = archived(byAnneHand(council.facts, 'Ap', '33'), council.ids);
    expect(bodyIn(corrected.taken(councilInArchive()).facts).corrected.last).toStrictEqual(byAnne);
    const [known] = councilInArchive().lists;
    const substitutes = [...(known?.substitutes ?? []), { person: '31' }];
    const doubted = corrected.taken(councilInArchive({ lists: [{ ...present(known, 'the list'), substitutes }] }));
    expect(bodyIn(doubted.facts).unranked).toMatchObject([{ listId: 'Ap', personIds: ['31'] }]);
    expect(bodyIn(doubted.facts).corrected.last).toBeUndefined();
    expect(doubted.taken(councilInArchive({ lists: [{ ...present(known, 'the list'), substitutes }] })).writes).toEqual(
      [],
    );
  });
});
