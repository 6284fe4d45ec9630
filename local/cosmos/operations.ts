import {
  type Account,
  createContainer,
  createDatabase,
  deleteContainer,
  deleteDatabase,
  replaceContainer,
} from '#local/cosmos/account.ts';
import {
  createDocument,
  deleteDocument,
  patchDocument,
  queryDocuments,
  readAllDocuments,
  readOneDocument,
  replaceDocument,
  upsertDocument,
} from '#local/cosmos/document-operations.ts';
import type { Container, Database } from '#local/cosmos/entries.ts';
import { Query, runQuery } from '#local/cosmos/query.ts';
import { badRequest, CONFLICT, NOT_FOUND, type Reply } from '#local/cosmos/replies.ts';
import type { CosmosRequest } from '#local/cosmos/request.ts';
import { NewContainer, NewDatabase } from '#local/cosmos/resources.ts';

type Operation = (account: Account, request: CosmosRequest, endpoint: string) => Reply;

const OPERATIONS = new Map<string, Operation>([
  ['read ', (_account, _request, endpoint) => ({ status: 200, body: accountResource(endpoint) })],

  ['read dbs', (account) => feed('Databases', [...account.databases.values()])],
  ['query dbs', (account, request) => queried('Databases', [...account.databases.values()], request)],
  ['create dbs', createDatabaseOnce],
  ['read dbs/:', inDatabase(({ resource }) => ({ status: 200, body: resource }))],
  ['delete dbs/:', inDatabase(({ resource }, account) => gone(() => deleteDatabase(account, resource.id)))],

  ['read dbs/:/colls', inDatabase(({ containers }) => feed('DocumentCollections', [...containers.values()]))],
  [
    'query dbs/:/colls',
    inDatabase(({ containers }, _account, request) =>
      queried('DocumentCollections', [...containers.values()], request),
    ),
  ],
  ['create dbs/:/colls', inDatabase(createContainerOnce)],
  ['read dbs/:/colls/:', inContainer((_account, { resource }) => ({ status: 200, body: resource }))],
  ['replace dbs/:/colls/:', inContainer(replaceContainerSettings)],
  [
    'delete dbs/:/colls/:',
    inContainer((account, { databaseId, resource }) => gone(() => deleteContainer(account, databaseId, resource.id))),
  ],
  ['read dbs/:/colls/:/pkranges', inContainer((_account, { resource }) => onlyRange(resource._rid))],

  ['create dbs/:/colls/:/docs', inContainer(createDocument)],
  ['upsert dbs/:/colls/:/docs', inContainer(upsertDocument)],
  ['query dbs/:/colls/:/docs', inContainer(queryDocuments)],
  ['plan dbs/:/colls/:/docs', inContainer(() => ({ status: 200, body: PLAN }))],
  ['read dbs/:/colls/:/docs', inContainer(readAllDocuments)],
  ['read dbs/:/colls/:/docs/:', inContainer(readOneDocument)],
  ['replace dbs/:/colls/:/docs/:', inContainer(replaceDocument)],
  ['patch dbs/:/colls/:/docs/:', inContainer(patchDocument)],
  ['delete dbs/:/colls/:/docs/:', inContainer(deleteDocument)],
]);

export function carryOut(account: Account, request: CosmosRequest, endpoint: string): Reply {
  const operation = OPERATIONS.get(`${request.verb} ${request.level}`);
  return operation?.(account, request, endpoint) ?? badRequest('This emulator has no such operation.');
}

function inDatabase(act: (database: Database, account: Account, request: CosmosRequest) => Reply): Operation {
  return (account, request) => {
    const database = account.databases.get(request.databaseId);
    return database === undefined ? NOT_FOUND : act(database, account, request);
  };
}

function inContainer(act: (account: Account, container: Container, request: CosmosRequest) => Reply): Operation {
  return (account, request) => {
    const container = account.databases.get(request.databaseId)?.containers.get(request.containerId);
    return container === undefined ? NOT_FOUND : act(account, container, request);
  };
}

function createDatabaseOnce(account: Account, request: CosmosRequest): Reply {
  const sent = NewDatabase.safeParse(request.body);
  if (!sent.success) return badRequest('The database needs an id.');
  if (account.databases.has(sent.data.id)) return CONFLICT;
  return { status: 201, body: createDatabase(account, sent.data.id) };
}

function createContainerOnce({ resource, containers }: Database, account: Account, request: CosmosRequest): Reply {
  const sent = NewContainer.safeParse(request.body);
  if (!sent.success) return badRequest('The container needs an id and one partition key at the top of its documents.');
  if (containers.has(sent.data.id)) return CONFLICT;
  return { status: 201, body: createContainer(account, resource.id, sent.data) };
}

function replaceContainerSettings(account: Account, container: Container, request: CosmosRequest): Reply {
  const sent = NewContainer.safeParse(request.body);
  if (!sent.success) return badRequest('The container settings were not understood.');
  const [path] = container.resource.partitionKey.paths;
  if (sent.data.id !== container.resource.id || sent.data.partitionKey.paths[0] !== path) {
    return badRequest('The id and the partition key of a container cannot be replaced.');
  }
  return { status: 200, body: replaceContainer(account, container, sent.data) };
}

function gone(remove: () => void): Reply {
  remove();
  return { status: 204 };
}

interface Listed {
  readonly resource: object;
}

function feed(name: string, items: readonly Listed[]): Reply {
  return { status: 200, body: { [name]: items.map(({ resource }) => resource), _count: items.length } };
}

function queried(name: string, items: readonly Listed[], request: CosmosRequest): Reply {
  const query = Query.safeParse(request.body);
  if (!query.success) return badRequest('The query was not understood.');
  const page = runQuery(
    items.map(({ resource }) => resource),
    query.data,
    request,
  );
  if (!page.ok) return badRequest(page.error);
  return { status: 200, body: { [name]: page.value.results, _count: page.value.results.length } };
}

/** One physical partition holds everything. */
function onlyRange(containerRid: string): Reply {
  const range = {
    id: '0',
    _rid: `${containerRid}-0`,
    minInclusive: '',
    maxExclusive: 'FF',
    status: 'online',
    parents: [],
  };
  return { status: 200, body: { _rid: containerRid, PartitionKeyRanges: [range], _count: 1 } };
}

/** Every query is answered at once and whole, but the SDK asks beside each one how it would be divided. */
const PLAN = {
  partitionedQueryExecutionInfoVersion: 2,
  queryInfo: { distinctType: 'None', orderBy: [], orderByExpressions: [], groupByExpressions: [], aggregates: [] },
  queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
};

/** The locations are spelt with the scheme that the emulator speaks, so that callers may discover them. */
function accountResource(endpoint: string): object {
  const locations = [{ name: 'Local', databaseAccountEndpoint: `${endpoint}/` }];
  return {
    id: 'local',
    _rid: 'local',
    _self: '',
    _dbs: '//dbs/',
    media: '//media/',
    addresses: '//addresses/',
    writableLocations: locations,
    readableLocations: locations,
    enableMultipleWriteLocations: false,
    userReplicationPolicy: { asyncReplication: false, minReplicaSetSize: 1, maxReplicasetSize: 4 },
    userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
    systemReplicationPolicy: { minReplicaSetSize: 1, maxReplicasetSize: 4 },
    readPolicy: { primaryReadCoefficient: 1, secondaryReadCoefficient: 1 },
    queryEngineConfiguration: '{}',
  };
}
