@description('Identity that the app runs as.')
param principalId string

@description('Name of the database account.')
param cosmosName string

@description('Name of the database.')
param databaseName string

@description('Name of the vault.')
param vaultName string

@description('Keys that the app wraps with.')
param dataKeyNames string[]

@description('Secrets that settings of the app point to.')
param secretNames string[]

@description('Storage account of the host and its alarm clocks.')
param appStorageName string

@description('Storage account of reports and proofs.')
param archiveStorageName string

@description('Component that telemetry goes to.')
param componentName string

@description('Communication Services; empty when they were not chosen.')
param acsName string

// Reads a key, wraps with it and unwraps with it, and nothing else.
var cryptoServiceEncryptionUser = 'e147488a-f6f5-4113-8e2d-b22465e65bf6'
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
// The host takes leases on blobs and sets their owner; nothing less lets it.
var blobOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var queueContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'
var communicationOwner = '09976791-48a7-449e-bb21-39d1a415f350'

resource cosmos 'Microsoft.DocumentDB/databaseAccounts@2026-03-15' existing = {
  name: cosmosName
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
  name: vaultName
}

resource dataKeys 'Microsoft.KeyVault/vaults/keys@2025-05-01' existing = [
  for keyName in dataKeyNames: { parent: vault, name: keyName }
]

resource secrets 'Microsoft.KeyVault/vaults/secrets@2025-05-01' existing = [
  for secretName in secretNames: { parent: vault, name: secretName }
]

resource appStorage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: appStorageName
}

resource archiveBlobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' existing = {
  name: '${archiveStorageName}/default'
}

resource reports 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' existing = {
  parent: archiveBlobs
  name: 'reports'
}

resource anchors 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' existing = {
  parent: archiveBlobs
  name: 'anchors'
}

resource imports 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' existing = {
  parent: archiveBlobs
  name: 'imports'
}

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: componentName
}

resource acs 'Microsoft.Communication/communicationServices@2026-03-18' existing = {
  name: empty(acsName) ? 'none' : acsName
}

// Documents of our database and nothing else: no container, no throughput, no stored procedure.
resource documents 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2026-03-15' = {
  parent: cosmos
  name: guid(cosmos.id, 'documents')
  properties: {
    roleName: 'Fulltallig documents'
    type: 'CustomRole'
    assignableScopes: ['${cosmos.id}/dbs/${databaseName}']
    permissions: [
      {
        dataActions: [
          'Microsoft.DocumentDB/databaseAccounts/readMetadata'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/executeQuery'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/create'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/read'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/replace'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/upsert'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/delete'
        ]
      }
    ]
  }
}

resource usesDocuments 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2026-03-15' = {
  parent: cosmos
  name: guid(cosmos.id, principalId, 'documents')
  properties: {
    scope: '${cosmos.id}/dbs/${databaseName}'
    roleDefinitionId: documents.id
    principalId: principalId
  }
}

resource wrapsWithKeys 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (keyName, index) in dataKeyNames: {
    scope: dataKeys[index]
    name: guid(dataKeys[index].id, principalId, cryptoServiceEncryptionUser)
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cryptoServiceEncryptionUser)
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource readsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (secretName, index) in secretNames: {
    scope: secrets[index]
    name: guid(secrets[index].id, principalId, secretsUser)
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource hostBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: appStorage
  name: guid(appStorage.id, principalId, blobOwner)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobOwner)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource hostQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: appStorage
  name: guid(appStorage.id, principalId, queueContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource hostTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: appStorage
  name: guid(appStorage.id, principalId, tableContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource writesReports 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: reports
  name: guid(reports.id, principalId, blobContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource writesAnchors 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: anchors
  name: guid(anchors.id, principalId, blobContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource takesImports 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: imports
  name: guid(imports.id, principalId, blobContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource sendsTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: component
  name: guid(component.id, principalId, metricsPublisher)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource sendsMessages 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(acsName)) {
  scope: acs
  name: guid(acs.id, principalId, communicationOwner)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', communicationOwner)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}
