@description('Name of the account of the host and its alarm clocks.')
@maxLength(24)
param appAccountName string

@description('Name of the account of reports and proofs.')
@maxLength(24)
param archiveAccountName string

@description('Region.')
param location string

@description('Tags.')
param tags object

@description('Address of the vault with the key that encrypts both accounts.')
param vaultUri string

@description('Identity that may use that key.')
param encryptionIdentityId string

@description('Whether the accounts answer from outside the private network.')
@allowed(['Enabled', 'Disabled'])
param publicNetworkAccess string

@description('For how many days a nightly proof cannot be changed.')
param anchorRetentionDays int

@description('Whether reports and proofs are guarded against being deleted.')
param isLocked bool

@description('Where diagnostic logs go.')
param workspaceId string

var isPrivate = publicNetworkAccess == 'Disabled'
// Event Grid leaves what it could not deliver here from outside the private network, by its own identity.
var networkRules = { defaultAction: isPrivate ? 'Deny' : 'Allow', bypass: 'AzureServices' }
// Queues and tables take our own key only when they are told so at their making.
var encryption = {
  keySource: 'Microsoft.Keyvault'
  identity: { userAssignedIdentity: encryptionIdentityId }
  keyvaultproperties: { keyvaulturi: vaultUri, keyname: 'storage-cmk' }
  services: {
    blob: { enabled: true, keyType: 'Account' }
    file: { enabled: true, keyType: 'Account' }
    queue: { enabled: true, keyType: 'Account' }
    table: { enabled: true, keyType: 'Account' }
  }
}

resource app 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: appAccountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${encryptionIdentityId}': {} } }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: publicNetworkAccess
    networkAcls: networkRules
    encryption: encryption
  }
}

resource appBlobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: app
  name: 'default'
}

resource appQueues 'Microsoft.Storage/storageAccounts/queueServices@2025-06-01' = {
  parent: app
  name: 'default'
}

resource package 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: appBlobs
  name: 'app-package'
  properties: { publicAccess: 'None' }
}

resource deadLetters 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: appBlobs
  name: 'dead-letters'
  properties: { publicAccess: 'None' }
}

// What could not be delivered holds numbers and texts in the clear, and is gone when it has been looked at.
resource forgetting 'Microsoft.Storage/storageAccounts/managementPolicies@2025-06-01' = {
  parent: app
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'dead-letters'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['dead-letters/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 14 } } }
          }
        }
      ]
    }
  }
}

resource archive 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: archiveAccountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${encryptionIdentityId}': {} } }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: publicNetworkAccess
    networkAcls: networkRules
    encryption: encryption
  }
}

resource archiveBlobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: archive
  name: 'default'
}

// Reports name people and are deleted when their time is up, so nothing may hold them longer.
resource reports 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: archiveBlobs
  name: 'reports'
  properties: { publicAccess: 'None' }
}

// Versions and hashes only: nobody's name, so they may be kept unchangeable.
resource anchors 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: archiveBlobs
  name: 'anchors'
  properties: { publicAccess: 'None' }
}

// Files from other systems, and what we answered. They hold names and numbers, so they do not stay.
resource imports 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: archiveBlobs
  name: 'imports'
  properties: { publicAccess: 'None' }
}

resource forgettingImports 'Microsoft.Storage/storageAccounts/managementPolicies@2025-06-01' = {
  parent: archive
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'imports'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['imports/done/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 14 } } }
          }
        }
      ]
    }
  }
}

resource unchangeable 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2025-06-01' = {
  parent: anchors
  name: 'default'
  properties: { immutabilityPeriodSinceCreationInDays: anchorRetentionDays, allowProtectedAppendWrites: false }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isLocked) {
  scope: archive
  name: 'not-by-mistake'
  properties: { level: 'CanNotDelete', notes: 'The proofs that the log is unbroken lie here.' }
}

resource appDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: appBlobs
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'StorageDelete', enabled: true }]
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

resource queueDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: appQueues
  name: 'to-workspace'
  properties: { workspaceId: workspaceId, metrics: [{ category: 'Transaction', enabled: true }] }
}

resource archiveDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: archiveBlobs
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageRead', enabled: true }
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

@description('Resource id of the account of the host.')
output appId string = app.id

@description('Name of the account of the host.')
output appName string = app.name

@description('Resource id of the account of reports and proofs.')
output archiveId string = archive.id

@description('Name of the account of reports and proofs.')
output archiveName string = archive.name

@description('Where the package of the app is put.')
output packageContainerUrl string = '${app.properties.primaryEndpoints.blob}${package.name}'
