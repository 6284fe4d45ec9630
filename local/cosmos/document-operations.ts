import { type Account, listDocuments, readDocument, removeDocument, writeDocument } from '#local/cosmos/account.ts';
import type { Container } from '#local/cosmos/entries.ts';
import { Patch, patched } from '#local/cosmos/patch.ts';
import { Query, runQuery } from '#local/cosmos/query.ts';
import {
  badRequest,
  CONFLICT,
  NOT_FOUND,
  NOT_MODIFIED,
  PRECONDITION_FAILED,
  type Reply,
} from '#local/cosmos/replies.ts';
import type { CosmosRequest } from '#local/cosmos/request.ts';
import { type Document, NewDocument, partitionOf } from '#local/cosmos/resources.ts';

/** The real server's limit. */
const DOCUMENT_BYTES_MAX = 2 * 1_024 * 1_024;

export function createDocument(account: Account, container: Container, request: CosmosRequest): Reply {
  return withBody(container, request, (sent, partition) => {
    if (readDocument(account, container, partition, sent.id) !== undefined) return CONFLICT;
    return { status: 201, body: writeDocument(account, container, sent) };
  });
}

export function upsertDocument(account: Account, container: Container, request: CosmosRequest): Reply {
  return withBody(container, request, (sent, partition) => {
    const before = readDocument(account, container, partition, sent.id);
    if (before !== undefined && isOther(before, request)) return PRECONDITION_FAILED;
    return { status: before === undefined ? 201 : 200, body: writeDocument(account, container, sent) };
  });
}

export function replaceDocument(account: Account, container: Container, request: CosmosRequest): Reply {
  return withDocument(account, container, request, (before) =>
    withBody(container, request, (sent) => {
      if (sent.id !== before.id) return badRequest('An id cannot be replaced.');
      return { status: 200, body: writeDocument(account, container, sent) };
    }),
  );
}

export function patchDocument(account: Account, container: Container, request: CosmosRequest): Reply {
  return withDocument(account, container, request, (before) => {
    const patch = Patch.safeParse(request.body);
    if (!patch.success) return badRequest('The patch was not understood.');
    const { condition, operations } = patch.data;
    if (condition !== undefined) {
      const met = runQuery([before], { query: `SELECT * ${condition}` }, { itemCountMax: 1, continuation: undefined });
      if (!met.ok) return badRequest(met.error);
      if (met.value.results.length === 0) return PRECONDITION_FAILED;
    }
    const after = patched(before, operations);
    if (!after.ok) return badRequest('The patch leads to a path that is not there.');
    return withBody(container, { ...request, body: after.value }, (sent) => ({
      status: 200,
      body: writeDocument(account, container, sent),
    }));
  });
}

export function deleteDocument(account: Account, container: Container, request: CosmosRequest): Reply {
  return withDocument(account, container, request, (before) => {
    removeDocument(account, container, partitionOf(before, container.resource), before.id);
    return { status: 204 };
  });
}

export function readOneDocument(account: Account, container: Container, request: CosmosRequest): Reply {
  if (request.partition === undefined) return badRequest('The partition key is missing.');
  const document = readDocument(account, container, request.partition, request.documentId);
  if (document === undefined) return NOT_FOUND;
  return request.ifNoneMatch === document._etag ? NOT_MODIFIED : { status: 200, body: document };
}

export function queryDocuments(account: Account, container: Container, request: CosmosRequest): Reply {
  const query = Query.safeParse(request.body);
  if (!query.success) return badRequest('The query was not understood.');
  return pageOf(listDocuments(account, container, request.partition), query.data, request, container.resource._rid);
}

/** A feed of whole documents, as `readAll` asks for. */
export function readAllDocuments(account: Account, container: Container, request: CosmosRequest): Reply {
  const documents = listDocuments(account, container, request.partition);
  return pageOf(documents, { query: 'SELECT * FROM c' }, request, container.resource._rid);
}

function pageOf(documents: readonly Document[], query: Query, request: CosmosRequest, containerRid: string): Reply {
  const page = runQuery(documents, query, request);
  if (!page.ok) return badRequest(page.error);
  const { results, continuation } = page.value;
  return {
    status: 200,
    body: { _rid: containerRid, Documents: results, _count: results.length },
    headers: {
      'x-ms-item-count': String(results.length),
      ...(continuation !== undefined && { 'x-ms-continuation': continuation }),
    },
  };
}

function withBody(
  { resource }: Container,
  request: CosmosRequest,
  act: (sent: NewDocument, partition: string) => Reply,
): Reply {
  const sent = NewDocument.safeParse(request.body);
  if (!sent.success) return badRequest('The document needs an id of its own, without / \\ ? or #.');
  if (Buffer.byteLength(JSON.stringify(sent.data)) > DOCUMENT_BYTES_MAX) {
    return { status: 413, body: { code: 'RequestEntityTooLarge', message: 'The document is larger than 2 MB.' } };
  }
  const partition = partitionOf(sent.data, resource);
  if (partition !== request.partition) return badRequest('The document belongs to another partition than the request.');
  return act(sent.data, partition);
}

function withDocument(
  account: Account,
  container: Container,
  request: CosmosRequest,
  act: (before: Document) => Reply,
): Reply {
  if (request.partition === undefined) return badRequest('The partition key is missing.');
  const before = readDocument(account, container, request.partition, request.documentId);
  if (before === undefined) return NOT_FOUND;
  return isOther(before, request) ? PRECONDITION_FAILED : act(before);
}

function isOther(document: Document, { ifMatch }: CosmosRequest): boolean {
  return ifMatch !== undefined && ifMatch !== '*' && ifMatch !== document._etag;
}
