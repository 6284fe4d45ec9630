import type { ArchiveDocument } from '#functions/directory/archive-ports.ts';

/** A call report as it is handed to an archive. */
export const A_REPORT: ArchiveDocument = {
  key: '9901-m1-2',
  title: 'Varainnkalling, Kommunestyret 3. desember 2026',
  isRestricted: true,
  date: '2026-12-03',
  files: [
    { name: 'varainnkalling.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) },
    { name: 'varainnkalling.json', mediaType: 'application/json', bytes: new Uint8Array([123, 125]) },
  ],
};
