import { describe, expect, test } from 'vitest';
import { createContainer, createDatabase, listDocuments, openAccount, writeDocument } from '#local/cosmos/account.ts';
import { openJournal } from '#local/journal.ts';
import { present } from '#shared/kernel/assert.ts';
import { type Instant, instantOf, plusSeconds } from '#shared/kernel/instant.ts';

const now = instantOf(Date.UTC(2026, 10, 2));
const memory = () => openJournal(undefined);

function openStream(journal: ReturnType<typeof memory>, at: Instant = now) {
  const account = openAccount({ now: () => at }, journal);
  if (!account.databases.has('d')) {
    createDatabase(account, 'd');
    createContainer(account, 'd', { id: 'c', partitionKey: { paths: ['/stream'] }, defaultTtl: -1 });
  }
  const container = present(account.databases.get('d')?.containers.get('c'), 'container');
  return { account, container };
}

describe('the journal of an account', () => {
  test('is cut down while it grows, and nothing is lost by it', () => {
    const journal = memory();
    const { account, container } = openStream(journal);
    for (let n = 1; n <= 9_000; n += 1) writeDocument(account, container, { id: String(n % 10), stream: 's', n });
    expect(journal.entries.length).toBeLessThanOrEqual(2_001);
    const restored = openStream(journal);
    expect(listDocuments(restored.account, restored.container, undefined).map(({ n }) => n)).toStrictEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((last) => 8_990 + last),
    );
  });

  test('lets go of what has expired', () => {
    const journal = memory();
    const { account, container } = openStream(journal);
    writeDocument(account, container, { id: '1', stream: 's', ttl: 10 });
    writeDocument(account, container, { id: '2', stream: 's' });
    openStream(journal, plusSeconds(now, 10));
    expect(journal.entries.filter((entry) => JSON.stringify(entry).includes('"stream":"s"'))).toHaveLength(1);
  });
});
