import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { elementsArchive } from '#infra/archive/elements/archive.ts';
import { ElementsSettings } from '#infra/archive/elements/settings.ts';
import { ARCHIVE_CREDENTIALS } from '#local/archive/archive-access.ts';
import { personOfName } from '#local/archive/records.ts';
import { present } from '#shared/kernel/assert.ts';
import { archiveContract } from './archive.contract.ts';
import { A_REPORT } from './archive-filing.ts';
import { type ArchiveWorld, openArchiveWorld } from './archive-world.ts';

const CREDENTIALS = { database: 'ephorte_9901', ...ARCHIVE_CREDENTIALS };

function settings(url: string, more: Partial<z.input<typeof ElementsSettings>> = {}) {
  return ElementsSettings.parse({
    kind: 'elements',
    baseUrl: `${url}/elements`,
    credentials: CREDENTIALS,
    pageSize: 20,
    attendance: { present: 'M', partly: 'D', absent: 'F' },
    ...more,
  });
}

describe('Elements', () => {
  archiveContract({
    open: ({ url, clock }, calling) => elementsArchive(settings(url), clock, calling),
    ids: {
      committee: String,
      person: (records, nameId) => String(present(personOfName(records, nameId), 'person').id),
      sitting: String,
      party: String,
    },
    callOfMembers: 'Utvalgsmedlem',
  });
});

