import { expect, test } from 'vitest';
import { elementsArchive } from '#infra/archive/elements/archive.ts';
import { ElementsSettings } from '#infra/archive/elements/settings.ts';
import { simulatedElements } from '#local/archive/archive-access.ts';
import { simulatedArchives } from '#local/archive/simulated-archives.ts';
import { serveHttp } from '#local/http-server.ts';
import { openJournal } from '#local/journal.ts';
import { Roster } from '#shared/contracts/roster.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import { instantAt } from '#shared/rules/local-time.ts';
import { demoRecords } from './archive-records.ts';
import { demoRoster, ZONE } from './roster.ts';

const NOW = instantOf(Date.UTC(2026, 10, 23, 9));

test('the archive of the demo says what the demo begins with, id by id', async () => {
  const clock = { now: () => NOW };
  const archives = simulatedArchives({
    clock,
    codes: ['9999'],
    journalOf: () => openJournal(undefined),
    recordsOf: () => demoRecords,
  });
  const server = await serveHttp({ port: 0 }, async (call) => archives(call) ?? { status: 404 });
  const { source } = elementsArchive(ElementsSettings.parse(simulatedElements(server.url, '9999')), clock);
  const roster = Roster.parse(demoRoster(NOW));
  for (const { id, name, kind, termFrom, termTo, lists, seats } of roster.bodies) {
    const read = await source.readBody(id);
    expect(read).toMatchObject({ ok: true, value: { id, name, kind, termFrom, termTo } });
    if (!read.ok) continue;
    const { persons, meetings } = read.value;
    expect(
      read.value.seats.map(({ id: seat, person, list, role }) => ({ id: seat, personId: person, listId: list, role })),
    ).toStrictEqual(seats);
    expect(
      read.value.lists.map(({ substitutes, ...list }) => ({
        ...list,
        substitutes: substitutes.map(({ person, rank }) => ({ rank, personId: person })),
      })),
    ).toStrictEqual(lists);
    for (const person of persons) expect(roster.persons).toContainEqual(expect.objectContaining(person));
    expect(
      meetings.map(({ start, end = '', items = [], ...meeting }) => ({
        ...meeting,
        bodyId: id,
        start: instantAt(start.slice(0, 10), start.slice(11), ZONE),
        end: instantAt(end.slice(0, 10), end.slice(11), ZONE),
        mode: 'inPerson',
        items: items.map(({ no, title, isRestricted }) => ({ no, title, restricted: isRestricted })),
      })),
    ).toStrictEqual(roster.meetings.filter(({ bodyId }) => bodyId === id));
  }
  await server.close();
});
