import type { ArchiveNeeds } from '#functions/directory/index.ts';
import { readTable } from '#infra/csv.ts';
import { normalizePhone } from '#infra/phone.ts';
import type { adaptersFrom } from './adapters.ts';
import { addressesOf } from './addresses.ts';
import type { PartsNeeds } from './parts.ts';

/** What reading the case and archive systems takes beside the directory. */
export function archiveNeeds({
  adapters,
  initialSettings,
  warn,
}: Pick<PartsNeeds, 'initialSettings' | 'warn'> & { readonly adapters: ReturnType<typeof adaptersFrom> }) {
  const { config, documents, hash, email, archiveOf } = adapters;
  const { senderOf, emailFromOf } = addressesOf(config);
  return {
    store: documents,
    hash,
    email,
    archiveOf,
    readPhone: normalizePhone,
    senderOf,
    emailFromOf,
    readTable,
    folder: adapters.importFolder,
    initialSettings,
    warn,
  } satisfies Partial<ArchiveNeeds>;
}