describe("Elements' own ways", () => {
  let world: ArchiveWorld;
  beforeEach(async () => {
    world = await openArchiveWorld({ committees: 3, sittings: 3, posts: 60 });
  });
  afterEach(() => world.close());

  const open = (more: Partial<z.input<typeof ElementsSettings>> = {}) =>
    elementsArchive(settings(world.url, more), world.clock, {
      fetch: (input, init) => fetch(input, init),
      wait: async () => undefined,
      chance: () => 0,
    });

  test('both versions of SOAP are spoken', async () => {
    const [older, newer] = await Promise.all([
      open({ soap: '1.1' }).source.readBody('11'),
      open({ soap: '1.2' }).source.readBody('11'),
    ]);
    expect(older).toMatchObject({ ok: true });
    expect(older).toStrictEqual(newer);
  });

  test('a wrong password is refused', async () => {
    const wrong = open({ credentials: { ...CREDENTIALS, password: 'guessed' } });
    expect(await wrong.source.listBodies()).toStrictEqual({ ok: false, error: { kind: 'refused', where: 'Utvalg' } });
  });

  test('one person under two names is one person', async () => {
    const { persons } = await world.records();
    const twice = present(
      persons.find(({ names }) => names.length > 1),
      'person with two names',
    );
    const bodies = await Promise.all(['11', '12', '13'].map((id) => open().source.readBody(id)));
    const found = bodies
      .flatMap((body) => (body.ok ? body.value.persons : []))
      .filter(({ id }) => id === String(twice.id));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ mobile }) => mobile))).toStrictEqual(new Set([twice.mobile]));
  });

  test('a function that nobody has explained is garbage, not a substitute', async () => {
    const functions = { substitute: ['Reserve'] };
    expect(await open({ functions }).source.readBody('11')).toStrictEqual({
      ok: false,
      error: { kind: 'garbage', where: 'Utvalgsmedlem.FunksjonId' },
    });
  });

  describe('attendance', () => {
    const write = async (
      ...rows: Parameters<NonNullable<ReturnType<typeof open>['record']['writeAttendance']>>[0]['rows']
    ) => present(open().record.writeAttendance, 'writing of attendance')({ meeting: '2001', rows });

    test('is written once: who came for whom', async () => {
      const kari = { person: '1003', attendance: 'absent', sortOrder: 1 } as const;
      const ola = {
        person: '1020',
        forPerson: '1003',
        attendance: 'partly',
        sortOrder: 2,
        remark: '18.00-19.30',
      } as const;
      expect(await write(kari, ola)).toStrictEqual({ ok: true, value: 'written' });
      expect(await write(kari, ola)).toStrictEqual({ ok: true, value: 'unchanged' });
      const { attendance } = await world.records();
      expect(attendance).toStrictEqual([
        { sitting: 2001, nameId: 1003, code: 'F', order: 1 },
        { sitting: 2001, nameId: 1020, forNameId: 1003, code: 'D', order: 2, remark: '18.00-19.30' },
      ]);
    });

    test('that has changed is changed, and keeps the name that the meeting knows', async () => {
      await world.change({ type: 'noteAttendance', sitting: 2001, nameId: 9001, code: 'F', order: 1 });
      expect(await write({ person: '1003', attendance: 'present', sortOrder: 1 })).toStrictEqual({
        ok: true,
        value: 'written',
      });
      const { attendance } = await world.records();
      expect(attendance).toStrictEqual([{ sitting: 2001, nameId: 9001, code: 'M', order: 1 }]);
    });

    test('that somebody wrote in the archive stands against what we only assume, with its place and remark', async () => {
      const there = { sitting: 2001, nameId: 1003, code: 'F', order: 7, remark: 'meldt på møtet' };
      await world.change({ type: 'noteAttendance', ...there });
      const assumed = { person: '1003', attendance: 'present', sortOrder: 1, isAssumed: true } as const;
      expect(await write(assumed)).toStrictEqual({ ok: true, value: 'unchanged' });
      expect((await world.records()).attendance).toStrictEqual([there]);
      const { isAssumed: _, ...noted } = assumed;
      expect(await write(noted)).toStrictEqual({ ok: true, value: 'written' });
      expect((await world.records()).attendance).toStrictEqual([{ ...there, code: 'M' }]);
    });

    test('of somebody whom the archive does not know is not written at all', async () => {
      const stranger = { person: '99999', attendance: 'present', sortOrder: 2 } as const;
      const known = { person: '1003', attendance: 'present', sortOrder: 1 } as const;
      expect(await write(known, stranger)).toMatchObject({ ok: false, error: { kind: 'garbage' } });
      expect((await world.records()).attendance).toStrictEqual([]);
    });

    test('is not offered without codes for it', () => {
      expect(elementsArchive(settings(world.url, { attendance: undefined }), world.clock).record).not.toHaveProperty(
        'writeAttendance',
      );
    });
  });

  describe('a document', () => {
    const FILING = { caseId: 4711, accessCode: 'U', restrictedAccessCode: 'UO', restrictedParagraph: 'Offl. § 13' };
    const file = () => open({ filing: FILING }).record.fileDocument(A_REPORT);
    const storedAs = async (object: string) =>
      (await world.records()).stored.filter((row) => row.object === object).map(({ fields }) => fields);

    test('is a record in its case, with a document for each file', async () => {
      expect(await file()).toStrictEqual({ ok: true, value: { documentId: '1', wasThere: false } });
      expect(await storedAs('Journalpost')).toMatchObject([
        { SakId: '4711', Innholdsbeskrivelse: A_REPORT.title, TilgangskodeId: 'UO', Hjemmel: 'Offl. § 13' },
      ]);
      expect(await storedAs('Dokumentbeskrivelse')).toMatchObject([
        { Dokumenttittel: 'varainnkalling.pdf', TilgangskodeId: 'UO' },
        { Dokumenttittel: 'varainnkalling.json', TilgangskodeId: 'UO' },
      ]);
      expect(await storedAs('Dokumentreferanse')).toMatchObject([
        { TilknytningskodeId: 'H' },
        { TilknytningskodeId: 'V' },
      ]);
      const [version] = await storedAs('Dokumentversjon');
      expect(version).toMatchObject({ LagringsformatId: 'PDF', VariantId: 'P', Dokumentreferanse: 'fil-2' });
      expect(await storedAs('Fil')).toMatchObject([{ Byte: '4' }, { Byte: '2' }]);
    });

    test('is found again instead of filed twice', async () => {
      await file();
      expect(await file()).toStrictEqual({ ok: true, value: { documentId: '1', wasThere: true } });
      expect(await storedAs('Journalpost')).toHaveLength(1);
      expect(await storedAs('Dokumentbeskrivelse')).toHaveLength(2);
    });

    test('whose filing broke off is finished by the next try', async () => {
      await world.fail({ kind: 'status', status: 503, only: 'Insert Dokumentbeskrivelse' });
      expect(await file()).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
      expect(await file()).toStrictEqual({ ok: true, value: { documentId: '1', wasThere: false } });
      expect(await storedAs('Journalpost')).toHaveLength(1);
      expect((await storedAs('Dokumentreferanse')).map(({ TilknytningskodeId }) => TilknytningskodeId)).toStrictEqual([
        'H',
        'V',
      ]);
    });

    test.each(['Journalpost', 'Dokumentbeskrivelse', 'Dokumentversjon', 'Dokumentreferanse'])(
      'whose answer was lost at its %s is found by the next try, and not filed twice',
      async (object) => {
        await world.fail({ kind: 'lost', only: `Insert ${object}` });
        expect(await file()).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
        expect(await file()).toMatchObject({ ok: true, value: { documentId: '1' } });
        expect(await storedAs('Journalpost')).toHaveLength(1);
        const ties = (await storedAs('Dokumentreferanse')).map(({ TilknytningskodeId }) => TilknytningskodeId);
        expect(ties).toStrictEqual(['H', 'V']);
      },
    );

    test('has nowhere to go without a case', async () => {
      expect(await open().record.fileDocument(A_REPORT)).toMatchObject({ error: { kind: 'refused', where: 'filing' } });
    });
  });
});
