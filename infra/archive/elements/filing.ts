import * as z from 'zod/mini';
import type { ArchiveDocument, ArchiveFiled, ArchiveTrouble } from '#functions/directory/archive-ports.ts';
import type { Calling } from '#infra/archive/calling.ts';
import { PlainText } from '#infra/archive/named-fields.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ElementsClient } from './client.ts';
import type { Fields } from './envelope.ts';
import { Id } from './rows.ts';
import type { ElementsSettings } from './settings.ts';
import { uploadFile } from './upload.ts';
import { childOf } from './xml.ts';

type Read<T> = Promise<Result<T, ArchiveTrouble>>;
type Filing = NonNullable<ElementsSettings['filing']>;
type File = ArchiveDocument['files'][number];

export interface FilingDesk {
  readonly settings: ElementsSettings;
  readonly calling: Calling;
  readonly client: ElementsClient;
}

const Journalpost = z.object({ Id });
const Dokumentreferanse = z.object({ DokumentbeskrivelseId: Id });
const Dokumentbeskrivelse = z.object({ Id, Dokumenttittel: PlainText });

/**
 * A record in the case that the customer has opened, with a document for each file. It is written in steps; each looks
 * for what an earlier try has left, so a filing that broke off is finished and not begun anew.
 */
export async function fileDocument(desk: FilingDesk, filing: Filing, document: ArchiveDocument): Read<ArchiveFiled> {
  const filter = `SakId=${filing.caseId} AND ${filing.keyField}=${document.key}`;
  const found = await desk.client.rows({ object: 'Journalpost', filter, sortBy: 'Id', row: Journalpost });
  if (!found.ok) return found;
  const [there] = found.value;
  const record = there === undefined ? await insert(desk, 'Journalpost', recordOf(document, filing)) : ok(there.Id);
  if (!record.ok) return record;

  const titles = await titlesOf(desk, record.value);
  if (!titles.ok) return titles;
  const missing = document.files.filter(({ name }) => !titles.value.includes(name));
  for (const file of missing) {
    const attached = await attach(desk, filing, { file, document, record: record.value });
    if (!attached.ok) return attached;
  }
  return ok({ documentId: record.value, wasThere: there !== undefined && missing.length === 0 });
}

function recordOf({ title, key, isRestricted, date }: ArchiveDocument, filing: Filing): Fields {
  return {
    Dokumentdato: `${date}T00:00:00`,
    DokumenttypeId: filing.documentType,
    ...secrecyOf(isRestricted, filing),
    Innholdsbeskrivelse: title,
    JournalstatusId: filing.journalStatus,
    SakId: filing.caseId,
    [filing.keyField]: key,
  };
}

function secrecyOf(isRestricted: boolean, { accessCode, restrictedAccessCode, restrictedParagraph }: Filing): Fields {
  if (!isRestricted) return { TilgangskodeId: accessCode };
  return { Hjemmel: restrictedParagraph, TilgangskodeId: restrictedAccessCode };
}

async function titlesOf({ client }: FilingDesk, record: string): Read<readonly string[]> {
  const ties = await client.rows({
    object: 'Dokumentreferanse',
    filter: `JournalpostId=${record}`,
    sortBy: 'DokumentbeskrivelseId',
    row: Dokumentreferanse,
  });
  if (!ties.ok) return ties;
  const ids = ties.value.map(({ DokumentbeskrivelseId }) => DokumentbeskrivelseId);
  const query = { object: 'Dokumentbeskrivelse', sortBy: 'Id', row: Dokumentbeskrivelse };
  const documents = await client.rowsOf(query, 'Id', ids);
  return documents.ok ? ok(documents.value.map(({ Dokumenttittel }) => Dokumenttittel)) : documents;
}

interface Attachment {
  readonly file: File;
  readonly document: ArchiveDocument;
  readonly record: string;
}

/** The tie to the record comes last: until then nobody sees a document without its file. */
async function attach(desk: FilingDesk, filing: Filing, { file, document, record }: Attachment): Read<string> {
  const uploaded = await uploadFile(desk, file.name, file.bytes);
  if (!uploaded.ok) return uploaded;
  const description = await insert(desk, 'Dokumentbeskrivelse', {
    DokumentstatusId: filing.documentStatus,
    Dokumenttittel: file.name,
    ...secrecyOf(document.isRestricted, filing),
  });
  if (!description.ok) return description;
  const version = await insert(desk, 'Dokumentversjon', {
    AktivVersjon: true,
    DokumentbeskrivelseId: description.value,
    Dokumentreferanse: uploaded.value,
    LagringsformatId: file.name.replace(/^.*\./, '').toUpperCase(),
    VariantId: filing.variant,
    Versjonsnummer: 1,
  });
  if (!version.ok) return version;
  const place = document.files.indexOf(file);
  return insert(desk, 'Dokumentreferanse', {
    DokumentbeskrivelseId: description.value,
    JournalpostId: record,
    Rekkefoelge: place + 1,
    TilknytningskodeId: place === 0 ? 'H' : 'V',
  });
}

/** The id that the system gave the row, or an empty text for rows that are known by what they tie. */
async function insert({ client }: FilingDesk, object: string, fields: Fields): Read<string> {
  const written = await client.write('Insert', object, [fields]);
  if (!written.ok) return written;
  const [row] = written.value.children;
  const id = childOf(row, 'Id')?.text.trim() ?? '';
  const needsId = object === 'Journalpost' || object === 'Dokumentbeskrivelse';
  return needsId && !Id.safeParse(id).success ? err({ kind: 'garbage', where: `Insert ${object}` }) : ok(id);
}
