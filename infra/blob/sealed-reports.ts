import { decodeProtectedHeader } from 'jose';
import * as z from 'zod/mini';
import type { BlobStore } from '#functions/record/ports.ts';
import { seal, unseal } from '#infra/cosmos/seal.ts';
import type { Keys } from '#infra/keyvault/keys.ts';
import { DefectError } from '#shared/kernel/assert.ts';
import { MunicipalityCode } from '#shared/kernel/ids.ts';

/** What lies in a report's place; anchors hold ids and hashes alone, and stay as they are. */
const Sealed = z.object({ base64: z.string() });

/** Reports name people: each is sealed under its municipality's own key, as documents are. */
export function withSealedReports(store: BlobStore, keys: Pick<Keys, 'current' | 'named'>): BlobStore {
  return {
    ...store,
    create: async (container, name, { mediaType, bytes }) => {
      if (container !== 'reports') return store.create(container, name, { mediaType, bytes });
      const key = await keys.current(municipalityOf(name));
      const sealed = await seal({ base64: Buffer.from(bytes).toString('base64') }, key, placeOf(name));
      return store.create(container, name, { mediaType: 'application/jose', bytes: new TextEncoder().encode(sealed) });
    },
    read: async (container, name) => {
      const stored = await store.read(container, name);
      if (container !== 'reports' || stored === undefined) return stored;
      const sealed = new TextDecoder().decode(stored);
      const { kid } = decodeProtectedHeader(sealed);
      if (kid === undefined) throw new DefectError('broken promise: a sealed report names its key');
      const opened = await unseal(sealed, await keys.named(municipalityOf(name), kid), placeOf(name));
      return new Uint8Array(Buffer.from(Sealed.parse(opened).base64, 'base64'));
    },
  };
}

/** A report moved to another name does not open. */
function placeOf(name: string) {
  return { stream: 'reports', id: name };
}

function municipalityOf(name: string): MunicipalityCode {
  return MunicipalityCode.parse(name.split('/', 1)[0]);
}
