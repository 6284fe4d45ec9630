import { region } from '../types.bicep'

@description('Name of the account.')
@maxLength(44)
param name string

@description('Tags.')
param tags object

@description('Where the data lies. The first is where writes go.')
param regions region[]

@description('Whether the data is in three regions; otherwise it is in three zones of one.')
param isInThreeRegions bool

@description('The most that may be asked for in a second, in request units, with three regions.')
param throughputMax int

@description('Codes of the municipalities; each gets a container of its own.')
param codes string[]

@description('Address of the key that encrypts the account, without a version.')
param keyUri string

@description('Identity that may use that key.')
param encryptionIdentityId string

@description('Whether the account answers from outside the private network.')
@allowed(['Enabled', 'Disabled'])
param publicNetworkAccess string

@description('Whether the account is guarded against being deleted.')
param isLocked bool

@description('Where diagnostic logs go.')
param workspaceId string

resource account 'Microsoft.DocumentDB/databaseAccounts@2026-03-15' = {
  name: name
  location: regions[0].locationName
  tags: tags
  kind: 'GlobalDocumentDB'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${encryptionIdentityId}': {} } }
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: regions
    consistencyPolicy: { defaultConsistencyLevel: isInThreeRegions ? 'Strong' : 'Session' }
    capabilities: isInThreeRegions ? [] : [{ name: 'EnableServerless' }]
    enableAutomaticFailover: isInThreeRegions
    // Two places that both take writes could both seat a substitute.
    enableMultipleWriteLocations: false
    enablePerRegionPerPartitionAutoscale: isInThreeRegions
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: publicNetworkAccess
    networkAclBypass: 'None'
    keyVaultKeyUri: keyUri
    defaultIdentity: 'UserAssignedIdentity=${encryptionIdentityId}'
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous30Days' } }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2026-03-15' = {
  parent: account
  name: 'fulltallig'
  properties: {
    resource: { id: 'fulltallig' }
    options: isInThreeRegions ? { autoscaleSettings: { maxThroughput: throughputMax } } : {}
  }
}

// Only what queries filter on; the rest is sealed. TTL is on, but only for documents that carry one.
var indexingPolicy = {
  indexingMode: 'consistent'
  includedPaths: [{ path: '/at/?' }, { path: '/kind/?' }, { path: '/wakeAt/?' }, { path: '/start/?' }]
  excludedPaths: [{ path: '/*' }]
}

resource municipalityContainers 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2026-03-15' = [
  for code in codes: {
    parent: database
    name: 'm-${code}'
    properties: {
      resource: {
        id: 'm-${code}'
        partitionKey: { kind: 'Hash', version: 2, paths: ['/stream'] }
        defaultTtl: -1
        indexingPolicy: indexingPolicy
      }
    }
  }
]

resource directory 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2026-03-15' = {
  parent: database
  name: 'directory'
  properties: {
    resource: {
      id: 'directory'
      partitionKey: { kind: 'Hash', version: 2, paths: ['/key'] }
      defaultTtl: -1
      indexingPolicy: indexingPolicy
    }
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isLocked) {
  scope: account
  name: 'not-by-mistake'
  properties: { level: 'CanNotDelete', notes: 'Every meeting and every log lies here.' }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    // Requests are not logged one by one: who may do what is told by the control plane, and how it goes by metrics.
    logs: [{ category: 'ControlPlaneRequests', enabled: true }]
    metrics: [{ category: 'Requests', enabled: true }]
  }
}

@description('Resource id of the account.')
output id string = account.id

@description('Name of the account.')
output name string = account.name

@description('Address of the account.')
output endpoint string = account.properties.documentEndpoint

@description('Name of the database.')
output databaseName string = database.name
