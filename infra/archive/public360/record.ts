import { Buffer } from 'node:buffer';
import type {
  ArchiveDocument,
  ArchiveFiled,
  ArchiveRecord,
  ArchiveTrouble,
} from '#functions/directory/archive-ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Public360Client } from './client.ts';
import { DocumentsAnswer, FiledAnswer } from './rows.ts';
import type { Public360Settings } from './settings.ts';

type Filing = NonNullable<Public360Settings['filing']>;

/** One is enough; the others are titles that only begin the same way. */
const DOCUMENTS_MAX = 50;

/** Documents go into the case that the customer has opened for them. 360 keeps no attendance. */
export function public360Record({ filing, methods }: Public360Settings, client: Public360Client): ArchiveRecord {
  async function fileDocument(document: ArchiveDocument): Promise<Result<ArchiveFiled, ArchiveTrouble>> {
    if (filing === undefined) return err({ kind: 'refused', where: 'filing' });
    const title = titleOf(document);
    const asked = { CaseNumber: filing.caseNumber, Title: title, MaxReturnedDocuments: DOCUMENTS_MAX };
    const found = await client.call(methods.documents, asked, DocumentsAnswer);
    if (!found.ok) return found;
    const there = found.value.Documents?.find((row) => row.Title === title);
    if (there !== undefined) return ok({ documentId: there.DocumentNumber || there.Recno, wasThere: true });

    // Once: if no answer comes, the next try finds what this one has left.
    const filed = await client.call(methods.createDocument, documentOf(document, title, filing), FiledAnswer, false);
    if (!filed.ok) return filed;
    return ok({ documentId: filed.value.DocumentNumber || filed.value.Recno, wasThere: false });
  }
  return { fileDocument };
}

/** 360 can be asked for a title in a case and for nothing of ours, so the title carries the key. */
function titleOf({ title, key }: ArchiveDocument): string {
  return `${title} [${key}]`;
}

function documentOf({ isRestricted, date, files }: ArchiveDocument, title: string, filing: Filing) {
  const accessCode = isRestricted ? filing.restrictedAccessCode : filing.accessCode;
  return {
    CaseNumber: filing.caseNumber,
    ...(filing.archive !== undefined && { Archive: filing.archive }),
    Title: title,
    DocumentDate: `${date}T00:00:00`,
    Category: filing.category,
    Status: filing.status,
    AccessCode: accessCode,
    ...(isRestricted && filing.restrictedParagraph !== undefined && { Paragraph: filing.restrictedParagraph }),
    ...(filing.accessGroup !== undefined && { AccessGroup: filing.accessGroup }),
    Files: files.map(({ name, bytes }) => ({
      Title: name.replace(/\.[a-z]+$/, ''),
      Format: /\.([a-z]+)$/.exec(name)?.[1] ?? 'pdf',
      Base64Data: Buffer.from(bytes).toString('base64'),
      VersionFormat: filing.versionFormat,
      Status: filing.fileStatus,
      AccessCode: accessCode,
      ...(filing.fileCategory !== undefined && { Category: filing.fileCategory }),
    })),
  };
}
