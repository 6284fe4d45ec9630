import * as z from 'zod/mini';
import type { Vault } from '#functions/platform/ports.ts';
import type { KeyDocuments, WrappedKey } from '#infra/keyvault/key-documents.ts';
import { Instant } from '#shared/kernel/instant.ts';
import type { OpenDatabase } from './client.ts';
import { containerOf } from './containers.ts';
import { ask, askOr, placeOf, queryPartition } from './requests.ts';

const KEYS_STREAM = 'keys';

const KeyDocument = z.object({ id: z.string(), at: Instant, wrappedBy: z.string(), wrapped: z.string() });

/** Wrapped keys lie beside what they seal, so that a container is of use with its vault and with nothing else. */
export function cosmosKeyDocuments(database: OpenDatabase): KeyDocuments {
  return {
    list: async (vault) => {
      const documents = await queryPartition(database, { vault, stream: KEYS_STREAM });
      return documents.map((document) => {
        const { id, at, wrappedBy, wrapped } = KeyDocument.parse(document);
        return { kid: id, at, wrappedBy, wrapped: Buffer.from(wrapped, 'base64url') };
      });
    },
    create: async (vault, key) => {
      const { items } = await containerOf(database, vault);
      const created = await askOr(() => items.create(documentOf(vault, key)), '409');
      return created.kind === '409' ? 'exists' : 'created';
    },
    rewrap: async (vault, key) => {
      const { items } = await containerOf(database, vault);
      await ask(() => items.upsert(documentOf(vault, key)));
    },
  };
}

function documentOf(vault: Vault, { kid, at, wrappedBy, wrapped }: WrappedKey) {
  const place = placeOf({ vault, stream: KEYS_STREAM, id: kid });
  return { ...place, kind: 'key', at, wrappedBy, wrapped: Buffer.from(wrapped).toString('base64url') };
}
